/** integrity/transaction-control-in-migration: a statement ends or splits the transaction of the deploy. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { TransactionStmtKind } from '@pgsql/types';
import type { SqlRule } from '../rule.ts';

export const transactionControlInMigration: SqlRule & FactRule = {
  id: 'integrity/transaction-control-in-migration',
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'drizzle-kit runs all pending migrations and the rows of its ledger in one transaction. A COMMIT or ROLLBACK in a file ends it: a failure afterwards leaves half of the deploy applied, and the ledger without a word of it.',
  remedy: 'Take the statement out of the migration.',
  alias: ['squawk transaction-nesting', 'squawk ban-uncommitted-transaction', 'pgfence unclosed-transaction', 'bytebase STATEMENT_DISALLOW_COMMIT'],
  find(node) {
    if (!('TransactionStmt' in node)) return [];
    return [{ message: `${words.get(node.TransactionStmt.kind) ?? 'A command of transactions'} meddles with the transaction of the deploy.` }];
  },
  findFact: (fact) => (fact.kind === 'transaction' ? [{ message: `${fact.word} meddles with the transaction of the deploy.` }] : []),
};

const words: ReadonlyMap<TransactionStmtKind | undefined, string> = new Map<TransactionStmtKind, string>([
  ['TRANS_STMT_BEGIN', 'BEGIN'],
  ['TRANS_STMT_START', 'START TRANSACTION'],
  ['TRANS_STMT_COMMIT', 'COMMIT'],
  ['TRANS_STMT_ROLLBACK', 'ROLLBACK'],
  ['TRANS_STMT_SAVEPOINT', 'SAVEPOINT'],
  ['TRANS_STMT_RELEASE', 'RELEASE SAVEPOINT'],
  ['TRANS_STMT_ROLLBACK_TO', 'ROLLBACK TO SAVEPOINT'],
  ['TRANS_STMT_PREPARE', 'PREPARE TRANSACTION'],
  ['TRANS_STMT_COMMIT_PREPARED', 'COMMIT PREPARED'],
  ['TRANS_STMT_ROLLBACK_PREPARED', 'ROLLBACK PREPARED'],
]);
