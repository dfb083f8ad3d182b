import { describe, expect, test } from 'vitest';
import { found } from '../../src/github/reading.ts';
import { unaskedChanges, unaskedRun, type GateReadings } from '../../src/gates/readings.ts';
import { composeManifest } from '../../src/manifest/compose.ts';
import { findContradictions } from '../../src/manifest/consistency.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import type { GateSettings } from '../../src/model/gate.ts';
import { unknown } from '../../src/model/unknown.ts';
import * as gates from '../gates/situation.ts';
import { applied, broughtMigration, ledger, migration, now, readAt, redact, row, startOnly, upToThePlan } from './deploys.ts';

const { alice, bob, carol, mel, robot, approval, commit, environment, environmentGate, pullRequestGate, pullAnswer, review, runAnswer, unread } = gates;
const both: GateSettings = { ...environmentGate, approval: 'both' };
const strict: GateSettings = { ...both, strict: true };
const none: GateSettings = { ...environmentGate, approval: 'none' };
const words = { reason: 'checkout is down', ticket: 'OPS-12' };

const brought = { ...gates.file, name: migration.name, path: migration.path };
const files = found([{ filename: migration.path, sha: gates.blob, status: 'added' }]);
const pull = (change: Parameters<typeof gates.pull>[0] = {}): ReturnType<typeof gates.pull> => gates.pull({ files, ...change });
const eighth = (change: Parameters<typeof gates.pull>[0] = {}): ReturnType<typeof gates.pull> =>
  pull({ number: 8, pull: found(pullAnswer({ number: 8, user: bob })), commits: found([commit(bob)]), lastPusher: found(bob), ...change });
const run = (change: Parameters<typeof gates.runReadings>[0] = {}): ReturnType<typeof gates.runReadings> => gates.runReadings({ readAt, ...change });
const changes = (...pulls: readonly ReturnType<typeof gates.pull>[]): GateReadings['changes'] => {
  const associated = found(pulls.map(({ number }) => ({ number, merged_at: readAt, base: { ref: 'main' } })));
  return gates.changes(pulls, [gates.fileReadings({ file: brought, associated })]);
};
const statuses = (...times: readonly string[]): ReturnType<typeof run>['statuses'] =>
  found(times.map((created_at, at) => ({ state: at % 2 === 0 ? 'waiting' : 'in_progress', created_at, log_url: null, target_url: null })));

type Situation = readonly [string, GateSettings, Partial<GateReadings>, Manifest['outcome']];

const situations: readonly Situation[] = [
  ['an approval by another, of the environment', environmentGate, {}, 'succeeded'],
  ['a review by another', pullRequestGate, {}, 'succeeded'],
  ['both gates', both, {}, 'succeeded'],
  ['both gates, strict', strict, {}, 'succeeded'],
  ['an environment in other letters', environmentGate, { run: run({ environment: found(environment({ name: 'Production' })) }) }, 'succeeded'],
  ['a gate that opened before the deploy', both, { run: run({ statuses: statuses('2026-01-02T02:50:00.000Z', '2026-01-02T02:59:00.000Z') }) }, 'succeeded'],
  [
    'a gate that opened a minute later by its own clock',
    both,
    { run: run({ statuses: statuses('2026-01-02T03:00:00.000Z', '2026-01-02T03:05:00.000Z') }) },
    'succeeded',
  ],
  [
    'a review after the merge',
    pullRequestGate,
    { changes: changes(pull({ reviews: found([review(bob, 'APPROVED', { submitted_at: '2026-01-02T03:04:00.000Z' })]) })) },
    'succeeded',
  ],
  [
    'a review without its time',
    pullRequestGate,
    { changes: changes(pull({ reviews: found([review(bob, 'APPROVED', { submitted_at: null })]) })) },
    'succeeded',
  ],
  [
    'a second attempt with a second approval',
    environmentGate,
    { run: run({ run: found(runAnswer({ run_attempt: 2 })), approvals: found([approval(bob), approval(carol)]) }), identity: gates.identity({ attempt: 2 }) },
    'succeeded',
  ],
  [
    'a second attempt, approved twice by one',
    environmentGate,
    { run: run({ run: found(runAnswer({ run_attempt: 2 })), approvals: found([approval(bob), approval(bob)]) }), identity: gates.identity({ attempt: 2 }) },
    'succeeded',
  ],
  [
    'a second attempt without a second approval',
    environmentGate,
    { run: run({ run: found(runAnswer({ run_attempt: 2 })) }), identity: gates.identity({ attempt: 2 }) },
    'refused',
  ],
  [
    'approvals by others beside one that counts',
    both,
    { run: run({ approvals: found([approval(alice), approval(robot), approval(null), approval(bob)]) }) },
    'succeeded',
  ],
  ['an approval by a deleted account', environmentGate, { run: run({ approvals: found([approval(null)]) }) }, 'refused'],
  ['an approval by a bot', environmentGate, { run: run({ approvals: found([approval(robot)]) }) }, 'refused'],
  ['an approval by the author', environmentGate, { run: run({ approvals: found([approval(alice)]) }) }, 'refused'],
  ['an approval by the one who started the run', environmentGate, { run: run({ approvals: found([approval(mel)]) }) }, 'refused'],
  ['a rejection', environmentGate, { run: run({ approvals: found([approval(bob), approval(carol, { state: 'rejected' })]) }) }, 'refused'],
  [
    'an approval of another environment',
    environmentGate,
    { run: run({ approvals: found([approval(bob, { environments: [{ id: '501', name: 'staging' }] })]) }) },
    'refused',
  ],
  ['an environment that is missing', environmentGate, { run: run({ environment: found(null) }) }, 'refused'],
  ['an environment without reviewers', environmentGate, { run: run({ environment: found(environment({ protection_rules: [] })) }) }, 'refused'],
  ['an environment that was not read', environmentGate, { run: run({ environment: unread('the environment') }) }, 'refused'],
  ['approvals that were not read', environmentGate, { run: run({ approvals: unread('the approvals') }) }, 'refused'],
  ['administrators who may bypass', environmentGate, { run: run({ environment: found(environment({ can_admins_bypass: true })) }) }, 'refused'],
  [
    'nobody saying whether administrators may bypass',
    environmentGate,
    { run: run({ environment: found(environment({ can_admins_bypass: unknown('not said') })) }) },
    'succeeded',
  ],
  ['the same, strict', strict, { run: run({ environment: found(environment({ can_admins_bypass: unknown('not said') })) }) }, 'refused'],
  ['an environment for any branch', environmentGate, { run: run({ environment: found(environment({ deployment_branch_policy: null })) }) }, 'succeeded'],
  ['a commit that is not known', environmentGate, { commit: unknown('no git') }, 'refused'],
  [
    'a direct push, and the environment approved',
    environmentGate,
    { changes: gates.changes([], [gates.fileReadings({ file: brought, associated: found([]) })]) },
    'succeeded',
  ],
  ['a direct push', pullRequestGate, { changes: gates.changes([], [gates.fileReadings({ file: brought, associated: found([]) })]) }, 'refused'],
  ['bytes that nobody reviewed', pullRequestGate, { changes: changes(pull({ files: found([]) })) }, 'refused'],
  [
    'two pull requests that brought one file, one of them reviewed',
    pullRequestGate,
    { changes: changes(pull({ reviews: found([]) }), eighth({ reviews: found([review(carol)]) })) },
    'succeeded',
  ],
  [
    'two pull requests, each approved by the author of the other',
    pullRequestGate,
    { changes: changes(pull(), eighth({ reviews: found([review(alice)]) })) },
    'succeeded',
  ],
  ['an approval of the run by the author of one of them', environmentGate, { changes: changes(pull(), eighth({ reviews: found([]) })) }, 'refused'],
  [
    'a stale review beside one of the last commit',
    pullRequestGate,
    { changes: changes(pull({ reviews: found([review(carol, 'APPROVED', { commit_id: gates.earlier, id: '2' }), review(bob)]) })) },
    'succeeded',
  ],
  ['a stale review', pullRequestGate, { changes: changes(pull({ reviews: found([review(bob, 'APPROVED', { commit_id: gates.earlier })]) })) }, 'refused'],
  ['a review whose commit is gone', pullRequestGate, { changes: changes(pull({ reviews: found([review(bob, 'APPROVED', { commit_id: null })]) })) }, 'refused'],
  ['a review by somebody without rights', pullRequestGate, { changes: changes(pull({ mayWrite: new Map([[bob.id, found(false)]]) })) }, 'refused'],
  ['a review by somebody whose rights are not known', pullRequestGate, { changes: changes(pull({ mayWrite: new Map() })) }, 'refused'],
  ['a review by a deleted account beside another', pullRequestGate, { changes: changes(pull({ reviews: found([review(null), review(bob)]) })) }, 'succeeded'],
  [
    'a review that was taken back',
    pullRequestGate,
    { changes: changes(pull({ reviews: found([review(bob), review(bob, 'DISMISSED', { id: '2' })]) })) },
    'refused',
  ],
  [
    'remarks after the approval',
    pullRequestGate,
    { changes: changes(pull({ reviews: found([review(bob), review(bob, 'COMMENTED', { id: '2' })]) })) },
    'succeeded',
  ],
  [
    'changes that were asked for',
    pullRequestGate,
    { changes: changes(pull({ reviews: found([review(bob), review(carol, 'CHANGES_REQUESTED')]) })) },
    'refused',
  ],
  [
    'an author whose account is gone',
    both,
    { changes: changes(pull({ pull: found(pullAnswer({ user: null, merged_by: null })), lastPusher: unread('the last pusher') })) },
    'succeeded',
  ],
  ['a committer without an account', both, { changes: changes(pull({ commits: found([commit(null)]) })) }, 'succeeded'],
  ['the same, strict', strict, { changes: changes(pull({ commits: found([commit(null)]) })) }, 'refused'],
  [
    'a co-author who approved',
    environmentGate,
    { changes: changes(pull({ commits: found([commit(alice, { message: 'posts\n\nCo-authored-by: Bob <2+bob@users.noreply.github.com>' })]) })) },
    'refused',
  ],
  [
    'a co-author who is only known by login',
    environmentGate,
    { changes: changes(pull({ commits: found([commit(alice, { message: 'posts\n\nCo-authored-by: Bob <bob@users.noreply.github.com>' })]) })) },
    'refused',
  ],
  ['commits that were not read', pullRequestGate, { changes: changes(pull({ commits: unread('the commits') })) }, 'refused'],
  ['a pull request that was not read', pullRequestGate, { changes: changes(pull({ pull: unread('the pull request') })) }, 'refused'],
  ['an emergency', { ...strict, emergency: words }, { run: run({ approvals: found([]) }) }, 'succeeded'],
  ['an emergency that had been approved', { ...both, emergency: words }, {}, 'succeeded'],
  [
    'an emergency in which nothing can be read',
    { ...both, emergency: words },
    { run: unaskedRun(readAt, 'no token'), changes: unaskedChanges([brought], 'no token') },
    'succeeded',
  ],
  ['an emergency without gates', { ...none, emergency: words }, {}, 'succeeded'],
  ['an emergency without a reason', { ...none, emergency: { reason: '', ticket: '' } }, {}, 'refused'],
  ['no approval asked for', none, {}, 'succeeded'],
  [
    'no approval asked for, where nobody can be asked',
    none,
    { run: unaskedRun(readAt, 'a terminal'), changes: unaskedChanges([brought], 'a terminal') },
    'succeeded',
  ],
  ['nobody to ask', both, { run: unaskedRun(readAt, 'no token'), changes: unaskedChanges([brought], 'no token') }, 'refused'],
];

describe.each(situations)('%s', (_, gateSettings, change, outcome) => {
  const manifest = manifestOf(gateSettings, change);

  test('is told as it was', () => {
    expect(manifest.outcome).toBe(outcome);
    expect(manifest.gate).toMatchObject({ outcome: expectedAnswer(gateSettings, outcome), settings: gateSettings });
  });

  test('makes a manifest that a strict reader takes and that does not contradict itself', () => {
    expect(parseManifest(Buffer.from(renderManifest(manifest)))).toEqual(manifest);
    expect(findContradictions(manifest).map(({ message }) => message)).toEqual([]);
  });
});

test('the gates may approve what then has nothing pending, without anybody to review', () => {
  for (const gateSettings of [environmentGate, pullRequestGate, both, none]) {
    const gate = gates.judged(gateSettings, { run: run(), changes: gates.changes([], []) });
    const manifest = composeManifest({ ...upToThePlan([], ledger(row)), gate }, now + 20, redact);
    expect([manifest.outcome, manifest.change.type, findContradictions(manifest)]).toEqual(['no-op', 'no-op', []]);
  }
});

test('a deploy that was refused after the gates had approved tells both', () => {
  const gate = gates.judged(both, { run: run(), changes: broughtMigration });
  const problems = [...gate.findings, ...gates.judged(both, { run: run({ approvals: found([]) }) }).findings];
  const manifest = composeManifest({ ...upToThePlan([migration], ledger()), gate, problems }, now + 20, redact);
  expect([manifest.outcome, findContradictions(manifest)]).toEqual(['refused', []]);
  expect(manifest.gate).toMatchObject({ outcome: 'approved' });
});

test('an emergency is a change of that type', () => {
  expect(manifestOf({ ...both, emergency: words }, {}).change.type).toBe('emergency');
  expect(manifestOf(both, {}).change.type).toBe('standard');
});

test('where the gates were not read, the manifest says at which finding the deploy stopped', () => {
  const [problem] = gates.judged(both, { run: run({ approvals: found([]) }) }).findings;
  const manifest = composeManifest({ ...startOnly(), problems: problem === undefined ? [] : [problem] }, now, redact);
  expect(manifest.gate).toEqual({ unknown: 'the deploy stopped before it was read: gate/not-approved' });
  expect(manifest.run.identity).toEqual(manifest.gate);
});

function manifestOf(gateSettings: GateSettings, change: Partial<GateReadings>): Manifest {
  const readings = { run: run(), changes: broughtMigration, ...change };
  const gate = gates.judged(gateSettings, readings);
  const identity = readings.identity ?? gates.identity();
  const facts = { ...upToThePlan([migration], ledger()), identity, gate, problems: gate.findings };
  return composeManifest(gate.outcome === 'refused' ? facts : { ...facts, applying: true, execution: applied }, now + 20, redact);
}

function expectedAnswer({ approval, emergency }: GateSettings, outcome: Manifest['outcome']): string {
  if (outcome === 'refused') return 'refused';
  if (emergency !== null) return 'emergency';
  return approval === 'none' ? 'not-asked' : 'approved';
}
