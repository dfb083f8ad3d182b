/** confidentiality/sensitive-column-copied: a sensitive column gets a second place, with readers of its own. */
import { quote } from '../../../text/plain.ts';
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import type { Change } from '../change.ts';
import { sensitivityOf } from './sensitive.ts';
import type { FactRule } from '../rule.ts';

export const sensitiveColumnCopied: FactRule = {
  id: 'confidentiality/sensitive-column-copied',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'warning',
  criteria: ['C1.1', 'CC6.1'],
  cause:
    'A view, or a table that is filled from a query, takes in a column that by its name is sensitive. The privileges and row policies of the first place do not hold in the second.',
  remedy:
    'Leave the column out of the query, or keep the second place as closed as the first (`security_invoker` for a view, the same grants and policies for a table).',
  alias: ['splinter 0002', 'splinter 0016'],
  findFact(fact, { change }) {
    const copy = copyOf(fact, change);
    if (copy === null) return [];
    const sensitive = [...new Set(copy.columns)].filter((name) => ['secret', 'identity'].includes(sensitivityOf(name) ?? ''));
    return sensitive.map((name) => ({ message: `Copies the column ${quote(name)} into ${copy.into}.` }));
  },
};

interface Copy {
  readonly columns: readonly string[];
  readonly into: string;
}

/** A rebuilt table is the same place as before. */
function copyOf(fact: StatementFact, { replacing }: Change): Copy | null {
  if (fact.kind === 'create-view') return { columns: fact.query.columns, into: `the view ${fact.name.label}` };
  if (fact.kind !== 'create-table' && fact.kind !== 'insert') return null;
  return fact.source === null || replacing.has(fact.table.key) ? null : { columns: fact.source.columns, into: fact.table.label };
}
