/** availability/missing-statement-timeout: a statement that holds a lock may run for as long as it likes. */
import { findUnlimited } from './timeout.ts';
import type { TreeRule } from '../rule.ts';

export const missingStatementTimeout: TreeRule = {
  id: 'availability/missing-statement-timeout',
  severity: 'notice',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'A statement that takes longer than expected holds its locks for all of that time. The change sets no statement_timeout before its first lock. It is a warning where the change switches the limit off, and else only a notice, since `migrate` sets its `statement-timeout` for the whole deploy.',
  remedy: 'Set the `statement-timeout` of the deploy, or start the migration with SET LOCAL statement_timeout.',
  alias: ['squawk require-statement-timeout', 'pgfence missing-statement-timeout'],
  find: (_node, surroundings) => findUnlimited(surroundings, 'statement_timeout'),
};
