/** A statement's place and first word: enough to find it in its file, without showing what it says. */

/** The words that a PostgreSQL statement can begin with; any other first word may be data, so it is not shown. */
const commands = new Set(
  (
    'ABORT ALTER ANALYZE BEGIN CALL CHECKPOINT CLOSE CLUSTER COMMENT COMMIT COPY CREATE DEALLOCATE DECLARE DELETE DISCARD DO DROP END EXECUTE EXPLAIN FETCH GRANT ' +
    'IMPORT INSERT LISTEN LOAD LOCK MERGE MOVE NOTIFY PREPARE REASSIGN REFRESH REINDEX RELEASE RESET REVOKE ROLLBACK SAVEPOINT SECURITY SELECT SET SHOW START ' +
    'TABLE TRUNCATE UNLISTEN UPDATE VACUUM VALUES WITH'
  ).split(' '),
);

/** The first keyword after blanks and comments, in capitals; `UNKNOWN` where a statement does not begin with one. */
export function firstKeyword(sql: string): string {
  const word = /^[a-z]+/iu.exec(sql.slice(startOfStatement(sql)))?.[0].toUpperCase() ?? '';
  return commands.has(word) ? word : 'UNKNOWN';
}

/** Where a statement stands; it belongs to no migration where drizzle-kit keeps its own ledger. */
export function placeOf(migration: string | null, statement: number): string {
  return `statement ${statement.toString()} of ${migration ?? 'the ledger'}`;
}

function startOfStatement(sql: string): number {
  let at = 0;
  for (;;) {
    const next = skipOne(sql, at);
    if (next === at) return at;
    at = next;
  }
}

function skipOne(sql: string, at: number): number {
  if (sql.startsWith('--', at)) {
    const end = sql.indexOf('\n', at);
    return end === -1 ? sql.length : end + 1;
  }
  if (sql.startsWith('/*', at)) return endOfBlock(sql, at);
  return /^[\s;(\uFEFF]/u.test(sql.slice(at, at + 1)) ? at + 1 : at;
}

/** Block comments nest. */
function endOfBlock(sql: string, at: number): number {
  const marks = /\/\*|\*\//gu;
  marks.lastIndex = at;
  let depth = 0;
  for (let mark = marks.exec(sql); mark !== null; mark = marks.exec(sql)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return sql.length;
}
