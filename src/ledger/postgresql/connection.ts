/** Opens one connection to PostgreSQL, encrypted as the URL says. */
import pg from 'pg';
import { z } from 'zod';
import type { DatabaseUrl } from '../../model/database.ts';
import { parseAddress, type Address } from '../address.ts';
import { connectProblem, isTlsFailure, parseDriverError } from '../database-error.ts';
import { readTlsAttempts, type TlsAttempt } from './tls.ts';

export interface ConnectionRequest {
  readonly target: Pick<DatabaseUrl, 'url' | 'tlsMode'>;
  /** How the session shows in `pg_stat_activity`. */
  readonly name: string;
  readonly connectTimeoutMs: number;
  /** Called for each setting that the server reports with the login. */
  readonly onParameter?: (name: string, value: string) => void;
  /** After so long without an answer to a query, the connection counts as lost. */
  readonly answerTimeoutMs?: number;
}

/** Dead peers are found, and idle connections kept open, while drizzle-kit is at work. */
const keepAliveDelayMs = 10_000;

/** Connects, or throws the Problem that says why not; nothing is left open then. */
export async function connect(request: ConnectionRequest): Promise<pg.Client> {
  const address = parseAddress(request.target.url.reveal());
  const attempts = await readTlsAttempts(request.target.tlsMode, address.certificates);
  let failed: unknown = null;
  for (const attempt of attempts) {
    try {
      return await connectOnce(request, address, attempt);
    } catch (thrown) {
      failed = thrown;
      if (!mayTryNext(thrown)) break;
    }
  }
  throw connectProblem(failed);
}

/** libpq tries the other way if TLS failed, or if the server has no rule for this way (28000). */
function mayTryNext(thrown: unknown): boolean {
  const error = parseDriverError(thrown);
  return isTlsFailure(error) || error.sqlState === '28000';
}

async function connectOnce(request: ConnectionRequest, address: Address, tls: TlsAttempt): Promise<pg.Client> {
  const client = new pg.Client({
    host: address.host,
    port: address.port,
    user: address.user,
    // A function keeps the driver from looking for another password, in PGPASSWORD or in a file.
    password: () => address.password,
    database: address.database,
    ...(address.options === null ? {} : { options: address.options }),
    application_name: request.name,
    ssl: tls,
    enableChannelBinding: address.channelBinding,
    connectionTimeoutMillis: request.connectTimeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveDelayMs,
    ...(request.answerTimeoutMs === undefined ? {} : { query_timeout: request.answerTimeoutMs }),
    types: { getTypeParser: () => (text: string) => text },
  });
  // Without a listener, a connection that breaks while idle would end the process; the next query says that it broke.
  client.on('error', () => undefined);
  if (request.onParameter !== undefined) hearParameters(client, request.onParameter);
  try {
    await client.connect();
    return client;
  } catch (thrown) {
    client.connection.stream.destroy();
    throw thrown;
  }
}

const parameterShape = z.object({ parameterName: z.string(), parameterValue: z.string() });

/** The server reports them once, so the listener has to be there before. */
function hearParameters(client: pg.Client, onParameter: (name: string, value: string) => void): void {
  client.connection.on('parameterStatus', (message: unknown) => {
    const { data } = parameterShape.safeParse(message);
    if (data !== undefined) onParameter(data.parameterName, data.parameterValue);
  });
}
