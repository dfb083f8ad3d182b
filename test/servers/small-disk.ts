/** A disk of a few megabytes, which can be full. Only root can mount one. */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface SmallDisk {
  readonly folder: string;
  /** Takes all the space that is left. */
  fill(): Promise<void>;
  clear(): Promise<void>;
  remove(): Promise<void>;
}

const run = promisify(execFile);
const chunk = Buffer.alloc(64 * 1024);

/** Null if none can be mounted. It goes with `remove`, and also when this process dies in whatever way. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | null> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'attest', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, 'ballast');
  return { folder, fill: () => fill(ballast), clear: () => rm(ballast, { force: true }), remove: guard(folder) };
}

async function fill(path: string): Promise<void> {
  const file = await open(path, 'a');
  try {
    for (let size = chunk.length; size >= 512; size = size === chunk.length ? 4_096 : size / 2) await writeUntilFull(file, chunk.subarray(0, size));
  } finally {
    await file.close();
  }
}

async function writeUntilFull(file: { write(bytes: Buffer): Promise<{ bytesWritten: number }> }, bytes: Buffer): Promise<void> {
  try {
    while ((await file.write(bytes)).bytesWritten === bytes.length);
  } catch {
    return;
  }
}

/** A shell whose input ends with this process; a program that still uses the disk keeps it until it is done. */
function guard(folder: string): () => Promise<void> {
  const shell = spawn('sh', ['-c', 'read -r word; umount -l "$1"; rmdir "$1"', 'sh', folder], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const gone = new Promise<void>((resolve) => shell.once('exit', () => resolve()));
  shell.stdin.on('error', () => undefined);
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return () => {
    shell.ref();
    shell.stdin.end();
    return gone;
  };
}
