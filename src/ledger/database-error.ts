/** What the driver threw, as a Problem that says neither where the database is nor what is in it. */
import { z } from 'zod';
import { Problem, type Code } from '../errors/problem.ts';
import { remedyOfCircumstance } from '../model/circumstance.ts';
import { shownMessage } from './message.ts';

export interface DriverError {
  /** Five characters; null if the server said nothing. */
  readonly sqlState: string | null;
  /** A code of the system or of TLS, `ECONNREFUSED` …; empty if there is none. */
  readonly systemCode: string;
  readonly message: string;
  readonly routine: string | null;
}

const thrownShape = z.object({ code: z.string().nullish(), message: z.string().nullish(), routine: z.string().nullish() });

/** The facts of a thrown error. */
export function parseDriverError(thrown: unknown): DriverError {
  const { code, message, routine } = thrownShape.catch({}).parse(thrown);
  const isSqlState = /^[0-9A-Z]{5}$/u.test(code ?? '') && !/^E[A-Z]{4}$/u.test(code ?? '');
  return { sqlState: isSqlState ? (code ?? null) : null, systemCode: isSqlState ? '' : (code ?? ''), message: message ?? '', routine: routine ?? null };
}

/** Whether TLS was refused or failed, rather than the connection itself. */
export function isTlsFailure({ systemCode, message }: DriverError): boolean {
  if (/^(?:ERR_TLS|ERR_SSL|ERR_OSSL|EPROTO|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|CRL_)/u.test(systemCode)) return true;
  return /does not support SSL|establishing an SSL connection|before secure TLS connection/u.test(message);
}

/** Whether the session ended, or cannot be used any more. */
export function isLost({ sqlState, systemCode, message }: DriverError): boolean {
  if (sqlState !== null) return /^(?:57P0[1-5]|25P03|25P04|08\w{3})$/u.test(sqlState);
  return systemCode.startsWith('E') || /^Connection terminated|is not queryable|was closed|Query read timeout/u.test(message);
}

/** Why no session could be opened. */
export function connectProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const error = parseDriverError(thrown);
  const known = openings.find(({ when }) => when(error));
  if (known !== undefined) return new Problem(known.code, { message: `${known.message}${marked(error)}.`, remedy: known.remedy });
  return error.sqlState === null ? unreachable(error) : queryProblem(thrown);
}

/** Why a query of ours failed. */
export function queryProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const error = parseDriverError(thrown);
  if (isLost(error)) {
    return new Problem('database/connection-lost', {
      message: `The connection to the database was lost${marked(error)}.`,
      remedy:
        remedyOfCircumstance(error.sqlState, 'run') ??
        'Look for a restart, a failover or a limit on idle sessions, and run again; what was applied is found again by the next run.',
    });
  }
  const code: Code = error.sqlState === '42501' ? 'database/permission-denied' : 'database/query-failed';
  const says = error.sqlState === null ? 'without an SQLSTATE' : shownMessage({ ...error, sqlState: error.sqlState });
  return new Problem(code, {
    message: `A query to the database failed${marked(error)}: ${says}`,
    remedy: remedyOfQuery(error.sqlState),
  });
}

function remedyOfQuery(sqlState: string | null): string {
  if (sqlState === '57014' || sqlState === '55P03')
    return 'The query was cancelled, or waited for too long: look in pg_stat_activity for a session that holds a lock on the ledger table, and run again.';
  return remedyOfCircumstance(sqlState, 'run') ?? (sqlState === null ? 'Run again.' : 'Look for this SQLSTATE in the log of the server.');
}

interface Opening {
  readonly when: (error: DriverError) => boolean;
  readonly code: Code;
  readonly message: string;
  readonly remedy: string;
}

/** Poolers answer with 08P01 to everything that they refuse, so their words decide. */
const openings: readonly Opening[] = [
  {
    when: isTlsFailure,
    code: 'database/tls-refused',
    message: 'No encrypted connection as sslmode asks for could be made',
    remedy: 'Make the server offer TLS with a certificate that fits, name its CA with sslrootcert, or choose the sslmode that the server is set up for.',
  },
  {
    when: ({ sqlState, message }) => sqlState === '08P01' && /startup parameter|pooling mode/iu.test(message),
    code: 'database/transaction-pooler',
    message: 'The URL points to a connection pooler that rejects the required session settings',
    remedy: 'Use the direct connection to the database.',
  },
  {
    when: ({ sqlState, message }) => sqlState?.startsWith('28') === true || (sqlState === '08P01' && /password|auth|no such user/iu.test(message)),
    code: 'database/authentication-failed',
    message: 'The server did not accept this role, or not from here',
    remedy:
      'Check user and password (special characters percent-encoded), and pg_hba.conf. If the server takes encrypted connections only, add sslmode=require or better.',
  },
  {
    when: ({ sqlState, message }) => sqlState === null && /client password must be|password authentication/iu.test(message),
    code: 'database/authentication-failed',
    message: 'The server requires a password, but the URL has none',
    remedy: 'Put the password into the URL, its special characters percent-encoded.',
  },
  {
    when: ({ sqlState, message }) => sqlState === '3D000' || (sqlState === '08P01' && /no such database/iu.test(message)),
    code: 'database/not-found',
    message: 'The server has no database of the name in the URL',
    remedy: 'Check the last part of the URL, and create the database if it is missing.',
  },
  {
    when: ({ sqlState }) => sqlState === '42501',
    code: 'database/permission-denied',
    message: 'The role may not connect to this database',
    remedy: 'Grant it CONNECT on the database.',
  },
  {
    when: ({ sqlState }) => sqlState === '53300',
    code: 'database/unreachable',
    message: 'The server has no connection free; a deploy needs two for one role, and three with kit-connection: separate',
    remedy: 'Raise the limit of the role or of the server, or end idle sessions.',
  },
  {
    when: ({ sqlState }) => sqlState !== null && /^(?:57P03|57P01|57P02)$/u.test(sqlState),
    code: 'database/unreachable',
    message: 'The server is starting, stopping or in recovery',
    remedy: 'Wait until it takes connections, and run again.',
  },
];

function unreachable(error: DriverError): Problem {
  const late = /timeout expired|read timeout/u.test(error.message) || error.systemCode === 'ETIMEDOUT';
  return new Problem('database/unreachable', {
    message: `The database ${late ? 'did not answer in time' : 'could not be reached'}${marked(error)}.`,
    remedy: 'Check host and port of the URL, the network between this machine and the server, and that the server takes connections.',
  });
}

/** The system's code and the SQLSTATE are the only parts of a connection error that name no host. */
function marked({ sqlState, systemCode }: DriverError): string {
  if (sqlState !== null) return ` (SQLSTATE ${sqlState})`;
  return /^[A-Z][A-Z0-9_]+$/u.test(systemCode) ? ` (${systemCode})` : '';
}
