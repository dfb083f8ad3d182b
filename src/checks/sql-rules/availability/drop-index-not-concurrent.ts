/** availability/drop-index-not-concurrent: an index goes, and its table waits. */
import { excerpt } from '../../../text/plain.ts';
import { wordsOf } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const dropIndexNotConcurrent: SqlRule = {
  id: 'availability/drop-index-not-concurrent',
  severity: 'notice',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'DROP INDEX locks its table against readers and writers until the deploy commits, and queries that used the index become slow.',
  remedy: 'Make sure that nothing uses the index any more; on a busy table drop it with CONCURRENTLY outside of the migration, and keep IF EXISTS here.',
  alias: ['squawk require-concurrent-index-deletion', 'strong_migrations remove_index', 'atlas PG102', 'pgfence drop-index-not-concurrent'],
  find(node) {
    if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_INDEX' || node.DropStmt.concurrent === true) return [];
    const names = (node.DropStmt.objects ?? []).flatMap((object) => ('List' in object ? [wordsOf(object.List.items).join('.')] : []));
    return names.map((name) => ({ message: `Dropping the index ${excerpt(name)} locks its table.` }));
  },
};
