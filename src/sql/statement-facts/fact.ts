/** What a statement for MySQL or SQLite does, in words that both share: an ALTER TABLE with three changes is three facts. */

/** A name to compare by, and the same for a reader. */
export interface Name {
  /** In lower case, with its schema or database where one is written. */
  readonly key: string;
  readonly label: string;
}

export interface ColumnType {
  /** In lower case, without length and sign: `varchar`, `double precision`. */
  readonly name: string;
  /** Length, or precision and scale. */
  readonly modifiers: readonly number[];
  /** As it is written, for a reader. */
  readonly label: string;
}

export interface Reference {
  readonly table: Name;
  /** In capitals, as it is written: `CASCADE`, `SET NULL`; null where it says nothing. */
  readonly onDelete: string | null;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly isNotNull: boolean;
  /** `now` is the present time by its own word; `computed` is an expression. */
  readonly default: 'none' | 'null' | 'constant' | 'now' | 'computed';
  readonly isPrimary: boolean;
  readonly isUnique: boolean;
  readonly isNumbered: boolean;
  readonly generated: 'stored' | 'virtual' | null;
  readonly references: Reference | null;
  readonly hasCheck: boolean;
  readonly comment: string | null;
}

export interface Constraint {
  readonly kind: 'primary-key' | 'unique' | 'foreign-key' | 'check' | 'index';
  /** Null where it has none. */
  readonly name: string | null;
  /** Plain columns; an expression is an empty text. */
  readonly columns: readonly string[];
  readonly references: Reference | null;
  readonly isEnforced: boolean;
}

/** What a SELECT takes, so far as it matters to whoever gets its rows. */
export interface Query {
  /** The plain columns that it lists. */
  readonly columns: readonly string[];
  /** The one table that it reads; null where it is none, or several. */
  readonly from: Name | null;
  /** Whether a WHERE, LIMIT, GROUP BY or the like leaves rows out. */
  readonly isFiltered: boolean;
}

/** Whether a WHERE chooses rows: `all` is one that every row meets. */
export type Choice = 'none' | 'all' | 'some';

export type Droppable =
  'table' | 'view' | 'index' | 'trigger' | 'function' | 'procedure' | 'event' | 'database' | 'user' | 'role' | 'sequence' | 'server' | 'other';
export type Routine = 'trigger' | 'procedure' | 'function' | 'event';

export type StatementFact =
  | {
      readonly kind: 'create-table';
      readonly table: Name;
      readonly columns: readonly Column[];
      readonly constraints: readonly Constraint[];
      readonly isNew: boolean;
      readonly source: Query | null;
    }
  | {
      readonly kind: 'create-index';
      readonly table: Name;
      readonly name: string;
      readonly isUnique: boolean;
      readonly isPartial: boolean;
      readonly columns: readonly string[];
    }
  | { readonly kind: 'create-view'; readonly name: Name; readonly query: Query; readonly isDefiner: boolean }
  | { readonly kind: 'create-routine'; readonly routine: Routine; readonly name: Name; readonly isDefiner: boolean }
  | { readonly kind: 'create-account'; readonly names: readonly string[]; readonly isAltered: boolean; readonly hasPassword: boolean }
  | { readonly kind: 'create-other'; readonly what: string; readonly name: Name }
  | { readonly kind: 'drop'; readonly object: Droppable; readonly names: readonly Name[] }
  | { readonly kind: 'rename-table'; readonly table: Name; readonly to: Name }
  | { readonly kind: 'rename-column'; readonly table: Name; readonly from: string; readonly to: string }
  | { readonly kind: 'add-column'; readonly table: Name; readonly column: Column }
  | { readonly kind: 'change-column'; readonly table: Name; readonly column: Column }
  | { readonly kind: 'drop-column'; readonly table: Name; readonly column: string }
  | { readonly kind: 'add-constraint'; readonly table: Name; readonly constraint: Constraint }
  | { readonly kind: 'drop-constraint'; readonly table: Name; readonly constraint: Constraint['kind'] | 'any'; readonly name: string | null }
  | { readonly kind: 'disable-constraint'; readonly table: Name; readonly name: string }
  | { readonly kind: 'partition'; readonly table: Name; readonly word: string; readonly names: readonly string[] }
  | { readonly kind: 'charset'; readonly table: Name; readonly charset: string }
  | { readonly kind: 'rewrite'; readonly table: Name; readonly why: string }
  /** `ALGORITHM=…` or `LOCK=…` of one statement. */
  | { readonly kind: 'method'; readonly table: Name; readonly option: 'ALGORITHM' | 'LOCK'; readonly value: string }
  /** A change of a table that no rule asks about: its default, its comment, the order of its columns. */
  | { readonly kind: 'adjust'; readonly table: Name }
  | { readonly kind: 'truncate'; readonly table: Name }
  | { readonly kind: 'insert'; readonly table: Name; readonly columns: readonly string[]; readonly source: Query | null; readonly written: Written }
  | { readonly kind: 'update'; readonly table: Name; readonly choice: Choice; readonly isJoined: boolean; readonly written: Written }
  | { readonly kind: 'delete'; readonly table: Name; readonly choice: Choice; readonly isJoined: boolean }
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'set'; readonly scope: 'session' | 'server'; readonly name: string; readonly value: string }
  | { readonly kind: 'pragma'; readonly name: string; readonly value: string | null }
  | {
      readonly kind: 'grant';
      readonly privileges: readonly string[];
      readonly on: string | null;
      readonly to: string;
      readonly isRevoked: boolean;
      readonly withOption: boolean;
    }
  | { readonly kind: 'transaction'; readonly word: string }
  /** It reaches files, programs or other databases of the server. */
  | { readonly kind: 'reach'; readonly what: string }
  /** It runs what cannot be read here. */
  | { readonly kind: 'run'; readonly what: string }
  /** Upkeep that changes nothing that rules ask about: ANALYZE, FLUSH, a comment. */
  | { readonly kind: 'upkeep'; readonly word: string };

/** The texts that a statement writes into rows. */
export interface Written {
  readonly texts: readonly string[];
  /** Columns that get a text, with it. */
  readonly plain: readonly { readonly column: string; readonly text: string }[];
}
