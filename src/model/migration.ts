/** One migration file, as both generations have it. */
import type { Sha256 } from './digest.ts';
import type { Generation } from './drizzle.ts';

export interface Migration {
  /** v0: the journal's tag; v1: the folder's name. */
  readonly name: string;
  /** What drizzle-kit writes to `created_at`: v0 the journal's `when`, v1 the folder's timestamp; milliseconds. */
  readonly createdAt: number;
  /** Of the file's exact bytes; what drizzle-kit writes to `hash`. */
  readonly sha256: Sha256;
  /** The file's size in bytes. */
  readonly bytes: number;
  /** The file's path from the repository's root, with forward slashes. */
  readonly path: string;
  /** The file's text between its breakpoints, as drizzle-kit sends it; a chunk may hold several statements. */
  readonly chunks: readonly string[];
}

const breakpoint = '--> statement-breakpoint';

/** As drizzle-kit does it: whatever the journal's `breakpoints` says, and without trimming. */
export function splitChunks(text: string): string[] {
  return text.split(breakpoint);
}

/** The text of the file again. */
export function joinChunks(chunks: readonly string[]): string {
  return chunks.join(breakpoint);
}

/** Where a migration's file lies, from the repository's root; `folder` is the migrations folder. */
export function migrationPath(generation: Generation, folder: string, name: string): string {
  const file = generation === 'v0' ? `${name}.sql` : `${name}/migration.sql`;
  return folder === '' ? file : `${folder}/${file}`;
}
