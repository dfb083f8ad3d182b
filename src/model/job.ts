/** What a job of GitHub Actions can be asked with: its server's addresses, and the right to an identity token. */
import type { Secret } from './secret.ts';
import type { OrUnknown } from './unknown.ts';

/** Where an identity token is asked for, and the bearer that may. */
export interface IdentityRequest {
  readonly url: string;
  readonly token: Secret;
}

export interface JobPullRequest {
  readonly number: number;
  /** From another repository: the job's token then writes nothing here. */
  readonly fork: boolean;
}

export interface GithubJob {
  /** `https://github.com`, or that of an enterprise. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** The commit of the run, which need not be the one that is checked out. */
  readonly sha: OrUnknown<string>;
  /** The branch that a pull request or a merge group goes to, else the default branch; null where the event names none. */
  readonly baseRef: string | null;
  readonly pullRequest: JobPullRequest | null;
  /** Null where the job has no permission id-token: write. */
  readonly identityRequest: IdentityRequest | null;
}
