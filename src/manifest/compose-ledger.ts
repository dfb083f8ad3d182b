/** The record's words on the ledger: before, after, and how the files stand to it. */
import { canonicalDigest } from '../model/canonical.ts';
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { Standing } from '../model/reconciliation.ts';
import { isUnknown } from '../model/stated.ts';
import { boundedName } from './bounded.ts';
import type { DeployFacts } from './facts.ts';
import { notReached } from './reach.ts';
import { maxDeviations, type DeployRecord } from './record.ts';

type Deviation = Exclude<DeployRecord['reconciliation'], { unknown: string }>['deviations'][number];

export function composeLedger(facts: DeployFacts): DeployRecord['ledger'] {
  const { before, execution, unrecorded, interrupted } = facts;
  return {
    before: before === null ? notReached(facts) : stateOf(before),
    after: stateAfter(facts, before, execution?.after ?? null),
    unrecorded: composeUnrecorded(unrecorded),
    interrupted: composeInterrupted(interrupted),
  };
}

export function composeUnrecorded(unrecorded: DeployFacts['unrecorded']): DeployRecord['ledger']['unrecorded'] {
  return isUnknown(unrecorded) ? unrecorded : unrecorded.slice(0, maxDeviations).map(rowOf);
}

export function composeInterrupted(interrupted: DeployFacts['interrupted']): DeployRecord['ledger']['interrupted'] {
  return interrupted.slice(0, 64).map((deploy) => ({ ...deploy, migrations: [...deploy.migrations] }));
}

/** Whoever may write to the ledger can write anything there. */
function rowOf({ name, hash, createdAt }: LedgerRow): { name: string | null; hash: string; createdAt: string | null } {
  return { name: name === null ? null : boundedName(name), hash: boundedName(hash), createdAt };
}

/** Where nothing ran, the ledger is as it was. */
function stateAfter(facts: DeployFacts, before: Ledger | null, after: Ledger | null): DeployRecord['ledger']['after'] {
  if (after !== null) return stateOf(after);
  return before === null || facts.applying ? notReached(facts) : stateOf(before);
}

function stateOf({ shape, rows }: Ledger): { shape: Ledger['shape']; rows: number; sha256: string } {
  return { shape, rows: rows.length, sha256: canonicalDigest(rows.map(({ hash, createdAt }) => [hash, createdAt])) };
}

export function composeReconciliation(facts: DeployFacts): DeployRecord['reconciliation'] {
  const { reconciliation, project } = facts;
  if (reconciliation === null || project === null) return notReached(facts);
  return {
    generation: project.kit.generation,
    applied: reconciliation.standings.filter(({ kind }) => kind === 'applied').length,
    pending: reconciliation.pending.length,
    deviations: reconciliation.standings.flatMap(deviationOf).slice(0, maxDeviations),
  };
}

function deviationOf(standing: Standing): Deviation[] {
  if (standing.kind === 'applied' || standing.kind === 'pending') return [];
  const migration = 'migration' in standing ? standing.migration : null;
  const row = 'row' in standing && standing.row !== null ? rowOf(standing.row) : null;
  return [
    {
      kind: standing.kind,
      name: migration?.name ?? row?.name ?? null,
      fileSha256: migration?.sha256 ?? null,
      ledgerHash: row?.hash ?? null,
      createdAt: row?.createdAt ?? (migration === null ? null : String(migration.createdAt)),
    },
  ];
}
