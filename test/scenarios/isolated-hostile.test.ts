/** A job that signs refuses whatever it can see to be otherwise than it was told: nothing is signed then, and nothing is left anywhere. */
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Handover } from '../../src/manifest/handover.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { chainId } from '../../src/model/chain.ts';
import { digest } from '../../src/model/digest.ts';
import { planOf } from '../../src/model/plan.ts';
import { isUnknown, type OrUnknown } from '../../src/model/unknown.ts';
import type { ActionInputs } from './harness/action.ts';
import { makeGatedTarget, type Deploying, type GatedTarget } from './harness/gated.ts';
import {
  apply,
  applyPermissions,
  beginApply,
  bringOver,
  checkOut,
  expectUnsigned,
  hand,
  lie,
  nothing,
  readHandover,
  seal,
  stoppedBy,
  tracesOf,
  type Handed,
} from './harness/isolated.ts';
import { scenarioKey } from './harness/keys.ts';
import { expectPage } from './harness/page.ts';
import { makeFolder } from './harness/project.ts';
import { readFiles, search } from './harness/search.ts';
import { plantVault, tokenNeedles } from './harness/vault.ts';

const first: ActionInputs = { 'chain-start': 'true' };

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
const withoutLast = telling((manifest) => {
  const [one] = known(manifest.plan).migrations;
  const plan = planOf(one === undefined ? [] : [one]);
  manifest.plan = { ...plan, migrations: [...plan.migrations] };
  manifest.execution.migrations.splice(1);
  known(manifest.status).pending = 1;
  manifest.ledger.after = { ...known(manifest.ledger.after), rows: 1, sha256: digest('one row') };
});

/** The first migration with another file's digest wherever the manifest tells it. */
const retouched = telling((manifest) => {
  const [one, ...others] = known(manifest.plan).migrations;
  const plan = planOf(one === undefined ? others : [{ ...one, sha256: digest('another file') }, ...others]);
  manifest.plan = { ...plan, migrations: [...plan.migrations] };
  Object.assign(manifest.execution.migrations[0] ?? {}, { sha256: digest('another file') });
});

const eve = { login: 'eve', id: '666', kind: 'person' } as const;

/** Eve, everywhere where somebody who approved stands. */
const approvedByEve = telling((manifest) => {
  const gate = known(manifest.gate);
  const [one] = known(gate.approvals);
  if (one !== undefined) known(gate.approvals).push({ ...one, approver: eve });
  known(gate.separationOfDuties.approvers).push(eve);
  known(gate.separationOfDuties.counted).push(eve);
});

const fileBeside = 'handed/0000_evil.sql';
const evil = 'DROP TABLE "users";';

/** Migrations that lie in no commit, but beside the file that is handed over. */
const elsewhere = telling((manifest) => {
  const plan = planOf([{ name: '0000_evil', sha256: digest(evil) }]);
  manifest.source.migrationsPath = 'handed';
  manifest.source.migrationsTree = { unknown: 'The commit does not hold the migrations folder.' };
  manifest.plan = { ...plan, migrations: [...plan.migrations] };
  manifest.execution.migrations.splice(1);
  for (const migration of manifest.execution.migrations) Object.assign(migration, plan.migrations[0]);
  known(manifest.status).pending = 1;
  manifest.ledger.after = { ...known(manifest.ledger.after), rows: 1, sha256: digest('one row') };
});

type Refused = 'seal/handover-differs' | 'seal/handover-invalid';
const [differs, invalid] = ['seal/handover-differs', 'seal/handover-invalid'] as const;

/** What a lying deploy job says, and for what it is refused: nothing that a deploy says, or not what the other job reads. */
const lies: readonly (readonly [string, Refused, (truth: Handover) => unknown])[] = [
  ['another outcome', invalid, telling((manifest) => (manifest.outcome = 'failed'))],
  ['an applied migration taken out of the plan', invalid, telling((manifest) => known(manifest.plan).migrations.pop())],
  ['an applied migration taken out of everything', differs, withoutLast],
  ['another digest of a migration', differs, retouched],
  ['migrations that lie in no commit', differs, elsewhere],
  ['an approver added to those who count', invalid, telling((manifest) => known(known(manifest.gate).separationOfDuties.counted).push(eve))],
  ['an approver added everywhere', differs, approvedByEve],
  ['another gate', differs, telling((manifest) => (known(manifest.gate).settings.strict = true))],
  ['another environment', invalid, telling((manifest) => (manifest.system.environment = 'staging'))],
  [
    'another environment, and its chain',
    invalid,
    telling((manifest) => {
      manifest.system.environment = 'staging';
      manifest.chain.id = chainId(manifest.system.repository, 'staging', manifest.system.database.fingerprint);
    }),
  ],
  ['another run', differs, telling((manifest) => (manifest.run.id = '7'))],
  ['another number of the run', differs, telling((manifest) => (manifest.run.number = '7'))],
  ['another address', differs, telling((manifest) => (manifest.run.url = 'https://github.com/acme/shop/actions/runs/7/attempts/1'))],
  ['a later attempt', invalid, telling((manifest) => (manifest.run.attempt = 2))],
  ['another actor', differs, telling((manifest) => (manifest.run.actor = { login: 'eve', id: '666' }))],
  ['another starter', differs, telling((manifest) => (manifest.run.triggeringActor = 'eve'))],
  ['another repository', invalid, telling((manifest) => (known(manifest.system.repository).id = '4712'))],
  ['another owner', differs, telling((manifest) => (known(manifest.system.repository).ownerId = '43'))],
  ['another commit', invalid, telling((manifest) => (manifest.source.commit = 'c'.repeat(40)))],
  ['another commit of the workflow', differs, telling((manifest) => (manifest.source.workflowSha = 'c'.repeat(40)))],
  ['another branch', differs, telling((manifest) => (manifest.source.ref = 'refs/heads/other'))],
  ['another tree of the migrations', differs, telling((manifest) => (manifest.source.migrationsTree = 'c'.repeat(40)))],
  ['another version of the tool', differs, telling((manifest) => (manifest.tool.version = '9.9.9'))],
  ['another bundle of the tool', differs, telling((manifest) => (manifest.tool.distSha256 = digest('other')))],
  ['another generation', differs, telling((manifest) => (known(manifest.status).generation = 'v1'))],
  ['more migrations that were there before', differs, telling((manifest) => (known(manifest.status).applied = 3))],
  ['a time to come', differs, telling((manifest) => (manifest.times.recordedAt = '2099-01-01T00:00:00.000Z'))],
  ['a terminal', differs, telling((manifest) => (manifest.run.runner = 'terminal'))],
  ['a place in the chain', invalid, telling((manifest) => (manifest.chain.position = { sequence: 1, previous: null }))],
  ['a form that is not isolated', invalid, telling((manifest) => (manifest.execution.form = 'in-job'))],
  ['a signature', invalid, telling((manifest) => (manifest.signing = 'github'))],
  ['rows that the manifest does not know', invalid, (truth) => ({ ...truth, rows: [{ id: '1', hash: 'x', createdAt: '1', name: null, appliedAt: null }] })],
  ['no rows', invalid, (truth) => ({ ...truth, rows: null })],
  ['an unknown key', invalid, (truth) => ({ ...truth, approved: true })],
  ['an unknown key inside', invalid, ({ manifest, rows }) => ({ rows, manifest: { ...manifest, run: { ...manifest.run, approved: true } } })],
];

test('Whatever a lying deploy job hands over, with the digest of its lie, is refused', async () => {
  const { target, deploying, handed } = await applied();
  const workspace = await checkOut(target, deploying.run.sha);
  await mkdir(join(workspace, dirname(fileBeside)));
  await writeFile(join(workspace, fileBeside), evil);
  const found: Record<string, readonly string[]> = {};
  for (const [name, , change] of lies) {
    const run = await seal(target, deploying.run, await lie(handed, change), first, { workspace });
    found[name] = [...stoppedBy(run), `exit code ${run.exitCode ?? 'none'}`];
  }
  expect(found).toEqual(Object.fromEntries(lies.map(([name, code]) => [name, [code, `exit code ${code === differs ? 1 : 2}`]])));
  expect(await tracesOf(target)).toEqual(nothing);
}, 240_000);

test('What is no file of a deploy is refused', async () => {
  const { target, deploying, handed } = await applied();
  const text = await readFile(handed.path, 'utf8');
  const workspace = await checkOut(target, deploying.run.sha);
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['a key twice', text.replace('  "rows"', '  "rows": [],\n  "rows"')],
    ['the same in another spelling', JSON.stringify(JSON.parse(text))],
    ['the key of a prototype', text.replace('  "rows"', '  "__proto__": {},\n  "rows"')],
    ['no JSON', 'applied: yes'],
    ['nothing', ''],
    ['a part', text.slice(0, 2_000)],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])],
    ['40 MB', Buffer.alloc(40 * 1024 * 1024, 0x20)],
    ['a thousand levels', `${'['.repeat(1_000)}${']'.repeat(1_000)}`],
  ];
  for (const [name, content] of files) {
    const run = await seal(target, deploying.run, await hand(content), first, { workspace });
    expect({ name, codes: stoppedBy(run), exitCode: run.exitCode }).toEqual({ name, codes: ['seal/handover-invalid'], exitCode: 2 });
  }
  const absent = await seal(target, deploying.run, { ...handed, path: `${handed.path}.gone` }, first, { workspace });
  await expectUnsigned(absent, target, 'seal/handover-invalid', 2);
}, 120_000);

test('A file that changed on its way is not the one whose digest came', async () => {
  const { target, deploying, handed } = await applied();
  await appendFile(handed.path, '\n');
  const run = await seal(target, deploying.run, handed, first);
  await expectUnsigned(run, target, 'seal/handover-invalid', 2);
  await expectPage(run, target, 'isolated/changed-on-its-way');
});

test('What an earlier run handed over is of that run', async () => {
  const { target, handed } = await applied();
  const next = beginApply(target);
  const run = await seal(target, next.run, handed, first);
  await expectUnsigned(run, target, 'seal/handover-differs', 1);
});

test('What is of another environment is not sealed for this one', async () => {
  const { target, deploying, handed } = await applied();
  await expectUnsigned(await seal(target, deploying.run, handed, { ...first, environment: 'staging' }), target, 'seal/handover-differs', 1);
});

test('A job that signs with a certificate runs in no other environment', async () => {
  const { target, deploying, handed } = await applied();
  const staging = target.story.environment('staging');
  const run = await seal(target, deploying.run, handed, first, { job: { environment: staging } });
  await expectUnsigned(run, target, 'identity/environment-mismatch', 1);
});

describe('Both jobs are asked the same, or nothing is signed:', () => {
  test('approval: none in the job that deploys does not become an approval', async () => {
    const { target, deploying, handed } = await applied({ approval: 'none' });
    const run = await seal(target, deploying.run, handed, first);
    await expectUnsigned(run, target, 'seal/handover-differs', 1);
    await expectPage(run, target, 'isolated/other-gates');
  });

  test.each([
    ['approval: none in the job that signs', { approval: 'none' }],
    ['another approval', { approval: 'both' }],
    ['strict', { strict: 'true' }],
    ['an emergency', { emergency: 'true', 'emergency-reason': 'down', 'emergency-ticket': 'OPS-7' }],
  ] as const)('%s', async (_, inputs) => {
    const { target, deploying, handed } = await applied();
    await expectUnsigned(await seal(target, deploying.run, handed, { ...first, ...inputs }), target, 'seal/handover-differs', 1);
  });

  test('an approval that is told, and that is not there when it is read again', async () => {
    const { target, deploying, handed } = await applied();
    deploying.run.approvals.splice(0);
    const run = await seal(target, deploying.run, handed, first);
    await expectUnsigned(run, target, 'seal/handover-differs', 1);
    await expectPage(run, target, 'isolated/approval-not-there');
  });
});

describe('The checkout of the job that signs is that of the run:', () => {
  test('without one nothing is signed', async () => {
    const { target, deploying, handed } = await applied();
    await expectUnsigned(await seal(target, deploying.run, handed, first, { workspace: await makeFolder('empty') }), target, 'seal/handover-differs', 1);
  });

  test('with another commit nothing is signed', async () => {
    const { target, deploying, handed } = await applied();
    await target.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
    await target.bring();
    const workspace = await checkOut(target, target.story.tip() ?? '');
    await expectUnsigned(await seal(target, deploying.run, handed, first, { workspace }), target, 'seal/handover-differs', 1);
  });

  test.each(['changed', 'added', 'gone'] as const)('with a migration that was %s nothing is signed', async (how) => {
    const { target, deploying, handed } = await applied();
    const workspace = await checkOut(target, deploying.run.sha);
    const path = join(workspace, 'drizzle', `${await target.project.nameOf('users')}.sql`);
    if (how === 'changed') await appendFile(path, '\n-- more');
    if (how === 'added') await writeFile(join(workspace, 'drizzle/9999_more.sql'), evil);
    if (how === 'gone') await rm(path);
    await expectUnsigned(await seal(target, deploying.run, handed, first, { workspace }), target, 'seal/handover-differs', 1);
  });
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
