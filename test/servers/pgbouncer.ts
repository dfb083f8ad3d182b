/** The PgBouncer of this machine before a test's server, with a configuration of its own. */
import { spawn } from 'node:child_process';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findOwner } from './postgresql-process.ts';
import type { Pooler } from './pooler.ts';

/** For the database and role of `url`; it takes any password, and has four connections to the server. */
export async function startPgbouncer(url: string, mode: 'session' | 'transaction'): Promise<Pooler> {
  const [folder, port] = [await mkdtemp(join(tmpdir(), 'attest-pgbouncer-')), await findPort()];
  const { hostname, port: serverPort, username, password, pathname } = new URL(url);
  const file = join(folder, 'pgbouncer.ini');
  const credentials = `user=${decodeURIComponent(username)} password=${decodeURIComponent(password)}`;
  const settings = { listen_addr: '127.0.0.1', listen_port: port, unix_socket_dir: '', auth_type: 'any', pool_mode: mode, default_pool_size: 4 };
  await writeFile(
    file,
    [
      '[databases]',
      `${pathname.slice(1)} = host=${hostname} port=${serverPort} ${credentials}`,
      '[pgbouncer]',
      ...Object.entries(settings).map(([name, value]) => `${name} = ${String(value)}`),
    ].join('\n'),
  );
  // It refuses to run as root.
  const owner = findOwner();
  if (owner.uid !== undefined && owner.gid !== undefined) for (const path of [folder, file]) await chown(path, owner.uid, owner.gid);
  const server = spawn('pgbouncer', ['--quiet', file], { ...owner, cwd: '/', stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.on('close', () => resolve()));
  const pooled = new URL(url);
  pooled.port = String(port);
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  await waitFor(pooled.href).catch(async (thrown: unknown) => {
    await stop();
    throw thrown;
  });
  return { url: pooled.href, stop };
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function waitFor(url: string): Promise<void> {
  for (let left = 100; ; left -= 1) {
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (thrown) {
      if (left === 0) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
