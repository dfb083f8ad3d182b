/** integrity/migrations-table-tamper: a migration writes the ledger that says which migrations ran. */
import { findStrings } from '../../../sql/statement-facts/strings.ts';
import { sqlGrammar } from '../../../sql/lexer.ts';
import type { FactRule } from '../rule.ts';

export const migrationsTableTamper: FactRule = {
  id: 'integrity/migrations-table-tamper',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A statement names the table in which drizzle-kit records what it applied, or the schema that holds it. Who writes there decides which migrations count as applied. A text that holds the name counts too, since it may be run; a SELECT from the table does not. A ledger of another name is not known here.',
  remedy: 'Take the statement out of the migration; a ledger that is wrong is mended by hand, and documented.',
  alias: [],
  findFact(fact, { dialect, statement }) {
    const isSchema =
      (fact.kind === 'drop' && fact.object === 'schema' && fact.names.some(({ key }) => key === 'drizzle')) ||
      (fact.kind === 'rename-schema' && fact.from === 'drizzle');
    if (isSchema) return [{ message: 'The statement touches the schema of the ledger of drizzle-kit.' }];
    // Told once for the statement. Only a text that has the name, or that can hide one behind escapes, is worth the walk.
    if (fact !== statement.facts?.[0] || !/__drizzle_migrations|\\/iu.test(statement.text)) return [];
    const isReading = statement.facts.every(({ kind }) => kind === 'query' || kind === 'run' || kind === 'session');
    for (const { text, isName } of findStrings(statement, sqlGrammar(dialect)))
      if (text.toLowerCase().includes(ledger) && !(isReading && isName)) return [{ message: 'The statement touches the ledger of drizzle-kit.' }];
    return [];
  },
};

const ledger = '__drizzle_migrations';
