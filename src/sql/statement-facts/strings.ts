/** The names and the literal texts of a statement, without quotes and escapes. */
import type { Grammar } from '../lexer.ts';
import { walk } from '../tree.ts';
import { readTokens } from '../token.ts';
import type { ReadStatement } from './statements.ts';

export interface StatementString {
  readonly text: string;
  /** Of a table, or of anything where no tree tells. */
  readonly isName: boolean;
}

export function findStrings({ text, node }: Pick<ReadStatement, 'text' | 'node'>, grammar: Grammar): readonly StatementString[] {
  if (grammar !== 'postgresql') return readTokens(text, grammar).tokens.map(({ kind, value }) => ({ text: value, isName: kind !== 'text' }));
  const strings: StatementString[] = [];
  walk(node, (_, part) => {
    for (const [key, value] of Object.entries<unknown>({ ...part })) if (typeof value === 'string') strings.push({ text: value, isName: key === 'relname' });
  });
  return strings;
}
