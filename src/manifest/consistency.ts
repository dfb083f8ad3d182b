/** What a truthful manifest cannot say: the clauses C1–C35 of docs/manifest-spec.md, each judged on the manifest alone. */
import { Problem } from '../errors/problem.ts';
import {
  appliedAtWithoutRow,
  changeAgainstOutcome,
  failureAgainstMigrations,
  migrationsAgainstOutcome,
  planAgainstOutcome,
  problemsAgainstOutcome,
  runAgainstOutcome,
} from './outcome-clauses.ts';
import { deviationsAgainstOutcome, ledgerAgainstOutcome, ledgerRows, ledgerStates, pendingAgainstPlan, rowsOfInterrupted } from './ledger-clauses.ts';
import { executedAgainstPlan, filesWithTwoDigests, planDigest, planNames } from './plan-clauses.ts';
import { chainAgainstItself, timesInOrder } from './story-clauses.ts';
import { approvalsInTime, approversIndependent, separationAgainstApprovals } from './separation-of-duties-clauses.ts';
import { environmentApproved, environmentBindings } from './environment-clauses.ts';
import { changeAgainstGate, gateAgainstOutcome, gateAgainstSettings, planAgainstApproved } from './gate-clauses.ts';
import { identityAgainstRun } from './identity-clauses.ts';
import { migrationsApproved, reviewBindings } from './review-clauses.ts';
import { errorsAgainstFailure, statementsInOrder } from './statement-clauses.ts';
import { effectsAgainstCommit, effectsAgainstMigrations, seenAgainstConnection } from './effect-clauses.ts';
import type { Clause } from './clause.ts';
import type { Manifest } from './schema.ts';

const clauses: readonly Clause[] = [
  { id: 'C1', place: 'plan.migrations', contradiction: planNames },
  { id: 'C2', place: 'plan.sha256', contradiction: planDigest },
  { id: 'C3', place: 'execution.migrations', contradiction: executedAgainstPlan },
  { id: 'C4', place: 'status.deviations', contradiction: filesWithTwoDigests },
  { id: 'C5', place: 'outcome', contradiction: planAgainstOutcome },
  { id: 'C6', place: 'change.type', contradiction: changeAgainstOutcome },
  { id: 'C7', place: 'execution.migrations', contradiction: migrationsAgainstOutcome },
  { id: 'C8', place: 'execution.exit', contradiction: runAgainstOutcome },
  { id: 'C9', place: 'execution.failure', contradiction: failureAgainstMigrations },
  { id: 'C10', place: 'execution.migrations', contradiction: appliedAtWithoutRow },
  { id: 'C11', place: 'problems', contradiction: problemsAgainstOutcome },
  { id: 'C12', place: 'ledger', contradiction: ledgerStates },
  { id: 'C13', place: 'ledger.after', contradiction: ledgerAgainstOutcome },
  { id: 'C14', place: 'ledger.after.rows', contradiction: ledgerRows },
  { id: 'C15', place: 'status.pending', contradiction: pendingAgainstPlan },
  { id: 'C15', place: 'status.deviations', contradiction: deviationsAgainstOutcome },
  { id: 'C16', place: 'chain', contradiction: chainAgainstItself },
  { id: 'C17', place: 'times', contradiction: timesInOrder },
  { id: 'C18', place: 'gate.outcome', contradiction: gateAgainstSettings },
  { id: 'C19', place: 'gate.outcome', contradiction: gateAgainstOutcome },
  { id: 'C20', place: 'change.type', contradiction: changeAgainstGate },
  { id: 'C21', place: 'gate.approvedPlanSha256', contradiction: planAgainstApproved },
  { id: 'C22', place: 'run.identity', contradiction: identityAgainstRun },
  { id: 'C23', place: 'gate.approvals', contradiction: environmentApproved },
  { id: 'C24', place: 'gate.approvals', contradiction: environmentBindings },
  { id: 'C25', place: 'gate.approvals', contradiction: reviewBindings },
  { id: 'C26', place: 'gate.pullRequests', contradiction: migrationsApproved },
  { id: 'C27', place: 'gate.approvals', contradiction: approversIndependent },
  { id: 'C28', place: 'gate.separationOfDuties', contradiction: separationAgainstApprovals },
  { id: 'C29', place: 'gate.controls.readAt', contradiction: approvalsInTime },
  { id: 'C30', place: 'execution.migrations', contradiction: statementsInOrder },
  { id: 'C31', place: 'execution.connection', contradiction: seenAgainstConnection },
  { id: 'C32', place: 'execution.failure', contradiction: errorsAgainstFailure },
  { id: 'C33', place: 'execution.migrations', contradiction: effectsAgainstMigrations },
  { id: 'C34', place: 'execution.commit', contradiction: effectsAgainstCommit },
  { id: 'C35', place: 'ledger.unrecorded', contradiction: rowsOfInterrupted },
];

/** Every contradiction in a manifest, as `verify/manifest-inconsistent`, in the order of the clauses. */
export function findContradictions(manifest: Manifest): Problem[] {
  return clauses.flatMap(({ id, place, contradiction }) => {
    const found = contradiction(manifest);
    return found === null ? [] : [contradictory(id, place, found)];
  });
}

function contradictory(clause: string, place: string, found: string): Problem {
  return new Problem('verify/manifest-inconsistent', {
    message: `The manifest contradicts itself (${clause}): ${found}.`,
    remedy:
      'Do not rely on this manifest. If it differs from what was signed (verify/predicate-mismatch), it was changed afterwards: take it from where the deploy published it. Otherwise, ask who signed it, and report it if drizzle-attest wrote it.',
    place,
  });
}
