/** The chain of the manifests of one target: repository, environment and database. */
import { canonicalDigest, type Sha256 } from './digest.ts';
import type { LedgerTable } from './drizzle.ts';
import type { LedgerRow } from './ledger.ts';
import type { PlannedMigration } from './plan.ts';
import { isUnknown, type OrUnknown, type Unknown } from './unknown.ts';

/** Where a manifest stands in its chain; unknown if the chain has not begun, and if the deploy lost its place with the lock. */
export type ChainPosition =
  | { readonly sequence: 1; readonly previous: null }
  | {
      readonly sequence: number;
      readonly previous: { readonly manifestId: string; readonly sha256: Sha256 };
      /** Whether the previous manifest is another one than the newest of when this deploy took the lock. */
      readonly overtaken: boolean;
    }
  | Unknown;

/** A manifest of a chain, as somebody noted it elsewhere: on a release, in a ticket, in the previous report. */
export interface ChainPoint {
  readonly sequence: number;
  /** Of its manifest's exact bytes. */
  readonly sha256: Sha256;
}

/** `complete`: every manifest verified, every chain from its start on without a fault · `broken`: a fault was found · `unproven`: no fault, and no proof. */
export interface JudgedChains {
  readonly kind: 'complete' | 'broken' | 'unproven';
  readonly chains: readonly { readonly id: string; readonly environment: string; readonly links: readonly ChainPoint[] }[];
  /** Manifests that name no place in a chain: whether some are missing cannot be said. */
  readonly unchained: readonly string[];
  /** Refusals from before the ledger was read: nothing ran, and a chain has its order only under the lock that they did not get to. */
  readonly refusals: readonly string[];
  /** Manifests without a place in the chain of which one that has a place names each. */
  readonly resolved: readonly string[];
  /** Manifests that were not verified, and count as absent. */
  readonly unverified: readonly string[];
}

/** What the newest manifest of a chain tells the next deploy. */
export interface ChainHead {
  readonly manifestId: string;
  readonly sequence: number;
  /** Of its manifest's exact bytes. */
  readonly sha256: Sha256;
  /** When its deploy took the lock; RFC 3339. */
  readonly lockedAt: OrUnknown<string>;
  readonly ledgerTable: OrUnknown<LedgerTable>;
  /** As its deploy read it last: afterwards, or before if it could not read it again and was not overtaken. */
  readonly ledger: OrUnknown<{ readonly rows: number; readonly sha256: Sha256 }>;
  /** A manifest of unknown outcome is itself the mark of its deploy: it says how that began. Null if its outcome is known. */
  readonly unresolved: UnresolvedDeploy | null;
}

/** What a deploy leaves before it applies, so that a killed one is not forgotten. */
export interface StartedMark {
  readonly manifestId: string;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly runId: OrUnknown<string>;
  /** The ledger as the deploy found it. */
  readonly ledger: { readonly rows: number; readonly sha256: Sha256 };
  readonly migrations: readonly PlannedMigration[];
}

/** Why a later manifest has to name a deploy: it left no manifest, one that does not know its outcome, or one without a place in the chain. */
export type UnresolvedReason = 'no-manifest' | 'outcome-unknown' | 'no-place';

/** A deploy that started, and of which no manifest of the chain says what it applied. */
export interface UnresolvedDeploy extends StartedMark {
  readonly reason: UnresolvedReason;
  /** What its own manifest knows of its migrations; unknown ones are left out. */
  readonly known: readonly { readonly name: string; readonly applied: boolean }[];
  /** Whether no other manifest of the chain came while it was at work: then the rows of that time are its own. */
  readonly alone: boolean;
}

/** The same, and what became of its plan. */
export interface InterruptedDeploy extends Pick<UnresolvedDeploy, 'manifestId' | 'startedAt' | 'runId' | 'reason'> {
  /** `applied`: whether the ledger got its row between this deploy and the next. */
  readonly migrations: readonly (PlannedMigration & { readonly applied: OrUnknown<boolean> })[];
}

/** A row that came after the previous manifest. */
export interface UnrecordedRow extends LedgerRow {
  /** The manifest id of the interrupted deploy that applied it; null if none did. */
  readonly deploy: string | null;
}

/** The identity of a chain: one for each repository (by id, where it has one), environment (in any case) and database. */
export function chainId(
  repository: OrUnknown<{ readonly fullName: string; readonly id: OrUnknown<string> }>,
  environment: string,
  fingerprint: Sha256,
): Sha256 {
  const owner = isUnknown(repository) ? null : isUnknown(repository.id) ? repository.fullName : repository.id;
  return canonicalDigest([owner, environment.toLowerCase(), fingerprint]);
}
