/** The second session of a deploy: it holds a lock of its own, and is lent to drizzle-kit. */
import type pg from 'pg';
import { z } from 'zod';
import type { StatementLimits } from '../../model/database.ts';
import { parseDriverError } from '../database-error.ts';
import type { ServerProcess } from './server-process.ts';
import { applySettings, lastingSettings, Session } from './session.ts';

export interface WorkSession {
  readonly client: pg.Client;
  /** For our own queries, until the socket is lent. */
  readonly session: Session;
  readonly process: ServerProcess;
  /** What the server reported of its settings with the login. */
  readonly parameters: ReadonlyMap<string, string>;
}

const begunShape = z.tuple([z.unknown(), z.object({ rows: z.tuple([z.strictObject({ pid: z.string(), startedAt: z.string() })]) })]);

/**
 * Between two queries of the first session, a transaction pooler passes its server connection to the client that asks next. So a transaction
 * here either is merged on the same server process, or keeps another busy, and the first session's next query shows a change.
 */
export async function beginLooking(client: pg.Client): Promise<ServerProcess> {
  const query = `select pg_catalog.pg_backend_pid()::text as pid, extract(epoch from backend_start)::text as "startedAt" from pg_catalog.pg_stat_activity where pid = pg_catalog.pg_backend_pid()`;
  const [, { rows }] = begunShape.parse(await client.query(`begin; ${query}`));
  return rows[0];
}

/** Ends the transaction of `beginLooking`; what the session asks next shows whether its process is still the same. */
export async function openWork(client: pg.Client, process: ServerProcess, parameters: ReadonlyMap<string, string>): Promise<WorkSession> {
  await client.query('rollback');
  const session = new Session(client, process.pid);
  await setLasting(session);
  return { client, session, process, parameters };
}

/** While a statement runs, the server looks so often whether we are still there; a server on a system without that refuses the setting. */
async function setLasting(session: Session): Promise<void> {
  try {
    await applySettings(session, { ...lastingSettings, client_connection_check_interval: '5000' });
  } catch (thrown) {
    if (parseDriverError(thrown).sqlState !== '22023') throw thrown;
    await applySettings(session, lastingSettings);
  }
}

/** The limits for drizzle-kit's statements. A limit that the URL sets itself wins. */
export async function limitStatements({ session }: WorkSession, limits: StatementLimits, ofUrl: Readonly<Record<string, string | null>>): Promise<void> {
  const given = { lock_timeout: limits.lockTimeoutMs, statement_timeout: limits.statementTimeoutMs };
  const set = Object.entries(given).flatMap(([name, milliseconds]): [string, string][] => {
    const own = ofUrl[name] ?? null;
    return own !== null ? [[name, own]] : milliseconds > 0 ? [[name, String(milliseconds)]] : [];
  });
  if (set.length > 0) await applySettings(session, Object.fromEntries(set));
}
