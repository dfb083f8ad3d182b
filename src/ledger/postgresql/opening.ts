/** Opens the session of a deploy, with what the server says of itself, and makes sure that no pooler changes the session from query to query. */
import type pg from 'pg';
import { z } from 'zod';
import { Problem } from '../../errors/problem.ts';
import type { DatabaseUrl, StatementLimits } from '../../model/database.ts';
import type { DatabaseFacts } from '../../model/ledger.ts';
import { connectProblem } from '../database-error.ts';
import { connect, type ConnectionRequest } from './connection.ts';
import { poolerProblem, Session } from './session.ts';

export interface Opened {
  readonly session: Session;
  readonly facts: DatabaseFacts;
}

const factsSql = `select pg_catalog.current_setting('server_version') as version, r.rolsuper as superuser, r.rolcreaterole as "createRole", coalesce(s.ssl, false) as tls,
  pg_catalog.to_char(pg_catalog.clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time
  from pg_catalog.pg_roles r left join pg_catalog.pg_stat_ssl s on s.pid = pg_catalog.pg_backend_pid() where r.rolname = current_user`;

const factsRow = z.strictObject({
  version: z.string(),
  superuser: z.boolean(),
  createRole: z.boolean(),
  tls: z.boolean(),
  time: z.iso.datetime({ precision: 3 }),
});

/**
 * The session may sit idle for hours while drizzle-kit works, must not read through row-level security that hides rows, and must end soon after this machine vanished.
 * The limits are in milliseconds, the keepalives in seconds.
 */
const settings: Readonly<Record<string, string>> = {
  idle_session_timeout: '0',
  lock_timeout: '0',
  statement_timeout: '60000',
  row_security: 'off',
  tcp_keepalives_idle: '30',
  tcp_keepalives_interval: '10',
  tcp_keepalives_count: '3',
};

/** More than `statement_timeout` of the session: what still has no answer then has lost its server. */
const answerTimeoutMs = 75_000;

/** Opens the session; the second connection lives only for the comparison. */
export async function openSession(target: DatabaseUrl, name: string, connectTimeoutMs: number): Promise<Opened> {
  const request: ConnectionRequest = { target, name, connectTimeoutMs, answerTimeoutMs };
  const probeLimits = { lockTimeoutMs: connectTimeoutMs, statementTimeoutMs: connectTimeoutMs };
  const [client, probe] = await bothOrNone(connect(request), connect({ ...request, limits: probeLimits, answerTimeoutMs: connectTimeoutMs }));
  const session = new Session(client);
  try {
    const facts = await readFacts(session, target);
    await lookAgain(session, client);
    await compare(probe, session, probeLimits);
    await applySettings(session);
    return { session, facts };
  } catch (thrown) {
    await session.end();
    throw connectProblem(thrown);
  } finally {
    await endProbe(probe);
  }
}

/** A probe that still waits for an answer is not asked to end, but ended. */
async function endProbe(probe: pg.Client): Promise<void> {
  if (probe.getTransactionStatus() === null) probe.connection.stream.destroy();
  else await probe.end();
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

async function readFacts(session: Session, target: DatabaseUrl): Promise<DatabaseFacts> {
  const [row] = z.tuple([factsRow]).parse(await session.select(factsSql, [], factsRow));
  return {
    dialect: 'postgresql',
    serverVersion: row.version,
    serverTime: row.time,
    role: { superuser: row.superuser, createRole: row.createRole },
    tls: { mode: target.tlsMode, used: row.tls },
  };
}

/** The server's process as the startup told it; a pooler tells a number of its own. */
const startupShape = z.object({ processID: z.number().nullish() });

/**
 * A pooler that hands its connections out in turn, or by chance, shows another process from one query to the next. Where something stands
 * between here and the server, more looks leave less to chance.
 */
async function lookAgain(session: Session, client: pg.Client): Promise<void> {
  const direct = startupShape.parse(client).processID?.toString() === session.pid;
  for (let looks = direct ? 1 : 8; looks > 0; looks -= 1) await session.select('select', [], z.unknown());
}

const probeShape = z.tuple([z.unknown(), z.object({ rows: z.tuple([z.object({ pid: z.string(), lock: z.string(), statement: z.string() })]) })]);

/**
 * Between two queries of the first session, a transaction pooler gives its server connection to whoever asks next. So a transaction
 * here either is merged on the same server process, or keeps another busy so that the first session's next query shows a change.
 * The limits that drizzle-kit will send are sent here as well, and asked for again.
 */
async function compare(probe: pg.Client, session: Session, limits: StatementLimits): Promise<void> {
  const setting = (name: string): string => `(select setting from pg_catalog.pg_settings where name = '${name}')`;
  const query = `begin; select pg_catalog.pg_backend_pid() as pid, ${setting('lock_timeout')} as lock, ${setting('statement_timeout')} as statement`;
  const answer: unknown = await probe.query(query);
  const [, { rows }] = probeShape.parse(answer);
  const [{ pid, lock, statement }] = rows;
  if (pid === session.pid) throw poolerProblem();
  if (lock !== limits.lockTimeoutMs.toString() || statement !== limits.statementTimeoutMs.toString()) throw droppedSettings();
}

function droppedSettings(): Problem {
  return new Problem('database/transaction-pooler', {
    message: 'A pooler stands before the database and drops the limits for locks and statements that a session asks for.',
    remedy: 'Use the URL of the database itself, not that of its pooler.',
  });
}

/** Sets nothing on a server process other than the session's own, where it would stay for a stranger. */
async function applySettings(session: Session): Promise<void> {
  const pairs = Object.entries(settings).map(([name, value]) => `('${name}', '${value}')`);
  const query = `select pg_catalog.set_config(s.name, wanted.value, false) as value from pg_catalog.pg_settings s
    join (values ${pairs.join(', ')}) as wanted(name, value) on wanted.name = s.name where pg_catalog.pg_backend_pid()::text = $1`;
  await session.select(query, [session.pid ?? ''], z.unknown());
}
