/** integrity/migrations-table-tamper: a migration writes the ledger that says which migrations ran. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { Node } from '@pgsql/types';
import { changedRows } from '../../../sql/dml.ts';
import type { SqlRule } from '../rule.ts';
import { findWords, walk } from '../../../sql/syntax.ts';

const ledger = '__drizzle_migrations';

export const migrationsTableTamper: SqlRule & FactRule = {
  id: 'integrity/migrations-table-tamper',
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A statement names the table in which drizzle-kit records what it applied, or the schema that holds it. Whoever writes there decides which migrations count as applied. A text that holds the name counts too, since it may be run; a SELECT from the table does not. A ledger of another name is not known here.',
  remedy: 'Take the statement out of the migration; a ledger that is wrong is mended by hand, and documented.',
  alias: [],
  find(node, { text }) {
    const names = touchesSchema(node) ? 'the schema of the ledger of drizzle-kit' : touchesTable(node, text) ? 'the ledger of drizzle-kit' : null;
    return names === null ? [] : [{ message: `The statement touches ${names}.` }];
  },
  findFact: (fact, { statement }) =>
    fact === statement.facts?.[0] && fact.kind !== 'query' && statement.text.toLowerCase().includes(ledger)
      ? [{ message: 'The statement touches the ledger of drizzle-kit.' }]
      : [],
};

function touchesSchema(node: Node): boolean {
  if ('DropStmt' in node && node.DropStmt.removeType === 'OBJECT_SCHEMA') return findWords(node).includes('drizzle');
  return 'RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_SCHEMA' && node.RenameStmt.subname === 'drizzle';
}

/** Only a text that has the name, or that can hide one behind escapes, is worth the walk. */
function touchesTable(node: Node, text: string): boolean {
  if (!/__drizzle_migrations|\\/iu.test(text)) return false;
  const isReading = 'SelectStmt' in node && changedRows(node).length === 0;
  for (const { key, value } of walk(node)) {
    const isKnown = typeof value === 'string' && value.toLowerCase().includes(ledger);
    if (isKnown && !(isReading && key === 'relname')) return true;
  }
  return false;
}
