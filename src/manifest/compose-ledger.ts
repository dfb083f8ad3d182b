/** The manifest's words on the ledger: before, after, and how the files stand to it. */
import { rowsDigest, type Ledger, type LedgerRow } from '../model/ledger.ts';
import { maxMigrations } from '../model/plan.ts';
import type { MigrationStatus } from '../model/status.ts';
import { isUnknown } from '../model/unknown.ts';
import { boundedName } from './bounded.ts';
import { ifKnown, outside, type Outside } from './outside.ts';
import type { DeployFacts } from './facts.ts';
import { notReached } from './reach.ts';
import { maxDeviations, maxInterrupted, type Manifest } from './schema.ts';

type Deviation = Exclude<Manifest['status'], { unknown: string }>['deviations'][number];

export function composeLedger(facts: DeployFacts, redact: (text: string) => string): Manifest['ledger'] {
  const { before } = facts;
  return {
    before: before === null ? notReached(facts) : stateOf(before),
    after: stateAfter(facts, before, outside(redact)),
    ...composeBefore(facts),
  };
}

/** What came before the deploy. A mark without room in this manifest stays where it is for the next one. */
export function composeBefore({
  unrecorded,
  interrupted,
}: Pick<DeployFacts, 'unrecorded' | 'interrupted'>): Pick<Manifest['ledger'], 'unrecorded' | 'interrupted'> {
  const told = selectInterrupted(interrupted);
  const ids = new Set(told.map(({ manifestId }) => manifestId));
  return {
    unrecorded: isUnknown(unrecorded)
      ? unrecorded
      : unrecorded.slice(0, maxDeviations).map(({ deploy, ...row }) => ({ ...rowOf(row), deploy: deploy !== null && ids.has(deploy) ? deploy : null })),
    interrupted: told.map((deploy) => ({ ...deploy, migrations: [...deploy.migrations] })),
  };
}

/** How many migrations of interrupted deploys a manifest names, all deploys together: a plan of the largest kind. */
const mostInterruptedMigrations = maxMigrations;

/** Verification demands the deploys that left a manifest (K8), so those come first. */
function selectInterrupted(interrupted: DeployFacts['interrupted']): DeployFacts['interrupted'] {
  let left = mostInterruptedMigrations;
  const fits = ({ migrations }: DeployFacts['interrupted'][number]): boolean => {
    if (migrations.length > left) return false;
    left -= migrations.length;
    return true;
  };
  const first = interrupted.toSorted((one, other) => Number(one.reason === 'no-manifest') - Number(other.reason === 'no-manifest'));
  const told = first.filter(fits).slice(0, maxInterrupted);
  return interrupted.filter((deploy) => told.includes(deploy));
}

/** Whoever may write to the ledger can write anything there. */
function rowOf({ name, hash, createdAt }: LedgerRow): { name: string | null; hash: string; createdAt: string | null } {
  return { name: name === null ? null : boundedName(name), hash: boundedName(hash), createdAt };
}

/** Where nothing ran, the ledger is as it was. */
function stateAfter(facts: DeployFacts, before: Ledger | null, fit: Outside): Manifest['ledger']['after'] {
  const { execution, applying } = facts;
  if (execution !== null) return ifKnown(execution.after, fit, stateOf);
  return before === null || applying ? notReached(facts) : stateOf(before);
}

function stateOf({ shape, rows }: Ledger): { shape: Ledger['shape']; rows: number; sha256: string } {
  return { shape, rows: rows.length, sha256: rowsDigest(rows) };
}

export function composeReconciliation(facts: DeployFacts): Manifest['status'] {
  const { status, project } = facts;
  if (status === null || project === null) return notReached(facts);
  return {
    generation: project.kit.generation,
    outOfOrder: status.outOfOrder,
    applied: status.statuses.filter(({ kind }) => kind === 'applied').length,
    pending: status.pending.length,
    deviations: status.statuses.flatMap(deviationOf).slice(0, maxDeviations),
  };
}

function deviationOf(status: MigrationStatus): Deviation[] {
  if (status.kind === 'applied' || status.kind === 'pending') return [];
  const migration = 'migration' in status ? status.migration : null;
  const row = 'row' in status && status.row !== null ? rowOf(status.row) : null;
  return [
    {
      kind: status.kind,
      name: migration?.name ?? row?.name ?? null,
      fileSha256: migration?.sha256 ?? null,
      ledgerHash: row?.hash ?? null,
      createdAt: row?.createdAt ?? (migration === null ? null : String(migration.createdAt)),
    },
  ];
}
