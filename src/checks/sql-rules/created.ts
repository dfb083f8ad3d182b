/** What statements create: objects that have no rows and no readers yet, so that what needs either cannot harm. */
import type { FactOf, StatementFact } from '../../sql/statement-facts/fact.ts';
import type { Name } from '../../sql/statement-facts/table-part.ts';

/** By key. */
export interface CreatedObjects {
  readonly tables: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly schemas: ReadonlySet<string>;
  /** Tables that the change makes unless they are there: hardly any of them has many rows. */
  readonly perhaps: ReadonlySet<string>;
}

/** Whether the table was there before the change. */
export function isOld({ key }: Name, { tables }: CreatedObjects): boolean {
  return !tables.has(key);
}

/** Whether it may well have many rows: what only costs time is reported of no other. */
export function isFilled(table: Name, created: CreatedObjects): boolean {
  return isOld(table, created) && !created.perhaps.has(table.key);
}

/** What has been created so far, one fact after the other. */
export class Creation implements CreatedObjects {
  readonly tables = new Set<string>();
  readonly types = new Set<string>();
  readonly schemas = new Set<string>();
  readonly perhaps = new Set<string>();
  /** Once a statement chose where PostgreSQL's unqualified names lead, they tell nothing any more. */
  #isPathKnown = true;

  /** What a rebuild drops and renames is the same table as before. */
  add(fact: StatementFact, isRebuilt: boolean): void {
    if (fact.kind === 'set' && fact.name === 'search_path') this.#forgetUnqualified();
    if (fact.kind === 'create-table') this.#addTable(fact);
    if (fact.kind === 'create-view' && fact.isMaterialized) this.#addKnown(fact.name.key);
    if (fact.kind === 'create-type' && fact.values !== null) this.types.add(fact.name.key);
    if (fact.kind === 'create-other' && fact.object === 'schema' && !fact.mayExist) this.schemas.add(fact.name.key);
    if (fact.kind === 'drop' && !isRebuilt) this.#drop(fact);
    if (fact.kind === 'rename-table') this.#rename(fact.table.key, fact.to.key, isRebuilt);
  }

  /** A temporary table hides another of its name for some of the names that lead there; one that may be there already is not new. */
  #addTable({ table, isTemporary, mayExist }: FactOf<'create-table'>): void {
    if (isTemporary) return;
    if (mayExist) this.perhaps.add(table.key);
    else this.#addKnown(table.key);
  }

  #drop({ object, names }: FactOf<'drop'>): void {
    const created = { table: this.tables, type: this.types, schema: this.schemas };
    for (const { key } of names) if (object === 'table' || object === 'type' || object === 'schema') created[object].delete(key);
  }

  /** An old table under a new table's name is not new. */
  #rename(from: string, to: string, isRebuilt: boolean): void {
    const wasNew = this.tables.delete(from);
    if (isRebuilt) return;
    this.tables.delete(to);
    if (wasNew) this.#addKnown(to);
  }

  #addKnown(key: string): void {
    if (this.#isPathKnown || !key.startsWith('public.')) this.tables.add(key);
  }

  #forgetUnqualified(): void {
    this.#isPathKnown = false;
    for (const names of [this.tables, this.types]) for (const name of names) if (name.startsWith('public.')) names.delete(name);
  }
}
