/** Statements that PostgreSQL, MySQL and SQLite all have, in parts that each writes in its own way. */
import type { Draw } from './draw.ts';

export type Part =
  | { readonly kind: 'word'; readonly value: string }
  /** A keyword is always quoted. */
  | { readonly kind: 'name'; readonly value: string; readonly isKeyword: boolean }
  | { readonly kind: 'text'; readonly value: string };

const names = [
  ...['users', 'posts', 'a', 'created_at', 'password', 'Users', 'größe', '名前', '\ud83d\ude00', 'a b', 'a"b', 'a`b', "it's", 'a;b', 'a--b', '/*', '$$', 'a.b'],
  ...['a\nb', '[a', 'x\u00a0y', 'drop table'],
];
const keywords = ['select', 'table', 'from', 'where', 'check', 'primary', 'user', 'order', 'default'];
const texts = ['', 'x', "it's", '-- no', '/* no', '$$', '$a$', 'a;b', 'DROP TABLE users;', 'ü名\ud83d\ude00', '"', '`', 'a\nb', 'NULL', '1'];
/** Spelled alike everywhere. */
const types = ['text', 'date', 'json', 'uuid', 'varchar ( 20 )', 'numeric ( 5 , 2 )'];
const reactions = ['CASCADE', 'RESTRICT', 'SET NULL', 'NO ACTION'];

/** Words and marks as they are; `@` is a name, `%` a text. */
function fill(draw: Draw, form: string): readonly Part[] {
  return form
    .split(' ')
    .filter((piece) => piece !== '')
    .map((piece): Part => (piece === '@' ? drawName(draw) : piece === '%' ? { kind: 'text', value: draw.pick(texts) } : { kind: 'word', value: piece }));
}

function drawName(draw: Draw): Part {
  const isKeyword = draw.once(5);
  return { kind: 'name', value: draw.pick(isKeyword ? keywords : names), isKeyword };
}

export function drawStatement(draw: Draw): readonly Part[] {
  return fill(draw, draw.pick(forms)(draw));
}

const forms: readonly ((draw: Draw) => string)[] = [
  (draw) => `DROP ${draw.pick(['TABLE', 'VIEW'])} ${maybe(draw, 'IF EXISTS')} @ ${maybe(draw, ', @')}`,
  () => 'ALTER TABLE @ DROP COLUMN @',
  () => 'ALTER TABLE @ RENAME TO @',
  () => 'ALTER TABLE @ RENAME COLUMN @ TO @',
  (draw) => `ALTER TABLE @ ADD COLUMN ${column(draw)}`,
  (draw) => `ALTER TABLE @ ADD ${constraint(draw)}`,
  (draw) =>
    `CREATE ${maybe(draw, 'TEMPORARY')} TABLE ${maybe(draw, 'IF NOT EXISTS')} @ ( ${column(draw)} ${maybe(draw, `, ${column(draw)}`)} ${maybe(draw, `, ${constraint(draw)}`)} )`,
  (draw) => `CREATE ${maybe(draw, 'UNIQUE')} INDEX @ ON @ ( @ ${maybe(draw, ', @')} )`,
  (draw) => `CREATE VIEW @ AS ${query(draw)}`,
  (draw) => `INSERT INTO @ ( @ , @ ) VALUES ( % , 1 ) ${maybe(draw, ', ( NULL , % )')}`,
  (draw) => `INSERT INTO @ ( @ , @ ) ${query(draw)}`,
  (draw) => `UPDATE @ SET @ = % ${maybe(draw, ', @ = 2')} ${where(draw)}`,
  (draw) => `DELETE FROM @ ${where(draw)}`,
  query,
  (draw) => draw.pick(['COMMIT', 'ROLLBACK', 'BEGIN']),
];

function maybe(draw: Draw, words: string): string {
  return draw.once(2) ? words : '';
}

function column(draw: Draw): string {
  const parts = [
    maybe(draw, 'NOT NULL'),
    draw.pick(['', '', 'DEFAULT %', 'DEFAULT 5', 'DEFAULT - 5', 'DEFAULT NULL', 'DEFAULT ( lower ( % ) )', 'DEFAULT CURRENT_TIMESTAMP']),
  ];
  const last = draw.pick(['', 'UNIQUE', 'PRIMARY KEY', reference(draw), 'CHECK ( 1 < 2 )']);
  return ['@', draw.pick(types), ...parts, last].join(' ');
}

function reference(draw: Draw): string {
  return `REFERENCES @ ( @ ) ${maybe(draw, `ON DELETE ${draw.pick(reactions)}`)} ${maybe(draw, `ON UPDATE ${draw.pick(reactions)}`)}`;
}

function constraint(draw: Draw): string {
  const kind = draw.pick(['PRIMARY KEY ( @ )', 'UNIQUE ( @ , @ )', `FOREIGN KEY ( @ ) ${reference(draw)}`, 'CHECK ( 1 < 2 )']);
  return `CONSTRAINT @ ${kind}`;
}

function query(draw: Draw): string {
  return `SELECT ${draw.pick(['*', '@', '@ AS @ , @', 'lower ( @ ) , @', '@ . @ , 1', '@ . *'])} FROM @ ${where(draw)}`;
}

function where(draw: Draw): string {
  return draw.pick(['', 'WHERE @ = %', "WHERE 'x' = 'x'", 'WHERE true', 'WHERE @ = 1 OR true', 'WHERE ( @ = % )', "WHERE ( 'x' = 'x' )"]);
}
