/** Comments and quotes of PostgreSQL stand where its own scanner finds them, and the lexers of all dialects take time that grows with the length. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadModule, scanSync } from 'libpg-query';
import { findSegments, type Grammar } from '../../src/sql/lexer.ts';
import type { Draw } from './draw.ts';
import { hostileSql, statementsOf } from './random-sql.ts';
import { findSqlFiles, roundsOfFiles } from './sql-files.ts';
import type { Counts, OpenTrial } from './trial.ts';

const grammars: readonly Grammar[] = ['postgresql', 'mysql', 'sqlite'];

/** Of the processor, which other work on the machine does not change: for a short text, and for each million of its characters. */
const limitMs = { least: 500, perMillion: 2_000 };

const longest = 1_000_000;

/** What opens, ends, or looks like it. */
const pieces = [
  ...["'", "''", '"', '""', "e'", "E'", "b'", "X'", "n'", "u&'", 'U&"', "\\'", '\\', '\\\\', "\\\\'"],
  ...['$', '$$', '$a$', '$ab$', '$é$', '$1', '$1$', '$a', 'a$', 'a$$', '1$$', '0x1e', '1.5', '_'],
  ...['--', '-', '/*', '*/', '/', '*', '/**/', '//*', '-- x\n', '--\r', '+', '<', '@'],
  ...[' ', '\n', '\r', '\t', '\f', '\v', ';', '(', ')', ',', '.', ':', '::'],
  ...['a', 'e', 'E', 'u', 'x', 'é', '名', '\u00a0', '\u2028', '\ud83d\ude00', 'select', "' \n '", "' -- c\n'", "'\n--'\n'"],
];

export async function openLexer(folder: string | null): Promise<OpenTrial> {
  await loadModule();
  if (folder !== null) return roundsOfFiles(folder, compare);
  return { rounds: 50_000, round: (draw, round) => (draw.once(500) ? playLong(draw) : play(draw, round)) };
}

/** The same without the long texts, for the run of all tests. */
export async function openShortLexer(): Promise<OpenTrial> {
  return { ...(await openLexer(null)), round: play };
}

const fixtures = fileURLToPath(new URL('../../test/fixtures', import.meta.url));

const files = findSqlFiles(fixtures);

/** The first rounds are the fixtures. */
function play(draw: Draw, round: number): Counts {
  const file = files[round - 1];
  return file === undefined ? compare(textOf(draw)) : { files: 1, ...compare(readFileSync(file, 'utf8')) };
}

function textOf(draw: Draw): string {
  const length = draw.between(1, 400);
  const text = draw.pick([
    () => draw.several(draw.between(1, 60), pieces).join(''),
    () => draw.several(draw.between(1, 12), pieces).join(''),
    () => statementsOf(draw, length).join(draw.pick(['\n', ';', ''])),
    () => hostileSql(draw, 'postgresql', length),
  ])();
  // PostgreSQL takes no NUL, and half a character is changed on its way to the parser.
  return text.replaceAll('\0', '').toWellFormed();
}

interface Part {
  readonly kind: string;
  /** In bytes of UTF-8. */
  readonly from: number;
  readonly to: number;
}

/** Throws if the lexer and PostgreSQL's scanner disagree. */
function compare(text: string): Counts {
  const scanned = scan(text);
  const segments = [...findSegments(text, 'postgresql')];
  const open = segments.find(({ isClosed }) => !isClosed);
  if (scanned === 'refused') return { 'refused by PostgreSQL': 1 };
  if (scanned === 'unterminated' || open !== undefined) {
    if (scanned !== 'unterminated' || open === undefined) throw new Error(`Only one of both finds its end missing: ${JSON.stringify(text)}`);
    return { 'without an end': 1, ...(open.from === 0 ? {} : compare(text.slice(0, open.from))) };
  }
  const found = partsOf(text);
  if (JSON.stringify(found) !== JSON.stringify(scanned))
    throw new Error(`${JSON.stringify(text)}\nPostgreSQL: ${JSON.stringify(scanned)}\nthe lexer: ${JSON.stringify(found)}`);
  return { texts: 1, 'comments and quotes': found.length };
}

function partsOf(text: string): readonly Part[] {
  let bytes = 0;
  return [...findSegments(text, 'postgresql')].flatMap(({ kind, from, to }) => {
    const start = bytes;
    bytes += Buffer.byteLength(text.slice(from, to));
    return kind === 'code' ? [] : [{ kind, from: start, to: bytes }];
  });
}

/** PostgreSQL's answer, without what is code. */
function scan(text: string): readonly Part[] | 'unterminated' | 'refused' {
  try {
    const { tokens } = scanSync(text);
    return tokens.flatMap(({ text: token, start, end }) => {
      const kind = kindOf(token);
      return kind === null ? [] : [{ kind, from: start, to: end }];
    });
  } catch (thrown) {
    // The package takes the scanner's message for JSON: its first characters are what is left of it.
    return thrown instanceof Error && thrown.message.includes('"unterm') ? 'unterminated' : 'refused';
  }
}

function kindOf(token: string): string | null {
  if (token.startsWith('--') || token.startsWith('/*')) return 'comment';
  if (token.endsWith("'") || /^\$.*\$$/su.test(token)) return 'text';
  return token.endsWith('"') ? 'name' : null;
}

function playLong(draw: Draw): Counts {
  const grammar = draw.pick(grammars);
  const unit = draw.several(draw.between(1, 6), pieces).join('');
  const text = unit.repeat(Math.ceil(longest / unit.length));
  const began = process.cpuUsage();
  let count = 0;
  for (const { kind } of findSegments(text, grammar)) count += kind === 'code' ? 0 : 1;
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1_000;
  if (ms > limitMs.least + (text.length / 1_000_000) * limitMs.perMillion)
    throw new Error(`${text.length} characters of ${grammar} take ${Math.round(ms)} ms: ${JSON.stringify(unit)} again and again.`);
  return { 'long texts': 1, 'comments and quotes in long texts': count };
}
