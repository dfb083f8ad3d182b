/** ALTER TABLE of PostgreSQL, command by command. */
import type { AlterTableCmd, AlterTableStmt, AlterTableType, ColumnDef, Node } from '@pgsql/types';
import { findCalls, partsIn, wordsIn } from '../../tree.ts';
import type { StatementFact } from '../fact.ts';
import type { ColumnType, Name } from '../table-part.ts';
import { relationName, typeOf } from './name.ts';
import { readColumn, readConstraint } from './table.ts';

/** Of a foreign table or a type only its columns: what they hold lies elsewhere. */
export function readAlterTable({ relation, objtype, cmds }: AlterTableStmt): readonly StatementFact[] {
  const table = relationName(relation);
  const facts = partsIn(cmds, 'AlterTableCmd').flatMap((command): readonly StatementFact[] => {
    const known = readCommand(table, command);
    return known.length === 0 ? [{ kind: 'adjust', table }] : known;
  });
  return objtype === 'OBJECT_TABLE' ? facts : facts.filter(({ kind }) => kind === 'add-column' || kind === 'drop-column');
}

const disabling: Partial<Readonly<Record<AlterTableType, string>>> = {
  AT_DisableTrig: 'The trigger',
  AT_DisableTrigAll: 'Every trigger',
  AT_DisableTrigUser: 'Every trigger of users',
  AT_DisableRule: 'The rule',
  AT_EnableReplicaTrig: 'For all but replicas the trigger',
  AT_EnableReplicaRule: 'For all but replicas the rule',
};

const rewriting: Partial<Readonly<Record<AlterTableType, string>>> = {
  AT_SetLogged: 'SET LOGGED',
  AT_SetUnLogged: 'SET UNLOGGED',
  AT_SetAccessMethod: 'SET ACCESS METHOD',
  AT_SetTableSpace: 'SET TABLESPACE',
};

function readCommand(table: Name, command: AlterTableCmd): readonly StatementFact[] {
  const { subtype, name = '', def } = command;
  if (subtype === undefined) return [];
  const [what, why] = [disabling[subtype], rewriting[subtype]];
  if (what !== undefined) return [{ kind: 'disable-trigger', table, what, name: command.name ?? null }];
  if (why !== undefined) return [{ kind: 'rewrite', table, why }];
  const isCascading = command.behavior === 'DROP_CASCADE';
  if (subtype === 'AT_DropColumn') return [{ kind: 'drop-column', table, column: name, isCascading }];
  if (subtype === 'AT_DropConstraint') return [{ kind: 'drop-constraint', table, constraint: 'any', name, isCascading }];
  if (subtype === 'AT_ValidateConstraint') return [{ kind: 'validate-constraint', table, name }];
  const isNotNull = subtype === 'AT_SetNotNull';
  if (isNotNull || subtype === 'AT_DropNotNull') return [{ kind: 'change-null', table, column: name, isNotNull }];
  return def === undefined ? [] : readDefinition(table, subtype, name, def);
}

function readDefinition(table: Name, subtype: AlterTableType, name: string, def: Node): readonly StatementFact[] {
  if ('ColumnDef' in def) {
    if (subtype === 'AT_AddColumn') return [{ kind: 'add-column', table, column: readColumn(def.ColumnDef) }];
    return subtype === 'AT_AlterColumnType' ? [readType(table, name, def.ColumnDef)] : [];
  }
  if ('Constraint' in def) {
    const constraint = subtype === 'AT_AddConstraint' ? readConstraint(def.Constraint) : null;
    return constraint === null ? [] : [{ kind: 'add-constraint', table, constraint }];
  }
  if ('ATAlterConstraint' in def) {
    const { alterEnforceability, is_enforced: isEnforced, conname = '' } = def.ATAlterConstraint;
    return alterEnforceability === true && isEnforced !== true ? [{ kind: 'disable-constraint', table, name: conname }] : [];
  }
  if (!('PartitionCmd' in def) || (subtype !== 'AT_DetachPartition' && subtype !== 'AT_AttachPartition')) return [];
  const isConcurrent = def.PartitionCmd.concurrent === true;
  const word = subtype === 'AT_DetachPartition' ? 'DETACH' : 'ATTACH';
  return [{ kind: 'partition', table, word, names: [relationName(def.PartitionCmd.name)], isConcurrent }];
}

function readType(table: Name, column: string, { typeName = {}, raw_default: using }: ColumnDef): StatementFact {
  const type = typeOf(typeName);
  return { kind: 'change-type', table, column, type, isComputed: using !== undefined && !isPlainCast(using, column, type), calls: findCalls(using) };
}

/** `USING "name"::type` and `USING "name"` say no more than the statement does without them. */
function isPlainCast(using: Node, column: string, type: ColumnType): boolean {
  if ('ColumnRef' in using) return wordsIn(using.ColumnRef.fields).at(-1) === column;
  if (!('TypeCast' in using) || using.TypeCast.arg === undefined || !('ColumnRef' in using.TypeCast.arg)) return false;
  return isPlainCast(using.TypeCast.arg, column, type) && typeOf(using.TypeCast.typeName ?? {}).name === type.name;
}
