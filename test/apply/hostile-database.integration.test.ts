/** Programs in the place of drizzle-kit that use what a database has: another reading of texts, functions of known names, rules and triggers on the ledger. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Code } from '../../src/errors/problem.ts';
import type { DeployOutcome } from '../../src/model/outcome.ts';
import { attack, expectNothingForeign, expectTruth, migration, openStage, plan, sessionsOf, type Conditions, type Stage } from './hostile/deploy.ts';
import { databaseAttacks } from './hostile/database-attacks.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

interface Expected extends Conditions {
  readonly attack: string;
  readonly outcome: DeployOutcome;
  readonly code: Code | null;
  readonly message?: string;
}

const evil = `insert into SCHEMA.people values ('evil')`;
const create = 'CREATE TABLE work (step text NOT NULL)';
const lowerOf = `create function SCHEMA.lower(int) returns int language sql as $$ ${evil} returning 1 $$`;
const evilOf = `create function SCHEMA.evil(anyelement) returns int language sql as $$ ${evil} returning 1 $$`;
const versionOf = `create function SCHEMA.version() returns text language sql as $$ ${evil} returning 'x' $$`;
const typed = `create function SCHEMA.check(text) returns boolean language sql as $$ ${evil} returning true $$; create domain SCHEMA.evil as text check (SCHEMA.check(value))`;
const triggered = (body: string, at: string, of = ''): string =>
  `create function SCHEMA.t() returns trigger language plpgsql as $$ begin ${body} end $$; create ${of} trigger t ${at} on SCHEMA.__drizzle_migrations ${of === '' ? '' : 'deferrable initially deferred'} for each row execute function SCHEMA.t()`;
const setting = (name: string, value: string): readonly ReturnType<typeof migration>[] => [
  migration('0000_setting', 1, [`DO $$ begin perform set_config('${name}', ${value}, true); end $$`, create]),
];

const expected: Readonly<Record<string, Expected>> = {
  'under backslashes that escape': { attack: 'a text that ends elsewhere', settings: '-c standard_conforming_strings=off', outcome: 'succeeded', code: null },
  'under backslashes that escape from then on': {
    attack: 'a text that ends elsewhere after the first statement',
    pending: setting('standard_conforming_strings', "'off'"),
    outcome: 'failed',
    code: 'apply/setting-changed',
  },
  'in another encoding': {
    attack: 'a text in another encoding after the first statement',
    pending: setting('client_encoding', "'SJIS'"),
    outcome: 'failed',
    code: 'apply/setting-changed',
  },
  'a function for other arguments': {
    attack: 'a function of its own name by an argument',
    prepared: lowerOf,
    outcome: 'failed',
    code: 'apply/foreign-statement',
  },
  'a function by a column': { attack: 'a function as if it were a column', prepared: evilOf, outcome: 'failed', code: 'apply/foreign-statement' },
  'a function in a schema before pg_catalog': {
    attack: 'a function that another schema puts first',
    prepared: versionOf,
    pending: setting('search_path', "current_schema() || ', pg_catalog'"),
    outcome: 'failed',
    code: 'apply/foreign-statement',
  },
  'nothing, while another schema is before pg_catalog': {
    attack: 'nothing',
    pending: setting('search_path', "current_schema() || ', pg_catalog'"),
    outcome: 'succeeded',
    code: null,
  },
  'nothing, while a statement reads other quotes inside of it': {
    attack: 'nothing',
    pending: [
      migration('0000_a', 1, [
        `DO $$ begin set standard_conforming_strings = off; set client_encoding = 'LATIN1'; set standard_conforming_strings = on; reset client_encoding; end $$`,
        create,
      ]),
    ],
    outcome: 'succeeded',
    code: null,
  },
  'nothing, while RESET ALL brings other quotes back': {
    attack: 'nothing',
    settings: '-c standard_conforming_strings=off',
    pending: [migration('0000_a', 1, ['RESET ALL', create])],
    outcome: 'failed',
    code: 'apply/setting-changed',
  },
  'a type with a check': { attack: 'a parameter of a type that checks itself', prepared: typed, outcome: 'failed', code: 'apply/foreign-statement' },
  'a rule that keeps no row': {
    attack: 'nothing',
    prepared: 'create rule r as on insert to SCHEMA.__drizzle_migrations do instead nothing',
    outcome: 'failed',
    code: 'apply/row-missing',
  },
  'a rule that writes the row elsewhere': {
    attack: 'nothing',
    prepared:
      'create table SCHEMA.spare (hash text); create rule r as on insert to SCHEMA.__drizzle_migrations do instead insert into SCHEMA.spare values (new.hash)',
    outcome: 'failed',
    code: 'apply/row-missing',
  },
  'a trigger that keeps no row': {
    attack: 'nothing',
    prepared: triggered('return null;', 'before insert'),
    outcome: 'failed',
    code: 'apply/row-missing',
  },
  'a trigger that changes the row': {
    attack: 'nothing',
    prepared: triggered(`new.hash := 'other'; return new;`, 'before insert'),
    outcome: 'failed',
    code: 'apply/row-missing',
  },
  'a trigger that removes the row at COMMIT': {
    attack: 'nothing',
    prepared: triggered('delete from SCHEMA.__drizzle_migrations where id = new.id; return null;', 'after insert', 'constraint'),
    outcome: 'failed',
    code: 'apply/row-missing',
  },
  'a later statement that removes the row': {
    attack: 'nothing',
    prepared: `create function SCHEMA.forget() returns void language sql as $$ delete from SCHEMA.__drizzle_migrations where hash <> 'old' $$`,
    pending: [migration('0000_a', 1, [create]), migration('0001_b', 2, ['SELECT forget()'])],
    outcome: 'failed',
    code: 'apply/row-missing',
  },
  'a statement that removes the row before the plan commits': {
    attack: 'nothing',
    prepared: `create function SCHEMA.forget() returns void language sql as $$ delete from SCHEMA.__drizzle_migrations where hash <> 'old' $$`,
    pending: [migration('0000_a', 1, [create]), migration('0001_b', 2, ['SELECT forget()', 'COMMIT'])],
    outcome: 'failed',
    code: 'apply/row-missing',
  },
  'a savepoint that is older than the row': {
    attack: 'nothing',
    pending: [migration('0000_a', 1, ['SAVEPOINT s', create]), migration('0001_b', 2, ['ROLLBACK TO SAVEPOINT s', create])],
    outcome: 'failed',
    code: 'apply/row-missing',
  },
  'a SELECT that is not run to its end': {
    attack: 'a part of the rows',
    prepared: `create function SCHEMA.add(int) returns int language plpgsql as $$ begin insert into work values ('x'); return 1; end $$`,
    pending: [migration('0000_a', 1, [create, 'SELECT add(x) FROM generate_series(1, 5) x'])],
    outcome: 'failed',
    code: 'apply/foreign-statement',
  },
  'a name again': { attack: 'a name that was closed', outcome: 'succeeded', code: null },
  'a name that is still there': { attack: 'a name that an error kept from being closed', outcome: 'failed', code: 'apply/foreign-statement' },
  'a transaction that fails at last': { attack: 'a transaction that fails behind COMMIT', outcome: 'succeeded', code: 'apply/foreign-statement' },
  'several transactions': { attack: 'a transaction for each migration, the last left open', outcome: 'partial', code: 'apply/partial' },
  'another ledger for the next generation': {
    attack: 'the ledger rewritten while it is taken over',
    generation: 'v1',
    outcome: 'failed',
    code: 'apply/foreign-statement',
  },
  'a COMMIT that was prepared before': { attack: 'COMMIT prepared before', outcome: 'succeeded', code: null },
};

test('every attack is played', () => {
  expect(new Set(Object.values(expected).map((one) => one.attack))).toEqual(new Set(databaseAttacks.map(([name]) => name)));
});

describe.concurrent('a deploy whose drizzle-kit tries', () => {
  test.each(Object.entries(expected))('%s', { timeout: 120_000 }, async (_, { attack: name, outcome, code, message = '', ...conditions }) => {
    const attacked = await attack(name, stage, conditions);
    const { judgement, problems } = attacked.execution;
    expect([judgement.outcome, problems.map((problem) => problem.code)]).toEqual([outcome, code === null ? [] : [code]]);
    expect(problems[0]?.message ?? '').toContain(message);
    expect(attacked.execution.commit).toBe(outcome === 'failed' ? 'not-sent' : 'committed');
    expectNothingForeign(attacked, conditions.pending ?? plan);
    expectTruth(attacked, conditions.pending ?? plan);
    expect(await sessionsOf(stage, attacked.applicationName)).toEqual([]);
  });
});
