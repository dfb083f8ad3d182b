import { describe, expect, test } from 'vitest';
import { readCommands, readOwnText } from '../../src/apply/sql-reading.ts';
import { defaultLedgerTable, type Generation } from '../../src/model/drizzle.ts';
import { isUnknown } from '../../src/model/unknown.ts';
import { reader } from './seen.ts';

const ledger = '"drizzle"."__drizzle_migrations"';

/** Its kind with its command, or why it is refused. */
function own(text: string, takenOver = false, generation: Generation = takenOver ? 'v1' : 'v0'): string {
  const ruling = readOwnText(reader, text, { table: defaultLedgerTable, generation, takenOver });
  return ruling.kind === 'refused' ? ruling.reason : `${ruling.kind} ${ruling.command}`;
}

describe("A text that is not the plan's", () => {
  test.each([
    // As `pg` and `postgres` send them, by either generation of drizzle-orm.
    ['begin', 'begin BEGIN'],
    ['BEGIN', 'begin BEGIN'],
    ['start transaction isolation level serializable', 'begin START TRANSACTION'],
    ['commit', 'commit COMMIT'],
    ['COMMIT', 'commit COMMIT'],
    ['rollback', 'rollback ROLLBACK'],
    ['ROLLBACK;', 'rollback ROLLBACK'],
    [`insert into ${ledger} ("hash", "created_at") values($1, $2)`, 'ledger-row INSERT'],
    ['CREATE SCHEMA IF NOT EXISTS "drizzle"', 'own CREATE SCHEMA'],
    [`select id, hash, created_at from ${ledger} order by created_at desc limit 1`, 'own SELECT'],
    ['select 1 from pg_catalog.pg_class', 'own SELECT'],
    ['show server_version', 'own SHOW'],
  ])('is drizzle-kit’s own: %s', (text, ruling) => {
    expect(own(text)).toBe(ruling);
  });

  test.each([
    ['commit and chain', 'COMMIT, which is not in the plan'],
    ['rollback and chain', 'ROLLBACK, which is not in the plan'],
    ['rollback to a', 'ROLLBACK, which is not in the plan'],
    ['savepoint a', 'SAVEPOINT, which is not in the plan'],
    ["prepare transaction 'a'", 'PREPARE TRANSACTION, which is not in the plan'],
    ['begin; drop table "t"', 'several statements at once, BEGIN first'],
    ['commit; begin', 'several statements at once, COMMIT first'],
    [`insert into ${ledger} ("hash") select 'a'`, 'INSERT, which is not in the plan'],
    ['drop table "t"', 'DROP TABLE, which is not in the plan'],
    ['', 'an empty statement'],
    ['-- nothing', 'an empty statement'],
    ['frobnicate', "a statement that PostgreSQL's parser cannot read"],
  ])('is foreign: %s', (text, reason) => {
    expect(own(text)).toBe(reason);
  });

  test('creates a ledger that its own generation takes', () => {
    const create = `CREATE TABLE IF NOT EXISTS ${ledger} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint`;
    const [older, newer] = [`${create})`, `${create}, name text, applied_at timestamp with time zone DEFAULT now())`];
    expect([own(older), own(older, false, 'v1'), own(newer, false, 'v1')]).toEqual(Array(3).fill('own CREATE TABLE'));
    expect(own(newer)).toBe('CREATE TABLE, which is not in the plan');
  });

  test('changes what is in the ledger only where 1.0 takes over one of 0.31', () => {
    const texts = [`UPDATE ${ledger} SET "name" = $1 WHERE "id" = $2`, `ALTER TABLE ${ledger} ADD COLUMN IF NOT EXISTS "name" text`];
    expect(texts.flatMap((text) => [own(text), own(text, true)])).toEqual([
      'UPDATE, which is not in the plan',
      'own UPDATE',
      'ALTER TABLE, which is not in the plan',
      'own ALTER TABLE',
    ]);
    expect(own(`insert into ${ledger} ("hash") select 'a'`, true)).toBe('INSERT, which is not in the plan');
    const rewriting = [
      `UPDATE ${ledger} SET "hash" = 'a'`,
      `UPDATE ${ledger} SET "name" = 'a', created_at = 1`,
      `UPDATE ${ledger} SET ("name", "id") = ('a', 1)`,
    ];
    expect(rewriting.map((text) => own(text, true))).toEqual(rewriting.map(() => 'UPDATE, which is not in the plan'));
  });
});

describe('A text of the plan', () => {
  const ends = (text: string): unknown => {
    const commands = readCommands(reader, text);
    return isUnknown(commands) ? 'unknown' : commands.map((command) => command.ends);
  };

  test.each<[string, unknown]>([
    ['create table t (); COMMIT; select 1', [null, 'commit', null]],
    ['END', ['commit']],
    ['commit and chain', ['commit']],
    ['rollback', ['rollback']],
    ['ABORT', ['rollback']],
    ['rollback to a', [null]],
    ["prepare transaction 'a'", ['prepare']],
    ["commit prepared 'a'", [null]],
    ["insert into t values ('; COMMIT;')", [null]],
    ['', []],
    ['frobnicate; commit', 'unknown'],
  ])('ends the transaction, or not: %s', (text, expected) => {
    expect(ends(text)).toEqual(expected);
  });
});
