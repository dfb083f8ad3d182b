/** A plan of one migration that is lent to a driver as drizzle-kit has it, on any server. */
import pg from 'pg';
import postgres from 'postgres';
import { PlanAdmission } from '../../src/apply/admission.ts';
import { planTexts } from '../../src/apply/plan-texts.ts';
import { readCommands, readOwnText } from '../../src/apply/sql-reading.ts';
import { digest } from '../../src/model/digest.ts';
import type { TlsMode } from '../../src/model/ledger.ts';
import type { Migration } from '../../src/model/migration.ts';
import type { Loan, Settled } from '../../src/model/relay.ts';
import { openStatements } from '../../src/sql/statements.ts';
import { queryRows, runSql } from '../servers/postgresql.ts';
import { open, runName, uncancelled, withParameters } from './target.ts';

const reader = await openStatements();
let schemas = 0;

export interface Lent {
  readonly loan: Loan;
  /** One query of drizzle-kit. */
  readonly send: (text: string, values?: readonly string[]) => Promise<unknown>;
  /** The same in the extended protocol. */
  readonly sendNamed: (text: string) => Promise<unknown>;
  /** Its ledger row, then COMMIT. */
  readonly finish: () => Promise<void>;
  /** Ends the session that works as an administrator would. */
  readonly end: () => Promise<void>;
  readonly notices: () => number;
  readonly settle: () => Promise<Settled>;
  /** What is in a table of this name in the plan's schema; null if there is none. */
  readonly rows: (name: string) => Promise<number | null>;
  readonly name: string;
  /** Its URL. */
  readonly server: string;
}

export interface Lending {
  readonly driver?: 'pg' | 'postgres';
  /** More server options of the URL. */
  readonly settings?: string;
  readonly tlsMode?: TlsMode;
}

/** Lends a session for one migration with a ledger, and so with a lock, of its own; its texts run in a schema of its own by the URL's search_path. */
export async function lend(url: string, statements: readonly string[], work: (lent: Lent) => Promise<void>, lending: Lending = {}): Promise<void> {
  const { driver = 'pg', settings = '', tlsMode = 'unset' } = lending;
  schemas += 1;
  const [schema, name] = [`relay_${String(schemas)}`, runName()];
  const ledger = { schema, name: '__drizzle_migrations' };
  await runSql(url, `create schema ${schema}; create table ${schema}.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`);
  const migration: Migration = { name: '0000_a', createdAt: 1, sha256: digest(schema), bytes: 1, path: 'a.sql', chunks: statements };
  const plan = planTexts([migration], (text) => readCommands(reader, text));
  const admission = new PlanAdmission(plan, (text) => readOwnText(reader, text, { table: ledger, generation: 'v0', takenOver: false }));
  const encrypted = tlsMode === 'unset' ? {} : { sslmode: tlsMode };
  const session = await open(withParameters(url, { options: `-c search_path=${schema} ${settings}`, ...encrypted }), name, tlsMode);
  await session.lock(ledger, 0, uncancelled);
  const limits = { lockTimeoutMs: 10_000, statementTimeoutMs: 0 };
  const loan = await session.lend({ table: ledger, admission: Promise.resolve(admission), limits, clock: Date.now, mask: () => undefined });
  let notices = 0;
  const client = await connect(loan.url.reveal(), driver, () => (notices += 1));
  const send = (text: string, values: readonly string[] = []): Promise<unknown> => client.send(text, values);
  const lent: Lent = {
    ...{ loan, name, server: url, send, sendNamed: client.sendNamed, notices: () => notices, settle: () => loan.settle(uncancelled) },
    finish: async () => {
      await send(`insert into "${schema}"."__drizzle_migrations" ("hash", "created_at") values($1, $2)`, [migration.sha256, '1']);
      await send('commit');
    },
    end: async () => {
      await runSql(url, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}/work'`);
    },
    rows: async (table) => {
      const [found] = await queryRows(url, `select to_regclass('${schema}.${table}') as found`);
      return found?.['found'] === null ? null : (await queryRows(url, `select 1 from ${schema}.${table}`)).length;
    },
  };
  try {
    await work(lent);
  } finally {
    await client.end();
    await loan.settle(uncancelled);
    await session.close();
  }
}

interface Connected {
  readonly send: (text: string, values: readonly string[]) => Promise<unknown>;
  readonly sendNamed: (text: string) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

async function connect(url: string, driver: 'pg' | 'postgres', onNotice: () => void): Promise<Connected> {
  if (driver === 'postgres') {
    const sql = postgres(url, { max: 1, onnotice: onNotice });
    return {
      send: (text, values) => sql.unsafe(text, [...values]),
      sendNamed: (text) => sql.unsafe(text, [], { prepare: true }),
      end: () => sql.end({ timeout: 1 }),
    };
  }
  const client = new pg.Client(url);
  client.on('error', () => undefined).on('notice', onNotice);
  await client.connect();
  return {
    send: (text, values) => client.query(text, [...values]),
    sendNamed: (text) => client.query({ text, name: 'named' }),
    end: () => client.end().catch(() => undefined),
  };
}

/** The message with which a query fails. */
export async function errorOf(query: Promise<unknown>): Promise<string> {
  return await query.then(
    () => 'no error',
    (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
  );
}
