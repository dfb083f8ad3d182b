/** What an ALTER TABLE does, command by command, and what constraints it brings. */
import type { AlterTableCmd, ColumnDef, Constraint, Node, RangeVar } from '@pgsql/types';
import { excerpt } from '../../text/plain.ts';
import { nameOf, type CreatedObjects } from './created.ts';

export interface Alteration {
  readonly relation: RangeVar;
  /** As `schema.name`, to compare by. */
  readonly table: string;
  /** For a reader: as it is written, on one line. */
  readonly label: string;
  readonly command: AlterTableCmd;
}

export interface NewConstraint extends Alteration {
  readonly constraint: Constraint;
  /** The column that is added together with it; null where the constraint is added by itself. */
  readonly column: ColumnDef | null;
}

export function findAlterations(node: Node): readonly Alteration[] {
  if (!('AlterTableStmt' in node) || node.AlterTableStmt.relation === undefined || node.AlterTableStmt.objtype !== 'OBJECT_TABLE') return [];
  const { relation, cmds = [] } = node.AlterTableStmt;
  const named = { relation, table: nameOf(relation), label: labelOf(relation) };
  return cmds.flatMap((command) => ('AlterTableCmd' in command ? [{ ...named, command: command.AlterTableCmd }] : []));
}

/** Those of a table that was there before the change. */
export function alterExisting(node: Node, { created }: { readonly created: CreatedObjects }): readonly Alteration[] {
  return findAlterations(node).filter(({ table }) => !created.tables.has(table));
}

/** Those of a table that may well have many rows: what only costs time is told of no other. */
export function alterFilled(node: Node, { created }: { readonly created: CreatedObjects }): readonly Alteration[] {
  return alterExisting(node, { created }).filter(({ table }) => !created.perhaps.has(table));
}

export function findNewConstraints(alterations: readonly Alteration[]): readonly NewConstraint[] {
  return alterations.flatMap((alteration): readonly NewConstraint[] => {
    const { def } = alteration.command;
    const column = addedColumn(alteration);
    if (column !== null) return constraintsOf(column).map((constraint) => ({ ...alteration, constraint, column }));
    const isAdded = alteration.command.subtype === 'AT_AddConstraint' && def !== undefined && 'Constraint' in def;
    return isAdded ? [{ ...alteration, constraint: def.Constraint, column: null }] : [];
  });
}

export function addedColumn({ command: { subtype, def } }: Alteration): ColumnDef | null {
  return subtype === 'AT_AddColumn' && def !== undefined && 'ColumnDef' in def ? def.ColumnDef : null;
}

export function constraintsOf({ constraints = [] }: ColumnDef): readonly Constraint[] {
  return constraints.flatMap((constraint) => ('Constraint' in constraint ? [constraint.Constraint] : []));
}

/** `constraint "name"`, or what it is where it has none. */
export function describeConstraint({ conname }: Constraint, kind: string): string {
  return conname === undefined ? `a ${kind}` : `the ${kind} ${excerpt(conname)}`;
}

export function labelOf({ schemaname, relname = '' }: RangeVar): string {
  return excerpt(schemaname === undefined ? relname : `${schemaname}.${relname}`);
}

/** The words in a list of names: the columns of a key. */
export function wordsOf(names: readonly Node[] | undefined): readonly string[] {
  return (names ?? []).flatMap((name) => ('String' in name && name.String.sval !== undefined ? [name.String.sval] : []));
}
