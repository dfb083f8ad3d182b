import { describe, expect, test } from 'vitest';
import { add, commit, git, judge, makeRepository, remove } from '../history/repository.ts';

const snapshot = (index: number): string => `meta/000${index}_snapshot.json`;

async function missing(folder: string): Promise<readonly string[]> {
  const { findings } = await judge(folder);
  return findings.filter(({ rule }) => rule === 'integrity/snapshot-missing').map(({ severity, message }) => `${severity}: ${message}`);
}

describe('What merged before the change', () => {
  test('is told one step milder, and what the change does is not', async () => {
    const folder = await makeRepository('v0');
    git(folder, 'checkout', '--quiet', 'main');
    await remove(folder, snapshot(1));
    commit(folder, 'lost');
    git(folder, 'checkout', '--quiet', '-B', 'change');
    expect(await missing(folder)).toEqual([expect.stringMatching(/^notice: .* It was so before this change\.$/u)]);
    await remove(folder, snapshot(0));
    await add(folder, 'more');
    await remove(folder, snapshot(3));
    expect(await missing(folder)).toEqual([
      expect.stringMatching(/^warning: [^.]*\.$/u),
      expect.stringMatching(/^notice: /u),
      expect.stringMatching(/^error: The newest migration [^.]*\.$/u),
    ]);
  });
});
