/** The controls as they were read at the time of the deploy, and what of them could not be read. */
import type { Actor } from './approval.ts';
import type { Sha256 } from './digest.ts';
import type { OrUnknown } from './unknown.ts';

export interface EnvironmentControls {
  readonly id: string;
  readonly name: string;
  readonly requiredReviewers: readonly { readonly type: 'User' | 'Team'; readonly name: string; readonly id: string }[];
  readonly preventSelfReview: OrUnknown<boolean>;
  readonly adminsCanBypass: OrUnknown<boolean>;
  /** Minutes. */
  readonly waitTimer: number;
  /** Null: any branch and tag may deploy. */
  readonly branchPolicy: { readonly kind: 'protected-branches' } | { readonly kind: 'custom'; readonly names: OrUnknown<readonly string[]> } | null;
  /** Apps whose own rules guard the environment. */
  readonly customRules: OrUnknown<readonly { readonly app: string; readonly enabled: boolean }[]>;
}

/** The rules that hold for the branch together; classic branch protection is not among them, and shows only as `protected`. */
export interface BranchControls {
  readonly name: string;
  readonly pullRequest: {
    readonly requiredApprovals: number;
    readonly codeOwners: boolean;
    readonly dismissStale: boolean;
    readonly lastPushApproval: boolean;
  } | null;
  readonly requiredChecks: readonly string[];
  /** The types of all rules, sorted, each once. */
  readonly types: readonly string[];
  /** Of the RFC 8785 form of the rules as GitHub gave them. */
  readonly sha256: Sha256;
}

export interface WorkflowControls {
  /** `owner/repository/.github/workflows/file.yml@ref` */
  readonly ref: string;
  readonly sha: OrUnknown<string>;
  /** Whether it is bound to one commit: by a full id, or by lying in the commit that is deployed. */
  readonly pinned: boolean;
}

export interface Controls {
  /** RFC 3339, UTC. */
  readonly readAt: string;
  readonly repository: OrUnknown<{
    readonly fullName: string;
    readonly id: string;
    readonly visibility: string;
    readonly defaultBranch: string;
    readonly owner: Actor;
  }>;
  /** Null: there is no such environment. */
  readonly environment: OrUnknown<EnvironmentControls | null>;
  readonly branch: OrUnknown<BranchControls>;
  readonly branchProtected: OrUnknown<boolean>;
  /** The workflow of the run first, then those that it called. */
  readonly workflows: OrUnknown<readonly WorkflowControls[]>;
  readonly unreadable: readonly { readonly what: string; readonly reason: string }[];
}
