/** PostgreSQL's own grammar over migration files: statements with their syntax trees, or the reason why there is none. */
import { setFlagsFromString } from 'node:v8';
import type { Node, ParseResult } from '@pgsql/types';
import { excerpt } from '../text/plain.ts';
import type { Migration } from '../model/migration.ts';
import { skipBlank } from './lexer.ts';
import { isTooNested } from './nesting.ts';
import { openBlock } from './block.ts';
import type { ParsedMigration, ParsedStatement } from './parsed.ts';
import { partsIn } from './tree.ts';

/** In bytes. A tree takes up to a hundred times its text, and all trees of a change are kept. */
const limits = { piece: 8_000_000, inAll: 24_000_000 };

/** The scanner reads a run of operator characters again for each operator or comment in it, so its time grows with the square of the run. */
const mostRescanned = 200_000_000;

export interface Parser {
  /** Never throws: what does not parse is a statement without a node, with the reason. */
  parseMigration(migration: Pick<Migration, 'name' | 'path' | 'chunks'>): ParsedMigration;
}

type ParseText = (text: string) => ParseResult;

/**
 * The package has one instance of its WebAssembly for the process. An error out of its middle (its stack or its memory was exhausted)
 * leaves that instance in a state in which it may hang or answer wrongly, so from then on it is not asked again.
 */
const instance: { broken: boolean } = { broken: false };

/** `inAll` bounds the bytes that it reads in all, since the trees of a change are kept. A caller that keeps no tree needs no such bound. */
export async function openParser(inAll: number = limits.inAll): Promise<Parser> {
  // Keeps V8 from compiling the grammar a second time, which takes more time and memory than it saves.
  setFlagsFromString('--wasm-tiering-budget=1000000000');
  const { loadModule, parseSync, hasSqlDetails } = await import('libpg-query');
  await loadModule();
  const reading = new Reading(parseSync, hasSqlDetails, inAll);
  return { parseMigration: ({ name, path, chunks }) => ({ name, path, statements: parseChunks(chunks, reading) }) };
}

function parseChunks(pieces: readonly string[], reading: Reading): readonly ParsedStatement[] {
  let line = 1;
  return pieces.flatMap((piece) => {
    const statements = reading.parsePiece(piece, line);
    line += countLines(piece);
    return statements;
  });
}

class Reading {
  readonly #parse: ParseText;
  readonly #isSyntaxError: (error: unknown) => boolean;
  readonly #inAll: number;
  #left: number;

  constructor(parse: ParseText, isSyntaxError: (error: unknown) => boolean, inAll: number) {
    this.#parse = parse;
    this.#isSyntaxError = isSyntaxError;
    this.#inAll = inAll;
    this.#left = inAll;
  }

  /** `line` is where the piece starts in its file. */
  parsePiece(piece: string, line: number): readonly ParsedStatement[] {
    const start = skipBlank(piece, 'postgresql');
    if (start === piece.length) return [];
    const failed = (reason: string): readonly ParsedStatement[] => [
      { text: piece.slice(start).trimEnd(), line: line + countLines(piece.slice(0, start)), node: null, reason },
    ];
    const refusal = this.#refuse(piece);
    if (refusal !== null) return failed(refusal);
    try {
      return split(piece, line, this.#parse(piece)).flatMap((statement) => this.#open(statement));
    } catch (thrown) {
      return failed(this.#explain(thrown));
    }
  }

  /** A DO block that is understood is followed by its statements; another stays alone. */
  #open(statement: ParsedStatement): readonly ParsedStatement[] {
    const body = statement.node === null ? null : bodyOf(statement.node);
    const at = body === null ? -1 : statement.text.indexOf(body);
    const parts = body === null || at === -1 ? null : openBlock(body);
    if (body === null || parts === null) return [statement];
    try {
      const inner = parts.flatMap(({ text, from }) => split(text, statement.line + countLines(statement.text.slice(0, at + from)), this.#parse(text)));
      return [{ ...statement, isOpened: true }, ...inner.map((one) => ({ ...one, isUncertain: true }))];
    } catch (thrown) {
      this.#explain(thrown);
      return [statement];
    }
  }

  #refuse(piece: string): string | null {
    const bytes = Buffer.byteLength(piece);
    if (bytes > limits.piece) return `It has ${bytes} bytes, and at most ${limits.piece} are parsed.`;
    // The parser would take it for the end, PostgreSQL refuses it.
    if (piece.includes('\0')) return 'It holds a NUL character, which PostgreSQL does not take.';
    if (rescanned(piece) > mostRescanned) return 'It holds too long a run of operator characters.';
    if (isTooNested(piece)) return 'It may be nested too deeply for the parser.';
    if (bytes > this.#left) return `The change has more than ${this.#inAll} bytes of SQL, and no more are parsed.`;
    if (instance.broken) return 'An earlier statement exhausted the parser, which cannot be relied on since.';
    this.#left -= bytes;
    return null;
  }

  #explain(thrown: unknown): string {
    if (this.#isSyntaxError(thrown) && thrown instanceof Error) return `${excerpt(thrown.message)}.`;
    instance.broken = true;
    return 'It exhausted the parser: it is nested too deeply or too large.';
  }
}

/** The parser's places are counted in bytes of UTF-8, and leave out blanks and comments before a statement. */
function split(piece: string, line: number, { stmts = [] }: ParseResult): readonly ParsedStatement[] {
  const bytes = Buffer.from(piece);
  let [seen, lines] = [0, 0];
  return stmts.flatMap(({ stmt, stmt_location: from = 0, stmt_len: length = 0 }) => {
    if (stmt === undefined) return [];
    lines += countLines(bytes.toString('latin1', seen, from));
    seen = from;
    const text = bytes.toString('utf8', from, length === 0 ? bytes.length : from + length).trimEnd();
    return [{ text, line: line + lines, node: stmt, reason: null }];
  });
}

/** The text of a DO block in PL/pgSQL. */
function bodyOf(node: Node): string | null {
  if (!('DoStmt' in node)) return null;
  const options = new Map(partsIn(node.DoStmt.args, 'DefElem').map(({ defname, arg }) => [defname, arg]));
  const [body, language] = [options.get('as'), options.get('language')];
  const isKnown = language === undefined || ('String' in language && language.String.sval?.toLowerCase() === 'plpgsql');
  return isKnown && body !== undefined && 'String' in body ? (body.String.sval ?? null) : null;
}

function rescanned(piece: string): number {
  let sum = 0;
  for (const [run] of piece.matchAll(/[-~!@#^&|`?+*/%<>=]{100,}/gu)) sum += run.length ** 2;
  return sum;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
