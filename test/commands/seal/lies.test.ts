/** What a lying deploy job may say, and that the job that seals refuses it: nothing that a deploy says, or not what the other job reads. */
import { expect, test } from 'vitest';
import {
  compareClocks,
  compareFolders,
  compareGates,
  compareGateSettings,
  comparePlans,
  compareRuns,
  compareSources,
} from '../../../src/commands/seal/compare.ts';
import { asProblem } from '../../../src/errors/problem.ts';
import { decideDeclared } from '../../../src/gates/identity.ts';
import { renderDocument } from '../../../src/manifest/document.ts';
import { parseHandover, renderHandover, type Handover } from '../../../src/manifest/handover.ts';
import type { Manifest } from '../../../src/manifest/schema.ts';
import { chainId } from '../../../src/model/chain.ts';
import { digest } from '../../../src/model/digest.ts';
import type { GateVerdict } from '../../../src/model/gate.ts';
import { planOf } from '../../../src/model/plan.ts';
import type { FilesStatus } from '../../../src/model/status.ts';
import { isUnknown, type OrUnknown } from '../../../src/model/unknown.ts';
import { toolVersion } from '../../../src/model/version.ts';
import { environmentGate, judged } from '../../gates/situation.ts';
import { succeeded } from '../../manifest/truthful.ts';

/** As an isolated deploy composes it: its job has no identity token. */
function truth(): Handover {
  const manifest = succeeded();
  const { run, source, system } = manifest;
  const { ref, workflowRef, workflowSha } = source;
  const facts = { run: { ...run, repository: system.repository, ref, workflowRef, workflowSha }, sha: source.commit, environment: system.environment };
  const handed: Manifest = {
    ...manifest,
    chain: { ...manifest.chain, position: { unknown: 'the job that seals places it in the chain' } },
    execution: { ...manifest.execution, form: 'isolated' },
    run: { ...run, identity: decideDeclared(facts, 'the job has no identity token') },
    signing: 'none',
    tool: { ...manifest.tool, version: toolVersion },
  };
  return parseHandover(Buffer.from(renderHandover({ manifest: handed, rows: [] })));
}

/** What the job that seals says to it, whose own reading is the truth. */
function answerTo(handed: unknown): string {
  try {
    const { manifest } = parseHandover(Buffer.from(renderDocument(handed)));
    return differences(manifest) > 0 ? 'seal/handover-differs' : 'sealed';
  } catch (thrown) {
    return asProblem(thrown).code;
  }
}

function differences(manifest: Manifest): number {
  const { manifest: own } = truth();
  const { run, source, system, tool } = own;
  const { ref, workflowRef, workflowSha } = source;
  const { migrations } = known(own.plan);
  const statuses = migrations.map((planned) => ({
    kind: 'pending' as const,
    migration: { ...planned, createdAt: 1, bytes: 1, path: `drizzle/${planned.name}.sql`, chunks: [] },
  }));
  const status: FilesStatus = { statuses, pending: statuses.map(({ migration }) => migration), plan: planOf(migrations) };
  const gate = known(manifest.gate);
  const facts = { run: { ...run, repository: system.repository, ref, workflowRef, workflowSha }, environment: system.environment, distSha256: tool.distSha256 };
  return [
    ...compareRuns(manifest, facts),
    ...compareSources(manifest, { commit: source.commit, tree: source.tree, migrationsTree: source.migrationsTree, clean: true }),
    ...compareClocks(manifest, Date.parse(own.times.recordedAt)),
    ...compareFolders(manifest, { generation: 'v0', path: 'drizzle', migrations: [], defects: [] }),
    ...comparePlans(manifest, status),
    ...compareGateSettings(gate, known(own.gate).settings),
    ...compareGates(gate, verdictOf(own)),
  ].length;
}

function verdictOf({ gate }: Manifest): GateVerdict {
  const counted = known(known(gate).separationOfDuties.counted);
  const verdict = judged(environmentGate);
  return { ...verdict, separationOfDuties: { ...verdict.separationOfDuties, counted } };
}

/** A lie is told in the words of a deploy: the truth, changed in place. */
function telling(change: (manifest: Manifest) => void): (handover: Handover) => unknown {
  return (handover) => {
    change(handover.manifest);
    return handover;
  };
}

const eve = { login: 'eve', id: '666', kind: 'person' } as const;

/** As a deploy of the first migration alone would have told it: nothing in it contradicts anything else. */
function leaveOutLast(manifest: Manifest): void {
  const [one] = known(manifest.plan).migrations;
  const plan = planOf(one === undefined ? [] : [one]);
  manifest.plan = { ...plan, migrations: [...plan.migrations] };
  manifest.execution.migrations.splice(1);
  known(manifest.status).pending = 1;
  manifest.ledger.after = { ...known(manifest.ledger.after), rows: 1, sha256: digest('one row') };
  for (const pull of known(known(manifest.gate).pullRequests)) known(pull.files).splice(1);
}

/** The first migration with another file's digest wherever the manifest tells it. */
function retouch(manifest: Manifest): void {
  const [one, ...others] = known(manifest.plan).migrations;
  const plan = planOf(one === undefined ? others : [{ ...one, sha256: digest('another file') }, ...others]);
  manifest.plan = { ...plan, migrations: [...plan.migrations] };
  Object.assign(manifest.execution.migrations[0] ?? {}, { sha256: digest('another file') });
}

/** Eve, everywhere where somebody who approved stands. */
function addApprover(manifest: Manifest): void {
  const gate = known(manifest.gate);
  const [one] = known(gate.approvals);
  if (one !== undefined) known(gate.approvals).push({ ...one, approver: eve });
  known(gate.separationOfDuties.approvers).push(eve);
  known(gate.separationOfDuties.counted).push(eve);
}

const [differs, invalid] = ['seal/handover-differs', 'seal/handover-invalid'] as const;

const lies: readonly (readonly [string, typeof differs | typeof invalid, (handover: Handover) => unknown])[] = [
  ['another outcome', invalid, telling((manifest) => (manifest.outcome = 'failed'))],
  ['an applied migration taken out of the plan', invalid, telling((manifest) => known(manifest.plan).migrations.pop())],
  ['an applied migration taken out of everything', differs, telling(leaveOutLast)],
  ['another digest of a migration', differs, telling(retouch)],
  ['an approver added to those who count', invalid, telling((manifest) => known(known(manifest.gate).separationOfDuties.counted).push(eve))],
  ['an approver added everywhere', differs, telling(addApprover)],
  ['another gate', differs, telling((manifest) => (known(manifest.gate).settings.strict = true))],
  ['another environment', invalid, telling((manifest) => (manifest.system.environment = 'staging'))],
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
  ['another generation', invalid, telling((manifest) => (known(manifest.status).generation = 'v1'))],
  ['more migrations that were there before', differs, telling((manifest) => (known(manifest.status).applied = 3))],
  ['a time to come', differs, telling((manifest) => (manifest.times.recordedAt = '2099-01-01T00:00:00.000Z'))],
  ['a terminal', differs, telling((manifest) => (manifest.run.runner = 'terminal'))],
  ['a place in the chain', invalid, telling((manifest) => (manifest.chain.position = { sequence: 1, previous: null }))],
  ['a form that is not isolated', invalid, telling((manifest) => (manifest.execution.form = 'in-job'))],
  ['a signature', invalid, telling((manifest) => (manifest.signing = 'github'))],
  [
    'rows that the manifest does not know',
    invalid,
    (handover) => ({ ...handover, rows: [{ id: '1', hash: 'x', createdAt: '1', name: null, appliedAt: null }] }),
  ],
  ['no rows', invalid, (handover) => ({ ...handover, rows: null })],
  ['an unknown key', invalid, (handover) => ({ ...handover, approved: true })],
  ['an unknown key inside', invalid, ({ manifest, rows }) => ({ rows, manifest: { ...manifest, run: { ...manifest.run, approved: true } } })],
];

test('The truth is sealed', () => {
  expect(answerTo(truth())).toBe('sealed');
});

test.each(lies)('%s: %s', (_, code, change) => {
  expect(answerTo(change(truth()))).toBe(code);
});

test('Another environment is no other chain, and with its chain and its approvals still not the one of this job', () => {
  const { manifest, rows } = truth();
  const { repository, database } = manifest.system;
  const chain = { ...manifest.chain, id: chainId(repository, 'staging', database.fingerprint) };
  const moved = { ...manifest, system: { ...manifest.system, environment: 'staging' }, chain };
  expect(answerTo({ manifest: moved, rows })).toBe(invalid);
  expect(differences(moved)).toBeGreaterThan(0);
});

function known<T>(stated: OrUnknown<T>): Exclude<T, { unknown: string }> {
  if (isKnown(stated)) return stated;
  throw new Error('This is not known.');
}

function isKnown<T>(stated: OrUnknown<T>): stated is Exclude<T, { unknown: string }> {
  return !isUnknown(stated);
}
