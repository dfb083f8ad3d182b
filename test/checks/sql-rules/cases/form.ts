/** What a SQL rule is tried with: a file of a family holds its rules by name. */
import type { Grammar } from '../../../../src/sql/lexer.ts';

/** The files of one change; a text alone is a change of one file. */
export type Sql = string | readonly string[];

export interface Cases {
  readonly fires: readonly Sql[];
  /** Near misses. */
  readonly quiet: readonly Sql[];
}

export type FamilyCases = Readonly<Record<string, Partial<Readonly<Record<Grammar, Cases>>>>>;
