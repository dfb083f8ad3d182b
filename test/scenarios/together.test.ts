/** Deploys that start at once on one database: each migration runs once, and each deploy has its truth to tell. */
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli, verifyEvidence, type ActionInputs, type ActionOptions, type ActionRun } from './harness/action.ts';
import { expectUnbroken, type FoundManifest } from './harness/chain.ts';
import { makeTarget, manifestOf, type Target } from './harness/deploy.ts';
import { scenarioKey } from './harness/keys.ts';
import { makeFolder } from './harness/project.ts';

/** Each does all of its work on a machine that does the same several times beside it. */
const patience = 240_000;

interface Own {
  readonly inputs?: ActionInputs;
  readonly options?: Partial<ActionOptions>;
}

async function deployTogether(count: number, target: Target, own: (index: number) => Promise<Own>): Promise<readonly ActionRun[]> {
  const given = await Promise.all(Array.from({ length: count }, (_, index) => own(index)));
  return await Promise.all(
    given.map(({ inputs, options }, index) => target.deploy({ 'lock-wait': '10m', ...inputs }, { run: { id: String(7_000_000_100 + index) }, ...options })),
  );
}

/** A checkout of the same commit in a folder of its own. */
async function checkout({ project }: Target): Promise<string> {
  const folder = join(await makeFolder('checkout'), 'repository');
  await cp(project.root, folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}

/** One migration that was deployed, and two more that wait; each says by a row how often it ran. */
async function makeWaiting(target: Target): Promise<readonly string[]> {
  expect((await target.deploy({ 'chain-start': 'true' })).exitCode).toBe(0);
  const first = await target.project.addMigration('first', ['CREATE TABLE "effects" ("of" text NOT NULL);\n', `INSERT INTO "effects" VALUES ('first');`]);
  const second = await target.project.addMigration('second', [`INSERT INTO "effects" VALUES ('second');`]);
  await target.project.commit('two migrations');
  return [first, second];
}

function outcomesOf(runs: readonly ActionRun[]): readonly (string | undefined)[] {
  return runs.map(({ outputs }) => outputs['outcome']).sort();
}

/** As an auditor does it: the folder as a whole, each manifest and the chain that they form. */
async function expectWholeChain(target: Target, length: number): Promise<readonly FoundManifest[]> {
  const manifests = await expectUnbroken(target.evidenceDirectory, length);
  const cwd = await makeFolder('auditor');
  await writeFile(join(cwd, 'key.pem'), scenarioKey.publicKey);
  const verified = await runCli(['verify', '--manifest', target.evidenceDirectory, '--public-key-file', 'key.pem', '--format', 'json'], { cwd });
  expect({ exitCode: verified.exitCode, said: verified.stderr }).toEqual({ exitCode: 0, said: '' });
  expect(JSON.parse(verified.stdout)).toMatchObject({ verdict: 'complete' });
  return manifests;
}

/** One began after the other had written its manifest: nobody was within the lock beside another. */
function expectOneAfterTheOther(manifests: readonly FoundManifest[]): void {
  for (const [index, { manifest }] of manifests.entries()) {
    const before = manifests[index - 1]?.manifest.times.recordedAt ?? '';
    expect(typeof manifest.execution.lockAcquiredAt === 'string' && manifest.execution.lockAcquiredAt >= before).toBe(true);
  }
}

function noOpsBesideOne(count: number): readonly string[] {
  return [...Array.from({ length: count - 1 }, () => 'no-op'), 'succeeded'];
}

test(
  'Eight deploys at once from checkouts of their own apply each migration once, and leave one chain',
  async () => {
    const target = await makeTarget('v1', { migrations: 1 });
    const names = await makeWaiting(target);
    const runs = await deployTogether(8, target, async () => ({ options: { workspace: await checkout(target) } }));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual(runs.map(() => 0));
    expect(outcomesOf(runs)).toEqual(noOpsBesideOne(8));
    expect(await target.rows('select "of" from "effects" order by 1')).toEqual([{ of: 'first' }, { of: 'second' }]);
    expect(await target.ledger()).toHaveLength(3);
    const manifests = await expectWholeChain(target, 9);
    const [, deployed, ...others] = manifests.map(({ manifest }) => manifest);
    expect(deployed).toMatchObject({ outcome: 'succeeded', ledger: { before: { rows: 1 }, after: { rows: 3 } } });
    expect(deployed?.execution.migrations.map(({ name, outcome }) => [name, outcome])).toEqual(names.map((name) => [name, 'applied']));
    for (const { outcome, ledger, problems } of others)
      expect({ outcome, ledger, problems }).toMatchObject({
        outcome: 'no-op',
        ledger: { before: { rows: 3 }, unrecorded: [], interrupted: [] },
        problems: [{ code: 'gate/not-asked', severity: 'warning' }],
      });
    expectOneAfterTheOther(manifests);
  },
  patience,
);

test(
  'Four deploys at once of a migration that fails leave nothing but four manifests that say so',
  async () => {
    const target = await makeTarget('v0', { migrations: 1 });
    await makeWaiting(target);
    const broken = await target.project.addMigration('broken', ['ALTER TABLE "nowhere" ADD COLUMN "x" text;']);
    await target.project.commit('one that fails');
    const runs = await deployTogether(4, target, () => Promise.resolve({}));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual(runs.map(() => 1));
    expect(await target.tables()).toEqual(['users']);
    expect(await target.ledger()).toHaveLength(1);
    const manifests = await expectWholeChain(target, 5);
    for (const { manifest } of manifests.slice(1)) {
      expect(manifest).toMatchObject({ outcome: 'failed', ledger: { before: { rows: 1 }, after: { rows: 1 }, unrecorded: [], interrupted: [] } });
      expect(manifest.execution.failure).toMatchObject({ migration: broken, statement: 1, sqlState: '42P01' });
    }
    expectOneAfterTheOther(manifests);
  },
  patience,
);

test(
  'Four deploys at once that keep their manifests apart each tell what they saw',
  async () => {
    const target = await makeTarget('v0');
    const runs = await deployTogether(4, target, async () => ({ inputs: { 'chain-start': 'true', 'evidence-directory': await makeFolder('own-evidence') } }));
    expect(outcomesOf(runs)).toEqual(noOpsBesideOne(4));
    const rows = await target.ledger();
    expect(rows).toHaveLength(3);
    for (const run of runs) {
      const { outcome, chain, ledger } = manifestOf(run);
      expect(chain.position).toEqual({ sequence: 1, previous: null });
      expect(ledger.unrecorded).toEqual(
        outcome === 'succeeded' ? [] : rows.map(({ hash, created_at: createdAt }) => ({ name: null, hash, createdAt, deploy: null })),
      );
      expect(run.codes).toEqual(outcome === 'succeeded' ? [] : ['chain/unrecorded']);
      expect(await verifyEvidence(run)).toMatchObject({ verdict: 'verified', exitCode: 0 });
    }
  },
  patience,
);

test(
  'Of four deploys at once that all declare the start of the chain one starts it, and the others are refused',
  async () => {
    const target = await makeTarget('v0');
    const runs = await deployTogether(4, target, () => Promise.resolve({ inputs: { 'chain-start': 'true' } }));
    expect(outcomesOf(runs)).toEqual([...runs.slice(1).map(() => 'refused'), 'succeeded']);
    expect(runs.map(({ codes }) => codes.join()).sort()).toEqual(['', ...runs.slice(1).map(() => 'chain/already-started')]);
    expect(await target.ledger()).toHaveLength(3);
    const manifests = await expectWholeChain(target, 4);
    expect(manifests[0]?.manifest.outcome).toBe('succeeded');
    expectOneAfterTheOther(manifests);
  },
  patience,
);
