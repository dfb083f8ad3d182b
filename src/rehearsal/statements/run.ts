/** Runs the statements of migrations on a shadow database, one after the other, and tells which of them failed. */
import type { ShadowSession } from '../../model/ports.ts';
import type { StatementBatch } from '../batches.ts';
import { parseServerError, type ServerError } from './server-error.ts';

/** A statement that failed; `statement` counts from 1 in its batch. */
export interface FailedStatement {
  /** Null where it is one of drizzle-kit's own. */
  readonly migration: string | null;
  readonly statement: number;
  readonly sql: string;
  readonly error: ServerError;
}

/** `active SQL transaction` and `unsafe use of a new enum value`: what a transaction alone makes fail. */
const needsNoTransaction: readonly (string | null)[] = ['25001', '55P04'];

/** Each group in a transaction of its own; what can run in none is run without. Null where all of them ran. */
export async function runApart(session: ShadowSession, groups: readonly (readonly StatementBatch[])[]): Promise<FailedStatement | null> {
  for (const group of groups) {
    const failed = await runTransaction(session, group);
    const again = failed !== null && needsNoTransaction.includes(failed.error.sqlState) ? await runBare(session, group) : failed;
    if (again !== null) return again;
    await forget(session);
  }
  return null;
}

/** Each deploy has a session of its own, and PGlite one for all: what a migration sets for its session must not last. */
export async function forget(session: ShadowSession): Promise<void> {
  const discard = async (): Promise<void> => await session.run('DISCARD ALL');
  // A migration may have left a transaction open, which ends first; a session that is gone has nothing to forget.
  await discard().catch(
    async () =>
      await session
        .run('ROLLBACK')
        .then(discard)
        .catch(() => undefined),
  );
}

/** All batches in one transaction, as drizzle-kit runs what is pending. */
export async function runTransaction(session: ShadowSession, batches: readonly StatementBatch[]): Promise<FailedStatement | null> {
  await session.run('BEGIN');
  const failed = await runBare(session, batches);
  if (failed === null) {
    const thrown = await attempt(session, 'COMMIT');
    const last = batches.at(-1);
    return thrown === null || last === undefined ? null : { migration: last.migration, statement: last.statements.length, sql: 'COMMIT', error: thrown };
  }
  // Where the session is gone, so is its transaction.
  await session.run('ROLLBACK').catch(() => undefined);
  return failed;
}

async function runBare(session: ShadowSession, batches: readonly StatementBatch[]): Promise<FailedStatement | null> {
  for (const { migration, statements } of batches) {
    for (const [index, sql] of statements.entries()) {
      const error = await attempt(session, sql);
      if (error !== null) return { migration, statement: index + 1, sql, error };
    }
  }
  return null;
}

async function attempt(session: ShadowSession, sql: string): Promise<ServerError | null> {
  try {
    await session.run(sql);
    return null;
  } catch (thrown) {
    return parseServerError(thrown);
  }
}
