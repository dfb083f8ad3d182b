/** Named pipes in a migrations folder: whoever opens one waits without end. */
import { execFileSync } from 'node:child_process';
import { rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyFixture, readFolderOf, seen } from './workspace.ts';

/** The fixture's defects with a pipe in place of a file. */
async function defectsWithPipe(path: string, change: (folder: string) => Promise<void> = () => Promise.resolve()): Promise<ReturnType<typeof seen>> {
  const folder = await copyFixture('v0', 'three');
  await rm(join(folder, path));
  execFileSync('mkfifo', [join(folder, path)]);
  await change(folder);
  return seen((await readFolderOf(folder)).defects);
}

test('A migration that is a named pipe is not waited for', async () => {
  const posts = 'drizzle/0001_posts.sql';
  expect(await defectsWithPipe(posts)).toEqual([{ code: 'migration/unreadable', place: posts, severity: 'error' }]);
});

test('Snapshots are never opened', async () => {
  const found = await defectsWithPipe('drizzle/meta/0000_snapshot.json', async (folder) => {
    await truncate(join(folder, 'drizzle/meta/0001_snapshot.json'), 5_000_000_000);
  });
  expect(found).toEqual([]);
});
