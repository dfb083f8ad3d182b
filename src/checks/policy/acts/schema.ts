/** The tables that statements have made so far: what a change of one of them starts from. */
import type { Act, Column, Constraint } from './act.ts';
import type { ReadMigration } from './statements.ts';

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

export class ActSchema implements KnownTables {
  readonly #tables = new Map<string, Table>();
  readonly #fresh = new Set<string>();
  #isComplete = true;
  #isChanging = false;

  /** From the migrations that landed; what is added afterwards is the change. */
  static of(migrations: readonly ReadMigration[]): ActSchema {
    const schema = new ActSchema();
    for (const { statements } of migrations) for (const { acts } of statements) schema.addAll(acts);
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
  addAll(acts: readonly Act[] | null): void {
    if (acts === null) this.#isComplete = false;
    for (const act of acts ?? []) this.#add(act);
  }

  #add(act: Act): void {
    if (act.kind === 'create-table') this.#create(act.table.key, act.columns, act.constraints);
    if (act.kind === 'drop' && act.object === 'table') for (const { key } of act.names) this.#tables.delete(key);
    if (act.kind === 'rename-table') this.#rename(act.table.key, act.to.key);
    if (!('table' in act)) return;
    const table = this.#tables.get(act.table.key);
    if (table === undefined) return;
    if (act.kind === 'add-column' || act.kind === 'change-column') addColumn(table, act.column);
    if (act.kind === 'add-column' && this.#isChanging) this.#fresh.add(`${act.table.key}\0${act.column.name.toLowerCase()}`);
    if (act.kind === 'drop-column') table.columns.delete(act.column.toLowerCase());
    if (act.kind === 'rename-column') renameColumn(table, act.from, act.to);
    if (act.kind === 'add-constraint') addReference(table, act.constraint);
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
  addReference(table, column);
}

function addReference({ cascades }: Table, { references }: Pick<Constraint, 'references'>): void {
  if (references?.onDelete === 'CASCADE') cascades.add(references.table.key);
}

function renameColumn({ columns }: Table, from: string, to: string): void {
  const column = columns.get(from.toLowerCase());
  columns.delete(from.toLowerCase());
  if (column !== undefined) columns.set(to.toLowerCase(), { ...column, name: to });
}
