/** Where in its file a statement failed. */
import { joinChunks, type Migration } from '../../model/migration.ts';
import { skipBlank } from '../../sql/lexer.ts';
import type { FailedStatement } from './run.ts';

export interface StatementPlace {
  readonly path: string;
  readonly line: number;
  readonly excerpt: string;
}

/** A file that was run. */
export type StatementFile = Pick<Migration, 'path' | 'chunks'>;

/** Null if the file has no such chunk. */
export function findPlace(failed: FailedStatement, { path, chunks }: StatementFile): StatementPlace | null {
  if (chunks[failed.statement - 1] === undefined) return null;
  const line = joinChunks(chunks.slice(0, failed.statement - 1)).split('\n').length + lineWithin(failed);
  return { path, line, excerpt: (failed.sql.split('\n')[lineWithin(failed)] ?? '').trim() };
}

/** From 0. The server's position counts characters, not units of UTF-16; where it gives none, the statement's first line that says something is meant. */
function lineWithin({ sql, error }: FailedStatement): number {
  if (error.position === null) return sql.slice(0, skipBlank(sql, 'postgresql')).split('\n').length - 1;
  return Array.from(sql)
    .slice(0, error.position - 1)
    .filter((character) => character === '\n').length;
}
