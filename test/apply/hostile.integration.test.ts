/** The project's drizzle-kit replaced by programs that send what it never would: nothing foreign runs, and what is said of it is true. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { applyPlan } from '../../src/apply/apply.ts';
import { runChild } from '../../src/host/process.ts';
import { digest } from '../../src/model/digest.ts';
import type { Code } from '../../src/errors/problem.ts';
import type { Execution } from '../../src/model/execution.ts';
import type { Migration } from '../../src/model/migration.ts';
import type { DeployOutcome } from '../../src/model/outcome.ts';
import { isUnknown } from '../../src/model/unknown.ts';
import { openStatements } from '../../src/sql/statements.ts';
import { open, runName, targetOf, uncancelled, withParameters } from '../ledger/target.ts';
import { createDatabase, type TestDatabase } from '../servers/postgresql.ts';
import { frameAttacks } from './hostile/frame-attacks.ts';
import type { PlannedMigration } from './hostile/honest.ts';
import { loginAttacks } from './hostile/login-attacks.ts';
import { statementAttacks } from './hostile/statement-attacks.ts';

const first = migration('0000_first', 1, ['CREATE TABLE work (step text NOT NULL)', `INSERT INTO work VALUES ('first')`]);
const second = migration('0001_second', 2, [`INSERT INTO work VALUES ('second')`, `INSERT INTO work VALUES ('second again')`]);
const third = migration('0002_third', 3, [`INSERT INTO work VALUES ('third')`]);
const plan = [first, second, third];

function migration(name: string, createdAt: number, chunks: readonly string[]): Migration {
  return { name, path: `drizzle/${name}.sql`, chunks, createdAt, sha256: digest(name), bytes: 1 };
}

let database: TestDatabase;
let admin: pg.Pool;

beforeAll(async () => {
  database = await createDatabase(inject('postgresql').adminUrl);
  admin = new pg.Pool({ connectionString: database.url });
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

interface Attacked {
  readonly execution: Execution;
  /** What the attacker told. */
  readonly told: readonly string[];
  readonly milliseconds: number;
  /** What is in the schema of the attack afterwards. */
  readonly tables: readonly string[];
  readonly people: number;
  readonly steps: readonly string[];
  /** The hashes of the ledger, in the order of their ids; there was one before. */
  readonly rows: readonly string[];
  /** Of the session that works. */
  readonly logged: readonly LoggedStatement[];
  readonly applicationName: string;
}

/** As the server logged it; one that is prepared or fails did not run. */
interface LoggedStatement {
  readonly text: string;
  readonly ran: boolean;
}

interface Conditions {
  readonly pending?: readonly Migration[];
  readonly timeLimitMs?: number;
}

/** Each attack has a schema, and with it a lock, of its own. */
async function attack(name: string, { pending, timeLimitMs }: Required<Conditions>): Promise<Attacked> {
  const schema = `attack_${randomBytes(6).toString('hex')}`;
  const table = { schema, name: '__drizzle_migrations' };
  await admin.query(`create schema ${schema}; create table ${schema}.people (name text); insert into ${schema}.people values ('ann'), ('ben');
    create table ${schema}.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint);
    insert into ${schema}.__drizzle_migrations (hash, created_at) values ('old', 0)`);
  const url = withParameters(database.url, { options: `-c search_path=${schema}` });
  const applicationName = runName();
  const tempFolder = await mkdtemp(join(tmpdir(), 'attest-hostile-'));
  const session = await open(url, applicationName);
  try {
    await session.lock(table, 0, uncancelled);
    const before = await session.readLedger(table);
    const given: readonly PlannedMigration[] = pending.map(({ sha256, createdAt, chunks }) => ({ sha256, createdAt: String(createdAt), statements: chunks }));
    const environment = { ATTACK: name, SCHEMA: schema, PLAN: JSON.stringify(given) };
    const script = join(import.meta.dirname, 'hostile/kit.ts');
    const kit = { version: '0.31.11', ormVersion: '0.45.4', generation: 'v0', script, environment, driver: 'pg' } as const;
    const config = { dialect: 'postgresql', out: 'drizzle', ledgerTable: table } as const;
    const run = { kit, config, migrationsFolder: join(tempFolder, 'drizzle'), timeLimitMs, signal: uncancelled, tempFolder, searchPath: '/usr/bin' };
    const limits = { lockTimeoutMs: 10_000, statementTimeoutMs: 0 };
    const openSql = openStatements;
    const order = { run, connection: 'relay', url: targetOf(url).url, limits, applicationName, pending, before, kitOutput: 'full', openSql } as const;
    const told: string[] = [];
    const log = { info: (line: string) => void told.push(line), warning: ignore, error: ignore, debug: ignore, annotate: ignore, group: inGroup };
    const started = performance.now();
    const execution = await applyPlan(order, session, { runChild, log, clock: Date.now, mask: ignore });
    const milliseconds = performance.now() - started;
    return { execution, told, milliseconds, applicationName, ...(await readSchema(schema)), logged: await readLog(applicationName) };
  } finally {
    await session.close();
    await rm(tempFolder, { recursive: true, force: true });
  }
}

function ignore(): void {
  // Nobody listens.
}

async function inGroup<T>(_: string, work: () => Promise<T>): Promise<T> {
  return await work();
}

async function readSchema(schema: string): Promise<Pick<Attacked, 'steps' | 'rows' | 'tables' | 'people'>> {
  const values = async (query: string): Promise<string[]> => (await admin.query<{ value: string }>(query)).rows.map(({ value }) => value);
  const tables = await values(`select relname as value from pg_class where relnamespace = '${schema}'::regnamespace and relkind = 'r' order by 1`);
  const steps = tables.includes('work') ? await values(`select step as value from ${schema}.work order by ctid`) : [];
  const rows = await values(`select hash as value from ${schema}.__drizzle_migrations order by id`);
  return { tables, steps, rows, people: (await values(`select name as value from ${schema}.people`)).length };
}

/** A server ends a session some time after its client has gone. */
async function sessionsOf(name: string): Promise<readonly unknown[]> {
  for (let left = 50; ; left -= 1) {
    const { rows } = await admin.query<{ pid: number }>(`select pid from pg_stat_activity where starts_with(application_name, '${name}')`);
    if (rows.length === 0 || left === 0) return rows;
    await pause(100);
  }
}

const entryShape = z.object({ application_name: z.string().optional(), message: z.string(), statement: z.string().optional() });

/** The log has all that was before a mark, once the mark is in it. */
async function readLog(session: string): Promise<readonly LoggedStatement[]> {
  const mark = `the end of ${session}`;
  await admin.query(`select '${mark}'`);
  for (;;) {
    const lines = (await readFile(inject('postgresql').log, 'utf8')).split('\n');
    if (lines.some((line) => line.includes(mark))) return lines.filter((line) => line.includes(`"${session}/work"`)).flatMap(statementOf);
    await pause(20);
  }
}

/** Ours begin as the queries of a Session do. */
function statementOf(line: string): LoggedStatement[] {
  const { message, statement } = entryShape.parse(JSON.parse(line));
  const { phase = 'error', text = statement } =
    /^duration: \S+ ms {2}(?<phase>statement|parse|bind|execute)[^:]*: (?<text>[\s\S]*)$/u.exec(message)?.groups ?? {};
  return text === undefined || /^(?:begin; )?select pg_catalog\.pg_backend_pid\(\)/u.test(text)
    ? []
    : [{ text, ran: phase === 'statement' || phase === 'execute' }];
}

/** What drizzle-kit sends besides the plan, and what of it an attack repeats. */
const own = [
  /^(?:begin|commit|rollback|COMMIT)$/u,
  /^CREATE (?:SCHEMA|TABLE) IF NOT EXISTS "attack_/u,
  /^select id, hash, created_at from "attack_/u,
  /^insert into "attack_\w+"."__drizzle_migrations" \("hash", "created_at"\) values\(\$1, \$2\)$/u,
  /^select (?:1 as one|a\.relname, b\.relname, c\.relname from pg_class)/u,
];

/** What holds after every attack. */
function expectNothingForeign({ tables, people, logged }: Attacked, pending: readonly Migration[]): void {
  const planned = pending.flatMap(({ chunks }) => chunks);
  expect([tables.filter((name) => !['__drizzle_migrations', 'people', 'work'].includes(name)), people]).toEqual([[], 2]);
  expect(logged.filter(({ text }) => !planned.includes(text) && !own.some((known) => known.test(text)))).toEqual([]);
  const ran = logged.filter(({ text, ran }) => ran && planned.includes(text)).map(({ text }) => text);
  expect(ran).toEqual(planned.slice(0, ran.length));
}

/** What is said of the deploy is what is in the database. */
function expectTruth({ execution, steps, rows, tables }: Attacked, pending: readonly Migration[]): void {
  const { judgement, commit, after } = execution;
  expect([isUnknown(commit), isUnknown(after), judgement.unexpected, judgement.mismatched]).toEqual([false, false, [], []]);
  const applied = judgement.migrations.filter(({ outcome }) => outcome === 'applied').map(({ migration }) => migration.sha256);
  expect(rows).toEqual(['old', ...applied]);
  const kept = judgement.migrations.flatMap(({ migration, statements }) =>
    isUnknown(statements)
      ? []
      : statements.filter(({ commands }) => commands.some(({ effect }) => effect === 'kept')).map(({ index }) => migration.chunks[index - 1] ?? ''),
  );
  expect(steps).toEqual(kept.flatMap((statement) => /^INSERT INTO work VALUES \('(.*)'\)$/u.exec(statement)?.slice(1) ?? []));
  expect(tables.includes('work')).toBe(kept.some((statement) => statement.startsWith('CREATE TABLE work')));
  if (judgement.outcome === 'succeeded') expect(applied).toEqual(pending.map(({ sha256 }) => sha256));
  if (judgement.outcome === 'failed') expect(kept).toEqual([]);
}

interface Expected extends Conditions {
  readonly outcome: DeployOutcome;
  /** Of the one problem; null if there is none. */
  readonly code: Code | null;
  readonly message?: string;
  /** What the attacker told last. */
  readonly told?: string;
}

/** A command alone is of a statement that is not in the plan. */
function refused(reason: string, conditions: Conditions = {}): Expected {
  const message = `is not passed on to the database: ${reason.replace(/^[A-Z ]+(?=\.$)/u, '$&, which is not in the plan')}`;
  return { outcome: 'failed', code: 'apply/foreign-statement', message, ...conditions };
}

const succeeded: Expected = { outcome: 'succeeded', code: null };
const unconnected: Expected = { outcome: 'failed', code: 'apply/not-executed', message: 'It never connected to the database.' };
const unended: Expected = { outcome: 'failed', code: 'apply/not-executed', message: 'the ledger holds nothing of the plan' };
const stopped: Expected = { outcome: 'failed', code: 'apply/time-limit', timeLimitMs: 2_000 };

/** Its second statement ends the transaction, and what follows runs by itself. */
const ending = [
  migration('0000_ending', 1, ['CREATE TABLE work (step text NOT NULL)', 'COMMIT', `INSERT INTO work VALUES ('third')`, `INSERT INTO work VALUES ('fourth')`]),
];
const deferred = [
  migration('0000_deferred', 1, [
    'CREATE TABLE work (step text UNIQUE DEFERRABLE INITIALLY DEFERRED)',
    'COMMIT',
    `INSERT INTO work VALUES ('third')`,
    `INSERT INTO work VALUES ('third'), ('fourth')`,
  ]),
];
const failing = [migration('0000_failing', 1, ['CREATE TABLE work (step text NOT NULL)', 'COMMIT', 'INSERT INTO work VALUES (NULL)'])];
const sleeping = [migration('0000_sleeping', 1, ['SELECT pg_sleep(600)'])];

const expected: Readonly<Record<string, Expected>> = {
  none: succeeded,
  'DROP TABLE': refused('DROP TABLE.'),
  'DROP TABLE, and to stay when it is asked to end': refused('DROP TABLE.'),
  'a function that gives the lock back': refused('SELECT.'),
  'another search_path by a function': refused('SELECT.'),
  'a CREATE SCHEMA with a table in it': refused('CREATE SCHEMA.'),
  'a ledger table with a default that runs a function': refused('ALTER TABLE.'),
  'a SELECT of the ledger that writes': refused('SELECT.'),
  'a DO block': refused('DO.'),
  'COPY to a program': refused('COPY.'),
  'a statement that the parser cannot read': refused("a statement that PostgreSQL's parser cannot read."),
  'a statement too deep for the parser': refused("a statement that PostgreSQL's parser cannot read."),
  'a statement longer than the parser takes': refused("a statement that PostgreSQL's parser cannot read."),
  'a transaction of other settings': refused('a transaction was begun within another'),
  'a prepared transaction': refused('PREPARE TRANSACTION.'),
  'COMMIT AND CHAIN': refused('COMMIT.'),
  'a suffix': refused('several statements at once, CREATE TABLE first.'),
  'a prefix in the same query': refused('several statements at once, BEGIN first.'),
  'out of order': refused('statement 2 of 0000_first came before its turn.'),
  'a migration left out': refused('statement 1 of 0001_second came before its turn.'),
  twice: refused('statement 1 of 0000_first came a second time.'),
  'one Parse and two Executes': refused('statement 1 of 0000_first came a second time.'),
  'two Executes and one Sync': refused('it runs several statements at once.'),
  'two statements and one Sync': refused('statement 2 of 0000_first came before its turn.'),
  'prepared in a transaction and run after it': refused('statement 1 of 0000_first came outside of a transaction.'),
  'run without a Sync behind a COMMIT without one': refused('it runs a statement and does not wait for its end.'),
  'an earlier statement under the name of a later one': { outcome: 'partial', code: 'apply/partial', pending: ending },
  'an earlier statement without a name behind an error': { outcome: 'partial', code: 'apply/partial', pending: ending },
  'a statement that fails at its Sync': { outcome: 'partial', code: 'apply/partial', message: 'SQLSTATE 23505', pending: deferred },
  'outside of a transaction': refused('statement 1 of 0000_first came outside of a transaction.'),
  'outside of a transaction, by Execute': refused('statement 1 of 0000_first came outside of a transaction.'),
  'COMMIT amid a migration': refused('COMMIT came in the middle of a migration'),
  'COMMIT without the row': refused('COMMIT came in the middle of a migration, or without its row in the ledger.'),
  'an empty COMMIT behind ROLLBACK': refused('the plan went on after a part of it had failed or was rolled back.'),
  'a row behind a statement that failed': { outcome: 'partial', code: 'apply/partial', message: 'without its ledger row: 0000_failing', pending: failing },
  'a row with another hash': refused('the row for the ledger is not that of 0000_first.'),
  'a row with another hash, written out': refused('the row for the ledger is not that of 0000_first.'),
  'a row before its migration': refused('a row for the ledger came before its migration had run.'),
  'a second row': refused('a row for the ledger came before its migration had run.'),
  'more rows in one INSERT': refused('INSERT.'),
  'a row from a SELECT': refused('INSERT.'),
  'a row by WITH': refused('SELECT.'),
  'the ledger emptied': refused('DELETE.'),
  'the ledger rewritten': refused('UPDATE.'),
  'an endless stream of its own': stopped,
  'the plan again after COMMIT': { ...succeeded, code: 'apply/foreign-statement', message: 'The whole plan is applied.' },
  'a foreign statement after COMMIT': { ...succeeded, code: 'apply/foreign-statement', message: 'The whole plan is applied.' },
  'everything at once, without waiting': refused('COMMIT came in the middle of a migration'),
  'a transaction left open': unended,
  'a transaction left open by one that stays': stopped,

  SSLRequest: succeeded,
  GSSENCRequest: succeeded,
  'protocol 3.2 with options': succeeded,
  'another token': { ...unconnected, told: 'closed' },
  'an empty token': { ...unconnected, told: 'closed' },
  'no password': { ...unconnected, told: 'closed' },
  replication: { ...unconnected, told: 'closed' },
  'protocol 2': { ...unconnected, told: 'E' },
  'a startup of eight bytes less': { ...unconnected, told: 'nothing' },
  'a huge startup': { ...unconnected, told: 'nothing' },
  'a startup of a negative length': { ...unconnected, told: 'nothing' },
  'a huge password': unconnected,
  garbage: { ...unconnected, told: 'nothing' },
  HTTP: { ...unconnected, told: 'nothing' },
  'CancelRequest with its secret': { outcome: 'failed', code: 'apply/failed', message: 'SQLSTATE 57014', pending: sleeping },
  'CancelRequest with another secret': { ...stopped, pending: sleeping },
  'half a startup by one that stays': stopped,
  'no connection': unconnected,
  'no connection by one that stays': stopped,
  'a connection without a word': stopped,
  'a login without a word': stopped,
  'a second connection beside the first': { ...succeeded, told: 'closed' },
  'a second connection after the first': { ...unended, told: 'closed' },
  'a hundred connections beside it': succeeded,

  'half a message by one that goes': unended,
  'half a message by one that stays': stopped,
  'a huge length': refused('it sent a message of 2147483647 bytes.'),
  'a negative length': refused('it sent a message of -1 bytes.'),
  'a length of three': refused('it sent a message of 3 bytes.'),
  'a query without an end': refused('it holds a malformed message.'),
  'a query with more behind its end': refused('it holds a malformed message.'),
  'a Parse without an end': refused('it holds a malformed message.'),
  'a huge message': refused("a statement that PostgreSQL's parser cannot read."),
  FunctionCall: refused('a message of the type "F" is not passed on.'),
  CopyData: refused('a message of the type "d" is not passed on.'),
  CopyDone: refused('a message of the type "c" is not passed on.'),
  CopyFail: refused('a message of the type "f" is not passed on.'),
  'a message of no known type': refused('a message of the type "!" is not passed on.'),
  'a Bind of what was not prepared': refused('it binds a statement that was not prepared here.'),
  'an Execute of what was not bound': refused('it runs a statement that was not prepared here.'),
  'garbage after the login': refused('it sent a message of -1 bytes.'),
  'Terminate amid the plan': { ...unended, told: 'nothing' },
  'Terminate behind a Parse': { ...unended, told: 'nothing' },
  'a login again': refused('a message of the type "p" is not passed on.'),
  'answers that are never read': stopped,
  'a child that goes on when its parent has ended': unended,
  'the plan, slowly': succeeded,
  'a COMMIT that nobody waits for': succeeded,
  'a connection reset after COMMIT': succeeded,
};

test('every attack is expected to end in some way', () => {
  expect(Object.keys(expected)).toEqual([...statementAttacks, ...loginAttacks, ...frameAttacks].map(([name]) => name));
});

describe.concurrent('a deploy whose drizzle-kit tries', () => {
  test.each(Object.entries(expected))('%s', { timeout: 120_000 }, async (name, { outcome, code, message = '', told, ...conditions }) => {
    const { pending = plan, timeLimitMs = 30_000 } = conditions;
    const attacked = await attack(name, { pending, timeLimitMs });
    const { judgement, problems } = attacked.execution;
    expect([judgement.outcome, problems.map((problem) => problem.code)]).toEqual([outcome, code === null ? [] : [code]]);
    expect(problems[0]?.message ?? '').toContain(message);
    if (told !== undefined) expect(attacked.told.at(-1)).toBe(`told: ${told}`);
    expectNothingForeign(attacked, pending);
    expectTruth(attacked, pending);
    expect(attacked.milliseconds).toBeLessThan(timeLimitMs + 10_000);
    expect(await sessionsOf(attacked.applicationName)).toEqual([]);
  });
});
