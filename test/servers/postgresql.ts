/** A real PostgreSQL on loopback for tests, the demo and the benchmarks: native, from npm, gone when its starter is gone. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import pg from 'pg';
import { startProcess } from './postgresql-process.ts';

export interface PostgresqlServer {
  /** URL of the superuser, to the database `postgres`. */
  readonly adminUrl: string;
  /** A second loopback address of the same server, rare enough to be searched for in outputs; null where the system has none. */
  readonly plantedHost: string | null;
  readonly port: number;
  /** Its data folder. */
  readonly data: string;
  readonly stop: () => Promise<void>;
}

export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

export interface StartOptions {
  /** More `-c` settings, `name=value`. */
  readonly settings?: readonly string[];
  /** Files to lay into the data folder, by name: certificates. */
  readonly files?: Readonly<Record<string, string>>;
  /** The lines of pg_hba.conf; every loopback address with a password unless told. */
  readonly access?: readonly string[];
  /** The folder with the programs of another version. */
  readonly bin?: string;
}

const plantedAddress = '127.83.71.9';
const openAccess = 'host all all 127.0.0.0/8 scram-sha-256';

/** Starts a server; it ends with `stop`, and also when this process dies in whatever way. */
export async function startPostgresql(options: StartOptions = {}): Promise<PostgresqlServer> {
  const plantedHost = (await canListenOn(plantedAddress)) ? plantedAddress : null;
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const { data, stop } = await startProcess({
    ...(options.bin === undefined ? {} : { bin: options.bin }),
    port,
    password,
    settings: settingsFor(plantedHost, options.settings ?? []),
    files: { ...options.files, 'pg_hba.conf': `${(options.access ?? [openAccess]).join('\n')}\n` },
  });
  return { adminUrl: `postgresql://postgres:${password}@127.0.0.1:${port.toString()}/postgres`, plantedHost, port, data, stop };
}

/** Makes an empty database with a name that no other test has. */
export async function createDatabase(adminUrl: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runSql(adminUrl, `create database ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runSql(adminUrl, `drop database if exists ${name} with (force)`) };
}

/** Makes a role that may log in, with `attributes` (`nosuperuser createrole` …), and gives `url` with its name and password. */
export async function createRole(adminUrl: string, url: string, attributes = ''): Promise<string> {
  const name = `role_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await runSql(adminUrl, `create role ${name} login password '${password}' ${attributes}`);
  const own = new URL(url);
  own.username = name;
  own.password = password;
  return own.href;
}

/** Runs SQL on a connection of its own. */
export async function runSql(url: string, sql: string): Promise<void> {
  await queryRows(url, sql);
}

/** Runs one query on a connection of its own and gives its rows, every value as its text form or null. */
export async function queryRows(url: string, sql: string): Promise<Record<string, string | null>[]> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => String } });
  await client.connect();
  try {
    return (await client.query<Record<string, string | null>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** An unused port of 127.0.0.1. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

function canListenOn(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', () => {
      resolve(false);
    });
    probe.listen(0, address, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

/** Durability is off: nothing here outlives the run. Prepared transactions are on, so that a leak through them would show. */
function settingsFor(planted: string | null, more: readonly string[]): readonly string[] {
  return [
    `listen_addresses=${planted === null ? '127.0.0.1' : `127.0.0.1,${planted}`}`,
    'unix_socket_directories=',
    'max_connections=200',
    'max_prepared_transactions=8',
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    ...more,
  ];
}
