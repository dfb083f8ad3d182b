/** The record's part on approval: what was asked, who agreed, who had a hand in the change, and the controls as they were read. */
import { z } from 'zod';
import { gitId, int64, name, sha256, stated, text, time } from './record-words.ts';

/** How many people, reviews, commits or files a record names of one pull request. */
const most = 1_024;

const actor = z.strictObject({ login: name, id: int64, kind: z.enum(['person', 'bot', 'other']) });
const gate = z.enum(['environment', 'pull-request']);
const role = z.enum(['author', 'commit-author', 'committer', 'co-author', 'last-pusher', 'merger', 'triggering-actor', 'actor']);

const policy = z.strictObject({
  approval: z.enum(['environment', 'pull-request', 'both', 'none']),
  strict: z.boolean(),
  codeOwners: z.enum(['require', 'off']),
  emergency: z.strictObject({ reason: text.min(1), ticket: name }).nullable(),
});

const approval = z.strictObject({
  gate,
  approver: actor.nullable(),
  boundTo: z.strictObject({
    commit: stated(gitId),
    pullRequest: z.int().min(1).nullable(),
    run: int64.nullable(),
    environment: z.strictObject({ id: int64, name }).nullable(),
  }),
  comment: text.nullable(),
  at: z.strictObject({ time, source: z.enum(['review', 'deployment-status', 'observed']).describe('GitHub keeps no time of an environment approval') }),
  discount: z.enum(['not-a-person', 'not-independent', 'stale', 'without-write', 'unknown-rights']).nullable().describe('null: it counts'),
});

const developer = z.strictObject({ account: z.strictObject({ login: name, id: int64.nullable() }).nullable(), name: text, roles: z.array(role).max(8) });

const separationOfDuties = z.strictObject({
  rule: text,
  developers: z.array(developer).max(most),
  triggerers: z.array(developer).max(most),
  approvers: z.array(actor).max(most),
  counted: z.array(actor).max(most),
  violations: z.array(z.strictObject({ approver: actor, gate, roles: z.array(role).max(8) })).max(most),
});

const review = z.strictObject({ reviewer: actor.nullable(), state: name, submittedAt: name.nullable(), commit: gitId.nullable() });

const commit = z.strictObject({
  sha: gitId,
  author: actor.nullable(),
  committer: actor.nullable(),
  coAuthors: z.array(text).max(most),
  signatureVerified: stated(z.boolean()),
});

const pullRequest = z.strictObject({
  number: z.int().min(1),
  url: name,
  title: text,
  author: actor.nullable(),
  merger: actor.nullable(),
  mergedAt: name,
  headSha: gitId,
  mergeSha: gitId.nullable(),
  lastPusher: stated(actor),
  reviews: stated(z.array(review).max(most)),
  commits: stated(z.array(commit).max(most)),
  files: z.array(z.strictObject({ path: text.min(1), blob: gitId })).max(10_000),
});

const environment = z.strictObject({
  id: int64,
  name,
  requiredReviewers: z.array(z.strictObject({ type: z.enum(['User', 'Team']), name, id: int64 })).max(64),
  preventSelfReview: stated(z.boolean()),
  adminsCanBypass: stated(z.boolean()),
  waitTimer: z.int().min(0).describe('minutes'),
  branchPolicy: z
    .union([z.strictObject({ kind: z.literal('protected-branches') }), z.strictObject({ kind: z.literal('custom'), names: stated(z.array(name).max(most)) })])
    .nullable()
    .describe('null: any branch and tag may deploy'),
  customRules: stated(z.array(z.strictObject({ app: name, enabled: z.boolean() })).max(64)),
});

const branch = z.strictObject({
  name,
  pullRequest: z
    .strictObject({ requiredApprovals: z.int().min(0), codeOwners: z.boolean(), dismissStale: z.boolean(), lastPushApproval: z.boolean() })
    .nullable(),
  requiredChecks: z.array(name).max(most),
  types: z.array(name).max(most),
  sha256,
});

const controls = z.strictObject({
  readAt: time,
  repository: stated(z.strictObject({ fullName: name, id: int64, visibility: name, defaultBranch: name, owner: actor })),
  environment: stated(environment.nullable()),
  branch: stated(branch),
  branchProtected: stated(z.boolean()),
  workflows: stated(z.array(z.strictObject({ ref: name, sha: stated(gitId), pinned: z.boolean() })).max(64)),
  unreadable: z.array(z.strictObject({ what: text, reason: text })).max(most),
});

export const gateSchema = z.strictObject({
  outcome: z.enum(['approved', 'refused', 'emergency', 'not-asked']),
  policy,
  approvals: z.array(approval).max(most),
  separationOfDuties,
  pullRequests: z.array(pullRequest).max(most),
  controls,
});

/** Who ran the deploy: proven by GitHub's identity token, or only declared by the runner's variables. */
export const identitySchema = z.strictObject({
  proof: z.union([z.strictObject({ kind: z.literal('oidc'), issuer: name }), z.strictObject({ kind: z.literal('declared'), reason: text })]),
  environment: stated(name),
  runId: stated(int64),
  attempt: stated(z.int().min(1)),
  jobId: stated(int64),
  event: stated(name),
  ref: stated(name),
  sha: stated(gitId),
  repository: stated(z.strictObject({ fullName: name, id: stated(int64), ownerId: stated(int64), visibility: stated(name) })),
  actor: stated(z.strictObject({ login: name, id: stated(int64) })),
  workflowRef: stated(name),
  workflowSha: stated(gitId),
  jobWorkflowRef: stated(name),
  jobWorkflowSha: stated(gitId),
  runnerEnvironment: stated(name),
});
