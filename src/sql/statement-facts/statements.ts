/** Migration files as statements, each with what it does, or with the reason why that is not known; here those for MySQL and SQLite. */
import type { Node } from '@pgsql/types';
import type { Migration } from '../../model/migration.ts';
import type { StatementFact } from './fact.ts';
import { Cursor, NotUnderstood, isWord } from './cursor.ts';
import { readStatement } from './statement.ts';
import { readTokens, type Token, type TokenGrammar } from '../token.ts';

export interface ReadStatement {
  /** Without the comments and blanks before it. */
  readonly text: string;
  /** In the migration's file, from 1. */
  readonly line: number;
  /** Null where it is not known, and `reason` then says why. */
  readonly facts: readonly StatementFact[] | null;
  readonly reason: string | null;
  /** Whether its words could be told apart at all: where not, the database refuses it as well. */
  readonly isReadable: boolean;
  /** Which one of its piece it is, from 0: what drizzle-kit sends at once. */
  readonly inPiece: number;
  /** PostgreSQL's syntax tree; null for the others. */
  readonly node: Node | null;
  /** True of a statement in a DO block: what it creates may have been there before. */
  readonly isUncertain: boolean;
}

/** What only PostgreSQL's statements have. */
const noTree = { node: null, isUncertain: false } as const;

export interface ReadMigration {
  readonly name: string;
  /** From the repository's root. */
  readonly path: string;
  readonly statements: readonly ReadStatement[];
}

/** In bytes, as for PostgreSQL. */
const limits = { piece: 8_000_000, inAll: 24_000_000 };

/** In the order given; what all of them may have together is bounded. */
export function readMigrations(migrations: readonly Pick<Migration, 'name' | 'path' | 'chunks'>[], dialect: TokenGrammar): readonly ReadMigration[] {
  let left = limits.inAll;
  return migrations.map(({ name, path, chunks }) => {
    let line = 1;
    const statements = chunks.flatMap((piece): readonly ReadStatement[] => {
      const first = line;
      line += countLines(piece);
      left -= Buffer.byteLength(piece);
      return left < 0 ? failed(piece, first, `The change has more than ${limits.inAll} bytes of SQL, and no more are read.`) : readPiece(piece, first, dialect);
    });
    return { name, path, statements };
  });
}

function readPiece(piece: string, line: number, dialect: TokenGrammar): readonly ReadStatement[] {
  if (Buffer.byteLength(piece) > limits.piece) return failed(piece, line, `It has more than ${limits.piece} bytes, and no more are read.`);
  if (piece.includes('\0')) return failed(piece, line, 'It holds a NUL character.');
  const { tokens, fault } = readTokens(piece, dialect);
  if (fault !== null) return failed(piece, line, `${fault}.`);
  let [seen, lines] = [0, 0];
  return splitStatements(tokens).map((statement, inPiece) => {
    const [from, to] = [statement[0]?.from ?? 0, statement.at(-1)?.to ?? 0];
    lines += countLines(piece.slice(seen, from));
    seen = from;
    return { text: piece.slice(from, to), line: line + lines, inPiece, isReadable: true, ...noTree, ...understand(statement, dialect) };
  });
}

function understand(statement: readonly Token[], dialect: TokenGrammar): Pick<ReadStatement, 'facts' | 'reason'> {
  if (!isBalanced(statement)) return { facts: null, reason: 'Its parentheses do not match.' };
  try {
    return { facts: readStatement(new Cursor(statement), dialect), reason: null };
  } catch (thrown) {
    if (thrown instanceof NotUnderstood) return { facts: null, reason: thrown.message };
    throw thrown;
  }
}

function isBalanced(statement: readonly Token[]): boolean {
  let depth = 0;
  for (const token of statement) {
    if (isWord(token, '(')) depth += 1;
    if (isWord(token, ')')) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function failed(piece: string, line: number, reason: string): readonly ReadStatement[] {
  const text = piece.trimStart();
  if (text === '') return [];
  return [
    {
      text: text.slice(0, 1_000),
      line: line + countLines(piece.slice(0, piece.length - text.length)),
      facts: null,
      reason,
      isReadable: false,
      inPiece: 0,
      ...noTree,
    },
  ];
}

/** A semicolon ends a statement, but not inside of the BEGIN … END of a trigger or a procedure. */
function splitStatements(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const statements: Token[][] = [];
  let [current, depth, isRoutine]: [Token[], number, boolean] = [[], 0, false];
  for (const [at, token] of tokens.entries()) {
    if (isWord(token, ';') && depth === 0) {
      if (current.length > 0) statements.push(current);
      [current, isRoutine] = [[], false];
      continue;
    }
    isRoutine ||=
      current.length < 16 && routines.has(token.word) && ['CREATE', 'ALTER'].includes(current[0]?.word ?? '') && !current.some(({ word }) => openers.has(word));
    if (isRoutine) depth = Math.max(0, depth + nesting(token, tokens[at - 1], tokens[at + 1]));
    current.push(token);
  }
  if (current.length > 0) statements.push(current);
  return statements;
}

const routines: ReadonlySet<string> = new Set(['TRIGGER', 'PROCEDURE', 'FUNCTION', 'EVENT']);
const openers: ReadonlySet<string> = new Set(['TABLE', 'VIEW', 'INDEX', 'USER', 'DATABASE', 'SCHEMA']);

/** `END IF` and `END LOOP` close what is not counted. */
function nesting(token: Token, before: Token | undefined, after: Token | undefined): number {
  if (token.word === 'BEGIN') return 1;
  if (token.word === 'CASE') return before?.word === 'END' ? 0 : 1;
  if (token.word !== 'END') return 0;
  return ['IF', 'LOOP', 'WHILE', 'REPEAT', 'FOR'].includes(after?.word ?? '') ? 0 : -1;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
