import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTempFolder, removeOrphans, removeTempFolder } from '../../src/host/temporary-disk.ts';

let parent = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'temporary-'));
});

afterEach(() => {
  rmSync(parent, { recursive: true });
});

/** The folder of a run of this machine with another process. */
async function folderOf(pid: number): Promise<string> {
  const own = await makeTempFolder(parent);
  const folder = own.replace(/-\d+\./u, `-${String(pid)}.`);
  rmSync(own, { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'probe.json'), '{}');
  return folder;
}

test('a folder names its process, and goes with the run', async () => {
  const folder = await makeTempFolder(parent);
  expect(basename(folder)).toMatch(new RegExp(`^drizzle-attest-${String(process.pid)}\\.[0-9a-f]{8}-\\w{6}$`, 'u'));
  await removeTempFolder(folder);
  expect(existsSync(folder)).toBe(false);
});

test('the folder of a run that was killed goes with the next run, and that of one that lives stays', async () => {
  const [dead, alive] = [await folderOf(7_001), await folderOf(7_002)];
  await removeOrphans(parent, (pid) => pid === 7_002);
  expect([existsSync(dead), existsSync(alive)]).toEqual([false, true]);
});

test('what is not the folder of such a run stays', async () => {
  const dead = basename(await folderOf(7_001));
  const elsewhere = join(parent, dead.replace(/\.[0-9a-f]{8}-/u, '.00000000-'));
  const [longer, plain, target] = [join(parent, `${dead}-more`), join(parent, 'drizzle-attest-abcdef'), join(parent, 'target')];
  for (const folder of [elsewhere, longer, plain, target]) mkdirSync(folder);
  const link = join(parent, dead.replace('-7001.', '-7003.'));
  symlinkSync(target, link);
  const file = join(parent, dead.replace('-7001.', '-7004.'));
  writeFileSync(file, '');
  await removeOrphans(parent, () => false);
  expect([elsewhere, longer, plain, target, link, file].map(existsSync)).toEqual([true, true, true, true, true, true]);
  expect(existsSync(join(parent, dead))).toBe(false);
});

test('a folder that is not there is nothing to tell of', async () => {
  await expect(removeOrphans(join(parent, 'nowhere'), () => false)).resolves.toBeUndefined();
});
