/** A PostgreSQL that is installed on this machine, started for one rehearsal on a free port of this machine alone. */
import { join } from 'node:path';
import type { OpenShadowSession } from '../../model/ports.ts';
import { Secret } from '../../model/secret.ts';
import { findInstalled, makeServerFolder, readAccount, removeServerFolder, type ServerFolder } from './installed-disk.ts';
import type { Account } from './installed-places.ts';
import { isRoot, supervise, type Supervised } from './supervised-process.ts';
import type { SupervisedProgram } from './supervisor.ts';
import { newPassword } from './name-random.ts';
import { findFreePort } from './port-postgresql.ts';
import { ShadowRefusal, type Shadow } from './shadow.ts';
import { openServer } from './server.ts';

export interface InstalledOrder {
  readonly searchPath: string;
  readonly openSession: OpenShadowSession;
  readonly mask: (form: string) => void;
  readonly signal: AbortSignal;
  readonly cleaningSignal: () => AbortSignal;
}

const remedy =
  'Install PostgreSQL on the runner, give the URL of a service container, or add @electric-sql/pglite and @electric-sql/pglite-socket to the project.';

/** Throws a ShadowRefusal where there is none, or where none starts. */
export async function openInstalled(order: InstalledOrder): Promise<Shadow> {
  const account = isRoot() ? await readAccount() : null;
  if (isRoot() && account === null) {
    throw new ShadowRefusal({ reason: 'PostgreSQL does not run as root, and this system has no account postgres or nobody', remedy });
  }
  const reasons: string[] = [];
  for (const bin of await findInstalled(order.searchPath)) {
    try {
      return await start(bin, account, order);
    } catch (thrown) {
      if (order.signal.aborted) throw thrown;
      reasons.push(thrown instanceof Error ? thrown.message : String(thrown));
    }
  }
  const reason =
    reasons.length === 0 ? 'no initdb and postgres are installed on this machine' : `the installed PostgreSQL did not start: ${reasons.join('; ')}`;
  throw new ShadowRefusal({ reason, remedy });
}

async function start(bin: string, account: Account | null, order: InstalledOrder): Promise<Shadow> {
  const password = newPassword();
  const folder = await makeServerFolder(account, password);
  const port = await findFreePort();
  const kept = await keepServer(bin, folder, port, account, order.signal);
  const url = new Secret(`postgresql://postgres:${password}@127.0.0.1:${String(port)}/postgres`, [password], order.mask);
  const { openSession, mask, signal, cleaningSignal } = order;
  try {
    return await openServer({ kind: 'installed', address: { url, tlsMode: 'disable' }, openSession, mask, signal, cleaningSignal, stop: () => kept.stop() });
  } catch (thrown) {
    await kept.stop();
    throw thrown;
  }
}

async function keepServer(bin: string, folder: ServerFolder, port: number, account: Account | null, signal: AbortSignal): Promise<Supervised<true>> {
  try {
    return await supervise(programOf(bin, folder, port, account), (line) => (line.includes('ready to accept connections') ? true : null), signal);
  } finally {
    if (signal.aborted) await removeServerFolder(folder);
  }
}

/** Nothing of it outlives the rehearsal, so that nothing has to reach the disk. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=20',
  'shared_buffers=32MB',
  'dynamic_shared_memory_type=mmap',
  'lc_messages=C',
  // The readiness is told at this level, errors of statements at a lower one.
  'log_min_messages=log',
  'log_statement=none',
  'log_destination=stderr',
  'logging_collector=off',
];

function programOf(bin: string, { folder, data, passwordFile }: ServerFolder, port: number, owner: Account | null): SupervisedProgram {
  const initialise = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--no-locale', '--no-sync'];
  return {
    before: [{ file: join(bin, 'initdb'), args: [`--pgdata=${data}`, ...initialise] }],
    command: { file: join(bin, 'postgres'), args: ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])] },
    env: { PATH: bin, LC_ALL: 'C' },
    cwd: '/',
    owner,
    stopSignal: 'SIGQUIT',
    folder,
  };
}
