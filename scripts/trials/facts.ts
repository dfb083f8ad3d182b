/** The same statement written for several dialects has the same facts, whether PostgreSQL's parser reads it or the lexer of another dialect. */
import canonicalize from 'canonicalize';
import { openParser } from '../../src/sql/parser.ts';
import type { StatementFact } from '../../src/sql/statement-facts/fact.ts';
import { readFacts, readParsed } from '../../src/sql/statement-facts/postgresql.ts';
import { readMigrations, type ReadMigration, type ReadStatement } from '../../src/sql/statement-facts/statements.ts';
import { splitChunks } from '../../src/model/migration.ts';
import { findSegments, type Grammar } from '../../src/sql/lexer.ts';
import { quoteName, unquote } from '../../src/sql/quoting.ts';
import type { Draw } from './draw.ts';
import { drawStatement, type Part } from './shared-sql.ts';
import { roundsOfFiles } from './sql-files.ts';
import type { Counts, OpenTrial } from './trial.ts';

export async function openFacts(folder: string | null): Promise<OpenTrial> {
  const parser = await openParser(Number.POSITIVE_INFINITY);
  const readers: Readonly<Record<Grammar, (text: string) => ReadMigration | undefined>> = {
    postgresql: (text) => readParsed(parser.parseMigration(migrationOf(text)), readFacts),
    mysql: (text) => readMigrations([migrationOf(text)], 'mysql')[0],
    sqlite: (text) => readMigrations([migrationOf(text)], 'sqlite')[0],
  };
  return folder === null ? { rounds: 20_000, round: (draw) => play(draw, readers) } : roundsOfFiles(folder, (text) => playFile(text, readers));
}

/** What both readings of a statement understand, they understand alike; a name in backticks is one in quotes for PostgreSQL. */
function playFile(text: string, readers: Readers): Counts {
  const counts = { statements: 0, 'that two dialects understand': 0 };
  for (const chunk of splitChunks(text).filter((one) => !apart.test(one))) {
    const names = [...findSegments(chunk, 'sqlite')].map(({ kind, from, to }) => [kind, chunk.slice(from, to)] as const);
    const quoted = names.map(([kind, part]) => (kind === 'name' && part.startsWith('`') ? quoteName(unquote(part)) : part)).join('');
    const [first, ...more] = readers.postgresql(quoted)?.statements ?? [];
    counts.statements += 1 + more.length;
    // In quotes stands a text for MySQL.
    for (const other of chunk.includes('"') ? (['sqlite'] as const) : (['mysql', 'sqlite'] as const)) {
      const [second, ...rest] = readers[other](chunk)?.statements ?? [];
      const [one, two] = more.length + rest.length > 0 ? [null, null] : [tell(first), tell(second)];
      if (one === null || two === null) continue;
      compare([one], [two]);
      counts['that two dialects understand'] += 1;
    }
  }
  return counts;
}

/** Null of what is not understood. */
function tell(read: Pick<ReadStatement, 'facts' | 'text'> | undefined): Told | null {
  if (read === undefined || read.facts === null) return null;
  return { facts: folded(describe(read.facts.filter(isShared), typed)), text: read.text };
}

/** What dialects do not mean alike: SERIAL, a schema, the name of a trigger, a new name in a schema, an array, and which columns a query in a query lists. */
const apart = /\b(?:serial|schema|trigger|array|with)\b|\.\S+\s+rename\b|\bselect\b[^]*\bselect\b/iu;

/** What each dialect has its own words for. */
const typed: ReadonlySet<string> = new Set(['type', 'isNumbered', 'default']);

type Readers = Readonly<Record<Grammar, (text: string) => ReadMigration | undefined>>;

function migrationOf(text: string): { readonly name: string; readonly path: string; readonly chunks: readonly string[] } {
  return { name: '0000_trial', path: 'drizzle/0000_trial.sql', chunks: [text] };
}

function play(draw: Draw, readers: Readers): Counts {
  const other = draw.pick(['mysql', 'sqlite'] as const);
  if (draw.once(4)) return playHalf(draw, readers, other);
  const statements = Array.from({ length: draw.between(1, 4) }, () => drawStatement(draw));
  const facts = (grammar: Grammar): readonly Told[] => {
    const text = statements.map((parts) => render(draw, parts, grammar)).join(draw.pick([';', ';\n', '; ;']));
    const read = readers[grammar](text)?.statements ?? [];
    const lost = read.find((statement) => statement.facts === null);
    if (lost !== undefined) throw new Error(`${grammar} does not understand ${JSON.stringify(text)}: ${lost.reason ?? ''}`);
    return read.map((statement) => ({ facts: describe(statement.facts ?? []), text: statement.text }));
  };
  compare(facts('postgresql'), facts(other));
  return { statements: statements.length };
}

/** A statement that is cut off: what both understand, they understand alike. A word at its end may be a name, whose case PostgreSQL folds. */
function playHalf(draw: Draw, readers: Readers, other: Grammar): Counts {
  const whole = drawStatement(draw);
  const parts = whole.slice(0, draw.between(1, whole.length));
  const [first, second] = (['postgresql', other] as const).map((grammar) => {
    const text = render(draw, parts, grammar);
    const [statement, ...more] = readers[grammar](text)?.statements ?? [];
    return more.length > 0 || statement?.facts === undefined || statement.facts === null ? null : { facts: describe(statement.facts).toLowerCase(), text };
  });
  if (first === null || first === undefined || second === null || second === undefined) return { 'half statements that one does not understand': 1 };
  compare([first], [second]);
  return { 'half statements that both understand': 1 };
}

interface Told {
  readonly facts: string;
  readonly text: string;
}

function compare(first: readonly Told[], second: readonly Told[]): void {
  if (first.length !== second.length) throw new Error(`Of ${first.length} statements, ${second.length} are found in ${JSON.stringify(second[0]?.text)}.`);
  const at = first.findIndex(({ facts }, place) => facts !== second[place]?.facts);
  if (at !== -1)
    throw new Error(`The facts differ:\n${[first[at], second[at]].map((told) => `${told?.facts ?? ''}\n  of ${JSON.stringify(told?.text)}`).join('\n')}`);
}

/** How a dialect compares names, and what only one of them tells, is left out. */
const untold: ReadonlySet<string> = new Set(['key', 'calls', 'notNullColumn']);

function describe(facts: readonly StatementFact[], left: ReadonlySet<string> = new Set()): string {
  const told = facts.map((fact) => {
    const kept: unknown = JSON.parse(
      JSON.stringify(fact, (name, value: unknown) =>
        name === 'texts' && Array.isArray(value)
          ? value.toSorted()
          : untold.has(name) || left.has(name) || (name === 'label' && isType(value))
            ? undefined
            : value,
      ),
    );
    return canonicalize(kept) ?? '';
  });
  return told.sort().join('\n');
}

/** What lasts for the session is read of PostgreSQL alone. */
function isShared(fact: StatementFact): boolean {
  return fact.kind !== 'session' || fact.effect.kind.startsWith('transaction');
}

/** PostgreSQL folds the case of names and cuts them after 63 bytes. */
function folded(facts: string): string {
  return facts.toLowerCase().replace(/"[^"\\]{63,}(?=\\?")/gu, (name) => name.slice(0, 64));
}

/** A type is told by its name and its numbers. */
function isType(label: unknown): boolean {
  return typeof label === 'string' && !label.startsWith('"');
}

function render(draw: Draw, parts: readonly Part[], grammar: Grammar): string {
  return parts.map((part) => `${gaps(draw, grammar)}${renderPart(draw, part, grammar)}`).join('');
}

const blanks = [' ', '\n', '\t', '\r\n', '  '];

const comments: Readonly<Record<Grammar, readonly string[]>> = {
  postgresql: ['/* a /* DROP TABLE b; */ c */', "-- it's\n", '/* $$ */', '/**/'],
  mysql: ["# it's\n", '-- "\n', '/* DROP TABLE b; */', '/**/'],
  sqlite: ["-- it's\n", '/* " ; [ */', '/**/'],
};

function gaps(draw: Draw, grammar: Grammar): string {
  return draw.once(5) ? `${draw.pick(blanks)}${draw.pick(comments[grammar])}${draw.pick(blanks)}` : draw.pick(blanks);
}

function renderPart(draw: Draw, part: Part, grammar: Grammar): string {
  if (part.kind === 'word') return draw.once(3) ? part.value.toLowerCase() : part.value;
  if (part.kind === 'text') return renderText(draw, part.value, grammar);
  const isPlain = /^[a-z_]+$/u.test(part.value) && !part.isKeyword;
  if (isPlain && draw.once(2)) return part.value;
  if (grammar === 'mysql') return `\`${part.value.replaceAll('`', '``')}\``;
  if (grammar === 'sqlite' && draw.once(4) && !part.value.includes(']')) return `[${part.value}]`;
  if (grammar === 'postgresql' && draw.once(8)) return `U&"${Array.from(part.value, escapeUnicode).join('')}"`;
  return `"${part.value.replaceAll('"', '""')}"`;
}

function escapeUnicode(character: string): string {
  return `\\+${(character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`;
}

function renderText(draw: Draw, text: string, grammar: Grammar): string {
  if (grammar === 'postgresql' && draw.once(3)) return draw.once(2) ? `E'${text.replaceAll("'", "\\'")}'` : `$é$${text}$é$`;
  return `'${text.replaceAll("'", "''")}'`;
}
