/** The foreign keys that an act brings. */
import type { Act, Column, Constraint } from './act.ts';
import type { ActChange } from './change.ts';

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
export function referencesOf(act: Act, { replacing }: ActChange): readonly NewReference[] {
  if (act.kind === 'add-column' || act.kind === 'change-column') return ofColumn(act.table.label, act.column);
  if (act.kind === 'add-constraint') return ofConstraint(act.table.label, act.constraint);
  if (act.kind !== 'create-table' || replacing.has(act.table.key)) return [];
  const { label } = act.table;
  return [...act.columns.flatMap((column) => ofColumn(label, column)), ...act.constraints.flatMap((constraint) => ofConstraint(label, constraint))];
}

function ofColumn(from: string, { name, references }: Column): readonly NewReference[] {
  return references === null ? [] : [{ from, to: references.table.label, onDelete: references.onDelete, columns: [name], isInline: true }];
}

function ofConstraint(from: string, { references, columns }: Constraint): readonly NewReference[] {
  return references === null ? [] : [{ from, to: references.table.label, onDelete: references.onDelete, columns, isInline: false }];
}
