/**
 * A job that signs refuses whatever it can see to be otherwise than it was told: nothing is signed then, and nothing is left anywhere. Each
 * single lie is told in test/commands/seal/lies.test.ts, each file that is none in test/manifest/handover.test.ts.
 */
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { maxHandoverBytes, type Handover } from '../../src/manifest/handover.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { digest } from '../../src/model/digest.ts';
import { planOf } from '../../src/model/plan.ts';
import { isUnknown, type OrUnknown } from '../../src/model/unknown.ts';
import type { ActionInputs } from './harness/action.ts';
import { makeGatedTarget, type Deploying, type GatedTarget } from './harness/gated.ts';
import { apply, applyPermissions, beginApply, bringOver, checkOut, expectUnsigned, hand, lie, readHandover, seal, type Handed } from './harness/isolated.ts';
import { scenarioKey } from './harness/keys.ts';
import { expectPage } from './harness/page.ts';
import { makeFolder } from './harness/project.ts';
import { readFiles, search } from './harness/search.ts';
import { plantVault, tokenNeedles } from './harness/vault.ts';

const first: ActionInputs = { 'chain-start': 'true' };
const [differs, invalid] = ['seal/handover-differs', 'seal/handover-invalid'] as const;

interface Applied {
  readonly target: GatedTarget;
  readonly deploying: Deploying;
  readonly handed: Handed;
}

/** Two migrations, approved and applied; what was handed over is true until somebody changes it. */
async function applied(inputs: ActionInputs = {}): Promise<Applied> {
  const target = await makeGatedTarget('v0', { migrations: 2 });
  await target.bring();
  const deploying = beginApply(target);
  const run = await apply(target, deploying, inputs);
  expect(run.exitCode).toBe(0);
  return { target, deploying, handed: await bringOver(run) };
}

/** A lie is told in the words of a deploy: the truth, changed in place. */
function telling(change: (manifest: Manifest) => void): (truth: Handover) => Handover {
  return (truth) => {
    change(truth.manifest);
    return truth;
  };
}

function known<T>(stated: OrUnknown<T>): Exclude<T, { unknown: string }> {
  if (isKnown(stated)) return stated;
  throw new Error('This is not known.');
}

function isKnown<T>(stated: OrUnknown<T>): stated is Exclude<T, { unknown: string }> {
  return !isUnknown(stated);
}

/** As a deploy of the first migration alone would have told it: nothing in it contradicts anything else. */
function leaveOutLast(manifest: Manifest): void {
  const [one] = known(manifest.plan).migrations;
  shorten(manifest, planOf(one === undefined ? [] : [one]));
}

function shorten(manifest: Manifest, plan: ReturnType<typeof planOf>): void {
  manifest.plan = { ...plan, migrations: [...plan.migrations] };
  manifest.execution.migrations.splice(1);
  known(manifest.status).pending = 1;
  manifest.ledger.after = { ...known(manifest.ledger.after), rows: 1, sha256: digest('one row') };
}

const eve = { login: 'eve', id: '666', kind: 'person' } as const;

/** Eve, everywhere where somebody who approved stands. */
function addApprover(manifest: Manifest): void {
  const gate = known(manifest.gate);
  const [one] = known(gate.approvals);
  if (one !== undefined) known(gate.approvals).push({ ...one, approver: eve });
  known(gate.separationOfDuties.approvers).push(eve);
  known(gate.separationOfDuties.counted).push(eve);
}

const fileBeside = 'handed/0000_evil.sql';
const evil = 'DROP TABLE "users";';

/** Migrations that lie in no commit, but beside the file that is handed over. */
function standElsewhere(manifest: Manifest): void {
  const plan = planOf([{ name: '0000_evil', sha256: digest(evil) }]);
  manifest.source.migrationsPath = 'handed';
  manifest.source.migrationsTree = { unknown: 'The commit does not hold the migrations folder.' };
  shorten(manifest, plan);
  for (const migration of manifest.execution.migrations) Object.assign(migration, plan.migrations[0]);
}

test('A lie with its own digest is refused, whether it is about the run, the plan, the files, the gates or the ledger', async () => {
  const { target, deploying, handed } = await applied();
  const workspace = await checkOut(target, deploying.run.sha);
  await mkdir(join(workspace, dirname(fileBeside)));
  await writeFile(join(workspace, fileBeside), evil);
  const lies: readonly ((truth: Handover) => unknown)[] = [
    telling((manifest) => (manifest.run.id = '7')),
    telling(leaveOutLast),
    telling(standElsewhere),
    telling(addApprover),
    telling((manifest) => (known(manifest.status).generation = 'v1')),
  ];
  for (const change of lies) await expectUnsigned(await seal(target, deploying.run, await lie(handed, change), first, { workspace }), target, differs, 1);
  const withoutRows = await lie(handed, (truth) => ({ ...truth, rows: null }));
  await expectUnsigned(await seal(target, deploying.run, withoutRows, first, { workspace }), target, invalid, 2);
});

test('A file that is absent, far too large, changed on its way, of another run or for another environment is refused', async () => {
  const { target, deploying, handed } = await applied();
  const workspace = await checkOut(target, deploying.run.sha);
  const absent = await seal(target, deploying.run, { ...handed, path: `${handed.path}.gone` }, first, { workspace });
  await expectUnsigned(absent, target, invalid, 2);
  const large = await seal(target, deploying.run, await hand(Buffer.alloc(maxHandoverBytes + 1, 0x20)), first, { workspace });
  await expectUnsigned(large, target, invalid, 2);

  await expectUnsigned(await seal(target, beginApply(target).run, handed, first, { workspace }), target, differs, 1);
  await expectUnsigned(await seal(target, deploying.run, handed, { ...first, environment: 'staging' }, { workspace }), target, differs, 1);
  const job = { environment: target.story.environment('staging') };
  await expectUnsigned(await seal(target, deploying.run, handed, first, { workspace, job }), target, 'identity/environment-mismatch', 1);

  await appendFile(handed.path, '\n');
  const changed = await seal(target, deploying.run, handed, first, { workspace });
  await expectUnsigned(changed, target, invalid, 2);
  await expectPage(changed, target, 'isolated/changed-on-its-way');
});

test('Both jobs are asked the same and read the same approval, or nothing is signed', async () => {
  const { target, deploying, handed } = await applied();
  const workspace = await checkOut(target, deploying.run.sha);
  for (const inputs of [{ approval: 'none' }, { emergency: 'true', 'emergency-reason': 'down', 'emergency-ticket': 'OPS-7' }])
    await expectUnsigned(await seal(target, deploying.run, handed, { ...first, ...inputs }, { workspace }), target, differs, 1);
  deploying.run.approvals.splice(0);
  const run = await seal(target, deploying.run, handed, first, { workspace });
  await expectUnsigned(run, target, differs, 1);
  await expectPage(run, target, 'isolated/approval-not-there');
});

test('approval: none in the job that deploys does not become an approval', async () => {
  const { target, deploying, handed } = await applied({ approval: 'none' });
  const run = await seal(target, deploying.run, handed, first);
  await expectUnsigned(run, target, differs, 1);
  await expectPage(run, target, 'isolated/other-gates');
});

test('The checkout of the job that signs is that of the run: without one, with another commit or with other files nothing is signed', async () => {
  const { target, deploying, handed } = await applied();
  const path = join('drizzle', `${await target.project.nameOf('users')}.sql`);
  const workspaces = [await makeFolder('empty')];
  for (const change of [(at: string) => appendFile(join(at, path), '\n-- more'), (at: string) => rm(join(at, path))]) {
    const workspace = await checkOut(target, deploying.run.sha);
    await change(workspace);
    workspaces.push(workspace);
  }
  await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await target.bring();
  workspaces.push(await checkOut(target, target.story.tip() ?? ''));
  for (const workspace of workspaces) await expectUnsigned(await seal(target, deploying.run, handed, first, { workspace }), target, differs, 1);
});

test('Nothing that the deploy job knows to be secret is handed over, or in what is signed', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  const vault = await plantVault(target.databaseUrl);
  const deploying = beginApply(target, false);
  target.story.approve(deploying.run, target.ben, [target.production], { comment: 'go' });
  const run = await apply(target, deploying, { 'database-url': vault.url, 'kit-output': 'full' }, { env: { RUNNER_DEBUG: '1' } });
  const handed = await bringOver(run);
  const inputs = { ...first, signing: 'key', 'signing-key': scenarioKey.privateKey };
  const sealed = await seal(target, deploying.run, handed, inputs, { job: { permissions: applyPermissions }, env: { RUNNER_DEBUG: '1' } });
  expect([run.exitCode, sealed.exitCode]).toEqual([0, 0]);
  const needles = [...vault.needles, ...tokenNeedles(target.github.issued)];
  const shown = [run, sealed].flatMap(({ log, stderr, summary, outputs }) => [log, stderr, summary, JSON.stringify(outputs)]);
  const places = [
    ...shown.map((text, at) => [`what run ${at < 4 ? 1 : 2} shows`, text] as const),
    ...(await readFiles(dirname(handed.path), 'handed over')),
    ...(await readFiles(target.evidenceDirectory, 'evidence')),
  ];
  expect(search(needles, places)).toEqual([]);
  expect((await readHandover(handed)).manifest.outcome).toBe('succeeded');
});
