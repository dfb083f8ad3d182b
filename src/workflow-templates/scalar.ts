/** A text as a value of a workflow file. */
import { stringify } from 'yaml';

/** As YAML reads it back, on one line; quoted only where it has to be. */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, singleQuote: true, defaultStringType: /^[\w./-]+$/u.test(text) ? 'PLAIN' : 'QUOTE_SINGLE' }).trimEnd();
}

/** Whether a workflow can hold it: no expression begins in it, and it is one line of characters that can be seen. */
export function isWritable(text: string): boolean {
  return !text.includes('${{') && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
}
