/** availability/mysql-non-atomic-ddl: a migration that fails in its middle stays half done. */
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import type { FactRule } from '../rule.ts';
import type { ReadStatement } from '../../../sql/statement-facts/statements.ts';

export const mysqlNonAtomicDdl: FactRule = {
  id: 'availability/mysql-non-atomic-ddl',
  dialects: ['mysql'],
  severity: 'warning',
  criteria: ['A1.2', 'PI1.5', 'CC8.1'],
  cause:
    'MySQL and MariaDB commit before and after each statement that changes the schema. Where a later statement of the migration fails, the earlier ones stay, the ledger has no word of it, and the next deploy fails at the first. It is only a notice where the migration changes the schema alone.',
  remedy:
    'Keep to one change of the schema in a migration where it may fail, and have data changes in a migration of their own; try it on a copy of the data first.',
  alias: ['liquibase OneChangePerChangeset'],
  findFact(fact, { statement, migration }) {
    // Told once, at the first statement that changes the schema.
    if (harmless.has(fact.kind) || fact !== statement.facts?.find(({ kind }) => !harmless.has(kind)) || statement !== migration.statements.find(isDdl))
      return [];
    const changing = migration.statements.filter(isDdl);
    if (changing.length < 2) return [];
    const mixed = migration.statements.some(({ facts }) => facts?.some(({ kind }) => rows.has(kind)) === true);
    const message = `${changing.length} statements of this migration commit by themselves${mixed ? ', and it changes rows as well' : ''}: a failure in its middle leaves it half done.`;
    return [mixed ? { message } : { message, severity: 'notice' }];
  },
};

const rows: ReadonlySet<StatementFact['kind']> = new Set(['insert', 'update', 'delete']);
const harmless: ReadonlySet<StatementFact['kind']> = new Set(['insert', 'update', 'delete', 'query', 'set', 'upkeep', 'run', 'session', 'reach', 'password']);

function isDdl({ facts }: ReadStatement): boolean {
  return facts?.some(({ kind }) => !harmless.has(kind)) === true;
}
