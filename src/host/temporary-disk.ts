/** The folder of one run for files that need not last, and those of runs that were killed: each folder names its process. */
import { lstat, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { digest } from '../model/digest.ts';
import { isRunning, ownPid } from './process.ts';

/** A new folder for this run alone, under `parent`. */
export async function makeTempFolder(parent: string): Promise<string> {
  return await mkdtemp(join(parent, `drizzle-attest-${String(ownPid())}.${await readPlace()}-`));
}

/** Removes the folder of this run, and beside it those of runs whose process is gone. */
export async function removeTempFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await removeOrphans(dirname(folder), isRunning);
}

/** What cannot be read or removed stays: it is not this run's concern. */
export async function removeOrphans(parent: string, lives: (pid: number) => boolean): Promise<void> {
  const [names, place] = await Promise.all([readdir(parent).catch((): string[] => []), readPlace()]);
  for (const name of names) {
    const found = /^drizzle-attest-(?<pid>\d{1,10})\.(?<place>[0-9a-f]{8})-[A-Za-z0-9]{6}$/u.exec(name)?.groups;
    if (found?.['place'] !== place || lives(Number(found['pid']))) continue;
    const path = join(parent, name);
    const isOwn = await lstat(path).then(
      (stats) => stats.isDirectory() && stats.uid === userInfo().uid,
      () => false,
    );
    if (isOwn) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Where a number of a process means that process: this machine, and on Linux this namespace, since containers may share a folder. */
async function readPlace(): Promise<string> {
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return digest(`${hostname()}\n${namespace}`).slice(0, 8);
}
