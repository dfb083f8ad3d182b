import { describe, expect, test } from 'vitest';
import { PlanAdmission } from '../../src/apply/admission.ts';
import { planTexts } from '../../src/apply/plan-texts.ts';
import { readCommands, readOwnText } from '../../src/apply/sql-reading.ts';
import { digest } from '../../src/model/digest.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Migration } from '../../src/model/migration.ts';
import type { SentText, TransactionStatus, WrittenRow } from '../../src/model/relay.ts';
import { committed, error, failed, planned, reader, recorded, rolledBack } from './seen.ts';

function migration(name: string, statements: readonly string[]): Migration {
  return { name, path: `drizzle/${name}.sql`, chunks: statements, createdAt: 1_700_000_000_000, sha256: digest(name), bytes: 1 };
}

const [first, second] = [migration('0000_first', ['create table a (n int)', ' insert into a values (1);\n']), migration('0001_second', ['drop table a'])];

interface Admitting {
  /** Asks for one text after the other; returns what is let through as null, and why something is not. */
  readonly ask: (text: string, status: TransactionStatus, parameters?: readonly (string | null)[]) => string | null;
  /** The answer of the server. */
  readonly hear: (text: SentText) => void;
  readonly rows: () => readonly WrittenRow[];
}

function asking(migrations: readonly Migration[], takenOver = false): Admitting['ask'] {
  return admitting(migrations, takenOver).ask;
}

function admitting(migrations: readonly Migration[], takenOver = false): Admitting {
  const plan = planTexts(migrations, (text) => readCommands(reader, text));
  const admission = new PlanAdmission(plan, (text) => readOwnText(reader, text, { table: defaultLedgerTable, generation: takenOver ? 'v1' : 'v0', takenOver }));
  const ask: Admitting['ask'] = (text, status, parameters = []) => {
    const ruling = admission.judge(text, status);
    return ruling.kind === 'refused' ? ruling.reason : admission.admit(ruling, status, parameters);
  };
  return { ask, hear: (text) => admission.hear(text), rows: () => admission.writtenRows };
}

const ledger = '"drizzle"."__drizzle_migrations"';
const insert = `insert into ${ledger} ("hash", "created_at") values($1, $2)`;
const insertNamed = `insert into ${ledger} ("hash", "created_at", "name") values($1, $2, $3)`;

function rowOf({ sha256, createdAt }: Migration): string[] {
  return [sha256, String(createdAt)];
}

describe('The plan', () => {
  test('has texts of any length, and drizzle-kit none of its own that is longer than it needs', () => {
    const long = `select '${'x'.repeat(200_000)}'`;
    expect(asking([migration('0000_long', [long])])(long, 'in-transaction')).toBeNull();
    expect(asking([first])(long, 'in-transaction')).toBe('a statement longer than those of drizzle-kit');
  });

  test('passes in its order, with the row of each migration behind it', () => {
    const ask = asking([first, second]);
    const answers = [
      ask('begin', 'idle'),
      ask('create table a (n int)', 'in-transaction'),
      ask('insert into a values (1);', 'in-transaction'),
      ask(insert, 'in-transaction', rowOf(first)),
      ask('drop table a', 'in-transaction'),
      ask(insertNamed, 'in-transaction', [...rowOf(second), '0001_second']),
      ask('commit', 'in-transaction'),
    ];
    expect(answers).toEqual(answers.map(() => null));
  });

  test('passes no row but that of the migration that has run', () => {
    const ask = asking([first, second]);
    for (const text of first.chunks) ask(text, 'in-transaction');
    const other = 'the row for the ledger is not that of 0000_first';
    expect(ask(insert, 'in-transaction', rowOf(second))).toBe(other);
    expect(ask(insert, 'in-transaction', [first.sha256, null])).toBe(other);
    expect(ask(insert, 'in-transaction', [first.sha256])).toBe(other);
    expect(ask(insertNamed, 'in-transaction', [...rowOf(first), '0001_second'])).toBe(other);
    expect(ask(`insert into ${ledger} ("hash", "created_at", "id") values($1, $2, 1)`, 'in-transaction', rowOf(first))).toBe(other);
    expect(ask(`insert into ${ledger} ("hash", "created_at") values('${first.sha256}', ${String(first.createdAt)})`, 'in-transaction')).toBeNull();
    expect(ask(insert, 'in-transaction', rowOf(first))).toBe('a row for the ledger came before its migration had run');
  });

  test('is what PostgreSQL reads as the same: a no-break space is a letter', () => {
    const ask = asking([first, second]);
    expect([ask('create table a (n int)\u00a0', 'in-transaction'), ask('\ufeffcreate table a (n int)', 'in-transaction')]).not.toContain(null);
    expect(ask(' \f\v\r\n\tcreate table a (n int) ', 'in-transaction')).toBeNull();
  });

  test('says which rows the ledger has to hold', () => {
    const { ask, rows } = admitting([first, second]);
    for (const text of first.chunks) ask(text, 'in-transaction');
    ask(insert, 'in-transaction', rowOf(first));
    ask('drop table a', 'in-transaction');
    ask(insertNamed, 'in-transaction', [...rowOf(second), '0001_second']);
    const createdAt = '1700000000000';
    expect(rows()).toEqual([
      { migration: '0000_first', hash: first.sha256, createdAt, name: null },
      { migration: '0001_second', hash: second.sha256, createdAt, name: '0001_second' },
    ]);
  });

  test.each([
    ['a ROLLBACK', rolledBack],
    ['a COMMIT that failed', { ...committed, tags: [], error: error('23503') }],
    ['a COMMIT of a failed transaction', { ...committed, tags: ['ROLLBACK'] }],
    ['a statement of it that failed', planned(1, [], failed)],
    ['a row that failed', { ...recorded, tags: [], ...failed }],
  ])('does not go on after %s', (_, answer) => {
    const { ask, hear } = admitting([migration('0000_ends', ['create table a (n int)', 'commit']), second]);
    for (const text of ['create table a (n int)', 'commit']) ask(text, 'in-transaction');
    hear(answer);
    const attempts = [ask('begin', 'idle'), ask('drop table a', 'idle'), ask(insert, 'idle', rowOf(first)), ask('commit', 'idle')];
    expect(attempts).toEqual(attempts.map(() => 'the plan went on after a part of it had failed or was rolled back'));
    expect([ask('commit', 'failed'), ask('rollback', 'idle')]).toEqual([null, null]);
  });

  test('goes on after the COMMIT of one migration, and begins after the ledger was taken over in vain', () => {
    const { ask, hear } = admitting([first, second], true);
    hear(rolledBack);
    expect(ask('begin', 'idle')).toBeNull();
    for (const text of first.chunks) ask(text, 'in-transaction');
    ask(insert, 'in-transaction', rowOf(first));
    hear(committed);
    expect(ask('begin', 'idle')).toBeNull();
  });

  test('passes outside of a transaction only behind a statement of it that ends one', () => {
    const ask = asking([migration('0000_ends', ['create table a (n int)', 'commit', 'drop table a', 'create table b (n int)'])]);
    expect(ask('create table a (n int)', 'idle')).toBe('statement 1 of 0000_ends came outside of a transaction');
    expect(ask('create table a (n int)', 'in-transaction')).toBeNull();
    expect(ask('commit', 'in-transaction')).toBeNull();
    expect(ask('drop table a', 'idle')).toBeNull();
    expect(ask('drop table a', 'idle')).toBe('statement 3 of 0000_ends came a second time');
  });
});

describe('The ledger', () => {
  test.each([`UPDATE ${ledger} SET "name" = $1, "applied_at" = NULL WHERE "id" = $2`, `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "name" text`])(
    'is changed only where 1.0 takes over one of 0.31: %s',
    (text) => {
      expect(asking([first])(text, 'in-transaction')).toMatch(/^(?:UPDATE|ALTER TABLE), which is not in the plan$/u);
      expect(asking([first], true)(text, 'in-transaction')).toBeNull();
    },
  );

  test('is taken over in a transaction of its own', () => {
    const ask = asking([first], true);
    expect(['begin', 'commit', 'begin'].map((text, at) => ask(text, at === 1 ? 'in-transaction' : 'idle'))).toEqual([null, null, null]);
    ask('create table a (n int)', 'in-transaction');
    expect(ask('begin', 'in-transaction')).toContain('within another');
    expect(ask('commit', 'in-transaction')).toContain('in the middle of a migration');
    expect(ask('commit', 'failed')).toBeNull();
  });

  test('gets both columns of 1.0 or none, in a transaction', () => {
    const [name, applied] = [
      `ALTER TABLE ${ledger} ADD COLUMN "name" text`,
      `ALTER TABLE ${ledger} ADD COLUMN "applied_at" timestamp with time zone DEFAULT now()`,
    ];
    const half = asking([first], true);
    expect([half('begin', 'idle'), half(name, 'in-transaction')]).toEqual([null, null]);
    expect(half('commit', 'in-transaction')).toContain('one of the two columns');
    expect([half('rollback', 'in-transaction'), half('begin', 'idle'), half('commit', 'in-transaction')]).toEqual([null, null, null]);
    const whole = asking([first], true);
    expect([name, applied, 'commit'].map((text) => whole(text, 'in-transaction'))).toEqual([null, null, null]);
    expect(asking([first], true)(applied, 'idle')).toContain('outside of a transaction');
  });

  test('takes no endless stream of statements', () => {
    const admission = new PlanAdmission([], () => ({ kind: 'own', command: 'SELECT' }));
    const answers = Array.from({ length: 20_001 }, () => admission.admit({ kind: 'own', command: 'SELECT' }, 'idle', []));
    expect(answers.findIndex((answer) => answer !== null)).toBe(20_000);
  });
});
