/** The SQL of a rehearsal in a file, as batches, and which file each of them comes from. */
import type { Migration } from '../../model/migration.ts';
import type { RehearsalFailure } from '../../model/rehearsal.ts';
import type { Batch } from './database.ts';
import { createLedger, noteMigration } from './ledger.ts';
import type { FileOrder } from './order.ts';

export interface Source {
  readonly during: 'setup' | 'base' | 'change';
  /** Null where it is a file of the setup. */
  readonly migration: RehearsalFailure['migration'];
  /** From the repository's root. */
  readonly path: string;
  readonly chunks: readonly string[];
}

export interface SourcedBatch extends Batch {
  /** In the order of the statements; what is drizzle-kit's own belongs to the migration before it. */
  readonly sources: readonly Source[];
}

export function setupBatches({ setup }: FileOrder): readonly SourcedBatch[] {
  return setup.map(({ path, text }) => ({ statements: [text], apart: false, sources: [{ during: 'setup', migration: null, path, chunks: [text] }] }));
}

/** Each as it was deployed, with the ledger row that drizzle-kit wrote for it. */
export function baseBatches({ base, ledger, generation }: FileOrder): readonly SourcedBatch[] {
  if (base.length === 0) return [];
  const prepare: SourcedBatch = { statements: [createLedger(ledger, generation)], apart: false, sources: [] };
  const migrations = base.map((migration) => ({
    statements: [...migration.chunks, noteMigration(ledger, generation, migration)],
    apart: true,
    sources: [sourceOf('base', migration)],
  }));
  return [prepare, ...migrations];
}

/** All new migrations in one transaction, as drizzle-kit runs them. */
export function changeBatch({ change }: FileOrder): SourcedBatch {
  return { statements: change.flatMap(({ chunks }) => chunks), apart: true, sources: change.map((migration) => sourceOf('change', migration)) };
}

function sourceOf(during: Source['during'], { name, path, chunks }: Migration): Source {
  return { during, migration: name, path, chunks };
}

/** The source of a statement of a batch, and the statement's place in it, both from 0; null where it has none. */
export function findSource({ sources }: SourcedBatch, statement: number): { readonly source: Source; readonly statement: number } | null {
  let rest = statement;
  for (const source of sources) {
    if (rest < source.chunks.length) return { source, statement: rest };
    rest -= source.chunks.length;
  }
  return null;
}
