/** The names and the literal texts of a statement, without quotes and escapes. */
import type { Grammar } from '../lexer.ts';
import { walk } from '../syntax.ts';
import { readTokens } from '../token.ts';
import type { ReadStatement } from './statements.ts';

export interface StatementString {
  readonly text: string;
  /** Of a table, or of anything where no tree tells. */
  readonly isName: boolean;
}

export function* findStrings({ text, node }: Pick<ReadStatement, 'text' | 'node'>, grammar: Grammar): Generator<StatementString> {
  if (grammar === 'postgresql') {
    for (const { key, value } of walk(node)) if (typeof value === 'string') yield { text: value, isName: key === 'relname' };
    return;
  }
  for (const { kind, value } of readTokens(text, grammar).tokens) yield { text: value, isName: kind !== 'text' };
}
