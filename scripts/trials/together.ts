/** Deploys start at once on one database, each from a checkout of its own. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { verifyEvidence } from '../../test/scenarios/harness/action.ts';
import { expectUnbroken } from '../../test/scenarios/harness/chain.ts';
import { makeTarget, manifestOf, type Target } from '../../test/scenarios/harness/deploy.ts';
import { generations, makeFolder } from '../../test/scenarios/harness/project.ts';
import type { Draw } from './draw.ts';
import { addEffects, effects } from './effects.ts';
import type { Counts, Round } from './trial.ts';

/** Rounds with this many deploys each. */
export function togetherWith(count: number): Round {
  return (draw) => playTogether(draw, count);
}

async function playTogether(draw: Draw, count: number): Promise<Counts> {
  const generation = draw.pick(generations);
  const target = await makeTarget(generation, { migrations: 1 });
  expect((await target.deploy({ 'chain-start': 'true' })).exitCode).toBe(0);
  const names = await addEffects(target);
  const workspaces = await Promise.all(Array.from({ length: count }, () => checkout(target)));
  // Each comes up to a second after the one before it, so that they meet in other places each round.
  const delays = workspaces.map(() => (draw.once(2) ? 0 : draw.below(1_000)));
  const runs = await Promise.all(
    workspaces.map(async (workspace, at) => {
      await new Promise((resolve) => setTimeout(resolve, delays[at]));
      return await target.deploy({ 'lock-wait': '10m' }, { workspace, run: { id: String(7_000_000_100 + at) } });
    }),
  );
  expect(runs.map(({ exitCode, outputs }) => [exitCode, outputs['outcome']]).sort()).toEqual([...runs.slice(1).map(() => [0, 'no-op']), [0, 'succeeded']]);
  expect(await effects(target)).toEqual(['first', 'second']);
  expect(await target.ledger()).toHaveLength(1 + names.length);
  const chain = await expectUnbroken(target.evidenceDirectory, 1 + count);
  expect(
    chain
      .slice(1)
      .map(({ manifest }) => manifest.manifestId)
      .sort(),
  ).toEqual(runs.map((run) => manifestOf(run).manifestId).sort());
  for (const run of runs) expect(await verifyEvidence(run, { migrations: target.project.folder })).toMatchObject({ verdict: 'verified', exitCode: 0 });
  return { [`${generation}: deploys`]: count };
}

async function checkout({ project }: Target): Promise<string> {
  const folder = join(await makeFolder('checkout'), 'repository');
  await cp(project.root, folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}
