/** The parts of the manifest that say who was running, and what the gates answered. */
import { z } from 'zod';
import { count, gitId, int64, name, sha256, orUnknown, text, time } from './schema-values.ts';

/** How much of each list a manifest takes; a longer one is unknown, with its length as the reason. */
export const limits = {
  approvals: 4_096,
  developers: 4_096,
  triggerers: 64,
  pullRequests: 1_024,
  commits: 250,
  coAuthors: 64,
  reviews: 1_024,
  files: 10_000,
  requiredReviewers: 64,
  branchNames: 256,
  customRules: 64,
  requiredChecks: 256,
  ruleTypes: 256,
  workflows: 64,
  unreadable: 1_024,
} as const;

/** A text of GitHub's that may be empty, such as the name in a commit. */
const line = z.string().max(512);
const path = text.min(1);
const issue = z.int().min(1);
const list = <T extends z.ZodType>(entry: T, limit: keyof typeof limits) => orUnknown(z.array(entry).max(limits[limit]));

export const identity = z.strictObject({
  proof: z
    .union([z.strictObject({ kind: z.literal('oidc'), issuer: name }), z.strictObject({ kind: z.literal('declared'), reason: text.min(1) })])
    .describe('oidc: every fact comes from a token that the issuer signed; declared: from variables, which nobody vouches for'),
  environment: orUnknown(name),
  runId: orUnknown(int64),
  attempt: orUnknown(z.int().min(1)),
  jobId: orUnknown(int64),
  event: orUnknown(name),
  ref: orUnknown(name),
  sha: orUnknown(gitId).describe('commit of the run, which need not be the one that was checked out'),
  repository: orUnknown(z.strictObject({ fullName: name, id: orUnknown(int64), ownerId: orUnknown(int64), visibility: orUnknown(name) })),
  actor: orUnknown(z.strictObject({ login: name, id: orUnknown(int64) })),
  workflowRef: orUnknown(name),
  workflowSha: orUnknown(gitId),
  jobWorkflowRef: orUnknown(name).describe('the workflow that holds the job: another one where a reusable workflow was called'),
  jobWorkflowSha: orUnknown(gitId),
  runnerEnvironment: orUnknown(name),
});

const actor = z.strictObject({
  login: line,
  id: int64,
  kind: z.enum(['person', 'bot', 'other']).describe('person: an account of type User, and nothing else'),
});
const gateKind = z.enum(['environment', 'pull-request']);
const role = z.enum(['author', 'commit-author', 'committer', 'co-author', 'last-pusher', 'merger', 'triggering-actor', 'actor']);

const approval = z.strictObject({
  gate: gateKind,
  approver: actor.nullable().describe('null: the account is gone'),
  boundTo: z.strictObject({
    commit: orUnknown(gitId),
    pullRequest: issue.nullable(),
    run: int64.nullable(),
    environment: z.strictObject({ id: int64, name: line }).nullable(),
  }),
  comment: text.nullable(),
  at: z.strictObject({ time, source: z.enum(['review', 'deployment-status', 'observed']).describe('observed: only the moment when it was seen') }),
  discount: z
    .enum(['not-a-person', 'not-independent', 'stale', 'without-write', 'unknown-rights'])
    .nullable()
    .describe('why it does not count; null: it counts'),
});

const developer = z.strictObject({
  account: z.strictObject({ login: line, id: int64.nullable() }).nullable().describe('null: nothing ties the name in the commit to an account'),
  name: line,
  roles: z.array(role).max(role.options.length),
});

const separationOfDuties = z.strictObject({
  rule: text,
  developers: list(developer, 'developers'),
  triggerers: list(developer, 'triggerers').describe('who started the run, and who re-ran it'),
  approvers: list(actor, 'approvals'),
  counted: list(actor, 'approvals').describe('the approvers of approvals that count, each once'),
  violations: list(z.strictObject({ approver: actor, gate: gateKind, roles: z.array(role).max(role.options.length) }), 'approvals'),
});

const review = z.strictObject({ reviewer: actor.nullable(), state: line, submittedAt: time.nullable(), commit: gitId.nullable() });

const commit = z.strictObject({
  sha: gitId,
  author: actor.nullable(),
  committer: actor.nullable(),
  coAuthors: list(line, 'coAuthors'),
  signatureVerified: orUnknown(z.boolean()),
});

const pullRequest = z.strictObject({
  number: issue,
  url: line,
  title: text,
  author: actor.nullable(),
  merger: actor.nullable(),
  mergedAt: time,
  headSha: gitId,
  mergeSha: gitId.nullable(),
  lastPusher: orUnknown(actor),
  reviews: list(review, 'reviews'),
  commits: list(commit, 'commits'),
  files: list(z.strictObject({ path, blob: gitId }), 'files').describe('the planned migrations that it brought, each with its git blob id'),
});

const environment = z.strictObject({
  id: int64,
  name: line,
  requiredReviewers: list(z.strictObject({ type: z.enum(['User', 'Team']), name: line, id: int64 }), 'requiredReviewers'),
  preventSelfReview: orUnknown(z.boolean()),
  adminsCanBypass: orUnknown(z.boolean()),
  waitTimer: count.describe('minutes'),
  branchPolicy: z
    .union([z.strictObject({ kind: z.literal('protected-branches') }), z.strictObject({ kind: z.literal('custom'), names: list(line, 'branchNames') })])
    .nullable()
    .describe('null: any branch and tag may deploy'),
  customRules: list(z.strictObject({ app: line, enabled: z.boolean() }), 'customRules'),
});

const branch = z.strictObject({
  name: line,
  pullRequest: z.strictObject({ requiredApprovals: count, codeOwners: z.boolean(), dismissStale: z.boolean(), lastPushApproval: z.boolean() }).nullable(),
  requiredChecks: list(line, 'requiredChecks'),
  types: list(line, 'ruleTypes').describe('the types of all rules that hold for the branch'),
  sha256: sha256.describe('digest of the RFC 8785 form of the rules as GitHub gave them'),
});

const controls = z.strictObject({
  readAt: time,
  repository: orUnknown(z.strictObject({ fullName: line, id: int64, visibility: line, defaultBranch: line, owner: actor })),
  environment: orUnknown(environment.nullable()).describe('null: there is no such environment'),
  branch: orUnknown(branch),
  branchProtected: orUnknown(z.boolean()),
  workflows: list(z.strictObject({ ref: line, sha: orUnknown(gitId), pinned: z.boolean() }), 'workflows'),
  unreadable: list(z.strictObject({ what: text, reason: text }), 'unreadable'),
});

export const gate = z.strictObject({
  outcome: z.enum(['approved', 'refused', 'emergency', 'not-asked']),
  settings: z.strictObject({
    approval: z.enum(['environment', 'pull-request', 'both', 'none']),
    strict: z.boolean(),
    codeOwners: z.enum(['require', 'off']),
    emergency: z.strictObject({ reason: text, ticket: text }).nullable(),
  }),
  approvedPlanSha256: sha256.nullable().describe('digest of the plan that was approved beforehand; null: none was handed to the deploy'),
  approvals: list(approval, 'approvals').describe('those that were found, whether they count or not'),
  separationOfDuties,
  pullRequests: list(pullRequest, 'pullRequests').describe('those that brought planned migrations'),
  controls: controls.describe('as they were read at the time of the deploy'),
});
