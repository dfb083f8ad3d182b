/** What is asked of a deploy before it may begin, and the answer. */
import type { Problem } from '../errors/problem.ts';
import type { Approval, PullRequestFacts, SeparationOfDuties } from './approval.ts';
import type { Controls } from './controls.ts';

export type ApprovalGate = 'environment' | 'pull-request' | 'both' | 'none';

export interface GateSettings {
  readonly approval: ApprovalGate;
  /** What is only known to be unknown, or only advised, refuses too. */
  readonly strict: boolean;
  readonly codeOwners: 'require' | 'off';
  /** Goes ahead without an approval; both texts are needed. */
  readonly emergency: { readonly reason: string; readonly ticket: string } | null;
}

/** `emergency` and `not-asked` go ahead without an approval, and say so wherever they are shown. */
export type GateOutcome = 'approved' | 'refused' | 'emergency' | 'not-asked';

export interface GateVerdict {
  readonly outcome: GateOutcome;
  readonly settings: GateSettings;
  /** Those that were found, counted or not. */
  readonly approvals: readonly Approval[];
  readonly separationOfDuties: SeparationOfDuties;
  readonly pullRequests: readonly PullRequestFacts[];
  readonly controls: Controls;
  /** Refusals first; only a refused verdict holds one of severity `error`. */
  readonly findings: readonly Problem[];
}

/** A migration that is about to run, as it lies in the work tree. */
export interface PendingFile {
  readonly name: string;
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  /** The git blob id of its exact bytes. */
  readonly blob: string;
}
