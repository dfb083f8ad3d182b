/** A suppression as it is written, before it is known whether it counts. */
import { z } from 'zod';
import type { FindingPlace } from '../../model/finding.ts';

/** Which findings of its rule a suppression is for. Lines are those of one statement, both ends included. */
export type Scope =
  | { readonly kind: 'lines'; readonly path: string; readonly from: number; readonly to: number }
  | { readonly kind: 'path'; readonly glob: string }
  | { readonly kind: 'migration'; readonly name: string };

export interface Claim {
  readonly rule: string;
  /** Null where none is given: then it does not count. */
  readonly reason: string | null;
  readonly ticket: string | null;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly until: string | null;
  /** Where it is written. */
  readonly place: FindingPlace;
  /** Null where it stands at no statement: then it is for nothing. */
  readonly scope: Scope | null;
}

/** What is shown to people stays on one line, without characters that could not be seen. */
const visible = z.string().regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, 'text on one line, without control characters');

export const ruleName = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/u, 'a rule as family/name');
export const reason = visible.max(500);
export const ticket = visible.min(1).max(200);
/** A day that the calendar has. */
export const day = z.iso.date();
