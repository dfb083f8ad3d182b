import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { openPostgresql } from '../../src/ledger/postgresql.ts';
import { createDatabase, createRole, freePort, runSql, type TestDatabase } from '../servers/postgresql.ts';
import { open, runName, table, targetOf, uncancelled } from './target.ts';

const { adminUrl, plantedHost } = inject('postgresql');
let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase(adminUrl);
});

afterAll(() => database.drop());

function changed(parts: Partial<Pick<URL, 'username' | 'password' | 'hostname' | 'port' | 'pathname'>>): string {
  return Object.assign(new URL(database.url), parts).href;
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const thrown: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (thrown instanceof Problem) return thrown;
  throw new Error(`A Problem was expected, and there was ${String(thrown)}.`);
}

/** A server that says nothing, or these bytes, and closes where it is told to. */
async function serving(bytes: Buffer | null, close: boolean): Promise<{ url: string; stop: () => void }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      if (bytes !== null) socket.write(bytes);
      if (close) socket.destroy();
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: changed({ port: port.toString() }), stop };
}

describe('a database that cannot be opened', () => {
  it.each([
    ['a port where nobody listens', async () => changed({ port: (await freePort()).toString() }), 'database/unreachable'],
    ['a host that does not exist', () => changed({ hostname: 'nowhere.invalid' }), 'database/unreachable'],
    ['a wrong password', () => changed({ password: 'wr%23ng-p%40ss' }), 'database/authentication-failed'],
    ['no password', () => changed({ password: '' }), 'database/authentication-failed'],
    ['an unknown role', () => changed({ username: 'nobody_of_this_name' }), 'database/authentication-failed'],
    ['an unknown database', () => changed({ pathname: '/not_here_at_all' }), 'database/not-found'],
  ])('is explained: %s', async (_, url, code) => {
    expect(await problemOf(open(await url()))).toMatchObject({ code });
  });

  it('is explained: a role that may not connect', async () => {
    await runSql(database.url, `revoke connect on database ${new URL(database.url).pathname.slice(1)} from public`);
    expect(await problemOf(open(await createRole(adminUrl, database.url)))).toMatchObject({ code: 'database/permission-denied' });
  });

  it('is explained: a role that may have only one connection', async () => {
    const other = await createDatabase(adminUrl);
    expect(await problemOf(open(await createRole(adminUrl, other.url, 'connection limit 1')))).toMatchObject({ code: 'database/unreachable' });
    await other.drop();
  });

  it('is explained: a server that does not answer', async () => {
    const { url, stop } = await serving(null, false);
    expect(await problemOf(openPostgresql(targetOf(url), { applicationName: runName(), connectTimeoutMs: 200 }))).toMatchObject({
      code: 'database/unreachable',
      message: 'The database did not answer in time.',
    });
    stop();
  });

  it('is explained: a server that hangs up', async () => {
    const { url, stop } = await serving(null, true);
    expect(await problemOf(open(url))).toMatchObject({ code: 'database/unreachable' });
    stop();
  });

  it('is explained: a server of another kind', async () => {
    const { url, stop } = await serving(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'), true);
    expect(await problemOf(open(url))).toMatchObject({ code: 'database/unreachable' });
    stop();
  });

  it('is explained without a word of where it is and who asks', async () => {
    const host = plantedHost ?? '127.0.0.1';
    const secrets = { username: 'planted_user', password: 'planted_password', hostname: host, pathname: '/planted_database' };
    const urls = [changed(secrets), changed({ ...secrets, port: (await freePort()).toString() }), changed({ hostname: host, pathname: '/planted_database' })];
    for (const url of urls) {
      const problem = await problemOf(open(url));
      const { port } = new URL(url);
      expect([problem.message, problem.remedy, String(problem.stack), String(problem.cause)].join('\n')).not.toMatch(
        new RegExp(`planted_|${host}|:${port}`, 'u'),
      );
    }
  });
});

describe('a URL with odd characters', () => {
  it('opens the database that it names', async () => {
    const name = 'odd %/#ü name';
    const password = 'p@ss:w/rd#?%&é "\'\\';
    await runSql(adminUrl, `create database "${name}"`);
    await runSql(adminUrl, `create role "odd role" login superuser password '${password.replaceAll("'", "''")}'`);
    const url = changed({ username: 'odd%20role', password: encodeURIComponent(password), pathname: `/${encodeURIComponent(name)}` });
    const session = await open(url);
    expect(await session.readLedger(table)).toMatchObject({ shape: 'absent' });
    await session.close();
    await runSql(adminUrl, `drop database "${name}" with (force)`);
    await runSql(adminUrl, 'drop role "odd role"');
  });
});

describe('a session that is open', () => {
  it('may be closed twice', async () => {
    const session = await open(database.url);
    await session.lock(table, 0, uncancelled);
    await session.readLedger(table);
    await session.close();
    await session.close();
  });
});
