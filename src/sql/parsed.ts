/** A migration as PostgreSQL's parser reads it. */
import type { Node } from '@pgsql/types';

/** A statement of a migration; `node` is null where the parser does not understand it, and `reason` then says why. */
export interface ParsedStatement {
  /** Without the comments and blanks before it. */
  readonly text: string;
  /** In the migration's file, from 1. */
  readonly line: number;
  readonly node: Node | null;
  readonly reason: string | null;
  /** True of a DO block whose statements come after it, each by itself. */
  readonly isOpened?: boolean;
  /** True of a statement in such a block: what it creates may have been there before. */
  readonly isUncertain?: boolean;
}

export interface ParsedMigration {
  readonly name: string;
  /** From the repository's root. */
  readonly path: string;
  readonly statements: readonly ParsedStatement[];
}
