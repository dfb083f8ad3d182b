/** What may be said of each event of a story; most of it has a sensible silence. */
import type { Environment, Job, Permissions, Person, PullRequest, Repository, Run, Workflow } from './world.ts';

export interface StoryOptions {
  /** A git repository that is there; else one is made in a temporary folder. */
  readonly folder?: string;
  readonly repository?: Partial<Omit<Repository, 'owner'>> & { readonly owner?: string; readonly ownerId?: number };
  /** `github.com` unless told; `acme.ghe.com`; the host of an Enterprise Server; `loopback`: a github.com that stands where the server listens; `server.loopback`: an Enterprise Server that does; or `github.localhost`: the same, by a name that clients of artifacts take for GitHub. */
  readonly host?: string;
  /** The slug that an enterprise may put at the end of its issuer. */
  readonly enterprise?: string;
  /** When it begins; yesterday unless told. Every event comes one minute after the one before it. */
  readonly startsAt?: Date;
}

export interface CommitWords {
  readonly by: Person;
  /** Contents by path; null takes a file away. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly message?: string;
  readonly committer?: Person;
  readonly coAuthors?: readonly Person[];
  /** Whether GitHub could verify the commit's signature. */
  readonly verified?: boolean;
}

export interface PullRequestWords {
  readonly by: Person;
  readonly title?: string;
  readonly body?: string;
  readonly branch?: string;
  readonly base?: string;
  readonly labels?: readonly string[];
  /** The owner of the fork that it comes from. */
  readonly fork?: Person;
}

export interface RunWords {
  readonly by: Person;
  readonly triggeredBy?: Person;
  readonly event?: string;
  /** The tip of the default branch unless told. */
  readonly sha?: string;
  readonly ref?: string;
  /** The event is then pull_request, and the commit the pull request's last. */
  readonly pull?: PullRequest;
  /** `owner/repo/.github/workflows/file.yml@ref` of a reusable workflow that holds the job. */
  readonly reusable?: { readonly ref: string; readonly sha: string };
  /** `deploy`, in .github/workflows/deploy.yml, unless told. */
  readonly workflow?: Workflow;
  /** Every reusable workflow that the run calls; the one of `reusable` unless told. */
  readonly referenced?: Run['referencedWorkflows'];
}

export interface JobWords {
  readonly name?: string;
  readonly environment?: Environment | null;
  readonly permissions?: Permissions;
  readonly runnerEnvironment?: Job['runnerEnvironment'];
  /** `environment.deployment: false` keeps the gates and makes no deployment. */
  readonly withoutDeployment?: boolean;
  /** The workflow file that holds the job, where it is not the run's own or the one reusable one: `owner/repo/path@ref`, and its commit. */
  readonly workflow?: { readonly ref: string; readonly sha: string };
}

/** What a deploy job is given: all that the gates read, and what signing needs. */
export const deployPermissions: Permissions = {
  actions: 'read',
  attestations: 'write',
  contents: 'read',
  deployments: 'read',
  'id-token': 'write',
  'pull-requests': 'read',
};
