/** Whether a text may be nested more deeply than PostgreSQL's parser can bear: chains of operators, of set operations and joins, and brackets within brackets. */
import { readCode } from './lexer.ts';

/** The parser bears four times as much. */
const deepest = 5_000;

/** A text that is shorter cannot hold so deep a nesting. */
const shortest = 2 * deepest;

const marks = /[()[\],;]|[-~!@#^&|`?+*/%<>=:]+|\b(?:union|except|intersect|join|case|not|collate)\b/giu;

export function isTooNested(text: string): boolean {
  if (text.length < shortest) return false;
  let [depth, chain, joined] = [0, 0, 0];
  for (const [mark] of readCode(text).matchAll(marks)) {
    if (mark === '(' || mark === '[') depth += 1;
    else if (mark === ')' || mark === ']') depth -= 1;
    else if (mark === ',') chain = 0;
    else if (mark === ';') [depth, chain, joined] = [0, 0, 0];
    else if (/^\w/u.test(mark)) joined += 1;
    else chain += 1;
    if (depth > deepest || chain > deepest || joined > deepest) return true;
  }
  return false;
}
