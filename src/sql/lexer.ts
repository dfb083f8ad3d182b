/** SQL text in its parts: code, comments, and what stands in quotes. One pass in linear time, without recursion, for texts of any size. */
import type { Dialect } from '../model/drizzle.ts';
import { mysqlLexer } from './lexer/mysql.ts';
import { postgresqlLexer } from './lexer/postgresql.ts';
import type { Lexer, Segment } from './lexer/segment.ts';
import { sqliteLexer } from './lexer/sqlite.ts';

/** What has a lexer of its own: Turso reads SQL as SQLite does. */
export type Grammar = 'postgresql' | 'mysql' | 'sqlite';

export function sqlGrammar(dialect: Dialect): Grammar {
  return dialect === 'turso' ? 'sqlite' : dialect;
}

const lexers: Readonly<Record<Grammar, Lexer>> = { postgresql: postgresqlLexer, mysql: mysqlLexer, sqlite: sqliteLexer };

/** In order and without gaps. What is never closed goes on to the end. */
export function* findSegments(text: string, grammar: Grammar): Generator<Segment> {
  const lexer = lexers[grammar];
  let [at, from] = [0, 0];
  for (;;) {
    lexer.marks.lastIndex = at;
    const match = lexer.marks.exec(text);
    if (match === null) break;
    const [mark] = match;
    const opened = lexer.open(text, mark, match.index);
    at = opened === null ? match.index + mark.length : (opened.to ?? text.length);
    if (opened === null) continue;
    if (match.index > from) yield { kind: 'code', from, to: match.index, isClosed: true };
    yield { kind: opened.kind, from: match.index, to: at, isClosed: opened.to !== null };
    from = at;
  }
  if (from < text.length) yield { kind: 'code', from, to: text.length, isClosed: true };
}

export function findComments(text: string, grammar: Grammar): readonly Segment[] {
  return [...findSegments(text, grammar)].filter(({ kind, isClosed }) => kind === 'comment' && isClosed);
}

/** PostgreSQL's code alone; a blank stands where something else stood. */
export function readCode(text: string): string {
  return [...findSegments(text, 'postgresql')].map(({ kind, from, to }) => (kind === 'code' ? text.slice(from, to) : ' ')).join('');
}

/** PostgreSQL's code at the same offsets: a comment is blanks, what stands in quotes is a word. */
export function readCodeInPlace(text: string): string {
  return [...findSegments(text, 'postgresql')]
    .map(({ kind, from, to }) => (kind === 'code' ? text.slice(from, to) : (kind === 'comment' ? ' ' : 'q').repeat(to - from)))
    .join('');
}

/** The length of what stands before the first statement: blanks, comments and semicolons; a comment without an end is no comment. */
export function skipBlank(text: string, grammar: Grammar): number {
  for (const { kind, from, to, isClosed } of findSegments(text, grammar)) {
    if (kind === 'comment' && isClosed) continue;
    if (kind !== 'code') return from;
    const at = text.slice(from, to).search(/[^ \t\n\r\f\v;]/u);
    if (at !== -1) return from + at;
  }
  return text.length;
}
