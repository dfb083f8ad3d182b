/** One situation in which all is well, as values; each test changes what it is about. */
import type { EnvironmentAnswer, RunAnswer, RunApprovalAnswer } from '../../src/gates/answers.ts';
import type { CommitAnswer, PullRequestAnswer, ReviewAnswer } from '../../src/gates/change-answers.ts';
import { decideDeclared } from '../../src/gates/identity.ts';
import { judgeGates } from '../../src/gates/verdict.ts';
import { found, type Unread } from '../../src/github/reading.ts';
import type { ChangeReadings, GateReadings, PullReadings, RunReadings } from '../../src/gates/readings.ts';
import { terminalRunFacts } from '../../src/host/run-facts.ts';
import type { Actor } from '../../src/model/approval.ts';
import type { GateSettings, GateVerdict, PendingFile } from '../../src/model/gate.ts';
import type { RunIdentity } from '../../src/model/identity.ts';
import { unknown } from '../../src/model/unknown.ts';

export const deployed = 'd'.repeat(40);
export const head = 'e'.repeat(40);
export const earlier = 'c'.repeat(40);
export const blob = 'b'.repeat(40);
const at = '2026-11-20T10:00:00.000Z';

export function person(login: string, id: number): Actor {
  return { login, id: String(id), kind: 'person' };
}

export const alice = person('alice', 1);
export const bob = person('bob', 2);
export const carol = person('carol', 3);
/** Merges, and so starts the run. */
export const mel = person('mel', 4);
export const robot: Actor = { login: 'deploy[bot]', id: '90', kind: 'bot' };
export const webFlow: Actor = person('web-flow', 19864447);

export const file: PendingFile = { name: '0001_posts', path: 'drizzle/0001_posts.sql', blob };

export function unread(what: string, code: Unread['code'] = 'github/forbidden'): Unread {
  return { kind: 'unread', code, what, reason: 'GitHub answered 403, the token has no right to it', remedy: 'Grant it.' };
}

export function commit(by: Actor | null, change: Partial<CommitAnswer> = {}): CommitAnswer {
  const person = { account: by, signature: { name: by?.login ?? 'Nobody Known', email: 'somebody@example.com' } };
  return { sha: head, message: 'posts', author: person, committer: person, verified: true, ...change };
}

export function review(user: Actor | null, state = 'APPROVED', change: Partial<ReviewAnswer> = {}): ReviewAnswer {
  return { id: '1', user, state, submitted_at: at, commit_id: head, ...change };
}

export function pullAnswer(change: Partial<PullRequestAnswer> = {}): PullRequestAnswer {
  return {
    number: 7,
    html_url: 'https://github.com/acme/shop/pull/7',
    title: 'Posts',
    user: alice,
    merged_by: mel,
    merged_at: at,
    merge_commit_sha: deployed,
    commits: 1,
    changed_files: 1,
    base: { ref: 'main', sha: earlier },
    head: { ref: 'posts', sha: head, repo: { full_name: 'acme/shop' } },
    ...change,
  };
}

export function pull(change: Partial<PullReadings> = {}): PullReadings {
  return {
    number: 7,
    pull: found(pullAnswer()),
    reviews: found([review(bob)]),
    commits: found([commit(alice)]),
    files: found([{ filename: file.path, sha: blob, status: 'added' }]),
    lastPusher: found(alice),
    mayWrite: new Map([alice, bob, carol, mel].map(({ id }) => [id, found(true)])),
    codeOwners: found(null),
    teams: new Map(),
    ...change,
  };
}

export function changes(pulls: readonly PullReadings[] = [pull()], files: ChangeReadings['files'] = [fileReadings()]): ChangeReadings {
  return { files, pulls: new Map(pulls.map((one) => [one.number, one])) };
}

export function fileReadings(change: Partial<ChangeReadings['files'][number]> = {}): ChangeReadings['files'][number] {
  return { file, history: found([commit(alice)]), associated: found([{ number: 7, merged_at: at, base: { ref: 'main' } }]), ...change };
}

export function environment(change: Partial<EnvironmentAnswer> = {}): EnvironmentAnswer {
  return {
    id: '500',
    name: 'production',
    can_admins_bypass: false,
    protection_rules: [{ type: 'required_reviewers', prevent_self_review: true, reviewers: [{ type: 'User', id: '2', name: 'bob' }] }],
    deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    ...change,
  };
}

export function approval(user: Actor | null, change: Partial<RunApprovalAnswer> = {}): RunApprovalAnswer {
  return { state: 'approved', comment: 'looks right', user, environments: [{ id: '500', name: 'production' }], ...change };
}

export function runAnswer(change: Partial<RunAnswer> = {}): RunAnswer {
  return {
    id: '9001',
    run_attempt: 1,
    head_sha: deployed,
    event: 'push',
    path: '.github/workflows/deploy.yml',
    created_at: at,
    actor: mel,
    triggering_actor: mel,
    referenced_workflows: [],
    ...change,
  };
}

export function runReadings(change: Partial<RunReadings> = {}): RunReadings {
  return {
    readAt: '2026-11-20T11:00:00.000Z',
    repository: found({ id: '42', full_name: 'acme/shop', default_branch: 'main', visibility: 'private', owner: { login: 'acme', id: '41', kind: 'other' } }),
    branch: found('main'),
    environment: found(environment()),
    branchPolicies: found([]),
    customRules: found([]),
    run: found(runAnswer()),
    approvals: found([approval(bob)]),
    statuses: found([]),
    rules: found([]),
    branchProtected: found(true),
    ...change,
  };
}

export function identity(change: Partial<RunIdentity> = {}): RunIdentity {
  const declared = decideDeclared({ run: terminalRunFacts(), sha: unknown('not told'), environment: 'production' }, 'for the test');
  return { ...declared, attempt: 1, workflowRef: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main', ...change };
}

export function readings(change: Partial<GateReadings> = {}): GateReadings {
  return { identity: identity(), environment: 'production', commit: deployed, run: runReadings(), changes: changes(), ...change };
}

export const environmentGate: GateSettings = { approval: 'environment', strict: false, codeOwners: 'off', emergency: null };
export const pullRequestGate: GateSettings = { ...environmentGate, approval: 'pull-request' };

export function judged(
  gateSettings: GateSettings,
  change: Partial<GateReadings> = {},
): GateVerdict & { readonly codes: readonly string[]; readonly errors: readonly string[] } {
  const verdict = judgeGates(gateSettings, readings(change));
  const errors = verdict.findings.filter(({ severity }) => severity === 'error');
  return { ...verdict, codes: verdict.findings.map(({ code }) => code), errors: errors.map(({ code }) => code) };
}
