/** Manifests that contradict themselves about the gates or about who was running: each names the clause that it breaks. */
import type { Manifest } from '../../src/manifest/schema.ts';
import { digest } from '../../src/model/digest.ts';
import { ana, ben, cleo, dora, environmentApproval, identity, reviewApproval } from './truthful-gate.ts';
import {
  ok,
  gate,
  pullRequest,
  words,
  emergency,
  gated,
  asked,
  emergencyOf,
  approvedBy,
  withViolationsLeftOut,
  bound,
  reviewed,
  pulled,
  dutied,
  controlled,
  withRules,
  strictly,
  knownGate,
  listOf,
  type Environment,
} from './retouched.ts';
import { failed, noOp, refused } from './truthful.ts';

export interface Lie {
  /** Unique, of small letters and hyphens. */
  readonly name: string;
  /** What whoever tells it hopes for. */
  readonly hope: string;
  readonly clause: string;
  readonly manifest: Manifest;
}

const other = '4'.repeat(40);
const standard = { type: 'standard' as const };

const answers: readonly Lie[] = [
  lie('none-as-approved', 'Nobody was asked, and it is told as approved.', 'C18', asked({ approval: 'none' })),
  lie('approved-as-not-asked', 'A policy that asks is told as one that does not.', 'C18', gated({ outcome: 'not-asked' })),
  lie('emergency-as-approved', 'An emergency is told as approved.', 'C18', asked({ emergency: words })),
  lie('emergency-of-nobody', 'An emergency that no policy knows of.', 'C18', gated({ outcome: 'emergency' }, { change: emergency })),
  lie('emergency-without-reason', 'An emergency without a reason.', 'C18', emergencyOf({ reason: ' ', ticket: 'OPS-12' })),
  lie('emergency-without-ticket', 'An emergency without a ticket.', 'C18', emergencyOf({ reason: 'checkout is down', ticket: '' })),
  lie('refused-and-ran', 'What the gates refused ran all the same.', 'C19', gated({ outcome: 'refused' })),
  lie('refused-and-failed', 'What the gates refused ran, and failed.', 'C19', { ...failed(), gate: { ...gate, outcome: 'refused' } }),
  lie('refused-no-op', 'The gates refused, and it is told that nothing was pending.', 'C19', { ...noOp(), gate: { ...knownGate(noOp()), outcome: 'refused' } }),
  lie('refused-in-silence', 'The gates refused, and nobody says why.', 'C19', { ...refused(), gate: { ...knownGate(refused()), outcome: 'refused' } }),
  lie('gate-left-out', 'It ran, and nobody knows what the gates answered.', 'C19', { ...ok, gate: { unknown: 'not read' } }),
  lie('emergency-as-standard', 'An emergency is told as a standard change.', 'C20', { ...emergencyOf(words), change: standard }),
  lie('standard-as-emergency', 'A standard change is told as an emergency.', 'C20', { ...ok, change: emergency }),
  lie('other-plan', 'Another plan ran than the one that was approved.', 'C21', gated({ approvedPlanSha256: digest('another plan') })),
];

const identities: readonly Lie[] = [
  proven('run', 'The identity of another run.', { runId: '9002' }),
  proven('attempt', 'The identity of another attempt.', { attempt: 2 }),
  lie('identity-earlier-attempt', 'Another job signed, in an attempt before the deploy.', 'C22', {
    ...ok,
    run: { ...ok.run, attempt: 2 },
    execution: { ...ok.execution, form: 'isolated' },
  }),
  proven('repository', 'The identity of another repository.', { repository: { fullName: 'acme/shop', id: '1002', ownerId: '77', visibility: 'private' } }),
  proven('actor', 'Somebody else started it.', { actor: { login: 'ana', id: '599' } }),
  proven('ref', 'The identity of another branch.', { ref: 'refs/heads/main-evil' }),
  proven('workflow', 'The identity of another workflow.', { workflowRef: 'acme/shop/.github/workflows/evil.yml@refs/heads/main' }),
  proven('environment', 'The identity of a job in another environment.', { environment: 'Staging' }),
  proven('commit', 'The run that was approved is of another commit.', { sha: other }),
];

const environments: readonly Lie[] = [
  lie('nobody-approved', 'The environment approved, and nobody did.', 'C23', approvedBy([reviewApproval])),
  lie(
    'only-discounted',
    'The environment approved by an approval that does not count.',
    'C23',
    approvedBy([{ ...environmentApproval, approver: ben, discount: 'not-independent' }, reviewApproval]),
  ),
  lie('attempt-not-approved', 'A second attempt with the approval of the first.', 'C23', {
    ...ok,
    run: { ...ok.run, attempt: 2, identity: { ...identity, attempt: 2 } },
  }),
  lie('approval-of-other-commit', 'The approval of another commit.', 'C23', approvedBy([bound({ commit: other }), reviewApproval])),
  lie('commit-unknown', 'Nobody knows which commit was approved.', 'C23', { ...ok, source: { ...ok.source, commit: { unknown: 'not read' } } }),
  ruled('no-reviewers', 'An environment without required reviewers approved.', { requiredReviewers: [] }),
  ruled('self-review', 'An environment that lets people approve their own.', { preventSelfReview: false }),
  ruled('bypass', 'An environment that administrators may bypass.', { adminsCanBypass: true }),
  lie('rules-not-read', 'An environment approved whose rules nobody read.', 'C23', controlled({ environment: { unknown: 'not read' } })),
  lie('environment-missing', 'An environment approved that is not there.', 'C23', controlled({ environment: null })),
  lie('strict-bypass-unknown', 'Strict, and nobody knows whether administrators may bypass.', 'C23', strictly({ adminsCanBypass: { unknown: 'not said' } })),
  lie('strict-any-branch', 'Strict, and any branch may deploy.', 'C23', strictly({ branchPolicy: null })),
  lie('approval-of-other-run', 'The approval of another run.', 'C24', approvedBy([bound({ run: '9002' }), reviewApproval])),
  lie('approval-of-no-run', 'An approval that is bound to no run.', 'C24', approvedBy([bound({ run: null }), reviewApproval])),
  lie(
    'approval-of-other-environment',
    'The approval of another environment.',
    'C24',
    approvedBy([bound({ environment: { id: '501', name: 'Staging' } }), reviewApproval]),
  ),
  lie('approval-of-no-commit', 'An approval that is bound to no commit.', 'C24', approvedBy([bound({ commit: { unknown: 'not read' } }), reviewApproval])),
  ruled('controls-of-other-environment', 'The rules of a stricter environment.', { id: '501', name: 'Staging' }, 'C24'),
  lie(
    'approval-as-review',
    'The time of a review for an approval of the environment.',
    'C24',
    approvedBy([{ ...environmentApproval, at: { ...environmentApproval.at, source: 'review' } }, reviewApproval]),
  ),
  lie(
    'approval-stale',
    'An approval of the environment with the fault of a review.',
    'C24',
    approvedBy([environmentApproval, { ...environmentApproval, approver: cleo, discount: 'stale' }, reviewApproval]),
  ),
];

const reviews: readonly Lie[] = [
  lie('review-stale', 'A review of an earlier commit counts.', 'C25', reviewed({ boundTo: { ...reviewApproval.boundTo, commit: other } })),
  lie('review-of-nothing', 'The review of a pull request that brought nothing.', 'C25', reviewed({ boundTo: { ...reviewApproval.boundTo, pullRequest: 8 } })),
  lie('review-invented', 'An approval that no review tells of.', 'C25', pulled({ reviews: [] })),
  lie(
    'review-dismissed',
    'A review that was dismissed counts.',
    'C25',
    pulled({ reviews: [{ reviewer: cleo, state: 'DISMISSED', submittedAt: null, commit: pullRequest.headSha }] }),
  ),
  lie('review-of-run', 'A review that is bound to a run.', 'C25', reviewed({ boundTo: { ...reviewApproval.boundTo, run: '9001' } })),
  lie('pull-request-twice', 'One number, two pull requests.', 'C25', gated({ pullRequests: [pullRequest, { ...pullRequest, headSha: other }] })),
  lie('migration-not-reviewed', 'One of the migrations came by no reviewed pull request.', 'C26', pulled({ files: listOf(pullRequest.files).slice(1) })),
  lie(
    'migration-of-other-folder',
    'Files of the same names, reviewed in another folder.',
    'C26',
    pulled({ files: listOf(pullRequest.files).map(({ path, blob }) => ({ path: `test/${path}`, blob })) }),
  ),
  lie('nobody-reviewed', 'Pull requests approved, and nobody did.', 'C26', approvedBy([environmentApproval])),
];

const ownDevelopers = [
  ...listOf(gate.separationOfDuties.developers),
  { account: { login: 'dora', id: '504' }, name: 'dora', roles: ['commit-author' as const] },
];

const manualSteps: readonly Lie[] = [
  lie('approver-is-developer', 'Who approved had written it.', 'C27', dutied({ developers: ownDevelopers })),
  lie(
    'approver-is-developer-by-login',
    'Who approved had written it, under an address without an id.',
    'C27',
    dutied({
      developers: [{ account: { login: 'Dora', id: null }, name: 'Dora', roles: ['co-author'] }],
    }),
  ),
  lie('approver-started', 'Who approved had started the run.', 'C27', approvedBy([{ ...environmentApproval, approver: ana }, reviewApproval])),
  lie(
    'approver-is-bot',
    'A bot approved.',
    'C27',
    approvedBy([{ ...environmentApproval, approver: { login: 'deploy[bot]', id: '90', kind: 'bot' } }, reviewApproval]),
  ),
  lie('approver-is-gone', 'A deleted account approved.', 'C27', approvedBy([{ ...environmentApproval, approver: null }, reviewApproval])),
  lie('reviewer-is-author', 'The author reviewed it himself.', 'C27', {
    ...approvedBy([environmentApproval, { ...reviewApproval, approver: ben }]),
  }),
  lie(
    'person-as-bot',
    'The approval of a person is told as that of a bot.',
    'C27',
    approvedBy([environmentApproval, { ...environmentApproval, approver: cleo, discount: 'not-a-person' }, reviewApproval]),
  ),
  lie(
    'discount-taken-away',
    'An approval by the author counts after all.',
    'C28',
    dutied({ violations: [{ approver: dora, gate: 'environment', roles: ['author'] }] }),
  ),
  lie('violation-left-out', 'An approval by the author leaves no trace.', 'C28', withViolationsLeftOut()),
  lie('counted-added', 'Somebody counts who did not approve.', 'C28', dutied({ counted: [dora, cleo, { login: 'eve', id: '505', kind: 'person' }] })),
  lie('approver-left-out', 'Somebody approved, and is not among the approvers.', 'C28', dutied({ approvers: [dora] })),
  lie(
    'approved-afterwards',
    'The environment approved what had long begun.',
    'C29',
    approvedBy([{ ...environmentApproval, at: { time: '2026-03-01T10:05:03.000Z', source: 'deployment-status' } }, reviewApproval]),
  ),
  lie('read-before', 'The gates of the day before.', 'C29', controlled({ readAt: '2026-02-28T10:00:00.000Z' })),
  lie('read-afterwards', 'The gates as they were a day later.', 'C29', controlled({ readAt: '2026-03-02T10:00:00.000Z' })),
];

export const gateLies: readonly Lie[] = [...answers, ...identities, ...environments, ...reviews, ...manualSteps];

function lie(name: string, hope: string, clause: string, manifest: Manifest): Lie {
  return { name, hope, clause, manifest };
}

function proven(name: string, hope: string, change: Partial<typeof identity>): Lie {
  return lie(`identity-${name}`, hope, 'C22', { ...ok, run: { ...ok.run, identity: { ...identity, ...change } } });
}

function ruled(name: string, hope: string, change: Partial<Environment>, clause = 'C23'): Lie {
  return lie(name, hope, clause, controlled({ environment: withRules(change) }));
}
