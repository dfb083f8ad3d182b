/** integrity/deploy-lock-released: the session releases its advisory locks, or all that it holds. */
import type { SessionEffect } from '../../../sql/session-effects.ts';
import type { FactRule, Hit } from '../rule.ts';

export const deployLockReleased: FactRule = {
  id: 'integrity/deploy-lock-released',
  dialects: ['postgresql'],
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A deploy holds an advisory lock in its session. The lock keeps other deploys from changing the same database. pg_advisory_unlock and its like can release it; DISCARD ALL and DEALLOCATE ALL throw away what the session and its driver still need. The other forms of DISCARD (PLANS, SEQUENCES, TEMP) release no lock, and are a warning. `migrate` refuses a plan with an error of this rule before anything runs, unless the check configuration file lowers this rule. With `kit-connection: relay`, a deploy without its lock does not commit; with `separate`, the lock is in another session, which these statements do not reach.',
  remedy: 'Take the statement out. A lock of your own is pg_advisory_xact_lock, which the end of the transaction releases.',
  alias: [],
  findFact: (fact) => (fact.kind === 'session' ? describe(fact.effect) : []),
};

function describe({ kind, word }: SessionEffect): readonly Hit[] {
  if (kind === 'advisory-unlock')
    return [
      {
        message: `${word} releases advisory locks of the session, which may be that of the deploy: with kit-connection: relay, the deploy then does not commit.`,
      },
    ];
  if (kind !== 'discard') return [];
  if (word === 'DISCARD ALL')
    return [{ message: 'DISCARD ALL fails inside the transaction of the deploy, and releases all locks of the session outside of one.' }];
  if (word === 'DEALLOCATE ALL') return [{ message: 'DEALLOCATE ALL drops the prepared statements that the driver still uses.' }];
  return [{ message: `${word} throws away what the session of the deploy holds.`, severity: 'warning' }];
}
