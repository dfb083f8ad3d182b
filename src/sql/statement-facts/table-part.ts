/** What tables are made of, in words that all dialects share: names, columns and constraints. */
import type { Call } from '../tree.ts';

/** A name to compare by, and the same for a reader. */
export interface Name {
  /** With its schema or database where one is written; PostgreSQL's has `public` where none is, the others are in lower case. */
  readonly key: string;
  readonly label: string;
}

export interface ColumnType {
  /** Without length and sign: `varchar`, `double precision`; PostgreSQL's own short name, `int4`, and `int4[]` for an array. */
  readonly name: string;
  /** Length, or precision and scale. */
  readonly modifiers: readonly number[];
  /** For a reader. */
  readonly label: string;
}

export interface Reference {
  readonly table: Name;
  /** In capitals: `CASCADE`, `SET NULL`; null where it says nothing, or `NO ACTION`, which is the same. */
  readonly onDelete: string | null;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly isNotNull: boolean;
  /** `now` is the present time by its own word; `computed` is an expression. */
  readonly default: 'none' | 'null' | 'constant' | 'now' | 'computed';
  /** What the default calls; told for PostgreSQL alone. */
  readonly calls: readonly Call[];
  readonly isNumbered: boolean;
  readonly generated: 'stored' | 'virtual' | null;
  /** Those that stand at the column itself. */
  readonly constraints: readonly Constraint[];
  readonly comment: string | null;
}

export interface Constraint {
  readonly kind: 'primary-key' | 'unique' | 'foreign-key' | 'check' | 'index' | 'exclusion' | 'not-null';
  /** Null where it has none. */
  readonly name: string | null;
  /** Plain columns; an expression is an empty text. */
  readonly columns: readonly string[];
  readonly references: Reference | null;
  readonly isEnforced: boolean;
  /** False of NOT VALID. */
  readonly isValidated: boolean;
  /** Whether it stands at a column, which MySQL before 9 does not heed of a reference. */
  readonly isInline: boolean;
  /** Whether it takes over an index that is there. */
  readonly usesIndex: boolean;
  /** The column that `CHECK (column IS NOT NULL)` is about. */
  readonly notNullColumn: string | null;
}

/** A constraint of which nothing more is said. */
export function constraintOf(kind: Constraint['kind'], said: Partial<Constraint>): Constraint {
  const plain = { name: null, columns: [], references: null, isEnforced: true, isValidated: true, isInline: false, usesIndex: false, notNullColumn: null };
  return { kind, ...plain, ...said };
}
