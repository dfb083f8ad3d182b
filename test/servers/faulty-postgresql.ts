/** A PostgreSQL that can be stopped in each way there is, started again, and run out of space: one for each test that does so. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findBinaries, findOwner, give, guard, initialise, type Owner, type Places } from './postgresql-process.ts';
import { freePort } from './postgresql.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

/** SIGINT: fast shutdown · SIGQUIT: immediate shutdown · SIGKILL: as the kernel does if memory is out. */
export type StopSignal = 'SIGINT' | 'SIGQUIT' | 'SIGKILL';

export interface FaultyPostgresql {
  /** Of the superuser, to the database `postgres`. */
  readonly url: string;
  /** The disk that the data lie on; null if none can be mounted. */
  readonly disk: SmallDisk | null;
  stop(signal: StopSignal): Promise<void>;
  /** Starts it again if it does not run. */
  start(): Promise<void>;
  query(sql: string, values?: readonly string[]): Promise<readonly Record<string, string | null>[]>;
  /** What the server printed. */
  log(): string;
  remove(): Promise<void>;
}

/** Commits are written before they are answered, unlike on the server that other tests share: a lost one would look like the fault of a deploy. */
const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'shared_buffers=16MB', 'max_wal_size=64MB', 'min_wal_size=32MB'];

const diskMegabytes = 192;
const startMs = 60_000;

interface Template {
  readonly data: string;
  readonly bin: string;
  readonly password: string;
  readonly owner: Owner;
}

let template: Promise<Template> | null = null;

/** Made once: a copy of its files is a server in a tenth of the time. */
async function makeTemplate(): Promise<Template> {
  const owner = findOwner();
  const folder = await mkdtemp(join(tmpdir(), 'attest-template-'));
  guard(folder);
  await give(folder, owner);
  const [places, password] = [{ data: join(folder, 'data'), bin: await findBinaries(folder, owner) }, randomBytes(12).toString('hex')];
  const plan = { port: 0, password, settings: [], files: { 'pg_hba.conf': 'host all all 127.0.0.0/8 scram-sha-256\n' } };
  await initialise(places, plan, owner);
  return { ...places, password, owner };
}

export async function startFaultyPostgresql(): Promise<FaultyPostgresql> {
  template ??= makeTemplate();
  const { data: from, bin, password, owner } = await template;
  const disk = await mountSmallDisk(diskMegabytes);
  const folder = disk?.folder ?? (await mkdtemp(join(tmpdir(), 'attest-postgresql-')));
  const release = guard(folder);
  await give(folder, owner);
  const data = join(folder, 'data');
  await promisify(execFile)('cp', ['-a', from, data]);
  const port = await freePort();
  const process = new ServerProcess({ data, bin }, port, owner);
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  const session = new AdminSession(url);
  await process.start();
  return {
    url,
    disk,
    stop: (signal) => process.stop(signal),
    start: () => process.start(),
    query: (sql, values = []) => session.query(sql, values),
    log: () => process.said.join(''),
    remove: async () => {
      await session.end();
      await process.stop('SIGQUIT');
      await release();
      await disk?.remove();
    },
  };
}

class ServerProcess {
  readonly said: string[] = [];
  readonly #places: Places;
  readonly #port: number;
  readonly #owner: Owner;
  #child: ChildProcess | null = null;

  constructor(places: Places, port: number, owner: Owner) {
    [this.#places, this.#port, this.#owner] = [places, port, owner];
  }

  get #runs(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Processes of a killed server may still be ending, and refuse its successor until then. */
  async start(): Promise<void> {
    const until = Date.now() + startMs;
    while (!this.#runs && !(await this.#tryStart())) {
      if (Date.now() > until) throw new Error(`PostgreSQL does not start again:\n${this.said.slice(-20).join('')}`);
      await pass(100);
    }
  }

  async stop(signal: StopSignal): Promise<void> {
    const child = this.#child;
    if (child === null || !this.#runs) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  #tryStart(): Promise<boolean> {
    const { bin, data } = this.#places;
    const args = ['-D', data, '-p', this.#port.toString(), ...settings.flatMap((setting) => ['-c', setting])];
    const child = spawn(join(bin, 'postgres'), args, { ...this.#owner, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child = child;
    return new Promise((resolve) => {
      child.once('error', () => resolve(false));
      child.once('exit', () => resolve(false));
      child.stderr.on('data', (bytes: Buffer) => {
        const text = bytes.toString();
        this.said.splice(0, this.said.length - 200);
        this.said.push(text);
        if (text.includes('database system is ready to accept connections')) resolve(true);
      });
    });
  }
}

/** One session that is kept open, since a moment is over before another is; a new one if it broke. */
class AdminSession {
  readonly #url: string;
  #client: pg.Client | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  async query(sql: string, values: readonly string[]): Promise<readonly Record<string, string | null>[]> {
    const client = this.#client ?? (await this.#connect());
    return (await client.query<Record<string, string | null>>(sql, [...values])).rows;
  }

  async end(): Promise<void> {
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'the trial', types: { getTypeParser: () => String } });
    const forget = (): void => {
      if (this.#client === client) this.#client = null;
    };
    client.on('error', forget).on('end', forget);
    await client.connect();
    this.#client = client;
    return client;
  }
}
