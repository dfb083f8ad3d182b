/** What RENAME, SET SCHEMA, OWNER TO, DROP, COMMENT and their like change, of whatever kind the object is. */
import type { AlterObjectDependsStmt, AlterObjectSchemaStmt, Node, ObjectType, RangeVar, RenameStmt } from '@pgsql/types';
import type { ChangedObject } from '../../model/statement-result.ts';
import { objectKind } from '../object-kind.ts';
import { ofName, ofObject, ofRelation, ofTable, ofWords, partOfTable } from './named.ts';
import { wordsIn, wordsOf } from '../tree.ts';

export function ofChanged(node: Node): readonly ChangedObject[] {
  if ('RenameStmt' in node) return ofRenamed(node.RenameStmt);
  if ('AlterObjectSchemaStmt' in node) return ofMoved(node.AlterObjectSchemaStmt);
  if ('AlterOwnerStmt' in node) return ofEither(node.AlterOwnerStmt.objectType, node.AlterOwnerStmt.relation, node.AlterOwnerStmt.object);
  if ('AlterObjectDependsStmt' in node) return ofDependent(node.AlterObjectDependsStmt);
  if ('DropStmt' in node) return (node.DropStmt.objects ?? []).flatMap((object) => ofObject(node.DropStmt.removeType, object));
  if ('CommentStmt' in node) return ofObject(node.CommentStmt.objtype, node.CommentStmt.object);
  if ('SecLabelStmt' in node) return ofObject(node.SecLabelStmt.objtype, node.SecLabelStmt.object);
  if ('DefineStmt' in node) return ofWords(objectKind(node.DefineStmt.kind), wordsIn(node.DefineStmt.defnames));
  return 'AlterFunctionStmt' in node && node.AlterFunctionStmt.func !== undefined
    ? ofObject(node.AlterFunctionStmt.objtype, { ObjectWithArgs: node.AlterFunctionStmt.func })
    : [];
}

/** Under the old name and under the new one. */
function ofRenamed({ renameType, relationType, relation, object, subname, newname }: RenameStmt): readonly ChangedObject[] {
  const names = [subname, newname].filter((name) => name !== undefined);
  if (renameType === 'OBJECT_COLUMN') return ofRelation(objectKind(relationType), relation, { columns: names });
  if (renameType === 'OBJECT_ATTRIBUTE') return ofRelation('type', relation, { columns: names });
  if (renameType === 'OBJECT_DOMCONSTRAINT') return ofObject('OBJECT_DOMAIN', object);
  const part = partOfTable(renameType);
  return part === null
    ? ofRenamedObject(ofEither(renameType, relation, object), objectKind(renameType), names)
    : names.flatMap((name) => ofTable(part, relation, name));
}

/** What is not named by a relation or an object is by `subname`, and lies in no schema. */
function ofRenamedObject(old: readonly ChangedObject[], kind: string | null, names: readonly string[]): readonly ChangedObject[] {
  if (old.length === 0) return names.flatMap((name) => ofName(kind ?? '', name));
  return [...old, ...old.map((object) => ({ ...object, name: names.at(-1) ?? '' }))];
}

function ofMoved({ objectType, relation, object, newschema }: AlterObjectSchemaStmt): readonly ChangedObject[] {
  const old = ofEither(objectType, relation, object);
  // An extension lies in no schema; its objects do.
  return objectType === 'OBJECT_EXTENSION' ? old : [...old, ...old.map((one) => ({ ...one, schema: newschema ?? null }))];
}

/** A trigger is named beside its table. */
function ofDependent({ objectType, relation, object }: AlterObjectDependsStmt): readonly ChangedObject[] {
  return objectType === 'OBJECT_TRIGGER' && object !== undefined
    ? ofTable('trigger', relation, wordsOf(object).at(-1))
    : ofEither(objectType, relation, object);
}

function ofEither(type: ObjectType | undefined, relation: RangeVar | undefined, object: Node | undefined): readonly ChangedObject[] {
  return relation === undefined ? ofObject(type, object) : ofRelation(objectKind(type), relation);
}
