/** The tables that statements have made so far: what a change of one of them starts from. */
import type { StatementFact } from '../../sql/statement-facts/fact.ts';
import type { Column, Constraint } from '../../sql/statement-facts/table-part.ts';
import type { ReadMigration } from '../../sql/statement-facts/statements.ts';

interface Table {
  /** By name in lower case. */
  readonly columns: Map<string, Column>;
  /** Keys of the tables that it points to with ON DELETE CASCADE. */
  readonly cascades: Set<string>;
}

/** What a rule may ask of the tables as they are before a statement. */
export interface KnownTables {
  /** By name in lower case; null where the table, or some statement before, is not known. */
  columnsOf(table: string): ReadonlyMap<string, Column> | null;
  /** Whether rows of others are deleted with the rows of this table; null where that is not known. */
  isCascading(table: string): boolean | null;
  /** Whether the change itself added the column, so that it has no values yet. */
  isFresh(table: string, column: string): boolean;
}

export class FactSchema implements KnownTables {
  readonly #tables = new Map<string, Table>();
  readonly #fresh = new Set<string>();
  #isComplete = true;
  #isChanging = false;

  /** From the merged migrations; what is added afterwards is the change. */
  static of(migrations: readonly ReadMigration[]): FactSchema {
    const schema = new FactSchema();
    for (const { statements } of migrations) for (const { facts } of statements) schema.addAll(facts);
    schema.#isChanging = true;
    return schema;
  }

  columnsOf(table: string): ReadonlyMap<string, Column> | null {
    return this.#isComplete ? (this.#tables.get(table)?.columns ?? null) : null;
  }

  isCascading(table: string): boolean | null {
    if ([...this.#tables].some(([from, { cascades }]) => from !== table && cascades.has(table))) return true;
    return this.columnsOf(table) === null ? null : false;
  }

  isFresh(table: string, column: string): boolean {
    return this.#fresh.has(`${table}\0${column.toLowerCase()}`);
  }

  /** Null is a statement that was not understood. */
  addAll(facts: readonly StatementFact[] | null): void {
    if (facts === null) this.#isComplete = false;
    for (const fact of facts ?? []) this.#add(fact);
  }

  #add(fact: StatementFact): void {
    if (fact.kind === 'create-table') this.#create(fact.table.key, fact.columns, fact.constraints);
    if (fact.kind === 'drop' && fact.object === 'table') for (const { key } of fact.names) this.#tables.delete(key);
    if (fact.kind === 'rename-table') this.#rename(fact.table.key, fact.to.key);
    if (!('table' in fact)) return;
    const table = this.#tables.get(fact.table.key);
    if (table === undefined) return;
    if (fact.kind === 'add-column' || fact.kind === 'change-column') addColumn(table, fact.column);
    if (fact.kind === 'add-column' && this.#isChanging) this.#fresh.add(`${fact.table.key}\0${fact.column.name.toLowerCase()}`);
    if (fact.kind === 'drop-column') table.columns.delete(fact.column.toLowerCase());
    if (fact.kind === 'rename-column') renameColumn(table, fact.from, fact.to);
    if (fact.kind === 'add-constraint') addReference(table, fact.constraint);
  }

  #create(key: string, columns: readonly Column[], constraints: readonly Constraint[]): void {
    const table: Table = { columns: new Map(), cascades: new Set() };
    for (const column of columns) addColumn(table, column);
    for (const constraint of constraints) addReference(table, constraint);
    this.#tables.set(key, table);
  }

  #rename(from: string, to: string): void {
    const table = this.#tables.get(from);
    this.#tables.delete(from);
    if (table !== undefined) this.#tables.set(to, table);
  }
}

function addColumn(table: Table, column: Column): void {
  table.columns.set(column.name.toLowerCase(), column);
  for (const constraint of column.constraints) addReference(table, constraint);
}

function addReference({ cascades }: Table, { references }: Constraint): void {
  if (references?.onDelete === 'CASCADE') cascades.add(references.table.key);
}

function renameColumn({ columns }: Table, from: string, to: string): void {
  const column = columns.get(from.toLowerCase());
  columns.delete(from.toLowerCase());
  if (column !== undefined) columns.set(to.toLowerCase(), { ...column, name: to });
}
