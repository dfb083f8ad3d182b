/** Statements that are not the plan's, or not its next, and the plan's outside of its transaction. */
import { hang, tell, type Attacks } from './attack.ts';
import { apply, ledger, migrate, prepare, schema, writeRow } from './honest.ts';
import { begun, foreign, idle } from './situation.ts';
import { bind, execute, flush, frame, parse, sync, Wire } from './wire.ts';

const evil = 'create table evil (id int)';

export const statementAttacks: Attacks = [
  ['none', async ({ url, plan }) => await migrate(await Wire.login(url), plan)],
  ['DROP TABLE', foreign('DROP TABLE people')],
  [
    'DROP TABLE, and to stay when it is asked to end',
    begun(async (wire, { plan }) => {
      process.on('SIGTERM', () => undefined);
      await wire.query('DROP TABLE people');
      for (const migration of plan) await apply(wire, migration);
      await hang();
    }),
  ],
  ['a function that gives the lock back', foreign('select pg_advisory_unlock_all()')],
  ['another search_path by a function', foreign(`select set_config('search_path', 'evil', false)`)],
  ['a CREATE SCHEMA with a table in it', foreign(`create schema ${schema} ${evil}`)],
  ['a ledger table with a default that runs a function', foreign(`alter table ${ledger} add column evil text default pg_reload_conf()`)],
  ['a ledger table with one more column', foreign(`alter table ${ledger} add column if not exists "foo" text`)],
  ['a SELECT of the ledger that writes', foreign(`with gone as (delete from people returning 1) select * from ${ledger}`)],
  ['a DO block', foreign(`do $$ begin execute '${evil}'; end $$`)],
  ['COPY to a program', foreign(`copy people to program 'touch evil'`)],
  ['a statement that the parser cannot read', foreign(`${evil} evil evil`)],
  ['a statement too deep for the parser', foreign(`select ${'('.repeat(40_000)}1${')'.repeat(40_000)} as evil`)],
  ['a statement longer than the parser takes', foreign(`select '${'evil'.repeat(3_000_000)}'`)],
  ['a transaction of other settings', foreign('begin isolation level serializable')],
  ['a prepared transaction', begun(async (wire, { first }) => (await apply(wire, first), await wire.query(`prepare transaction 'evil'`)))],
  ['COMMIT AND CHAIN', begun(async (wire, { first }) => (await apply(wire, first), await wire.query('commit and chain')))],
  ['a suffix', begun(async (wire, { one }) => await wire.query(`${one};${evil}`))],
  ['a prefix in the same query', idle(async (wire, { one }) => await wire.query(`begin;${one}`))],
  ['out of order', begun(async (wire, { one, two }) => (await wire.query(two), await wire.query(one)))],
  ['a migration left out', begun(async (wire, { second }) => await apply(wire, second))],
  ['twice', begun(async (wire, { one }) => (await wire.query(one), await wire.query(one)))],
  [
    'one Parse and two Executes',
    begun(async (wire, { one }) => (await wire.run(parse('s', one), bind('', 's'), execute('')), await wire.run(bind('', 's'), execute('')))),
  ],
  ['two Executes and one Sync', begun(async (wire, { one }) => await wire.run(parse('s', one), bind('', 's'), execute(''), bind('', 's'), execute('')))],
  [
    'two statements and one Sync',
    begun(async (wire, { one, two }) => await wire.run(parse('', one), bind('', ''), execute(''), parse('', two), bind('', ''), execute(''))),
  ],
  [
    'prepared in a transaction and run after it',
    begun(async (wire, { one }) => (await wire.run(parse('s', one)), await wire.query('rollback'), await wire.run(bind('', 's'), execute('')))),
  ],
  [
    'run without a Sync behind a COMMIT without one',
    begun(async (wire, { first, second }) => {
      await apply(wire, first);
      wire.send(parse('', 'commit'), bind('', ''), execute(''), flush);
      await wire.until('C');
      wire.send(parse('', second.statements[0] ?? ''), bind('', ''), execute(''), sync);
      await wire.until('Z');
      await wire.run();
    }),
  ],
  [
    'an earlier statement under the name of a later one',
    begun(
      async (
        wire,
        {
          first: {
            statements: [make = '', commit = '', three = '', four = ''],
          },
        },
      ) => {
        for (const statement of [make, commit]) await wire.query(statement);
        await wire.run(parse('s', three), bind('', 's'), execute(''));
        await wire.run(parse('s', four));
        await wire.run(bind('', 's'), execute(''));
      },
    ),
  ],
  [
    'an earlier statement without a name behind an error',
    begun(
      async (
        wire,
        {
          first: {
            statements: [make = '', commit = '', three = '', four = ''],
          },
        },
      ) => {
        for (const statement of [make, commit]) await wire.query(statement);
        await wire.run(parse('', three), bind('', ''), execute(''));
        await wire.run(bind('', '', ['too many']), parse('', four));
        await wire.run(bind('', ''), execute(''));
      },
    ),
  ],
  [
    'a statement that fails at its Sync',
    begun(async (wire, { first: { statements } }) => {
      for (const statement of statements) await wire.run(parse('', statement), bind('', ''), execute(''));
    }),
  ],
  ['outside of a transaction', idle(async (wire, { one }) => await wire.query(one))],
  ['outside of a transaction, by Execute', idle(async (wire, { one }) => await wire.run(parse('', one), bind('', ''), execute('')))],
  ['COMMIT amid a migration', begun(async (wire, { one }) => (await wire.query(one), await wire.query('commit')))],
  ['COMMIT without the row', begun(async (wire, { one, two }) => (await wire.query(one), await wire.query(two), await wire.query('commit')))],
  [
    'an empty COMMIT behind ROLLBACK',
    begun(async (wire, { plan }) => {
      for (const migration of plan) await apply(wire, migration);
      await wire.query('rollback');
      await wire.query('begin');
    }),
  ],
  [
    'a row behind a statement that failed',
    begun(async (wire, { plan }) => {
      for (const migration of plan) await apply(wire, migration);
    }),
  ],
  [
    'a row with another hash',
    begun(async (wire, { first }) => {
      for (const statement of first.statements) await wire.query(statement);
      await writeRow(wire, { ...first, sha256: 'evil' });
    }),
  ],
  [
    'a row with another hash, written out',
    begun(async (wire, { first }) => {
      for (const statement of first.statements) await wire.query(statement);
      await wire.query(`insert into ${ledger} ("hash", "created_at") values ('evil', ${first.createdAt})`);
    }),
  ],
  ['a row before its migration', begun(async (wire, { first }) => await writeRow(wire, first))],
  ['a second row', begun(async (wire, { first }) => (await apply(wire, first), await writeRow(wire, first)))],
  [
    'more rows in one INSERT',
    begun(async (wire, { first }) => {
      for (const statement of first.statements) await wire.query(statement);
      await wire.query(`insert into ${ledger} ("hash", "created_at") values ('${first.sha256}', ${first.createdAt}), ('evil', 1)`);
    }),
  ],
  [
    'a row from a SELECT',
    begun(
      async (wire, { first }) => (
        await apply(wire, first),
        await wire.query(`insert into ${ledger} ("hash", "created_at") select 'evil', created_at from ${ledger}`)
      ),
    ),
  ],
  [
    'a row by WITH',
    begun(async (wire) => await wire.query(`with evil as (insert into ${ledger} ("hash", "created_at") values ('evil', 1) returning 1) select 1`)),
  ],
  ['the ledger emptied', foreign(`delete from ${ledger}`)],
  ['the ledger rewritten', foreign(`update ${ledger} set hash = 'evil'`)],
  [
    'an endless stream of its own',
    async ({ url }) => {
      const wire = await Wire.login(url);
      await prepare(wire);
      for (;;) if (wire.closed || (await wire.query('select 1 as one')) !== null) return;
    },
  ],
  [
    'the plan again after COMMIT',
    async ({ url, plan }) => {
      const wire = await Wire.login(url);
      await migrate(wire, plan);
      await wire.query('begin');
      for (const migration of plan) await apply(wire, migration);
      await wire.query('commit');
    },
  ],
  [
    'a foreign statement after COMMIT',
    async ({ url, plan }) => {
      const wire = await Wire.login(url);
      await migrate(wire, plan);
      await wire.query('drop table people');
    },
  ],
  [
    'everything at once, without waiting',
    async ({ url, plan }) => {
      const wire = await Wire.login(url);
      const statements = plan.flatMap((migration) => migration.statements);
      wire.send(...['begin', ...statements, 'commit', 'drop table people', 'begin', ...statements, 'commit'].map((sql) => frame('Q', sql)));
      await wire.until('');
    },
  ],
  ['a transaction left open', begun(async (wire, { first }) => (await apply(wire, first), tell('open'), process.exit(0)))],
  ['a transaction left open by one that stays', begun(async (wire, { first }) => (await apply(wire, first), await hang()))],
];
