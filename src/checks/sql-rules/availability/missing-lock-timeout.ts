/** availability/missing-lock-timeout: a lock that is waited for without limit makes everybody wait. */
import { findUnlimited } from './timeout.ts';
import type { TreeRule } from '../rule.ts';

export const missingLockTimeout: TreeRule = {
  id: 'availability/missing-lock-timeout',
  severity: 'notice',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'A statement that waits for a lock makes all later ones wait behind it. The change sets no lock_timeout before its first lock. It is a warning where the change switches the limit off, and else only a notice, since `migrate` sets its `lock-timeout` for the whole deploy; it matters where the files are also run by other means.',
  remedy: 'Keep the `lock-timeout` of the deploy low, or start the migration with SET LOCAL lock_timeout.',
  alias: ['squawk require-lock-timeout', 'eugene E9', 'pgfence missing-lock-timeout'],
  find: (_node, surroundings) => findUnlimited(surroundings, 'lock_timeout'),
};
