/** The readings as the manifest keeps them: the controls at the time of the deploy, and what could not be read. */
import type { BranchControls, Controls, EnvironmentControls, WorkflowControls } from '../model/controls.ts';
import { canonicalDigest } from '../model/digest.ts';
import type { RunIdentity } from '../model/identity.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import type { BranchRuleAnswer } from '../github/branch-rules.ts';
import type { EnvironmentAnswer, RunAnswer } from './answers.ts';
import { mapReading, valueOrUnknown, type Unread } from '../github/reading.ts';
import type { GateReadings, RunReadings } from './readings.ts';

export function composeControls({ identity, run, changes }: GateReadings): Controls {
  return {
    readAt: run.readAt,
    repository: valueOrUnknown(
      mapReading(run.repository, ({ id, full_name, default_branch, visibility, owner }) => ({
        id,
        fullName: full_name,
        defaultBranch: default_branch,
        visibility,
        owner,
      })),
    ),
    environment: valueOrUnknown(mapReading(run.environment, (environment) => (environment === null ? null : environmentControls(environment, run)))),
    branch: run.branch.kind === 'unread' ? valueOrUnknown(run.branch) : branchControls(run.branch.value, run),
    branchProtected: valueOrUnknown(run.branchProtected),
    workflows: valueOrUnknown(mapReading(run.run, (answer) => workflowControls(answer, identity))),
    unreadable: [...unreadOf(run), ...[...changes.pulls.values()].flatMap(unreadOf)].map(({ what, reason }) => ({ what, reason })),
  };
}

/** Every reading of a set that was not read; lists of readings are told by the judgement that needs them. */
function unreadOf(readings: object): readonly Unread[] {
  return Object.values(readings).flatMap((reading: unknown) => (isUnread(reading) ? [reading] : []));
}

function isUnread(reading: unknown): reading is Unread {
  return typeof reading === 'object' && reading !== null && 'kind' in reading && reading.kind === 'unread';
}

function environmentControls(answer: EnvironmentAnswer, { branchPolicies, customRules }: RunReadings): EnvironmentControls {
  const { protection_rules: rules, deployment_branch_policy: policy } = answer;
  const reviewers = rules.find((rule) => rule.type === 'required_reviewers');
  const timer = rules.find((rule) => rule.type === 'wait_timer');
  return {
    id: answer.id,
    name: answer.name,
    requiredReviewers: reviewers?.reviewers ?? [],
    preventSelfReview: reviewers?.prevent_self_review ?? unknown('there are no required reviewers'),
    adminsCanBypass: answer.can_admins_bypass,
    waitTimer: timer?.wait_timer ?? 0,
    branchPolicy:
      policy === null ? null : policy.protected_branches ? { kind: 'protected-branches' } : { kind: 'custom', names: valueOrUnknown(branchPolicies) },
    customRules: valueOrUnknown(customRules),
  };
}

function branchControls(name: string, { rules }: RunReadings): OrUnknown<BranchControls> {
  return valueOrUnknown(
    mapReading(rules, (all) => ({
      name,
      pullRequest: pullRequestRule(all),
      requiredChecks: sorted(all.flatMap(({ parameters }) => parameters?.required_status_checks?.map(({ context }) => context) ?? [])),
      types: sorted(all.map(({ type }) => type)),
      sha256: canonicalDigest(all),
    })),
  );
}

/** Several rule sets add up: the strictest holds. */
function pullRequestRule(rules: readonly BranchRuleAnswer[]): BranchControls['pullRequest'] {
  const all = rules.flatMap(({ type, parameters }) => (type === 'pull_request' ? [parameters ?? {}] : []));
  if (all.length === 0) return null;
  return {
    requiredApprovals: Math.max(...all.map((one) => one.required_approving_review_count ?? 0)),
    codeOwners: all.some((one) => one.require_code_owner_review === true),
    dismissStale: all.some((one) => one.dismiss_stale_reviews_on_push === true),
    lastPushApproval: all.some((one) => one.require_last_push_approval === true),
  };
}

/** The token's claims tell more of the run's own workflow than the run does: its commit. */
function workflowControls(run: RunAnswer, identity: RunIdentity): readonly WorkflowControls[] {
  const own = isUnknown(identity.workflowRef) ? run.path : identity.workflowRef;
  const home = repositoryOf(own);
  const called = (run.referenced_workflows ?? []).map(({ path, sha }) => ({ ref: path, sha, pinned: isPinned(path, sha, run.head_sha, home) }));
  const sha = identity.workflowSha;
  return [{ ref: own, sha, pinned: isUnknown(sha) ? false : isPinned(own, sha, run.head_sha, home) }, ...called];
}

function isPinned(ref: string, sha: string, commit: string, home: string): boolean {
  const revision = ref.split('@').at(-1) ?? '';
  return /^[0-9a-f]{40}$/u.test(revision) || (sha === commit && repositoryOf(ref) === home);
}

function repositoryOf(ref: string): string {
  return ref.split('/').slice(0, 2).join('/').toLowerCase();
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
