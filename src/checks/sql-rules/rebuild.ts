/** SQLite's way to alter a table: a new one is filled from the old one, and takes its place and name. */
import type { Query, StatementFact } from '../../sql/statement-facts/fact.ts';
import type { Name } from '../../sql/statement-facts/table-part.ts';
import type { KnownTables } from './known-tables.ts';

export interface Rebuild {
  /** The old one. */
  readonly table: Name;
  /** The columns of the new one. */
  readonly columns: readonly string[];
  /** The columns that the copy fills; empty where it names none. */
  readonly filled: readonly string[];
  readonly copy: Query;
  /** Where the old table is dropped, counting the statements of the change from 0. */
  readonly droppedAt: number;
}

interface Draft {
  readonly columns: readonly string[];
  copy?: Query;
  table?: Name;
  filled?: readonly string[];
  droppedAt?: number;
}

/** The steps have to come in this order, each for the same two tables. */
export class Rebuilds {
  /** By the position of its last two steps: the DROP of the old table, and the new one's change of name. */
  readonly found = new Map<number, Rebuild>();
  /** By the new table's key: the columns that the copy fills. They are not new, and neither is the table. */
  readonly replacing = new Map<string, ReadonlySet<string>>();
  /** New tables that may take another's place, by key. */
  readonly #drafts = new Map<string, Draft>();
  readonly #draftOf = new Map<string, string>();

  isDraft({ key }: Name): boolean {
    return this.#drafts.has(key);
  }

  add(fact: StatementFact, position: number): void {
    if (fact.kind === 'create-table') this.#drafts.set(fact.table.key, { columns: fact.columns.map(({ name }) => name) });
    if (fact.kind === 'insert' && fact.source !== null && fact.source.from !== null) this.#fill(fact.table.key, fact.source.from, fact.source, fact.columns);
    if (fact.kind === 'drop' && fact.object === 'table') {
      for (const { key } of fact.names) {
        const draft = this.#drafts.get(this.#draftOf.get(key) ?? '');
        if (draft !== undefined) draft.droppedAt ??= position;
      }
    }
    if (fact.kind === 'rename-table') this.#finish(fact.table.key, fact.to.key, position);
  }

  #fill(into: string, from: Name, copy: Query, filled: readonly string[]): void {
    const draft = this.#drafts.get(into);
    if (draft === undefined) return;
    Object.assign(draft, { copy, table: from, filled });
    this.#draftOf.set(from.key, into);
  }

  #finish(from: string, to: string, renamedAt: number): void {
    const draft = this.#drafts.get(from);
    if (draft?.copy === undefined || draft.table?.key !== to || draft.droppedAt === undefined) return;
    const { columns, copy, table, filled = [], droppedAt } = draft;
    const rebuild = { table, columns, filled, copy, droppedAt };
    this.found.set(droppedAt, rebuild).set(renamedAt, rebuild);
    this.replacing.set(from, new Set(filled.length === 0 ? columns : filled));
    this.#drafts.delete(from);
  }
}

/** Old columns that the new table does not have. */
export function leftOut(rebuild: Rebuild | undefined, tables: KnownTables): readonly string[] {
  const old = rebuild === undefined ? null : tables.columnsOf(rebuild.table.key);
  const kept = new Set(rebuild?.columns.map((name) => name.toLowerCase()));
  return old === null ? [] : [...old].filter(([key]) => !kept.has(key)).map(([, { name }]) => name);
}

/** Columns of the new table that the copy does not fill although the old one has them; without knowledge of it, all that are not filled. */
export function unfilled({ table, columns, filled }: Rebuild, tables: KnownTables): readonly string[] {
  const old = tables.columnsOf(table.key);
  if (filled.length === 0) return [];
  const given = new Set(filled.map((name) => name.toLowerCase()));
  return columns.filter((name) => {
    const before = old?.get(name.toLowerCase());
    // A generated column has no values of its own.
    return !given.has(name.toLowerCase()) && !tables.isFresh(table.key, name) && (old === null || before?.generated === null);
  });
}

/** Columns that the copy takes and the old table does not have. */
export function invented({ table, copy }: Rebuild, tables: KnownTables): readonly string[] {
  const old = tables.columnsOf(table.key);
  return old === null ? [] : copy.columns.filter((name) => !old.has(name.toLowerCase()));
}
