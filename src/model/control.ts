/** The controls around a repository's deploys, as they stand now: a design that was read, never a promise that it worked. */
import type { Criterion } from './finding.ts';

/** `unreadable`: nobody can tell, with the reason. */
export type ControlStatus = 'configured' | 'not-configured' | 'unreadable';

export type ControlGroup = 'environment' | 'branch' | 'evidence' | 'code-owners' | 'workflows' | 'settings';

/**
 * When a control has to be there: `always` · `environment`, `pull-request`: where approval asks for that gate · `evidence`: where an evidence branch is
 * named · `readable`: where the token may read it, which a job's own never may · `advised`: never.
 */
export type Requirement = 'always' | 'environment' | 'pull-request' | 'evidence' | 'readable' | 'advised';

/** What is said of a control wherever it is explained. */
export interface ControlText {
  /** `group/name`: the anchor in docs/doctor.md. */
  readonly id: string;
  readonly group: ControlGroup;
  readonly title: string;
  readonly required: Requirement;
  readonly criteria: readonly Criterion[];
  /** The exact place where it is set; `{subject}` is the environment, the branch or the file. */
  readonly remedy: string;
  /** The permission that reading it takes, in the words of a fine-grained token. */
  readonly needs: string;
}

export interface Control {
  readonly id: string;
  readonly group: ControlGroup;
  readonly title: string;
  /** The environment, the branch or the file that it is about; null where that is the repository. */
  readonly subject: string | null;
  readonly status: ControlStatus;
  readonly required: boolean;
  /** What was read, or why nothing was, as one sentence. */
  readonly found: string;
  /** Null where there is nothing to do. */
  readonly remedy: string | null;
  readonly criteria: readonly Criterion[];
}

export interface DoctorReport {
  /** `owner/name` */
  readonly repository: string;
  /** RFC 3339, UTC. */
  readonly readAt: string;
  readonly approval: 'environment' | 'pull-request' | 'both';
  /** Where the files were read. */
  readonly files: 'work-tree' | 'github';
  /** `missing` goes before `unreadable`; only required controls decide. */
  readonly verdict: ControlStatus;
  readonly controls: readonly Control[];
}
