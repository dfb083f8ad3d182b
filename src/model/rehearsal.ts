/** What a rehearsal on a shadow database came to: whether the migrations run there, and whether they give the schema that is declared. */
import type { OrUnknown } from './unknown.ts';

/** `given`: a server named by a URL · `installed`: the PostgreSQL of this machine · `pglite`: the one that is a package · `file`: a file of SQLite. */
export type ShadowKind = 'given' | 'installed' | 'pglite' | 'file';

export interface ShadowFacts {
  readonly kind: ShadowKind;
  /** As the server tells it: `16.4`. */
  readonly version: string;
}

export type CatalogKind = 'table' | 'column' | 'constraint' | 'index' | 'enum' | 'sequence' | 'view' | 'policy';

export interface CatalogName {
  readonly kind: CatalogKind;
  /** Empty where the database has none, as SQLite. */
  readonly schema: string;
  /** The table of a column, a constraint, an index or a policy; null for what stands for itself. */
  readonly table: string | null;
  readonly name: string;
}

/** A line of a migration that speaks of an object. */
export interface CatalogMention {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly excerpt: string;
}

/** An object that is not the same after all migrations as in the schema's own DDL. */
export interface CatalogDifference {
  /** `renamed`: a constraint or an index that both have, under another name. */
  readonly way: 'only-in-migrations' | 'only-in-schema' | 'different' | 'renamed';
  readonly object: CatalogName;
  /** As the server describes it; null where it is not there. */
  readonly inMigrations: string | null;
  readonly inSchema: string | null;
  /** Whether the change's own migrations made it what it is; what they left alone differed before. */
  readonly touched: boolean;
  /** In the change's own migrations; null where none of them names it. */
  readonly mention: CatalogMention | null;
}

/** A statement that failed, with its place where that is known. */
export interface RehearsalFailure {
  /** Null where no statement of a migration failed. */
  readonly migration: string | null;
  /** From the repository's root, with forward slashes. */
  readonly path: string | null;
  /** From 1. */
  readonly line: number | null;
  /** The offending line; null where it is not known. */
  readonly excerpt: string | null;
  /** Five characters; null where the server said nothing. */
  readonly sqlState: string | null;
  /** Nothing of the shadow database's URL is in it. */
  readonly message: string;
}

/** `taken-role`: the server has the role already, as no new one would · `history`: nothing that could be named is missing, the statement fails by itself. */
export type MissingKind = 'extension' | 'schema' | 'role' | 'function' | 'right' | 'taken-role' | 'history';

export interface Missing {
  readonly kind: MissingKind;
  /** Null where the server names none. */
  readonly name: string | null;
}

export type RehearsalAnswer =
  /** `differences` is unknown where the schema's own DDL could not be had or did not run. */
  | { readonly kind: 'rehearsed'; readonly shadow: ShadowFacts; readonly differences: OrUnknown<readonly CatalogDifference[]> }
  | { readonly kind: 'failed'; readonly shadow: ShadowFacts; readonly failure: RehearsalFailure }
  /** `during`: what ran when it was missed. */
  | {
      readonly kind: 'cannot';
      readonly shadow: ShadowFacts;
      readonly missing: Missing;
      readonly during: 'setup' | 'base' | 'change';
      readonly failure: RehearsalFailure;
    }
  /** `remedy`: what would give a shadow database; null where the rehearsal was stopped. */
  | { readonly kind: 'unavailable'; readonly reason: string; readonly remedy: string | null }
  | { readonly kind: 'left-out'; readonly reason: 'off' | 'static' };
