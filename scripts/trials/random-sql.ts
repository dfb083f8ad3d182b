/** Texts that are SQL, nearly SQL, or made to be hard to read. */
import type { Dialect } from '../../src/model/drizzle.ts';
import { rowsOf } from '../../test/checks/sql-rules/cases/cases.ts';
import type { Draw } from './draw.ts';

const heads = [
  'CREATE TABLE',
  'CREATE TABLE IF NOT EXISTS',
  'CREATE UNIQUE INDEX CONCURRENTLY',
  'ALTER TABLE',
  'ALTER TABLE ONLY',
  'DROP TABLE',
  'DROP TABLE IF EXISTS',
  'TRUNCATE',
  'INSERT INTO',
  'UPDATE',
  'DELETE FROM',
  'GRANT SELECT ON',
  'REVOKE ALL ON',
  'CREATE POLICY p ON',
  'DO $$ BEGIN',
  'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS',
  'WITH x AS (',
  'SELECT',
  'SET',
  'PRAGMA foreign_keys',
  'LOCK TABLE',
  'RENAME TABLE',
  'COMMENT ON TABLE',
];

const words = [
  ...['users', '"Users"', '`users`', '[users]', 'public.users', '"a""b"', 'U&"\\0441"', 'größe', '名前', '"a\nb"', '"::error::x"'],
  ...['ADD COLUMN', 'DROP COLUMN', 'ALTER COLUMN', 'SET NOT NULL', 'SET DATA TYPE', 'RENAME TO', 'ADD CONSTRAINT c', 'FOREIGN KEY', 'REFERENCES', 'CASCADE'],
  ...[
    'WHERE',
    'FROM',
    'VALUES',
    'AND',
    'OR',
    'NOT',
    'NULL',
    'DEFAULT',
    'USING',
    'WITH CHECK',
    'TO PUBLIC',
    'CASE WHEN',
    'THEN',
    'ELSE',
    'END',
    'BEGIN',
    'RETURNING',
  ],
  ...['text', 'integer', 'varchar(10)', 'numeric(10, 2)', 'jsonb', 'timestamp with time zone', 'serial', "ENUM('a', 'b')", 'AUTO_INCREMENT', 'ENGINE=InnoDB'],
  ...[
    '1',
    '-1',
    '0x1F',
    '1e9',
    '$1',
    '?',
    ':name',
    "'text'",
    "'it''s'",
    "E'\\''",
    "N'x'",
    "x'00'",
    '$$text$$',
    '$tag$ $$ $tag$',
    "'\u0000'",
    '\u202e',
    '\ud83d\ude00',
    '\ud800',
  ],
  ...['(', ')', ',', ';', '.', '=', '<>', '||', '::', '->', '->>', '@>', '*', '/', '%', '+', '-'],
  ...['-- a comment\n', '/* a comment */', '/* outer /* inner */ outer */', '/*!50000 DROP TABLE t */', '# a comment\n', '--> statement-breakpoint', '\\'],
  ...[
    '-- drizzle-attest: allow destructive/drop-table reason="it is empty" until=2027-01-31\n',
    '-- drizzle-attest: allow destructive/drop-table reason="\n',
    '/* squawk-ignore ban-drop-table */',
  ],
];

/** What is open until it is closed. */
const openings = ["'", '"', '`', '$$', '$a$', '/*', '(', '[', '--', "E'", '/*!', 'BEGIN ', 'CASE ', '#'];

/** Statements that the rules are tested with, of all dialects. */
const known = (['postgresql', 'mysql', 'sqlite'] as const).flatMap((grammar) =>
  (['fires', 'quiet'] as const).flatMap((kind) => rowsOf(grammar, kind).flatMap(([, sql]) => sql)),
);

/** Statements of this many characters together, half of them known ones with a few changes; any may be cut off in its middle. */
export function statementsOf(draw: Draw, length: number): string[] {
  const statements: string[] = [];
  for (let left = length; left > 0; left -= statements.at(-1)?.length ?? left) {
    const made = [draw.pick(heads), ...draw.several(draw.between(1, 40), words)].join(draw.pick([' ', '\n', '\t', '\r\n', '']));
    const text = draw.once(2) ? retouched(draw, draw.pick(known)) : `${made};`;
    statements.push(draw.once(6) ? cutOff(draw, text) : text);
  }
  return statements;
}

/** One text of about this many characters: a few marks, again and again. */
export function hostileSql(draw: Draw, dialect: Dialect, length: number): string {
  const marks = draw.several(draw.between(1, 3), [...openings, ...words]).join(draw.pick(['', ' ']));
  // A parser that was exhausted is not asked again in this process, and what comes after it would be no trial.
  const most = dialect === 'postgresql' ? 200 : Infinity;
  const repeated = marks.repeat(Math.max(1, Math.min(most, Math.ceil(length / marks.length))));
  const filling = dialect === 'postgresql' ? `'${'x'.repeat(Math.max(1, length - repeated.length))}'` : '';
  return draw.once(2) ? `SELECT ${repeated} ${filling};` : `CREATE TABLE t (a int DEFAULT ${repeated} ${filling});`;
}

/** Up to three times, a piece is taken away, doubled, or a word put in. */
function retouched(draw: Draw, text: string): string {
  let changed = text;
  for (let times = draw.below(4); times > 0; times -= 1) {
    const from = draw.below(changed.length + 1);
    const to = Math.min(changed.length, from + draw.below(12));
    const between = draw.pick(['', changed.slice(from, to).repeat(2), ` ${draw.pick(words)} `]);
    changed = `${changed.slice(0, from)}${between}${changed.slice(to)}`;
  }
  return changed;
}

function cutOff(draw: Draw, text: string): string {
  return `${text.slice(0, draw.below(text.length))}${draw.once(2) ? draw.pick(openings) : ''}`;
}
