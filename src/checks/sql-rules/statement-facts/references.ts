/** The foreign keys that an act brings. */
import type { StatementFact, Column, Constraint } from '../../../sql/statement-facts/fact.ts';
import type { FactChange } from './change.ts';

export interface NewReference {
  /** Both tables for a reader. */
  readonly from: string;
  readonly to: string;
  readonly onDelete: string | null;
  readonly columns: readonly string[];
  /** Whether it stands at a column, which MySQL before 9 does not heed. */
  readonly isInline: boolean;
}

/** A table that only takes another's place brings none. */
export function referencesOf(fact: StatementFact, { replacing }: FactChange): readonly NewReference[] {
  if (fact.kind === 'add-column' || fact.kind === 'change-column') return ofColumn(fact.table.label, fact.column);
  if (fact.kind === 'add-constraint') return ofConstraint(fact.table.label, fact.constraint);
  if (fact.kind !== 'create-table' || replacing.has(fact.table.key)) return [];
  const { label } = fact.table;
  return [...fact.columns.flatMap((column) => ofColumn(label, column)), ...fact.constraints.flatMap((constraint) => ofConstraint(label, constraint))];
}

function ofColumn(from: string, { name, references }: Column): readonly NewReference[] {
  return references === null ? [] : [{ from, to: references.table.label, onDelete: references.onDelete, columns: [name], isInline: true }];
}

function ofConstraint(from: string, { references, columns }: Constraint): readonly NewReference[] {
  return references === null ? [] : [{ from, to: references.table.label, onDelete: references.onDelete, columns, isInline: false }];
}
