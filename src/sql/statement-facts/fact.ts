/** What a statement does, in words that all dialects share: an ALTER TABLE with three changes is three facts. */
import type { SessionEffect } from '../session-effects.ts';
import type { Call } from '../tree.ts';
import type { Column, ColumnType, Constraint, Name } from './table-part.ts';

/** What a SELECT takes, so far as it matters to those who get its rows. */
export interface Query {
  /** The plain columns that it lists. */
  readonly columns: readonly string[];
  /** Whether it reads any table: without one it returns a row. */
  readonly isReading: boolean;
  /** The first table that it reads; null where it is none, or another query. */
  readonly from: Name | null;
  /** Whether a WHERE, LIMIT, GROUP BY or the like leaves rows out. */
  readonly isFiltered: boolean;
}

/** Whether a WHERE chooses rows: `all` is one that every row meets. */
export type Choice = 'none' | 'all' | 'some';

export type Droppable =
  | ('table' | 'view' | 'index' | 'trigger' | 'function' | 'procedure' | 'event' | 'database' | 'schema' | 'user' | 'role' | 'sequence' | 'server')
  | ('type' | 'policy' | 'extension' | 'event trigger' | 'other');
export type Routine = 'trigger' | 'procedure' | 'function' | 'event';

export type StatementFact =
  | {
      readonly kind: 'create-table';
      readonly table: Name;
      readonly columns: readonly Column[];
      readonly constraints: readonly Constraint[];
      readonly isTemporary: boolean;
      /** IF NOT EXISTS. */
      readonly mayExist: boolean;
      /** Whether it takes keys over from another table. */
      readonly inheritsKeys: boolean;
      readonly source: Query | null;
    }
  | {
      readonly kind: 'create-index';
      readonly table: Name;
      readonly name: string;
      readonly isUnique: boolean;
      readonly isPartial: boolean;
      readonly isConcurrent: boolean;
      readonly columns: readonly string[];
    }
  | { readonly kind: 'create-view'; readonly name: Name; readonly query: Query; readonly isDefiner: boolean; readonly isMaterialized: boolean }
  | {
      readonly kind: 'create-routine';
      readonly routine: Routine;
      readonly name: Name;
      readonly isDefiner: boolean;
      readonly isAltered: boolean;
      readonly setsSearchPath: boolean;
    }
  /** `values` is how many an enum has; null of another type. */
  | { readonly kind: 'create-type'; readonly name: Name; readonly values: number | null }
  | { readonly kind: 'create-account'; readonly names: readonly string[]; readonly isAltered: boolean }
  | { readonly kind: 'create-other'; readonly object: 'schema' | 'sequence' | 'database' | 'virtual table'; readonly name: Name; readonly mayExist: boolean }
  | {
      readonly kind: 'drop';
      readonly object: Droppable;
      readonly names: readonly Name[];
      /** The table that it belongs to. */
      readonly of: Name | null;
      readonly isCascading: boolean;
      readonly isConcurrent: boolean;
    }
  | { readonly kind: 'rename-table'; readonly table: Name; readonly to: Name }
  | { readonly kind: 'rename-schema'; readonly from: string; readonly to: string }
  | { readonly kind: 'rename-column'; readonly table: Name; readonly from: string; readonly to: string }
  | { readonly kind: 'add-column'; readonly table: Name; readonly column: Column }
  /** MySQL writes a column anew to change anything of it. */
  | { readonly kind: 'change-column'; readonly table: Name; readonly column: Column }
  | {
      readonly kind: 'change-type';
      readonly table: Name;
      readonly column: string;
      readonly type: ColumnType;
      /** Whether the new values are computed, and by which functions. */
      readonly isComputed: boolean;
      readonly calls: readonly Call[];
    }
  | { readonly kind: 'change-null'; readonly table: Name; readonly column: string; readonly isNotNull: boolean }
  | { readonly kind: 'drop-column'; readonly table: Name; readonly column: string; readonly isCascading: boolean }
  | { readonly kind: 'add-constraint'; readonly table: Name; readonly constraint: Constraint }
  | {
      readonly kind: 'drop-constraint';
      readonly table: Name;
      readonly constraint: Constraint['kind'] | 'any';
      readonly name: string | null;
      readonly isCascading: boolean;
    }
  | { readonly kind: 'validate-constraint'; readonly table: Name; readonly name: string }
  | { readonly kind: 'disable-constraint'; readonly table: Name; readonly name: string }
  /** A trigger or rule that does not act any more, or all of them. */
  | { readonly kind: 'disable-trigger'; readonly table: Name; readonly what: string; readonly name: string | null }
  | { readonly kind: 'partition'; readonly table: Name; readonly word: string; readonly names: readonly Name[]; readonly isConcurrent: boolean }
  | { readonly kind: 'charset'; readonly table: Name; readonly charset: string }
  | { readonly kind: 'rewrite'; readonly table: Name; readonly why: string }
  /** PostgreSQL refuses it in a transaction. */
  | { readonly kind: 'outside-transaction'; readonly word: string }
  /** `ALGORITHM=…` or `LOCK=…` of one statement. */
  | { readonly kind: 'method'; readonly table: Name; readonly option: 'ALGORITHM' | 'LOCK'; readonly value: string }
  /** A change of a table that no rule asks about: its default, its comment, the order of its columns. */
  | { readonly kind: 'adjust'; readonly table: Name }
  | { readonly kind: 'truncate'; readonly table: Name; readonly isCascading: boolean }
  | {
      readonly kind: 'insert';
      readonly table: Name;
      readonly columns: readonly string[];
      readonly source: Query | null;
      readonly written: Written;
      readonly isLater: boolean;
    }
  | {
      readonly kind: 'update';
      readonly table: Name;
      /** Those that are set; an empty text for what is not a plain name. */
      readonly columns: readonly string[];
      readonly choice: Choice;
      readonly isJoined: boolean;
      readonly written: Written;
      readonly isLater: boolean;
    }
  /** `isLater`: it is part of a rule, a routine or the like, and runs with it. */
  | { readonly kind: 'delete'; readonly table: Name; readonly choice: Choice; readonly isJoined: boolean; readonly isLater: boolean }
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'set'; readonly scope: 'session' | 'server' | 'database'; readonly name: string; readonly value: string | null; readonly of: Name | null }
  | { readonly kind: 'pragma'; readonly name: string; readonly value: string | null }
  | {
      readonly kind: 'grant';
      /** In capitals, `ALL` for all; the roles, where roles are granted. */
      readonly privileges: readonly string[];
      /** For a reader; null where roles are granted. */
      readonly on: string | null;
      readonly to: string;
      readonly isPublic: boolean;
      readonly isRevoked: boolean;
      readonly withOption: boolean;
      /** For what is created from then on. */
      readonly isDefault: boolean;
      /** Whether it gives power over the whole server. */
      readonly isPowerful: boolean;
    }
  /** A role gets an attribute that holds for the whole server, or is made a member of one that has. */
  | { readonly kind: 'empower'; readonly what: string }
  /** It writes a password out. */
  | { readonly kind: 'password'; readonly owner: string }
  /** What it does to the transaction and the session that it runs in; of MySQL and SQLite, only to the transaction. */
  | { readonly kind: 'session'; readonly effect: SessionEffect }
  /** It moves data to or from another server. */
  | { readonly kind: 'connect'; readonly what: string }
  /** An audit control of the database itself goes, or is switched off. */
  | { readonly kind: 'silence'; readonly what: string }
  /** It reaches files, programs or other databases of the server. */
  | { readonly kind: 'reach'; readonly what: string }
  /** It runs what cannot be read here; `prepared` is the name under which a statement was prepared. */
  | { readonly kind: 'run'; readonly what: string; readonly prepared: string | null }
  | { readonly kind: 'prepare'; readonly name: string }
  | { readonly kind: 'comment'; readonly table: Name; readonly column: string; readonly text: string }
  /** It shows or stores what it decrypts. */
  | { readonly kind: 'decrypt'; readonly call: string }
  /** Upkeep that changes nothing that rules ask about: ANALYZE, FLUSH, a comment. */
  | { readonly kind: 'upkeep'; readonly word: string };

export type FactOf<Kind extends StatementFact['kind']> = Extract<StatementFact, { readonly kind: Kind }>;

/** The texts that a statement writes into rows. */
export interface Written {
  readonly texts: readonly string[];
  /** Columns that get a text, with it. */
  readonly plain: readonly { readonly column: string; readonly text: string }[];
}
