/** A sample of the trials that start programs. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { playFault } from '../../scripts/trials/faults/round.ts';
import { openPublicFolders } from '../../scripts/trials/public-folders.ts';
import { togetherWith } from '../../scripts/trials/together.ts';
import { playSample } from './sample.ts';

const root = resolve(import.meta.dirname, '../..');

test('a deploy is killed, in a campaign of one round', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/trial.ts', 'killed', '--seed', '10', '--round', '1'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toMatchObject({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^killed, seed 10: round 1\nrounds +1\nv[01]: [a-z ]+ +1\nfailed +0\n$/u);
});

test('two deploys start together', async () => {
  const counts = await playSample({ round: togetherWith(2) }, { seed: 1, rounds: 1 });
  expect(Object.values(counts)).toEqual([2]);
});

test('a deploy is struck by four faults, one after the other', async () => {
  const counts = await playSample({ round: playFault }, { seed: 982, rounds: 4 });
  // On a quick machine a fault may come too late for its moment; the round is judged all the same.
  const moments = Object.entries(counts).filter(([name]) => /^(?:not )?struck /u.test(name));
  expect(moments.reduce((sum, [, count]) => sum + count, 0)).toBe(4);
});

test('migrations folders are found, and each is checked', async () => {
  const opened = await openPublicFolders(resolve(root, 'test/fixtures/projects/postgresql/v0'));
  const counts = await playSample(opened, { seed: 1, rounds: 1 });
  expect(opened.rounds).toBeGreaterThan(1);
  expect(counts).toMatchObject({ 'verdict passed': 1 });
});

test('a name that is no trial ends with 1 and the nearest one', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/trial.ts', 'kiled'], { cwd: root, encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: 'There is no trial kiled. Do you mean killed?\n' });
});
