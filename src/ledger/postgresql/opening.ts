/** Opens the sessions of a deploy, with what the server says of itself, and makes sure that no pooler changes a session from query to query. */
import type pg from 'pg';
import { z } from 'zod';
import type { DatabaseUrl } from '../../model/database.ts';
import type { DatabaseFacts } from '../../model/ledger.ts';
import { connectProblem } from '../database-error.ts';
import type { SessionNames } from '../session-name.ts';
import { connect } from './connection.ts';
import { applySettings, lastingSettings, poolerProblem, Session } from './session.ts';
import { beginLooking, openWork, type WorkSession } from './work-session.ts';

export interface Opened {
  readonly session: Session;
  /** The second session, for drizzle-kit to work in. */
  readonly work: WorkSession;
  readonly facts: DatabaseFacts;
  /** As the role, the database or the URL sets it. */
  readonly searchPath: string;
}

const factsSql = `select pg_catalog.current_setting('server_version') as version, r.rolsuper as superuser, r.rolcreaterole as "createRole", coalesce(s.ssl, false) as tls,
  pg_catalog.current_setting('search_path') as path,
  pg_catalog.to_char(pg_catalog.clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time
  from pg_catalog.pg_roles r left join pg_catalog.pg_stat_ssl s on s.pid = pg_catalog.pg_backend_pid() where r.rolname = current_user`;

const factsRow = z.strictObject({
  version: z.string(),
  superuser: z.boolean(),
  createRole: z.boolean(),
  tls: z.boolean(),
  path: z.string(),
  time: z.iso.datetime({ precision: 3 }),
});

/** Row-level security would hide rows of the ledger, and the search_path may lead names of ours elsewhere. The limits are in milliseconds. */
const settings: Readonly<Record<string, string>> = {
  ...lastingSettings,
  lock_timeout: '0',
  statement_timeout: '60000',
  row_security: 'off',
  search_path: 'pg_catalog',
};

/** More than `statement_timeout` of the session: what still has no answer then has lost its server. */
const answerTimeoutMs = 75_000;

/** Opens both sessions of a deploy, and makes sure that each keeps its process of the server. */
export async function openSessions(target: DatabaseUrl, names: SessionNames, connectTimeoutMs: number): Promise<Opened> {
  const parameters = new Map<string, string>();
  const [client, second] = await bothOrNone(
    connect({ target, name: names.lock, connectTimeoutMs, answerTimeoutMs }),
    connect({ target, name: names.work, connectTimeoutMs, onParameter: (name, value) => parameters.set(name, value) }),
  );
  const session = new Session(client);
  try {
    const { facts, path } = await readFacts(session, target);
    const process = await beginLooking(second);
    if (process.pid === session.pid) throw poolerProblem();
    await applySettings(session, settings);
    const looks = looksNeeded(client, session);
    for (let look = 1; look < looks; look += 1) await session.select('select', [], z.unknown());
    return { session, work: await openWork(second, process, parameters), facts, searchPath: path };
  } catch (thrown) {
    second.connection.stream.destroy();
    await session.end();
    throw connectProblem(thrown);
  }
}

/** One session alone, after the first one was lost. */
export async function reopenSession(target: DatabaseUrl, name: string, connectTimeoutMs: number): Promise<Session> {
  const session = new Session(await connect({ target, name, connectTimeoutMs, answerTimeoutMs }));
  await session.select('select', [], z.unknown());
  await applySettings(session, settings);
  return session;
}

async function bothOrNone(first: Promise<pg.Client>, second: Promise<pg.Client>): Promise<readonly [pg.Client, pg.Client]> {
  try {
    return await Promise.all([first, second]);
  } catch (thrown) {
    const settled = await Promise.allSettled([first, second]);
    await Promise.all(settled.flatMap((end) => (end.status === 'fulfilled' ? [end.value.end()] : [])));
    throw thrown;
  }
}

async function readFacts(session: Session, target: DatabaseUrl): Promise<{ readonly facts: DatabaseFacts; readonly path: string }> {
  const [row] = z.tuple([factsRow]).parse(await session.select(factsSql, [], factsRow));
  const facts: DatabaseFacts = {
    dialect: 'postgresql',
    serverVersion: row.version,
    serverTime: row.time,
    role: { superuser: row.superuser, createRole: row.createRole },
    tls: { mode: target.tlsMode, used: row.tls },
  };
  return { facts, path: row.path };
}

/** The server's process as the startup reported it; a pooler reports a number of its own. */
const startupShape = z.object({ processID: z.number().nullish() });

/**
 * A pooler that hands its connections out in turn, or by chance, shows another process from one query to the next. If something stands
 * between here and the server, more looks leave less to chance.
 */
function looksNeeded(client: pg.Client, session: Session): number {
  return startupShape.parse(client).processID?.toString() === session.pid ? 1 : 8;
}
