/** What the shared PostgreSQL logged of a deploy's statements, held against what the deploy's manifest says of them. */
import { open, stat } from 'node:fs/promises';
import { expect, inject } from 'vitest';
import { z } from 'zod';
import { sessionNames } from '../../../src/ledger/session-name.ts';
import type { Manifest } from '../../../src/manifest/schema.ts';
import { digest } from '../../../src/model/digest.ts';
import { isUnknown } from '../../../src/model/unknown.ts';

/** A statement that the server answered, or an error that it raised. */
interface LoggedStatement {
  readonly session: string;
  readonly sql: string;
  /** Null for one that failed. */
  readonly durationMs: number | null;
  readonly sqlState: string | null;
}

const entrySchema = z.object({
  application_name: z.string(),
  message: z.string(),
  error_severity: z.string(),
  state_code: z.string().optional(),
  statement: z.string().optional(),
});

/** Sessions of deploys; the lines of all others are passed over unread. */
const wanted = '"application_name":"drizzle-attest/';

/** The log comes by way of another process, and may be a little late. */
const lateMs = 2_000;

/** Read on from where this file was when it was loaded: what was logged before is of tests in other files. */
let offset: number | null = null;
let rest = '';
const statements: LoggedStatement[] = [];

/** Has what is logged from now on read by `compareWithServerLog`. */
export async function followServerLog(): Promise<void> {
  offset ??= (await stat(inject('postgresql').log)).size;
}

async function readOn(): Promise<void> {
  const file = await open(inject('postgresql').log);
  try {
    const from = offset ?? 0;
    const bytes = Buffer.alloc((await file.stat()).size - from);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
    offset = from + bytesRead;
    const lines = `${rest}${bytes.toString('latin1', 0, bytesRead)}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.includes(wanted)) statements.push(...parseLine(Buffer.from(line, 'latin1').toString('utf8')));
  } finally {
    await file.close();
  }
}

/** `statement:` for a text that was sent as such, `execute …:` for one that was prepared. */
function parseLine(line: string): readonly LoggedStatement[] {
  const entry = entrySchema.parse(JSON.parse(line));
  const session = entry.application_name;
  const { duration, sql } = /^duration: (?<duration>[\d.]+) ms {2}(?:statement|execute [^:]*): (?<sql>[\s\S]*)$/u.exec(entry.message)?.groups ?? {};
  if (sql !== undefined) return [{ session, sql, durationMs: Number(duration), sqlState: null }];
  const failed = entry.error_severity === 'ERROR' || entry.error_severity === 'FATAL';
  return failed && entry.statement !== undefined ? [{ session, sql: entry.statement, durationMs: null, sqlState: entry.state_code ?? null }] : [];
}

type Told = Pick<Manifest, 'execution' | 'run' | 'manifestId'>;

interface ToldStatement {
  readonly sha256: string;
  /** Null for one that succeeded. */
  readonly sqlState: string | null;
}

/**
 * The statements of the plan, each once and in order, with their errors, are those that the server logged for the deploy's work session, and none took
 * less time than the server says. `planned` are the digests of all statements that the deploy could have sent.
 */
export async function compareWithServerLog(manifest: Told, planned: readonly string[]): Promise<void> {
  const { execution, run, manifestId } = manifest;
  if (execution.connection !== 'relay') return;
  const told = execution.migrations.flatMap((migration) => (isUnknown(migration.statements) ? [] : migration.statements));
  if (execution.migrations.some(({ statementsLeftOut }) => statementsLeftOut > 0)) return;
  const session = sessionNames(`drizzle-attest/${isUnknown(run.id) ? 'terminal' : run.id}.${manifestId.slice(0, 8)}`).work;
  const ofPlan = new Set([...planned, ...told.map(({ sha256 }) => sha256)]);
  // What was never answered may have come to the server or not.
  const answered = told.filter(({ finishedAt }) => finishedAt !== null);
  const expected = answered.map(({ sha256, error }): ToldStatement => ({ sha256, sqlState: error?.sqlState ?? null }));
  const read = async (): Promise<readonly LoggedStatement[]> => {
    await readOn();
    const own = statements.filter((one) => one.session === session && ofPlan.has(digest(one.sql)));
    return told.length === answered.length ? own : own.slice(0, answered.length);
  };
  let logged = await read();
  for (const until = Date.now() + lateMs; logged.length < expected.length && Date.now() < until; logged = await read())
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(
    logged.map(({ sql, sqlState }): ToldStatement => ({ sha256: digest(sql), sqlState })),
    `what the server logged for ${session} (received) and what the manifest says (expected)`,
  ).toEqual(expected);
  for (const [index, { startedAt, finishedAt }] of answered.entries()) {
    const took = Date.parse(finishedAt ?? startedAt) - Date.parse(startedAt);
    // Both ends are cut to a millisecond.
    expect(took + 2, `time of statement ${index + 1} of ${session}`).toBeGreaterThanOrEqual(logged[index]?.durationMs ?? 0);
  }
  // A COMMIT of a migration is none of drizzle-kit's.
  expectCommit(
    manifest,
    statements.filter((one) => one.session === session && !ofPlan.has(digest(one.sql))),
  );
}

/** The COMMIT of drizzle-kit, besides those that stand in migrations. */
function expectCommit({ execution: { commit } }: Told, logged: readonly LoggedStatement[]): void {
  const commits = logged.filter(({ sql, durationMs }) => durationMs !== null && /^\s*commit\b/iu.test(sql)).length;
  // A ledger of 0.31 is taken over in a transaction of its own.
  if (commit === 'committed') expect(commits).toBeGreaterThanOrEqual(1);
  if (commit === 'not-sent') expect(commits).toBe(0);
}
