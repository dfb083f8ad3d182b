/** The constraints that a statement brings, wherever it writes them. */
import { quote } from '../../text/plain.ts';
import type { FactOf, StatementFact } from '../../sql/statement-facts/fact.ts';
import type { Column, Constraint, Name } from '../../sql/statement-facts/table-part.ts';
import { isFilled, type CreatedObjects } from './created.ts';

export interface NewConstraint {
  readonly table: Name;
  readonly constraint: Constraint;
  /** The column that comes with it; null where the constraint stands by itself. */
  readonly column: Column | null;
}

export function constraintsIn(fact: StatementFact): readonly NewConstraint[] {
  if (fact.kind === 'add-constraint') return [{ table: fact.table, constraint: fact.constraint, column: null }];
  if (fact.kind === 'add-column' || fact.kind === 'change-column') return ofColumn(fact.table, fact.column);
  if (fact.kind !== 'create-table') return [];
  const { table, columns, constraints } = fact;
  return [...columns.flatMap((column) => ofColumn(table, column)), ...constraints.map((constraint) => ({ table, constraint, column: null }))];
}

function ofColumn(table: Name, column: Column): readonly NewConstraint[] {
  return column.constraints.map((constraint) => ({ table, constraint, column }));
}

/** Those of this kind that a table gets which may well have many rows. */
export function constraintsOnRows(fact: StatementFact, created: CreatedObjects, kind: Constraint['kind']): readonly NewConstraint[] {
  if (fact.kind === 'create-table') return [];
  return constraintsIn(fact).filter(({ table, constraint }) => constraint.kind === kind && isFilled(table, created));
}

export interface NewReference extends NewConstraint {
  /** The table that is pointed to. */
  readonly to: Name;
  readonly onDelete: string | null;
}

/** The foreign keys; a table that only takes another's place brings none. */
export function referencesIn(fact: StatementFact, { replacing }: { readonly replacing: ReadonlyMap<string, unknown> }): readonly NewReference[] {
  if (fact.kind === 'create-table' && replacing.has(fact.table.key)) return [];
  return constraintsIn(fact).flatMap((one) => {
    const { references } = one.constraint;
    return references === null ? [] : [{ ...one, to: references.table, onDelete: references.onDelete }];
  });
}

/** `the check "name"`, or what it is where it has none. */
export function describeConstraint({ name }: Constraint, kind: string): string {
  return name === null ? `a ${kind}` : `the ${kind} ${quote(name)}`;
}

/** `Every trigger of "table"`. */
export function describeTrigger({ what, name, table }: FactOf<'disable-trigger'>): string {
  return `${what}${name === null ? '' : ` ${quote(name)}`} of ${table.label}`;
}
