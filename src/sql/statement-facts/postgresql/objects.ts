/** CREATE, DROP and new names of PostgreSQL's objects. */
import type { CreateFunctionStmt, DropStmt, IndexStmt, Node, ObjectType } from '@pgsql/types';
import { quote } from '../../../text/plain.ts';
import { objectKind } from '../../object-kind.ts';
import { partsIn, wordsIn, wordsOf } from '../../tree.ts';
import type { Droppable, StatementFact } from '../fact.ts';
import type { Name } from '../table-part.ts';
import { isOn, nameOf, partName, relationName } from './name.ts';
import { readQuery } from './rows.ts';
import { readTable } from './table.ts';

export function readCreated(node: Node): readonly StatementFact[] {
  if ('CreateStmt' in node) return [readTable(node.CreateStmt)];
  if ('CreateTableAsStmt' in node) return readTableAs(node.CreateTableAsStmt);
  if ('ViewStmt' in node) return node.ViewStmt.query === undefined ? [] : [view(relationName(node.ViewStmt.view), node.ViewStmt.query, false)];
  if ('IndexStmt' in node) return readIndex(node.IndexStmt);
  if ('CreateSeqStmt' in node) return [{ kind: 'create-other', object: 'sequence', name: relationName(node.CreateSeqStmt.sequence), mayExist: false }];
  if ('CreateSchemaStmt' in node) {
    const { schemaname = '', if_not_exists: mayExist } = node.CreateSchemaStmt;
    return [{ kind: 'create-other', object: 'schema', name: { key: schemaname, label: quote(schemaname) }, mayExist: mayExist === true }];
  }
  if ('CreatedbStmt' in node) {
    const { dbname = '' } = node.CreatedbStmt;
    return [{ kind: 'create-other', object: 'database', name: { key: dbname, label: quote(dbname) }, mayExist: false }];
  }
  if ('CreateEnumStmt' in node) {
    const { typeName, vals = [] } = node.CreateEnumStmt;
    return [{ kind: 'create-type', name: nameOf(wordsIn(typeName)), values: vals.length }];
  }
  if ('CreateDomainStmt' in node) return [{ kind: 'create-type', name: nameOf(wordsIn(node.CreateDomainStmt.domainname)), values: null }];
  if ('CompositeTypeStmt' in node) return [{ kind: 'create-type', name: relationName(node.CompositeTypeStmt.typevar), values: null }];
  return readRoutine(node);
}

type TableAs = Extract<Node, Readonly<Record<'CreateTableAsStmt', unknown>>>['CreateTableAsStmt'];

function readTableAs({ into, query, objtype, if_not_exists: mayExist }: TableAs): readonly StatementFact[] {
  if (query === undefined) return [];
  const table = relationName(into?.rel);
  if (objtype === 'OBJECT_MATVIEW') return [view(table, query, true)];
  const isTemporary = into?.rel?.relpersistence === 't';
  const said = { columns: [], constraints: [], isTemporary, mayExist: mayExist === true, inheritsKeys: false };
  return [{ kind: 'create-table', table, ...said, source: readQuery(query) }];
}

function view(name: Name, query: Node, isMaterialized: boolean): StatementFact {
  return { kind: 'create-view', name, query: readQuery(query), isDefiner: false, isMaterialized };
}

function readIndex({ relation, idxname, indexParams, whereClause, unique, concurrent }: IndexStmt): readonly StatementFact[] {
  const columns = partsIn(indexParams, 'IndexElem').map(({ name = '' }) => name);
  const said = { table: relationName(relation), name: quote(idxname ?? '(without a name)'), isUnique: unique === true, isPartial: whereClause !== undefined };
  return [{ kind: 'create-index', ...said, isConcurrent: concurrent === true, columns }];
}

function readRoutine(node: Node): readonly StatementFact[] {
  if ('CreateTrigStmt' in node) {
    const { name } = partName([...wordsOf({ RangeVar: node.CreateTrigStmt.relation ?? {} }), node.CreateTrigStmt.trigname ?? '']);
    return [{ kind: 'create-routine', routine: 'trigger', name, isDefiner: false, isAltered: false, setsSearchPath: false }];
  }
  if ('CreateFunctionStmt' in node) return [routine(wordsIn(node.CreateFunctionStmt.funcname), node.CreateFunctionStmt.options, false)];
  if (!('AlterFunctionStmt' in node)) return [];
  const { func, actions } = node.AlterFunctionStmt;
  return [routine(wordsIn(func?.objname), actions, true)];
}

function routine(words: readonly string[], parts: CreateFunctionStmt['options'], isAltered: boolean): StatementFact {
  const options = partsIn(parts, 'DefElem');
  const isDefiner = options.some((option) => option.defname === 'security' && isOn(option));
  const setsSearchPath = options.some(({ arg }) => arg !== undefined && 'VariableSetStmt' in arg && arg.VariableSetStmt.name === 'search_path');
  return { kind: 'create-routine', routine: 'function', name: nameOf(words), isDefiner, isAltered, setsSearchPath };
}

const inSchema: ReadonlySet<Droppable> = new Set<Droppable>(['table', 'view', 'index', 'sequence', 'function', 'procedure', 'type']);
const beside: readonly Droppable[] = ['trigger', 'policy', 'schema', 'extension', 'event trigger'];

/** By their names in PostgreSQL's documentation, where these are others. */
const called: ReadonlyMap<string, Droppable> = new Map<string, Droppable>([
  ['foreign table', 'table'],
  ['materialized view', 'view'],
  ['routine', 'function'],
  ['aggregate', 'function'],
  ['domain', 'type'],
  ...[...inSchema, ...beside].map((kind) => [kind, kind] as const),
]);

export function readDrop({ removeType, objects = [], behavior, concurrent }: DropStmt): readonly StatementFact[] {
  const object = called.get(objectKind(removeType) ?? '') ?? 'other';
  const said = { kind: 'drop' as const, object, isCascading: behavior === 'DROP_CASCADE', isConcurrent: concurrent === true };
  const dropped = objects.map(wordsOf);
  if (object === 'trigger' || object === 'policy') return dropped.map(partName).map(({ name, of }) => ({ ...said, names: [name], of }));
  const names = dropped.map((words) => (inSchema.has(object) ? nameOf(words) : { key: words.join('.'), label: quote(words.join('.')) }));
  return [{ ...said, names, of: null }];
}

const relations: ReadonlySet<ObjectType | undefined> = new Set<ObjectType>(['OBJECT_TABLE', 'OBJECT_VIEW', 'OBJECT_MATVIEW', 'OBJECT_FOREIGN_TABLE']);

/** A new name, or a new schema. */
export function readRenamed(node: Node): readonly StatementFact[] {
  if ('RenameStmt' in node) {
    const { renameType, relation, subname = '', newname = '' } = node.RenameStmt;
    if (renameType === 'OBJECT_SCHEMA') return [{ kind: 'rename-schema', from: subname, to: newname }];
    if (relation === undefined) return [];
    const table = relationName(relation);
    if (renameType === 'OBJECT_COLUMN') return [{ kind: 'rename-column', table, from: subname, to: newname }];
    return relations.has(renameType) ? [{ kind: 'rename-table', table, to: relationName({ ...relation, relname: newname }) }] : [];
  }
  if (!('AlterObjectSchemaStmt' in node)) return [];
  const { objectType, relation, newschema = '' } = node.AlterObjectSchemaStmt;
  if (!relations.has(objectType) || relation === undefined) return [];
  return [{ kind: 'rename-table', table: relationName(relation), to: relationName({ ...relation, schemaname: newschema }) }];
}
