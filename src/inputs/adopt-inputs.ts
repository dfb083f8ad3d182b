/** What init and doctor were asked. */
import type { Secret } from '../model/secret.ts';

/** What the written workflows say. */
export interface InitInputs {
  readonly command: 'init';
  readonly environment: string;
  readonly approval: 'environment' | 'pull-request' | 'both';
  readonly signing: 'github' | 'key';
  /** Null: manifests are kept as artifacts only. */
  readonly evidenceBranch: string | null;
  readonly write: boolean;
  readonly force: boolean;
}

export interface DoctorInputs {
  readonly command: 'doctor';
  /** `owner/name`; null: the one of the run, or of the remote origin. */
  readonly repository: string | null;
  readonly apiUrl: string | null;
  readonly environments: readonly string[];
  readonly approval: 'environment' | 'pull-request' | 'both';
  /** Null: the default branch. */
  readonly branch: string | null;
  readonly evidenceBranch: string | null;
  readonly reportDirectory: string | null;
  readonly token: Secret | null;
}

export type AdoptInputs = InitInputs | DoctorInputs;
