/** Names of migrations in a sentence. */
import { excerpt } from '../../text/plain.ts';

/** How many names a message gives; the report lists the files anyway. */
const namedAtMost = 5;

export function quote(name: string): string {
  return `"${excerpt(name)}"`;
}

export function list(names: readonly string[]): string {
  const named = names.slice(0, namedAtMost).map(quote).join(', ');
  return names.length > namedAtMost ? `${named} and ${names.length - namedAtMost} more` : named;
}
