/** integrity/transaction-control-in-migration: a statement ends or splits the transaction of the deploy. */
import type { Dialect } from '../../../model/drizzle.ts';
import type { SessionEffect } from '../../../sql/session-effects.ts';
import type { FactRule, Hit } from '../rule.ts';

export const transactionControlInMigration: FactRule = {
  id: 'integrity/transaction-control-in-migration',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'drizzle-kit runs all pending migrations and the rows of its ledger in one transaction. A COMMIT or ROLLBACK in a file ends it: a failure afterwards leaves half of the deploy applied, and no ledger row says so. A savepoint leaves the transaction open, and is only a warning. `migrate` refuses a plan with such a statement before anything runs, unless the check configuration file lowers this rule.',
  remedy: 'Take the statement out of the migration.',
  alias: ['squawk transaction-nesting', 'squawk ban-uncommitted-transaction', 'pgfence unclosed-transaction', 'bytebase STATEMENT_DISALLOW_COMMIT'],
  findFact: (fact, { dialect }) => (fact.kind === 'session' ? describe(fact.effect, dialect) : []),
};

function describe(effect: SessionEffect, dialect: Dialect): readonly Hit[] {
  switch (effect.kind) {
    case 'transaction-end':
      return [{ message: `${effect.word} ends the transaction of the deploy: ${consequences[effect.end]}` }];
    case 'transaction-start':
      return [{ message: `${effect.word} ${starts[dialect]}.` }];
    case 'transaction-control':
      return effect.word === 'COMMIT PREPARED' || effect.word === 'ROLLBACK PREPARED'
        ? [{ message: `${effect.word} cannot run inside the transaction of the deploy: the migration fails.` }]
        : [{ message: `${effect.word} splits the transaction of the deploy, which stays open.`, severity: 'warning' }];
    case 'advisory-unlock':
    case 'discard':
    case 'session-set':
    case 'session-reset':
    case 'session-hold':
      return [];
  }
}

const starts: Readonly<Record<Dialect, string>> = {
  postgresql: 'does nothing inside the transaction of the deploy, and opens another one if that has ended',
  mysql: 'commits the transaction of the deploy, and opens another one',
  sqlite: 'fails inside the transaction of the deploy, and opens another one if that has ended',
  turso: 'fails inside the transaction of the deploy, and opens another one if that has ended',
};

const consequences = {
  commit: 'what ran before it stays if a later statement fails.',
  rollback: 'what ran before it in the same deploy is undone, earlier migrations and their ledger rows too.',
  prepare: 'what ran before it waits for a COMMIT PREPARED by hand, and keeps its locks until then.',
} as const;
