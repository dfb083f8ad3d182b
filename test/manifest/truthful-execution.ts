/** What the manifests of the tests say of the statements of their migrations: each has one, and makes a table. */
import type { Manifest } from '../../src/manifest/schema.ts';
import { digest } from '../../src/model/digest.ts';

export type Executed = Manifest['execution']['migrations'][number];
export type Statement = Exclude<Executed['statements'], { unknown: string }>[number];
export type Command = Exclude<Statement['commands'], { unknown: string }>[number];

/** The SQL of the migrations that these manifests speak of, by name. */
export const migrationFiles: ReadonlyMap<string, string> = new Map([
  ['0000_users', 'CREATE TABLE "users" ("id" integer PRIMARY KEY NOT NULL);\n'],
  ['0001_orders', 'CREATE TABLE "orders" ("id" integer PRIMARY KEY NOT NULL);\n'],
]);

export type Fate = Pick<Executed, 'outcome' | 'statements'>;

export const planned = [...migrationFiles].map(([name, sql]) => ({ name, sha256: digest(sql) }));

export const separate = { unknown: 'drizzle-kit had a session of its own' };
export const unread = { unknown: 'the connection was lost' };
const untold = { unknown: 'the ledger of drizzle-kit 0.31 does not note it' };

export const exists = { sqlState: '42P07', message: 'relation "orders" already exists', position: null };
export const failure = { migration: '0001_orders', statement: 1, keyword: 'CREATE TABLE', ...exists };

/** The migrations of the plan, in its order, with what became of each. */
export function executed(...fates: readonly Fate[]): Executed[] {
  return planned.map((migration, at) => ({ ...migration, ...(fates[at] ?? notExecuted), appliedAt: untold, statementsLeftOut: 0 }));
}

export const notExecuted = { outcome: 'not-executed' as const, statements: [] };

export function ran(outcome: Executed['outcome'], at: 0 | 1, effect: Command['effect'], change: Partial<Statement> = {}): Fate {
  return { outcome, statements: [statement(at, effect, change)] };
}

export function statement(at: 0 | 1, effect: Command['effect'], change: Partial<Statement> = {}): Statement {
  const second = String(2 + at);
  return {
    index: 1,
    sha256: planned[at]?.sha256 ?? '',
    startedAt: `2026-03-01T10:00:0${second}.100Z`,
    finishedAt: `2026-03-01T10:00:0${second}.200Z`,
    commands: [creates(at === 0 ? 'users' : 'orders', effect)],
    error: null,
    ...change,
  };
}

export function creates(name: string, effect: Command['effect']): Command {
  return { kind: 'CREATE TABLE', objects: [{ kind: 'table', schema: null, table: null, name, columns: ['id'] }], rows: null, effect };
}

/** A migration that ends the transaction itself. */
export const commits: Command = { kind: 'COMMIT', objects: [], rows: null, effect: 'kept' };
