/** What CREATE TABLE, ALTER TABLE and CREATE INDEX change, with the columns. */
import type { AlterTableCmd, AlterTableStmt, AlterTableType, Constraint, CreateStmt, IndexStmt, RangeVar } from '@pgsql/types';
import type { ChangedObject } from '../../model/statement-result.ts';
import { objectKind } from '../object-kind.ts';
import { partsIn } from '../tree.ts';
import { constrainedColumns, definedColumns, indexedColumns } from './columns.ts';
import { ofRelation, ofTable } from './named.ts';

/** The table, and each constraint that has a name. */
export function ofCreatedTable({ relation, tableElts = [] }: CreateStmt, kind: string): readonly ChangedObject[] {
  const constraints = tableElts.flatMap((element) => {
    if ('Constraint' in element) return ofConstraint(relation, element.Constraint);
    if (!('ColumnDef' in element)) return [];
    const { colname, constraints: own } = element.ColumnDef;
    return partsIn(own, 'Constraint').flatMap((part) => ofConstraint(relation, part, colname));
  });
  return [...ofRelation(kind, relation, { columns: definedColumns(tableElts) }), ...constraints];
}

export function ofIndex({ idxname, relation, indexParams, indexIncludingParams }: IndexStmt): readonly ChangedObject[] {
  const columns = [...indexedColumns(indexParams), ...indexedColumns(indexIncludingParams)];
  return [...ofTable('index', relation, idxname, columns), ...ofRelation('table', relation, { columns })];
}

export function ofAlteredTable({ relation, objtype, cmds }: AlterTableStmt): readonly ChangedObject[] {
  const commands = partsIn(cmds, 'AlterTableCmd');
  const columns = commands.flatMap(alteredColumns);
  return [...ofRelation(objectKind(objtype), relation, { columns }), ...commands.flatMap((command) => ofCommand(relation, command))];
}

/** What a command of ALTER TABLE changes besides the table. */
function ofCommand(relation: RangeVar | undefined, { subtype, name, def }: AlterTableCmd): readonly ChangedObject[] {
  if (subtype === undefined) return [];
  const part = namesPart[subtype];
  if (part !== undefined) return ofTable(part, relation, name);
  if (def === undefined) return [];
  if ('ATAlterConstraint' in def) return ofTable('constraint', relation, def.ATAlterConstraint.conname);
  if ('Constraint' in def) return ofConstraint(relation, def.Constraint);
  if ('PartitionCmd' in def) return ofRelation(subtype === 'AT_AttachPartition' || subtype === 'AT_DetachPartition' ? 'table' : null, def.PartitionCmd.name);
  if (subtype !== 'AT_AddColumn' || !('ColumnDef' in def)) return [];
  const { colname, constraints } = def.ColumnDef;
  return partsIn(constraints, 'Constraint').flatMap((one) => ofConstraint(relation, one, colname));
}

function ofConstraint(table: RangeVar | undefined, constraint: Constraint, column?: string): readonly ChangedObject[] {
  return ofTable('constraint', table, constraint.conname, column === undefined ? constrainedColumns(constraint) : [column]);
}

function alteredColumns({ subtype, name, def }: AlterTableCmd): readonly string[] {
  if (subtype === undefined) return [];
  if (def !== undefined && 'ColumnDef' in def && def.ColumnDef.colname !== undefined) return [def.ColumnDef.colname];
  if (def !== undefined && 'Constraint' in def && subtype === 'AT_AddConstraint') return constrainedColumns(def.Constraint);
  return namesColumn.has(subtype) && name !== undefined ? [name] : [];
}

/** Their name is a column's. */
const namesColumn: ReadonlySet<AlterTableType> = new Set<AlterTableType>([
  'AT_ColumnDefault',
  'AT_DropNotNull',
  'AT_SetNotNull',
  'AT_SetExpression',
  'AT_DropExpression',
  'AT_SetStatistics',
  'AT_SetOptions',
  'AT_ResetOptions',
  'AT_SetStorage',
  'AT_SetCompression',
  'AT_DropColumn',
  'AT_AlterColumnType',
  'AT_AlterColumnGenericOptions',
  'AT_AddIdentity',
  'AT_SetIdentity',
  'AT_DropIdentity',
]);

/** Their name is that of something that belongs to the table. */
const namesPart: Partial<Readonly<Record<AlterTableType, string>>> = {
  AT_ValidateConstraint: 'constraint',
  AT_DropConstraint: 'constraint',
  AT_EnableTrig: 'trigger',
  AT_EnableAlwaysTrig: 'trigger',
  AT_EnableReplicaTrig: 'trigger',
  AT_DisableTrig: 'trigger',
  AT_EnableRule: 'rule',
  AT_EnableAlwaysRule: 'rule',
  AT_EnableReplicaRule: 'rule',
  AT_DisableRule: 'rule',
};
