/** Accounts, approvals and the pull requests that they stand in, as GitHub tells of them. */
import type { OrUnknown } from './unknown.ts';

/** `person`: an account of type User, and nothing else is one. */
export interface Actor {
  readonly login: string;
  /** 64-bit, in decimal digits. */
  readonly id: string;
  readonly kind: 'person' | 'bot' | 'other';
}

/** Where the time of an approval comes from: the review's own, the moment the gate opened, or only the moment we saw it. */
export type TimeSource = 'review' | 'deployment-status' | 'observed';

/** What an approval speaks of; a gate's approval of a run speaks of the run's commit. */
export interface Binding {
  readonly commit: OrUnknown<string>;
  readonly pullRequest: number | null;
  readonly run: string | null;
  readonly environment: { readonly id: string; readonly name: string } | null;
}

/** Why an approval does not count. */
export type Discount = 'not-a-person' | 'not-independent' | 'stale' | 'without-write' | 'unknown-rights';

export interface Approval {
  readonly gate: 'environment' | 'pull-request';
  /** Null where the account is gone. */
  readonly approver: Actor | null;
  readonly boundTo: Binding;
  readonly comment: string | null;
  readonly at: { readonly time: string; readonly source: TimeSource };
  /** Null where it counts. */
  readonly discount: Discount | null;
}

/** `counted` are the approvers of independent approvals, each once. */
export interface SeparationOfDuties {
  readonly rule: string;
  readonly developers: readonly Developer[];
  /** Who started the run, and who re-ran it. */
  readonly triggerers: readonly Developer[];
  readonly approvers: readonly Actor[];
  readonly counted: readonly Actor[];
  readonly violations: readonly { readonly approver: Actor; readonly gate: Approval['gate']; readonly roles: readonly Role[] }[];
}

export type Role = 'author' | 'commit-author' | 'committer' | 'co-author' | 'last-pusher' | 'merger' | 'triggering-actor' | 'actor';

/** Somebody who had a hand in the change; `account` is null where nothing ties the commit's name and address to one, `id` where only its login is told. */
export interface Developer {
  readonly account: { readonly login: string; readonly id: string | null } | null;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface PullRequestReview {
  readonly reviewer: Actor | null;
  /** As GitHub writes it: APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED, PENDING. */
  readonly state: string;
  readonly submittedAt: string | null;
  readonly commit: string | null;
}

export interface PullRequestCommit {
  readonly sha: string;
  readonly author: Actor | null;
  readonly committer: Actor | null;
  readonly coAuthors: readonly string[];
  readonly signatureVerified: OrUnknown<boolean>;
}

/** A pull request that brought migrations; lists that could not be read are unknown, with the reason. */
export interface PullRequestFacts {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly author: Actor | null;
  readonly merger: Actor | null;
  readonly mergedAt: string;
  readonly headSha: string;
  readonly mergeSha: string | null;
  readonly lastPusher: OrUnknown<Actor>;
  readonly reviews: OrUnknown<readonly PullRequestReview[]>;
  readonly commits: OrUnknown<readonly PullRequestCommit[]>;
  /** Only the migrations of this deploy, each with its git blob id. */
  readonly files: readonly { readonly path: string; readonly blob: string }[];
}
