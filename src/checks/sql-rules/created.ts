/** What statements create: objects that have no rows and no readers yet, so that what needs either cannot harm. */
import type { Node, RangeVar } from '@pgsql/types';
import type { ParsedStatement } from '../../sql/parsed.ts';
import { setsSearchPath } from '../../sql/setting.ts';

/** Names as `schema.name`, `public` where none is written; types and schemas likewise. */
export interface CreatedObjects {
  readonly tables: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly schemas: ReadonlySet<string>;
  /** Tables that the change makes unless they are there: hardly any of them has many rows. */
  readonly perhaps: ReadonlySet<string>;
}

/** The name by which a relation is known here. */
export function nameOf({ schemaname, relname }: RangeVar): string {
  return `${schemaname ?? 'public'}.${relname ?? ''}`;
}

/** What these statements leave created: what they drop again is not. */
export function findCreated(statements: readonly ParsedStatement[]): CreatedObjects {
  const creation = new Creation();
  for (const { node } of statements) if (node !== null) creation.add(node);
  return creation;
}

/** What has been created so far, one statement after the other. */
export class Creation implements CreatedObjects {
  readonly tables = new Set<string>();
  readonly types = new Set<string>();
  readonly schemas = new Set<string>();
  readonly perhaps = new Set<string>();
  /** Once a statement chose where unqualified names lead, they tell nothing any more. */
  #isPathKnown = true;

  add(node: Node): void {
    if (setsSearchPath(node)) this.#forgetUnqualified();
    this.#addCreated(node);
    if ('RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_TABLE' && node.RenameStmt.relation !== undefined)
      this.#move(node.RenameStmt.relation, { ...node.RenameStmt.relation, relname: node.RenameStmt.newname ?? '' });
    if ('AlterObjectSchemaStmt' in node && node.AlterObjectSchemaStmt.objectType === 'OBJECT_TABLE' && node.AlterObjectSchemaStmt.relation !== undefined)
      this.#move(node.AlterObjectSchemaStmt.relation, { ...node.AlterObjectSchemaStmt.relation, schemaname: node.AlterObjectSchemaStmt.newschema ?? '' });
    if ('DropStmt' in node) this.#drop(node.DropStmt.removeType, node.DropStmt.objects ?? []);
  }

  #addCreated(node: Node): void {
    if (
      'CreateStmt' in node &&
      node.CreateStmt.if_not_exists === true &&
      node.CreateStmt.relation !== undefined &&
      node.CreateStmt.relation.relpersistence !== 't'
    )
      this.perhaps.add(nameOf(node.CreateStmt.relation));
    // A table that may be there already is not new.
    if ('CreateStmt' in node && node.CreateStmt.if_not_exists !== true) this.#addTable(node.CreateStmt.relation);
    if ('CreateTableAsStmt' in node && node.CreateTableAsStmt.if_not_exists !== true) this.#addTable(node.CreateTableAsStmt.into?.rel);
    if ('CreateEnumStmt' in node) this.types.add(listedName(node.CreateEnumStmt.typeName ?? []));
    if ('CreateSchemaStmt' in node && node.CreateSchemaStmt.if_not_exists !== true) this.schemas.add(node.CreateSchemaStmt.schemaname ?? '');
  }

  #addTable(relation: RangeVar | undefined): void {
    // A temporary table hides another of its name for some of the names that lead there.
    if (relation === undefined || relation.relpersistence === 't' || !this.#isKnown(relation)) return;
    this.tables.add(nameOf(relation));
  }

  /** An old table under a new table's name is not new. */
  #move(from: RangeVar, to: RangeVar): void {
    const wasNew = this.tables.delete(nameOf(from));
    this.tables.delete(nameOf(to));
    if (wasNew && this.#isKnown(to)) this.tables.add(nameOf(to));
  }

  #drop(type: string | undefined, objects: readonly Node[]): void {
    for (const object of objects) {
      if (type === 'OBJECT_TABLE' && 'List' in object) this.tables.delete(listedName(object.List.items ?? []));
      if (type === 'OBJECT_TYPE' && 'TypeName' in object) this.types.delete(listedName(object.TypeName.names ?? []));
      if (type === 'OBJECT_SCHEMA' && 'String' in object) this.schemas.delete(object.String.sval ?? '');
    }
  }

  #isKnown({ schemaname }: RangeVar): boolean {
    return this.#isPathKnown || schemaname !== undefined;
  }

  /** A name without a schema was taken for one in `public`, and both are in the same set. */
  #forgetUnqualified(): void {
    this.#isPathKnown = false;
    for (const names of [this.tables, this.types]) for (const name of names) if (name.startsWith('public.')) names.delete(name);
  }
}

/** A name that is given as a list of strings: `["public", "mood"]` or `["mood"]`. */
export function listedName(names: readonly Node[]): string {
  const words = names.flatMap((name) => ('String' in name && name.String.sval !== undefined ? [name.String.sval] : []));
  return words.length > 1 ? words.slice(-2).join('.') : `public.${words[0] ?? ''}`;
}
