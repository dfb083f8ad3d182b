/** Says why the relay stopped a deploy of which nothing stayed. */
import { Problem } from '../errors/problem.ts';
import type { StatementFailure } from '../model/failure.ts';
import type { Judgement } from '../model/outcome.ts';
import type { RelayStop } from '../model/relay.ts';
import { failedFile, renderFailure } from './failure-text.ts';

export const remedyOfForeign =
  'Check that drizzle-kit and drizzle-orm are the versions of the lockfile and unchanged. If a new version of drizzle-kit sends this, report it with the version.';

const nothingStayed = 'Nothing of the plan stayed in the database.';

export function explainStop(stop: RelayStop, judgement: Judgement, failure: StatementFailure | null): Problem {
  switch (stop.kind) {
    case 'refused':
      return new Problem('apply/foreign-statement', {
        message: `drizzle-kit sent something that is not in the plan, and it was not passed on to the database: ${stop.reason}. ${nothingStayed}`,
        remedy: remedyOfForeign,
      });
    case 'transaction-ended':
      return new Problem('apply/failed', {
        message: `A migration ended the transaction of the deploy, and the deploy was stopped there. ${nothingStayed}`,
        remedy: 'Take the statement that ends the transaction out of the migration, and deploy again.',
      });
    case 'lock-lost':
      return new Problem('lock/lost', {
        message: `The lock of this deploy was released before COMMIT, so COMMIT was not passed on. ${nothingStayed}`,
        remedy: 'Take pg_advisory_unlock, pg_advisory_unlock_all and DISCARD out of the migrations, and find out who ended a session of this deploy.',
      });
    case 'session-lost':
      return new Problem(stop.session === 'lock' ? 'lock/lost' : 'database/connection-lost', {
        message: `${lost(stop.session, failure)} ${nothingStayed}`,
        remedy: 'Look for a restart, a failover, a limit on idle sessions or a pooler between here and the database, and deploy again.',
        ...(failure === null ? {} : failedFile(failure, judgement)),
      });
  }
}

function lost(session: 'lock' | 'work', failure: StatementFailure | null): string {
  const what =
    session === 'lock' ? 'The session that held the lock of this deploy ended, and drizzle-kit was stopped.' : 'The session in which drizzle-kit worked ended.';
  return failure === null ? what : `${what} ${renderFailure(failure)}`;
}
