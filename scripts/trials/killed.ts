/** A deploy is killed at any moment, and another one follows: nothing is lost or repeated, and the next manifest names what was interrupted. */
import { expect } from 'vitest';
import { isUnknown } from '../../src/model/unknown.ts';
import { verifyEvidence, type ActionRun } from '../../test/scenarios/harness/action.ts';
import { expectUnbroken, readChain } from '../../test/scenarios/harness/chain.ts';
import { makeTarget, manifestOf, type Target } from '../../test/scenarios/harness/deploy.ts';
import { descendantsOf, stillThere } from '../../test/scenarios/harness/processes.ts';
import { generations } from '../../test/scenarios/harness/project.ts';
import type { Draw } from './draw.ts';
import type { Counts } from './trial.ts';
import { addEffects, effects } from './effects.ts';

/** What a killed deploy left behind. */
interface Left {
  /** Whether its manifest is there. */
  readonly recorded: boolean;
  /** The ids of the marks without a manifest. */
  readonly marks: readonly string[];
  readonly applied: boolean;
}

export async function playKilled(draw: Draw): Promise<Counts> {
  const generation = draw.pick(generations);
  const target = await makeTarget(generation, { migrations: 1, realKit: draw.once(4) });
  const began = performance.now();
  expect((await target.deploy({ 'chain-start': 'true' })).exitCode).toBe(0);
  const usual = performance.now() - began;
  const names = await addEffects(target);
  const ended = await deployAndKill(target, (usual * draw.below(900)) / 1_000);
  const left = await readLeft(target);
  const next = await target.deploy({ 'lock-wait': '5m' });
  await expectWhole(target, next, left);
  expectTold(next, names, left);
  return { [`${generation}: ${stageOf(left, ended)}`]: 1 };
}

/** Kills the action alone, as the runner does; what it started has to notice by itself. Tells whether it had ended before. */
async function deployAndKill(target: Target, afterMs: number): Promise<boolean> {
  const started = await target.start({}, { run: { id: '7000000666' } });
  await Promise.race([started.done, new Promise((resolve) => setTimeout(resolve, afterMs))]);
  const children = await descendantsOf(started.pid);
  started.kill('SIGKILL');
  const { signal } = await started.done;
  await expect.poll(() => stillThere(children), { timeout: 120_000 }).toEqual([]);
  return signal === null;
}

async function readLeft(target: Target): Promise<Left> {
  const { manifests, others } = await readChain(target.evidenceDirectory);
  const ids = others.flatMap((name) => /^started-(?<id>.*)\.json$/u.exec(name)?.groups?.['id'] ?? []);
  const marks = ids.filter((id) => !manifests.some(({ manifest }) => manifest.manifestId === id));
  return { recorded: manifests.length > 1, marks, applied: (await target.ledger()).length > 1 };
}

async function expectWhole(target: Target, next: ActionRun, { recorded, applied }: Left): Promise<void> {
  expect({ exitCode: next.exitCode, outcome: next.outputs['outcome'] }).toEqual({ exitCode: 0, outcome: applied ? 'no-op' : 'succeeded' });
  expect(await effects(target)).toEqual(['first', 'second']);
  expect(await target.ledger()).toHaveLength(3);
  const chain = await expectUnbroken(target.evidenceDirectory, recorded ? 3 : 2);
  expect(chain.at(-1)?.manifest.manifestId).toBe(manifestOf(next).manifestId);
  expect(await verifyEvidence(next, { migrations: target.project.folder })).toMatchObject({ verdict: 'verified', exitCode: 0 });
}

/** The next manifest names the killed deploy by its mark, and the rows that no manifest tells of. */
function expectTold(next: ActionRun, names: readonly string[], { marks, applied, recorded }: Left): void {
  const { interrupted, unrecorded } = manifestOf(next).ledger;
  const told = interrupted.map(({ manifestId, runId, migrations }) => ({ manifestId, runId, migrations: migrations.map((one) => [one.name, one.applied]) }));
  expect(told).toEqual(marks.map((manifestId) => ({ manifestId, runId: '7000000666', migrations: names.map((name) => [name, applied]) })));
  expect(isUnknown(unrecorded) ? unrecorded : unrecorded.length).toBe(applied && !recorded ? names.length : 0);
}

function stageOf({ recorded, marks, applied }: Left, ended: boolean): string {
  if (ended) return 'ended before it was killed';
  if (recorded) return 'killed after its manifest was there';
  if (applied) return 'killed after its migrations were applied';
  return marks.length > 0 ? 'killed after its mark was there' : 'killed before its mark was there';
}
