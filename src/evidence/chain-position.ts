/** How this manifest goes on from the newest one of its chain. */
import { Problem } from '../errors/problem.ts';
import { findUnrecorded } from '../model/ledger-state.ts';
import type { ChainHead, ChainPosition, InterruptedDeploy, UnrecordedRow, UnresolvedDeploy } from '../model/chain.ts';
import { excerpt } from '../text/plain.ts';
import { listNames, plural } from '../text/sentence.ts';
import type { LedgerTable } from '../model/drizzle.ts';
import { rowsDigest, type Ledger, type LedgerRow } from '../model/ledger.ts';
import type { LockNow } from '../model/relay.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import type { EvidenceFolder } from './directory-disk.ts';
import { judgeInterrupted, tellInterrupted, type Interruptions } from './interrupted.ts';

export interface Chain {
  readonly evidence: EvidenceFolder;
  readonly chainStart: boolean;
}

/** The newest manifest, and the deploys that left a mark and no manifest of the chain. */
export interface ChainEnd {
  readonly head: ChainHead | null;
  readonly marks: readonly UnresolvedDeploy[];
}

/** Where a manifest stands, and what its ledger tells of the time before it. */
export interface Placing {
  readonly position: ChainPosition;
  readonly interrupted: readonly InterruptedDeploy[];
  readonly unrecorded: OrUnknown<readonly UnrecordedRow[]>;
  readonly problems: readonly Problem[];
}

/** Throws `chain/head-invalid`. */
export async function readChain({ evidence }: Chain): Promise<ChainEnd> {
  const [head, marks] = await Promise.all([evidence.readHead(), evidence.readMarks()]);
  return { head, marks };
}

/** `ledger` is as the deploy found it. */
export function placeInChain({ chainStart }: Pick<Chain, 'chainStart'>, { head, marks }: ChainEnd, ledger: Ledger): Placing {
  const position = positionAfter(head, chainStart);
  // Manifests without a place are named by one that has a place.
  const open = unresolvedOf(head, marks).filter(({ reason }) => !isUnknown(position) || reason !== 'no-place');
  const { deploys, appliedBy } = judgeInterrupted(open, ledger, head?.ledger ?? null);
  const { unrecorded, problems } = findGap(head, position, ledger, appliedBy);
  return { position, interrupted: deploys, unrecorded, problems: [...(isUnknown(position) ? [notStarted()] : []), ...tellInterrupted(deploys), ...problems] };
}

function notStarted(): Problem {
  return new Problem('chain/not-started', {
    message:
      'The evidence holds no manifest with a place in the chain of this target, and chain-start is not set: this manifest has no place in a chain either.',
    remedy:
      'If the target has no earlier manifest, set chain-start: true for the next deploy: its manifest begins the chain and names this one. If it has, give the deploy its evidence (evidence-directory, or chain-head: github).',
    place: 'chain-start',
    severity: 'warning',
  });
}

/** A head of unknown outcome is a mark itself; the one that its deploy left beside it says the same. */
function unresolvedOf(head: ChainHead | null, marks: ChainEnd['marks']): readonly UnresolvedDeploy[] {
  const unresolved = head?.unresolved ?? null;
  if (unresolved === null) return marks;
  return [...marks.filter(({ manifestId }) => manifestId !== unresolved.manifestId), unresolved];
}

export function positionAfter(head: ChainHead | null, chainStart: boolean): ChainPosition {
  if (head !== null) return { sequence: head.sequence + 1, previous: { manifestId: head.manifestId, sha256: head.sha256 }, overtaken: false };
  if (chainStart) return { sequence: 1, previous: null };
  return unknown('the evidence holds no manifest with a place in the chain of this target, and chain-start does not begin one');
}

/** After the lock was lost, another deploy may have placed its manifest: a place is read again under the lock, and nobody has one without it. */
export async function placeAgain(
  { evidence }: { readonly evidence: Pick<EvidenceFolder, 'readHead'> },
  position: ChainPosition,
  lock: LockNow,
): Promise<ChainPosition> {
  if (lock === 'kept' || isUnknown(position)) return position;
  if (isUnknown(lock)) return lock;
  const head = await evidence.readHead();
  return head === null || head.manifestId === position.previous?.manifestId ? position : overtakenBy(head);
}

/** The manifest holds the ledger against the head that its deploy began with: it cannot say what became of another one. */
export function overtakenBy(head: ChainHead): ChainPosition {
  if (head.unresolved !== null) return unknown('another deploy left its manifest meanwhile, and that one does not know its outcome');
  return { sequence: head.sequence + 1, previous: { manifestId: head.manifestId, sha256: head.sha256 }, overtaken: true };
}

/** A chain starts once. Throws `chain/already-started`. */
export function refuseSecondStart(head: ChainHead | null, chainStart: boolean): void {
  if (head === null || !chainStart) return;
  throw new Problem('chain/already-started', {
    message: `chain-start is true, and the evidence directory holds manifest ${String(head.sequence)} of this target.`,
    remedy: 'Take chain-start out: the chain of this target has begun.',
    place: 'chain-start',
  });
}

export interface ManifestGap {
  readonly unrecorded: OrUnknown<readonly UnrecordedRow[]>;
  readonly problems: readonly Problem[];
}

/** What came into the ledger since the last manifest: by a deploy that was interrupted, or by somebody who went around the deploy. */
export function findGap(head: ChainHead | null, position: ChainPosition, ledger: Ledger, appliedBy: Interruptions['appliedBy']): ManifestGap {
  if (head === null && isUnknown(position)) return { unrecorded: position, problems: [] };
  const previous = head === null ? { rows: 0, sha256: rowsDigest([]) } : head.ledger;
  if (isUnknown(previous)) return { unrecorded: unknown(`the previous manifest does not know the ledger: ${previous.unknown}`), problems: [] };
  const growth = findUnrecorded(ledger, previous);
  switch (growth.kind) {
    case 'rewritten':
      return { unrecorded: unknown('the rows that the previous manifest saw have changed'), problems: [rewritten(otherTable(head, ledger))] };
    case 'agrees':
      return tellRows(growth.unrecorded.map((row) => ({ ...row, deploy: appliedBy.get(row) ?? null })));
  }
}

function tellRows(rows: readonly UnrecordedRow[]): ManifestGap {
  const unexplained = rows.filter(({ deploy }) => deploy === null);
  return { unrecorded: rows, problems: unexplained.length === 0 ? [] : [unrecorded(unexplained)] };
}

function unrecorded(rows: readonly LedgerRow[]): Problem {
  const names = rows.map(({ name, hash }) => (name === null ? `hash ${excerpt(hash.slice(0, 12))}…` : excerpt(name)));
  return new Problem('chain/unrecorded', {
    message: `The ledger holds ${plural(rows.length, 'row')} that no manifest tells of: ${listNames(names)}.`,
    remedy: 'Find out who migrated without drizzle-attest. A row that was added by hand, as apply/partial asks, needs nothing more.',
    severity: 'warning',
  });
}

/** The table of the previous manifest, if it is another one than this deploy reads. */
function otherTable(head: ChainHead | null, { table }: Ledger): LedgerTable | null {
  const before = head?.ledgerTable ?? table;
  return isUnknown(before) || (before.schema === table.schema && before.name === table.name) ? null : before;
}

function rewritten(other: LedgerTable | null): Problem {
  if (other !== null) {
    return new Problem('chain/rewritten', {
      message: `The previous manifest is of another ledger table, ${excerpt(other.schema)}.${excerpt(other.name)}: what that table says is applied is pending here and would run again.`,
      remedy: 'Set migrations.schema and migrations.table of the drizzle config back, or move the rows to the new table, and note it where auditors find it.',
      severity: 'warning',
    });
  }
  return new Problem('chain/rewritten', {
    message: 'Ledger rows that the previous manifest saw are gone or changed.',
    remedy: 'Find out who changed the ledger, or whether the database was restored from a backup, and note it where auditors find it.',
    severity: 'warning',
  });
}
