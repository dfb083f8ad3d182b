/** A deploy whose drizzle-kit is replaced by a program that attacks: what became of it, and what holds after every attack. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, inject } from 'vitest';
import { z } from 'zod';
import { applyPlan } from '../../../src/apply/apply.ts';
import { runChild } from '../../../src/host/process.ts';
import { digest } from '../../../src/model/digest.ts';
import type { Execution } from '../../../src/model/execution.ts';
import type { Migration } from '../../../src/model/migration.ts';
import { isUnknown } from '../../../src/model/unknown.ts';
import { openStatements } from '../../../src/sql/statements.ts';
import { open, runName, targetOf, uncancelled, withParameters } from '../../ledger/target.ts';
import { createDatabase } from '../../servers/postgresql.ts';
import type { PlannedMigration } from './honest.ts';

const first = migration('0000_first', 1, ['CREATE TABLE work (step text NOT NULL)', `INSERT INTO work VALUES ('first')`]);
const second = migration('0001_second', 2, [`INSERT INTO work VALUES ('second')`, `INSERT INTO work VALUES ('second again')`]);
const third = migration('0002_third', 3, [`INSERT INTO work VALUES ('third')`]);
export const plan = [first, second, third];

export function migration(name: string, createdAt: number, chunks: readonly string[]): Migration {
  return { name, path: `drizzle/${name}.sql`, chunks, createdAt, sha256: digest(name), bytes: 1 };
}

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

export interface Conditions {
  readonly pending?: readonly Migration[];
  readonly timeLimitMs?: number;
  /** SQL that runs before; `SCHEMA` in it is the schema of the attack. */
  readonly prepared?: string;
  /** More server options of the URL. */
  readonly settings?: string;
  readonly generation?: 'v0' | 'v1';
}

/** The database that a file of tests attacks. */
export interface Stage {
  readonly url: string;
  readonly admin: pg.Pool;
  readonly close: () => Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const { url, drop } = await createDatabase(inject('postgresql').adminUrl);
  const admin = new pg.Pool({ connectionString: url });
  return { url, admin, close: () => admin.end().then(drop) };
}

/** Each attack has a schema, and with it a lock, of its own. */
export async function attack(name: string, stage: Stage, conditions: Conditions): Promise<Attacked> {
  const { pending = plan, timeLimitMs = 30_000, prepared = '', settings = '', generation = 'v0' } = conditions;
  const { admin } = stage;
  const schema = `attack_${randomBytes(6).toString('hex')}`;
  const table = { schema, name: '__drizzle_migrations' };
  await admin.query(`create schema ${schema}; create table ${schema}.people (name text); insert into ${schema}.people values ('ann'), ('ben');
    create table ${schema}.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint);
    insert into ${schema}.__drizzle_migrations (hash, created_at) values ('old', 0); ${prepared.replaceAll('SCHEMA', schema)}`);
  const url = withParameters(stage.url, { options: `-c search_path=${schema} ${settings.replaceAll('SCHEMA', schema)}` });
  const applicationName = runName();
  const tempFolder = await mkdtemp(join(tmpdir(), 'attest-hostile-'));
  const session = await open(url, applicationName);
  try {
    await session.lock(table, 0, uncancelled);
    const before = await session.readLedger(table);
    const given: readonly PlannedMigration[] = pending.map(({ sha256, createdAt, chunks }) => ({ sha256, createdAt: String(createdAt), statements: chunks }));
    const environment = { ATTACK: name, SCHEMA: schema, PLAN: JSON.stringify(given) };
    const script = join(import.meta.dirname, 'kit.ts');
    const kit = { version: '0.31.11', ormVersion: '0.45.4', generation, script, environment, driver: 'pg' } as const;
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
    return { execution, told, milliseconds, applicationName, ...(await readSchema(admin, schema)), logged: await readLog(admin, applicationName) };
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

async function readSchema(admin: pg.Pool, schema: string): Promise<Pick<Attacked, 'steps' | 'rows' | 'tables' | 'people'>> {
  const values = async (query: string): Promise<string[]> => (await admin.query<{ value: string }>(query)).rows.map(({ value }) => value);
  const tables = await values(`select relname as value from pg_class where relnamespace = '${schema}'::regnamespace and relkind = 'r' order by 1`);
  const steps = tables.includes('work') ? await values(`select step as value from ${schema}.work order by ctid`) : [];
  const rows = await values(`select hash as value from ${schema}.__drizzle_migrations order by id`);
  return { tables, steps, rows, people: (await values(`select name as value from ${schema}.people`)).length };
}

/** A server ends a session some time after its client has gone. */
export async function sessionsOf({ admin }: Stage, name: string): Promise<readonly unknown[]> {
  for (let left = 50; ; left -= 1) {
    const { rows } = await admin.query<{ pid: number }>(`select pid from pg_stat_activity where starts_with(application_name, '${name}')`);
    if (rows.length === 0 || left === 0) return rows;
    await pause(100);
  }
}

const entryShape = z.object({ application_name: z.string().optional(), message: z.string(), statement: z.string().optional() });

/** The log has all that was before a mark, once the mark is in it. */
async function readLog(admin: pg.Pool, session: string): Promise<readonly LoggedStatement[]> {
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
  /^select (?:1 as one|1 \/ 0 as one|a\.relname, b\.relname, c\.relname from pg_class|oid from pg_type|no_such from pg_class)/u,
  // Two columns, if it is read as it should be.
  /^select '\\' as x/u,
];

/** What holds after every attack. */
export function expectNothingForeign({ tables, people, logged }: Attacked, pending: readonly Migration[]): void {
  const planned = pending.flatMap(({ chunks }) => chunks);
  expect([tables.filter((name) => !['__drizzle_migrations', 'people', 'spare', 'work'].includes(name)), people]).toEqual([[], 2]);
  expect(logged.filter(({ text }) => !planned.includes(text) && !own.some((known) => known.test(text)))).toEqual([]);
  const ran = logged.filter(({ text, ran }) => ran && planned.includes(text)).map(({ text }) => text);
  expect(ran).toEqual(planned.slice(0, ran.length));
}

/** What is said of the deploy is what is in the database. */
export function expectTruth({ execution, steps, rows, tables }: Attacked, pending: readonly Migration[]): void {
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
