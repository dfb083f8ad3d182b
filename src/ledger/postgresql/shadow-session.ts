/** A session of a shadow database: nothing has to be kept, and everything may be stopped. */
import type pg from 'pg';
import { z } from 'zod';
import type { OpenShadowSession, ShadowSession } from '../../model/ports.ts';
import { isLost, parseDriverError } from '../database-error.ts';
import { connect } from './connection.ts';

const connectTimeoutMs = 20_000;

/** A server that cannot end a statement itself gets so many milliseconds more. */
const patienceMs = 2_000;

export const openShadowSession: OpenShadowSession = async (address, statementTimeoutMs, signal) => {
  signal.throwIfAborted();
  const client = await connect({
    target: address,
    name: 'drizzle-attest/rehearsal',
    connectTimeoutMs,
    answerTimeoutMs: statementTimeoutMs + patienceMs,
  });
  await client.query(`select pg_catalog.set_config('statement_timeout', '${String(statementTimeoutMs)}', false)`);
  return sessionOf(client, signal);
};

function sessionOf(client: pg.Client, signal: AbortSignal): ShadowSession {
  let lost = false;
  const leave = (): void => {
    lost = true;
    client.connection.stream.destroy();
  };
  // What the server does not answer in time would keep every later query waiting, too.
  const ask = async (sql: string): Promise<unknown> => {
    try {
      return await client.query(sql);
    } catch (thrown) {
      if (isLost(parseDriverError(thrown))) leave();
      throw thrown;
    }
  };
  signal.addEventListener('abort', leave, { once: true });
  if (signal.aborted) leave();
  return {
    run: async (sql) => {
      await ask(sql);
    },
    read: async (sql) => z.object({ rows: z.array(z.unknown()) }).parse(await ask(sql)).rows,
    close: async () => {
      signal.removeEventListener('abort', leave);
      // A session that still waits for an answer is not asked to end, but ended.
      if (lost || client.getTransactionStatus() === null) client.connection.stream.destroy();
      else await client.end().catch(leave);
    },
  };
}
