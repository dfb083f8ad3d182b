/** Runs statements once more in a transaction that cannot be committed, to learn which of them fails and why. */
import type pg from 'pg';
import { z } from 'zod';
import { asProblem } from '../../errors/problem.ts';
import type { ReplayBatch } from '../../model/database.ts';
import type { ReplayEnd, StatementFailure } from '../../model/failure.ts';
import { isLost, parseDriverError } from '../database-error.ts';
import { shownMessage } from '../message.ts';
import { findRefusal, mayCommit } from '../refusal.ts';
import { firstKeyword, placeOf } from '../statement.ts';
import { connect, type ConnectionRequest } from './connection.ts';

/** Never persists anything, but for what no rollback undoes: drawn and set sequence values. */
export async function replay(request: ConnectionRequest, batches: readonly ReplayBatch[]): Promise<ReplayEnd> {
  const reason = findRefusal(batches);
  if (reason !== null) return { kind: 'not-replayed', reason };
  try {
    return await replayOn(await connect(request), batches);
  } catch (thrown) {
    const problem = asProblem(thrown);
    return { kind: 'not-replayed', reason: `no session for it could be opened (${problem.code})` };
  }
}

async function replayOn(client: pg.Client, batches: readonly ReplayBatch[]): Promise<ReplayEnd> {
  try {
    await client.query('begin');
    const poison = await poisonTransaction(client);
    if (poison === null && mayCommit(batches)) {
      return {
        kind: 'not-replayed',
        reason: 'the role may not create temporary tables, without which a COMMIT in a migration could not be kept from persisting',
      };
    }
    return await runBatches(client, batches, poison);
  } finally {
    await rollBack(client);
  }
}

/**
 * A deferred constraint that is already violated makes every COMMIT, wherever it comes from, fail and roll back.
 * Its name is not to be guessed, so that no statement can take it away. Null where the role may not create it.
 */
async function poisonTransaction(client: pg.Client): Promise<string | null> {
  const name = await readUnguessableName(client);
  try {
    await client.query('savepoint before_poison');
    await client.query(`create temporary table ${name} (value int constraint ${name}_once unique deferrable initially deferred)`);
    await client.query(`insert into ${name} values (1), (1)`);
    return name;
  } catch {
    await client.query('rollback to savepoint before_poison');
    return null;
  }
}

async function readUnguessableName(client: pg.Client): Promise<string> {
  const { rows }: { readonly rows: unknown } = await client.query(`select 'drizzle_attest_' || replace(pg_catalog.gen_random_uuid()::text, '-', '') as name`);
  return z.tuple([z.object({ name: z.string().regex(/^drizzle_attest_[0-9a-f]{32}$/u) })]).parse(rows)[0].name;
}

async function runBatches(client: pg.Client, batches: readonly ReplayBatch[], poison: string | null): Promise<ReplayEnd> {
  for (const { migration, statements } of batches) {
    for (const [index, statement] of statements.entries()) {
      const thrown = await sendStatement(client, statement);
      if (thrown !== null) return explain(thrown, migration, index + 1, statement, poison);
      if (client.getTransactionStatus() !== 'T') return endedItself(migration, index + 1);
    }
  }
  return { kind: 'passed' };
}

/** As drizzle-kit sends it: the simple protocol, in which one chunk may hold several statements. Gives what was thrown, or null. */
async function sendStatement(client: pg.Client, statement: string): Promise<unknown> {
  try {
    await client.query(statement);
    return null;
  } catch (thrown) {
    return thrown ?? new Error('');
  }
}

function explain(thrown: unknown, migration: string | null, statement: number, sql: string, poison: string | null): ReplayEnd {
  const error = parseDriverError(thrown);
  if (poison !== null && error.message.includes(poison)) {
    return error.sqlState === '23505' ? endedItself(migration, statement) : reachedPoison(migration, statement);
  }
  const message = error.sqlState === null || isLost(error) ? 'The connection was lost.' : shownMessage({ ...error, sqlState: error.sqlState });
  const failure: StatementFailure = { migration, statement, keyword: firstKeyword(sql), sqlState: error.sqlState, message };
  return { kind: 'failed', failure };
}

function endedItself(migration: string | null, statement: number): ReplayEnd {
  return {
    kind: 'not-replayed',
    reason: `${placeOf(migration, statement)} ends its own transaction (COMMIT), or checks all deferred constraints, so that neither it nor what follows can be replayed; what stands before it passed`,
  };
}

function reachedPoison(migration: string | null, statement: number): ReplayEnd {
  return {
    kind: 'not-replayed',
    reason: `${placeOf(migration, statement)} reaches for every temporary table, that of the replay too; what stands before it passed`,
  };
}

/** Where even this fails, the session is gone, and its transaction with it. */
async function rollBack(client: pg.Client): Promise<void> {
  try {
    await client.query('rollback');
    await client.end();
  } catch {
    client.connection.stream.destroy();
  }
}
