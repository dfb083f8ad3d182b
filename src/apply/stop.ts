/** Says why the relay stopped a deploy of which nothing stayed. */
import { Problem } from '../errors/problem.ts';
import { remedyOfCircumstance } from '../model/circumstance.ts';
import { correctionWay } from '../model/correction.ts';
import type { Judgement } from '../model/outcome.ts';
import type { LockFate, RelayStop } from '../model/relay.ts';
import type { StatementError } from '../model/statement-result.ts';
import { failedFile, renderFailure, type Failed } from './failure-text.ts';
import { describeStop } from './kit-end.ts';
import { explainReleased } from './lock-released.ts';
import type { PlanText } from './plan-texts.ts';
import { sentence } from '../text/sentence.ts';

export const remedyOfForeign =
  'Check that drizzle-kit and drizzle-orm are the versions of the lockfile and unchanged. If a new version of drizzle-kit sends this, report it with the version.';

const remedyOfLoading =
  'The copy of drizzle-attest that runs is not whole. Use the action at a released commit, or install the package again, so that dist/ holds all of its files, and deploy again.';

const nothingStayed = 'Nothing of the plan stayed in the database.';

export interface Stopped {
  readonly judgement: Judgement;
  readonly failed: Failed | null;
  readonly lock: LockFate;
  readonly plan: readonly PlanText[];
  readonly farewell: StatementError | null;
}

export function explainStop(stop: RelayStop, stopped: Stopped): Problem {
  switch (stop.kind) {
    case 'refused':
      return new Problem('apply/foreign-statement', { message: `${describeStop(stop)}. ${nothingStayed}`, remedy: remedyOfForeign });
    case 'transaction-ended':
      return new Problem('apply/failed', {
        message: `${nameText(stopped.plan, stop.at)} ended the transaction of the deploy, and the deploy was stopped there. ${nothingStayed}`,
        remedy: `Take the statement that ends the transaction out of the migration. ${mergedWay(stopped.plan, stop.at)}`,
        place: stopped.plan[stop.at]?.migration.path,
      });
    case 'lock-released':
      return explainReleased(stop, stopped.plan, nothingStayed);
    case 'lock-unread':
      return new Problem('database/query-failed', {
        message: `A query failed that asks whether this deploy still holds its locks, so nothing more was passed on to the database. ${nothingStayed}`,
        remedy: 'Deploy again. If it happens again, look in the log of the server for what ended the query.',
      });
    case 'row-missing':
      return new Problem('apply/row-missing', {
        message: `COMMIT was not passed on, because the ledger would not hold what drizzle-kit wrote to it: ${stop.reason}. ${nothingStayed}`,
        remedy:
          'Look for rules, triggers and row-level security policies on the ledger table, and for a migration that deletes from it or rolls back to a savepoint of an earlier migration. Then deploy again.',
      });
    case 'setting-changed':
      return new Problem('apply/setting-changed', {
        message: `${nameText(stopped.plan, stop.at)} changed ${stop.setting}, by which the server reads SQL in another way than drizzle-attest, and the deploy was stopped there. ${nothingStayed}`,
        remedy: `Take the change of ${stop.setting} out of the migration, and write its texts for the default of PostgreSQL. ${mergedWay(stopped.plan, stop.at)}`,
        place: stopped.plan[stop.at ?? -1]?.migration.path,
      });
    case 'internal-error':
      return new Problem('apply/internal-error', {
        message: `${describeStop(stop)}. ${stop.during === 'loading' ? 'Nothing of the plan ran.' : nothingStayed}`,
        remedy:
          stop.during === 'loading' ? remedyOfLoading : 'Report it with this message, and with the statement that drizzle-kit sent last if it may be shown.',
      });
    case 'session-lost':
      return explainLost(stop.session, stopped);
  }
}

/** As the start of a sentence. */
function nameText(plan: readonly PlanText[], at: number | null): string {
  const text = plan[at ?? -1];
  return text === undefined ? 'A migration' : `Migration ${text.migration.name}, statement ${String(text.index)},`;
}

function mergedWay(plan: readonly PlanText[], at: number | null): string {
  return `If its file is merged and no database has it, ${correctionWay(plan[at ?? -1]?.migration)}.`;
}

function explainLost(session: 'lock' | 'work', { judgement, failed, lock, farewell }: Stopped): Problem {
  const lines = [
    session === 'lock' ? 'The session that held the lock of this deploy ended, and drizzle-kit was stopped.' : 'The session in which drizzle-kit worked ended.',
    ...(farewell === null || session === 'lock' ? [] : [`The server said with SQLSTATE ${farewell.sqlState ?? 'unknown'}: ${sentence(farewell.message)}`]),
    ...(failed === null ? [] : [renderFailure(failed)]),
    ...(session === 'lock' ? [describeLock(lock)] : []),
  ];
  return new Problem(session === 'lock' ? 'lock/lost' : 'database/connection-lost', {
    message: `${lines.join(' ')} ${nothingStayed}`,
    remedy:
      remedyOfCircumstance(farewell?.sqlState ?? failed?.failure.sqlState ?? null, 'deploy') ??
      'Look for a restart, a failover, a limit on idle sessions or a pooler between here and the database, and deploy again.',
    place: failedFile(failed, judgement),
  });
}

export function describeLock(lock: LockFate): string {
  switch (lock) {
    case 'kept':
      return 'The lock is held now.';
    case 'taken-again':
      return 'The lock was taken again afterwards; another deploy may have run in between.';
    case 'lost':
      return 'The lock was not taken again; another deploy may have run since.';
  }
}
