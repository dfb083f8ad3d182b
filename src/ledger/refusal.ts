/** Statements that must not be replayed: those that could outlive the transaction which is rolled back afterwards. */
import type { ReplayBatch } from '../model/database.ts';
import { placeOf } from './statement.ts';

interface Leak {
  readonly pattern: RegExp;
  readonly does: string;
}

/**
 * Words are looked for anywhere, in strings and comments too: refusing too much costs an explanation, refusing too little could change the database.
 * What a function of the user's own does inside is not seen here; drizzle-kit ran the same function a moment ago.
 * Sequence values (`nextval`, `setval`) are not undone by any rollback; drizzle-kit's own failed run has drawn them too.
 */
const leaks: readonly Leak[] = [
  { pattern: /\bROLLBACK\b/iu, does: 'holds the word ROLLBACK, which could end the transaction and let the rest persist' },
  { pattern: /\bABORT\b/iu, does: 'holds the word ABORT, which could end the transaction and let the rest persist' },
  { pattern: /\bPREPARE\b[\s\S]*\bTRANSACTION\b/iu, does: 'holds the words PREPARE TRANSACTION, which could keep the transaction beyond its session' },
  { pattern: /\bCOPY\b[\s\S]*\b(?:TO|PROGRAM)\b/iu, does: 'holds a COPY that may write outside of the database' },
  { pattern: /\bdblink\w*/iu, does: 'uses dblink, which writes through a connection of its own' },
  { pattern: /\blo_(?:export|import)\w*/iu, does: 'uses files of the server' },
  { pattern: /\bpg_(?:file_|read_file|read_binary_file|ls_|stat_file)\w*/iu, does: 'uses files of the server' },
  { pattern: /\bpg_(?:terminate|cancel)_backend\b/iu, does: 'ends other sessions' },
  { pattern: /\bpg_(?:reload_conf|rotate_logfile|switch_wal|create_restore_point|promote|logical_emit_message)\b/iu, does: 'acts on the whole server' },
  { pattern: /\bpg_\w*(?:replication_slot|replication_origin|wal_replay|backup)\w*/iu, does: 'acts on replication or backups' },
  { pattern: /\bpg_(?:stat_reset|advisory_unlock)\w*/iu, does: 'acts on what no rollback restores' },
  { pattern: /\bALTER\s+SYSTEM\b|\b(?:CREATE|ALTER|DROP)\s+SUBSCRIPTION\b/iu, does: 'acts on the whole server' },
];

/** Words with which a statement can commit; END also closes CASE and blocks, which is harmless. */
const committing = /\b(?:COMMIT|END)\b/iu;

/** Why these batches must not be replayed; null where nothing stands against it. */
export function findRefusal(batches: readonly ReplayBatch[]): string | null {
  for (const { migration, statements } of batches) {
    for (const [index, statement] of statements.entries()) {
      const leak = leaks.find(({ pattern }) => pattern.test(statement));
      if (leak !== undefined) return `${placeOf(migration, index + 1)} ${leak.does}`;
    }
  }
  return null;
}

/** Whether some statement could commit by itself. */
export function mayCommit(batches: readonly ReplayBatch[]): boolean {
  return batches.some(({ statements }) => statements.some((statement) => committing.test(statement)));
}
