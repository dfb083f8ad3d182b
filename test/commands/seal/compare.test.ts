import { describe, expect, test } from 'vitest';
import {
  compareClocks,
  compareFolders,
  compareGates,
  comparePlans,
  compareGateSettings,
  compareRuns,
  compareSources,
  refuse,
  type Difference,
  type OwnRun,
} from '../../../src/commands/seal/compare.ts';
import { asWarning, Problem } from '../../../src/errors/problem.ts';
import type { Manifest } from '../../../src/manifest/schema.ts';
import type { GateSettings } from '../../../src/model/gate.ts';
import { planOf } from '../../../src/model/plan.ts';
import type { Source } from '../../../src/model/run.ts';
import { isUnknown, unknown, type OrUnknown } from '../../../src/model/unknown.ts';
import { toolVersion } from '../../../src/model/version.ts';
import { alice, approval, bob, environmentGate, judged, runReadings } from '../../gates/situation.ts';
import { found } from '../../../src/github/reading.ts';
import { noOp, refused, succeeded } from '../../manifest/truthful.ts';

const manifest: Manifest = { ...succeeded(), tool: { ...succeeded().tool, version: toolVersion } };
const { run, source, system, tool } = manifest;

function own(change: Partial<OwnRun['run']> = {}): OwnRun {
  const { ref, workflowRef, workflowSha } = source;
  return { run: { ...run, repository: system.repository, ref, workflowRef, workflowSha, ...change }, environment: 'PRODUCTION', distSha256: tool.distSha256 };
}

function whats(differences: readonly Difference[]): readonly string[] {
  return differences.map(({ what }) => what);
}

describe('two jobs of one run', () => {
  test('agree, in whatever case the environment is written', () => {
    expect(compareRuns(manifest, own())).toEqual([]);
  });

  test('agree where the one that seals is of a later attempt that somebody else started', () => {
    const url = 'https://github.com/acme/shop/actions/runs/9001/attempts/12';
    expect(compareRuns(manifest, own({ attempt: 12, url, triggeringActor: 'ben' }))).toEqual([]);
  });

  test.each<readonly [string, Partial<OwnRun['run']>]>([
    ['repository', { repository: unknown('not told') }],
    ['run', { id: '9002' }],
    ['number of the run', { number: '13' }],
    ['attempt', { attempt: unknown('not told') }],
    ['address', { url: 'https://example.com/acme/shop/actions/runs/9001/attempts/1' }],
    ['starter', { triggeringActor: 'ben' }],
    ['event', { event: 'workflow_dispatch' }],
    ['actor', { actor: { login: 'ana', id: '502' } }],
    ['ref', { ref: 'refs/heads/other' }],
    ['workflow', { workflowRef: 'acme/shop/.github/workflows/other.yml@refs/heads/main' }],
    ['commit of the workflow', { workflowSha: '2'.repeat(40) }],
    ['kind of runner', { runner: 'terminal' }],
  ])('differ by the %s', (what, change) => {
    expect(whats(compareRuns(manifest, own(change)))).toEqual([what]);
  });

  test('differ where the deploy is of a later attempt than the seal', () => {
    const later = { ...manifest, run: { ...run, attempt: 2 } };
    expect(whats(compareRuns(later, own()))).toEqual(['attempt']);
  });

  test('differ by their version and by their bundle', () => {
    const other = { ...manifest, tool: { ...tool, version: '0.0.1', distSha256: 'f'.repeat(64) } };
    expect(whats(compareRuns(other, own()))).toEqual(['version of drizzle-attest', 'bundle of drizzle-attest']);
  });
});

describe('two checkouts', () => {
  const same: Source = { commit: source.commit, tree: source.tree, migrationsTree: source.migrationsTree, clean: true };

  test('agree by commit, tree and migrations folder', () => {
    expect(compareSources(manifest, same)).toEqual([]);
  });

  test('differ by each of them', () => {
    const other = { commit: '7'.repeat(40), tree: '8'.repeat(40), migrationsTree: '9'.repeat(40), clean: true };
    expect(whats(compareSources(manifest, other))).toEqual(['commit', 'tree', 'migrations folder']);
  });

  test('differ where the sealing job has files beside the commit', () => {
    expect(compareSources(manifest, { ...same, clean: false })).toHaveLength(1);
    expect(compareSources(noOp(), { ...same, clean: false })).toEqual([]);
  });

  test('do not agree on a folder that no commit holds', () => {
    const absent = unknown('The commit does not hold the migrations folder.');
    const lying = { ...manifest, source: { ...source, migrationsTree: absent } };
    expect(compareSources(lying, { ...same, migrationsTree: absent })).toHaveLength(1);
  });

  test('are not compared where the deploy was refused before it knew its own', () => {
    const stopped = unknown('the deploy stopped before');
    const early = { ...refused(), source: { ...source, commit: stopped, tree: stopped, migrationsTree: stopped } };
    expect(compareSources(early, same)).toEqual([]);
  });
});

test('A manifest is not later than now, but for what clocks differ', () => {
  const at = Date.parse(manifest.times.recordedAt);
  expect(compareClocks(manifest, at - 4 * 60_000)).toEqual([]);
  expect(compareClocks(manifest, at - 6 * 60_000)).toHaveLength(1);
});

test('A migrations folder is of one layout, and without defects', () => {
  const folder = { generation: 'v0', path: 'drizzle', migrations: [], defects: [] } as const;
  const defect = new Problem('folder/missing', { message: 'It is missing.', remedy: 'Commit it.' });
  expect(compareFolders(manifest, folder)).toEqual([]);
  expect(compareFolders(manifest, { ...folder, defects: [asWarning(defect)] })).toEqual([]);
  expect(whats(compareFolders(manifest, { ...folder, generation: 'v1' }))).toEqual(['layout of the migrations folder']);
  expect(whats(compareFolders(manifest, { ...folder, defects: [defect] }))).toEqual(['defects of the migrations folder']);
  expect(compareFolders({ ...manifest, status: unknown('stopped') }, { ...folder, defects: [defect] })).toEqual([]);
});

describe('two plans', () => {
  const { migrations } = known(manifest.plan);
  const statuses = migrations.map((planned) => ({
    kind: 'pending' as const,
    migration: { ...planned, createdAt: 1, bytes: 1, path: `drizzle/${planned.name}.sql`, chunks: [] },
  }));
  const same = { statuses, pending: statuses.map(({ migration }) => migration), plan: planOf(migrations) };

  test('agree', () => {
    expect(comparePlans(manifest, same)).toEqual([]);
  });

  test('differ by what one of them lacks, and by what is otherwise', () => {
    const shorter = { ...same, plan: planOf(migrations.slice(0, 1)) };
    expect(comparePlans(manifest, shorter)).toEqual([{ what: 'migration 0001_orders', handed: expect.any(String), own: '"no such migration is pending"' }]);
    const touched = { ...same, plan: planOf(migrations.map((planned) => ({ ...planned, sha256: 'e'.repeat(64) }))) };
    expect(comparePlans(manifest, touched)).toHaveLength(2);
  });

  test('differ by their order', () => {
    expect(whats(comparePlans(manifest, { ...same, plan: planOf(migrations.toReversed()) }))).toEqual(['plan']);
  });

  test('differ by what was applied before', () => {
    const told = { ...manifest, status: { ...known(manifest.status), applied: 1, deviations: [] } };
    expect(whats(comparePlans(told, same))).toEqual(['applied before']);
  });

  test('are not compared where the deploy did not get to its own', () => {
    expect(comparePlans({ ...manifest, plan: unknown('stopped') }, same)).toEqual([]);
  });
});

describe('two policies of the gates', () => {
  const asked = (reason: string, ticket = 'OPS-7'): GateSettings => ({ ...environmentGate, emergency: { reason, ticket } });
  const told = (gateSettings: GateSettings) => ({ ...known(manifest.gate), settings: gateSettings });

  test.each([
    ['the same', asked('down'), asked('down')],
    ['the same but for space around the words', asked('down'), asked(' down ', 'OPS-7\n')],
    ['the same but for a secret', asked('it is *** now, ***'), asked('it is planted now, and planted')],
    ['the same but for their length', asked('x'.repeat(4_000)), asked('x'.repeat(5_000))],
  ])('%s', (_, handed, read) => {
    expect(compareGateSettings(told(handed), read)).toEqual([]);
  });

  test.each([
    ['another reason', asked('down'), asked('slow')],
    ['another ticket', asked('down'), asked('down', 'OPS-8')],
    ['another start before a secret', asked('down ***'), asked('slow planted')],
    ['another end behind a secret', asked('*** down'), asked('planted slow')],
    ['more behind a secret', asked('it is *** now'), asked('it is planted now, or never')],
    ['other words between secrets', asked('*** and ***'), asked('planted or planted')],
    ['an emergency and none', asked('down'), environmentGate],
    ['none and an emergency', environmentGate, asked('down')],
    ['strict', environmentGate, { ...environmentGate, strict: true }],
  ])('%s', (_, handed, read) => {
    expect(whats(compareGateSettings(told(handed), read))).toEqual(['settings of the gates']);
  });
});

describe('two answers of the gates', () => {
  const gate = (outcome: 'approved' | 'not-asked', ...counted: (typeof bob)[]) => {
    const handed = known(manifest.gate);
    return { ...handed, outcome, separationOfDuties: { ...handed.separationOfDuties, counted } };
  };

  test('agree by outcome and approvers', () => {
    expect(compareGates(gate('approved', bob), judged(environmentGate))).toEqual([]);
  });

  test('differ by an approver who is not found again, or who does not count', () => {
    expect(whats(compareGates(gate('approved', bob, alice), judged(environmentGate)))).toEqual(['approvers']);
    const byItself = judged(environmentGate, { run: runReadings({ approvals: found([approval(alice)]) }) });
    expect(whats(compareGates(gate('approved', alice), byItself))).toEqual(['gate', 'approvers']);
  });

  test('agree where somebody approved since', () => {
    expect(compareGates(gate('approved'), judged(environmentGate))).toEqual([]);
  });

  test('differ by their outcome, whose reason is told', () => {
    const refusal = judged(environmentGate, { run: runReadings({ approvals: found([]) }) });
    expect(compareGates(gate('approved'), refusal)).toEqual([{ what: 'gate', handed: '"approved"', own: '"refused (gate/not-approved)"' }]);
  });

  test('do not depend on approvers whom nobody asked for', () => {
    expect(compareGates(gate('not-asked', alice), judged({ ...environmentGate, approval: 'none' }))).toEqual([]);
  });
});

describe('a refusal', () => {
  const differences = Array.from({ length: 12 }, (_, at): Difference => ({ what: `fact ${String(at)}`, handed: 'a', own: 'b' }));

  test('tells the first ten differences, and how many more there are', () => {
    const told = expect.objectContaining({ code: 'seal/handover-differs', message: expect.stringMatching(/fact 9: .*; and 2 more\.$/u) });
    expect(() => refuse(differences)).toThrow(told);
  });

  test('is none without one', () => {
    expect(() => refuse([])).not.toThrow();
  });
});

function known<T>(stated: OrUnknown<T>): Exclude<T, { unknown: string }> {
  if (isKnown(stated)) return stated;
  throw new Error('This is not known.');
}

function isKnown<T>(stated: OrUnknown<T>): stated is Exclude<T, { unknown: string }> {
  return !isUnknown(stated);
}
