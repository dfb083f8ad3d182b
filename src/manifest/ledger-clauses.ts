/** The ledger before and after against the outcome and the plan: clauses C12–C15. */
import { rowsDigest } from '../model/ledger.ts';
import { isUnknown } from '../model/unknown.ts';
import { agree, plural } from '../text/sentence.ts';
import type { Contradiction } from './clause.ts';
import { effectsOf } from './effects.ts';
import type { Manifest } from './schema.ts';

const emptyLedger = rowsDigest([]);

/** C12: a ledger without rows has the digest of the empty list, and only it; an absent one has no rows. */
export function ledgerStates({ ledger }: Manifest): Contradiction {
  for (const state of [ledger.before, ledger.after]) {
    if (isUnknown(state)) continue;
    if (state.shape === 'absent' && state.rows > 0) return `the ledger is absent, and has ${String(state.rows)} rows`;
    if ((state.rows === 0) !== (state.sha256 === emptyLedger)) return `the ledger has ${String(state.rows)} rows, and the digest of another number`;
  }
  return null;
}

/** C13: an outcome is what the ledger says, so both readings are there; what never ran left the ledger as it was. */
export function ledgerAgainstOutcome({ outcome, ledger, execution }: Manifest): Contradiction {
  const { before, after } = ledger;
  const unread = isUnknown(after) ? unreadAgainstOutcome(outcome, execution) : null;
  if (unread !== null) return unread;
  if (isUnknown(before)) return outcome === 'refused' || outcome === 'no-op' ? null : `the outcome is ${outcome}, and the ledger was not read before`;
  if (isUnknown(after) || (outcome !== 'refused' && outcome !== 'no-op')) return null;
  return before.sha256 === after.sha256 && before.rows === after.rows ? null : `the outcome is ${outcome}, and the ledger changed`;
}

function unreadAgainstOutcome(outcome: Manifest['outcome'], execution: Manifest['execution']): Contradiction {
  if (execution.migrations.some((migration) => migration.outcome === 'applied')) return 'a migration was applied, and the ledger was not read afterwards';
  switch (outcome) {
    case 'succeeded':
      return 'the outcome is succeeded, and the ledger was not read afterwards';
    case 'failed':
      return failedUnread(execution);
    case 'partial':
      return partialUnread(execution);
    case 'refused':
    case 'no-op':
    case 'unknown':
      return null;
  }
}

/** Known without the ledger: the server said that it committed a statement, of a migration that has no row yet. */
function partialUnread({ migrations }: Manifest['execution']): Contradiction {
  const stayed = migrations.some((migration) => migration.outcome === 'partial' && effectsOf(migration)?.includes('kept') === true);
  return stayed ? null : 'the outcome is partial, the ledger was not read afterwards, and no statement is known to be kept';
}

/** Known without the ledger: the server said that the transaction is over, and kept nothing of it. */
function failedUnread({ commit, migrations }: Manifest['execution']): Contradiction {
  if (isUnknown(commit) || commit === 'committed') return 'the outcome is failed, the ledger was not read afterwards, and no rollback is known';
  const rolledBack = migrations.every((migration) => effectsOf(migration)?.every((effect) => effect === 'rolled-back') ?? false);
  return rolledBack ? null : 'the outcome is failed, the ledger was not read afterwards, and a statement is not known to be rolled back';
}

/** C14: the rows that came are the migrations that were applied. */
export function ledgerRows({ outcome, ledger, execution }: Manifest): Contradiction {
  const { before, after } = ledger;
  if (isUnknown(before) || isUnknown(after)) return null;
  const came = after.rows - before.rows;
  const applied = execution.migrations.filter((migration) => migration.outcome === 'applied').length;
  if (outcome === 'succeeded' && came !== applied)
    return `${plural(applied, 'migration')} ${agree(applied, 'was', 'were')} applied, and ${plural(came, 'row')} came`;
  return outcome === 'partial' && came < applied
    ? `${plural(applied, 'migration')} ${agree(applied, 'was', 'were')} applied, and only ${plural(came, 'row')} came`
    : null;
}

/** C35: a row with an interrupted deploy belongs to a migration that `interrupted` names as applied by it, and each migration has one row. */
export function rowsOfInterrupted({ ledger: { unrecorded, interrupted } }: Manifest): Contradiction {
  if (isUnknown(unrecorded)) return null;
  const left = interrupted.flatMap(({ manifestId, migrations }) => migrations.flatMap((one) => (one.applied === true ? [{ ...one, deploy: manifestId }] : [])));
  for (const row of unrecorded) {
    if (row.deploy === null) continue;
    const at = left.findIndex(({ deploy, sha256, name }) => deploy === row.deploy && sha256 === row.hash && (row.name === null || row.name === name));
    if (at === -1) return `a ledger row names the interrupted deploy ${row.deploy}, which applied no such migration`;
    left.splice(at, 1);
  }
  return null;
}

/** C15: what is pending is the plan. */
export function pendingAgainstPlan({ plan, status }: Manifest): Contradiction {
  if (isUnknown(plan) || isUnknown(status) || plan.migrations.length === status.pending) return null;
  return `${String(status.pending)} migrations are pending, and the plan has ${String(plan.migrations.length)}`;
}

/** C15: any deviation stops a deploy before it starts. */
export function deviationsAgainstOutcome({ outcome, status }: Manifest): Contradiction {
  if (isUnknown(status) || status.deviations.length === 0 || outcome === 'refused') return null;
  return `the outcome is ${outcome}, and files and ledger deviate`;
}
