/** One migration's SQL file: its digest, its statements and what is wrong with it. */
import { Problem } from '../errors/problem.ts';
import { digest } from '../model/digest.ts';
import { splitChunks, type Migration } from '../model/migration.ts';
import { describeLoss, type FileContent } from './content.ts';
import { findMergeMark } from './lines.ts';
import { decodeText } from '../text/json.ts';
import { renderPlace } from '../text/problem.ts';

export type SqlFile = Pick<Migration, 'sha256' | 'bytes' | 'chunks'>;

/** `file` is null where there is no text that drizzle-kit and we would read alike. */
export interface ParsedSqlFile {
  readonly file: SqlFile | null;
  readonly defects: readonly Problem[];
}

/** Judges the SQL file at `path` (from the repository's root). */
export function parseSqlFile(content: FileContent, path: string): ParsedSqlFile {
  if (content.kind !== 'read') return { file: null, defects: [lossOf(content, path)] };
  const text = decodeText(content.bytes);
  if (text === null) return { file: null, defects: [invalidUtf8(path)] };
  return {
    file: { sha256: digest(content.bytes), bytes: content.bytes.length, chunks: splitChunks(text) },
    defects: mergeConflicts(text, path),
  };
}

function lossOf(content: Exclude<FileContent, { readonly kind: 'read' }>, path: string): Problem {
  const details = { message: `The migration file ${describeLoss(content)}.`, place: path };
  return content.kind === 'too-large'
    ? new Problem('migration/too-large', { ...details, remedy: 'Load bulk data outside of migrations, or split the file into several migrations.' })
    : new Problem('migration/unreadable', { ...details, remedy: 'Commit the migration as a regular file that the job may read.' });
}

function invalidUtf8(path: string): Problem {
  return new Problem('migration/invalid-utf8', {
    message: 'The migration file is not valid UTF-8, so drizzle-kit would send and hash other text than was reviewed.',
    remedy: 'Save the file as UTF-8.',
    place: path,
  });
}

function mergeConflicts(text: string, path: string): Problem[] {
  const line = findMergeMark(text);
  if (line === null) return [];
  return [
    new Problem('migration/merge-conflict', {
      message: 'The migration file holds a mark of an unfinished merge.',
      remedy: 'Resolve the merge, then commit the file again.',
      place: renderPlace(path, line),
    }),
  ];
}
