/** What is true on this GitHub: the words that a story is told in, and that the answers are made of. */

export interface Person {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly name: string;
  /** The address by which their commits are known as theirs. */
  readonly email: string;
}

export interface Team {
  readonly id: number;
  readonly slug: string;
  readonly members: readonly Person[];
}

export interface Repository {
  readonly id: number;
  readonly name: string;
  readonly owner: Person;
  readonly visibility: 'public' | 'private' | 'internal';
  /** Decides what a repository that is not public may have. */
  readonly plan: 'free' | 'team' | 'enterprise';
  readonly defaultBranch: string;
}

/** Where the server stands, and as what it behaves: github.com, one of *.ghe.com, or an Enterprise Server. */
export interface Place {
  readonly serverUrl: string;
  readonly kind: 'github.com' | 'ghe.com' | 'server';
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  reviewers: readonly (Person | Team)[];
  preventSelfReview: boolean;
  /** Minutes; null for no timer. */
  waitTimer: number | null;
  /** Which refs may deploy; a list holds name patterns. */
  branches: 'all' | 'protected' | readonly string[];
  /** `not-told`: the field is absent from the answer, since GitHub does not document it. */
  adminsBypass: boolean | 'not-told';
  customRules: readonly { readonly id: number; readonly slug: string }[];
  readonly createdAt: Date;
}

/** The effective rules of one branch. */
export interface BranchRules {
  readonly branch: string;
  readonly rulesetId: number;
  /** `classic`: branch protection of the old kind, which the rules of a branch do not show. */
  readonly kind: 'ruleset' | 'classic';
  readonly approvals: number;
  readonly codeOwners: boolean;
  readonly dismissStale: boolean;
  readonly lastPushApproval: boolean;
  readonly checks: readonly string[];
  /** Commits need no pull request: only deletion and force-pushes are forbidden. */
  readonly direct?: boolean;
  /** Whether administrators may bypass it. */
  readonly bypassed?: boolean;
}

export interface Review {
  readonly id: number;
  readonly user: Person;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly commitId: string;
  readonly submittedAt: Date;
  readonly body: string;
}

export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface Merge {
  readonly by: Person;
  readonly at: Date;
  readonly method: MergeMethod;
  /** merge_commit_sha. */
  readonly sha: string;
  /** Every commit that it put on the base branch. */
  readonly merged: readonly string[];
}

export interface PullRequest {
  readonly number: number;
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly author: Person;
  readonly base: string;
  /** Where the base branch stood when it was opened. */
  readonly baseSha: string;
  readonly branch: string;
  /** Null where the branch lies in the repository itself. */
  readonly fork: Person | null;
  /** The commits of the branch, oldest first. */
  commits: readonly string[];
  readonly reviews: Review[];
  readonly labels: readonly string[];
  readonly createdAt: Date;
  merge: Merge | null;
}

export interface Activity {
  readonly id: number;
  readonly kind: 'push' | 'force_push' | 'branch_creation' | 'pr_merge';
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly actor: Person;
  readonly at: Date;
}

export const permissionNames = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
] as const;
export type PermissionName = (typeof permissionNames)[number];
/** What a person's token may have, and a job's never. */
export const personalPermissionNames = ['administration', 'environments', 'secrets'] as const;
/** What a job, or a person's token, was given; what is not named is not given. */
export type Permissions = Readonly<Partial<Record<PermissionName | (typeof personalPermissionNames)[number], 'read' | 'write'>>>;

/** What stands in the settings of the repository. */
export interface RepositorySettings {
  /** Names of secrets: by environment, of the repository, and those that its organization gives it. */
  environmentSecrets: Readonly<Record<string, readonly string[]>>;
  secrets: readonly string[];
  organizationSecrets: readonly string[];
  defaultToken: 'read' | 'write';
  workflowsApprove: boolean;
  retentionDays: number;
}

export interface Approval {
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly user: Person;
  readonly comment: string;
  readonly environments: readonly Environment[];
}

export interface Workflow {
  readonly id: number;
  readonly name: string;
  /** From the repository's root. */
  readonly path: string;
}

export interface Job {
  /** Also the id of its check run. */
  readonly id: number;
  readonly name: string;
  readonly attempt: number;
  readonly environment: Environment | null;
  readonly permissions: Permissions;
  readonly runnerEnvironment: 'github-hosted' | 'self-hosted';
  /** The workflow file that holds the job: a reusable one, or the run's own. */
  readonly workflowRef: string;
  readonly workflowSha: string;
  readonly startedAt: Date;
}

export interface Run {
  readonly id: number;
  readonly number: number;
  attempt: number;
  readonly event: string;
  readonly actor: Person;
  triggeringActor: Person;
  readonly sha: string;
  /** `refs/heads/main`. */
  readonly ref: string;
  /** The one that a run of the event pull_request is for. */
  readonly pull: PullRequest | null;
  readonly workflow: Workflow;
  readonly referencedWorkflows: readonly { readonly path: string; readonly sha: string; readonly ref?: string }[];
  readonly approvals: Approval[];
  readonly jobs: Job[];
  readonly createdAt: Date;
}

export interface CheckRun {
  readonly id: number;
  readonly sha: string;
  readonly name: string;
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'skipped' | 'cancelled';
  readonly at: Date;
}

export interface Deployment {
  readonly id: number;
  readonly environment: Environment;
  readonly run: Run;
  readonly job: Job;
  readonly createdAt: Date;
  readonly statuses: { readonly id: number; readonly state: 'waiting' | 'queued' | 'in_progress' | 'success' | 'failure'; readonly at: Date }[];
}

export interface Comment {
  readonly id: number;
  readonly user: Person;
  body: string;
  readonly at: Date;
}

/** A pull request's conversation is the issue of its number. */
export interface Issue {
  readonly number: number;
  readonly id: number;
  title: string;
  body: string;
  readonly user: Person;
  readonly labels: readonly string[];
  readonly at: Date;
  readonly comments: Comment[];
  /** Open unless told. */
  state?: 'open' | 'closed';
}

/** A workflow artifact as the REST interface shows it. */
export interface ListedArtifact {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  /** `sha256:…` */
  readonly digest: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly expired: boolean;
  /** Null where the run is gone. */
  readonly run: Run | null;
  /** Where its bytes are fetched from, for a short time. */
  readonly url: string;
}

export interface Attestation {
  readonly id: number;
  readonly bundle: Readonly<Record<string, unknown>>;
  /** `sha256:…` of every subject. */
  readonly digests: readonly string[];
}
