/** The v0 layout: a journal, and one SQL file for each of its entries. */
import { posix } from 'node:path';
import { Problem } from '../errors/problem.ts';
import type { Dialect } from '../model/drizzle.ts';
import type { Migration } from '../model/migration.ts';
import type { FolderContent } from './content.ts';
import { excerpt, quote } from '../text/plain.ts';
import type { JournalEntry } from './entries.ts';
import { parseJournal } from './journal.ts';
import { parseSqlFile } from './statements.ts';

/** A name as `generate` gives it: a number, then words; `0001_name.down.sql` is some other tool's. */
const generatedName = /^\d{4,}_[^.]+\.sql$/u;

export interface ParsedLayout {
  readonly migrations: readonly Migration[];
  readonly defects: readonly Problem[];
}

/** Reads entries and files together; the files are known by the folder's listing, so a tag cannot lead elsewhere. */
export function parseJournalLayout(content: FolderContent, path: string, dialect: Dialect | null): ParsedLayout {
  const journalPath = posix.join(path, 'meta/_journal.json');
  const journal = parseJournal(content.journal, journalPath, dialect);
  const parsed = journal.entries.map((entry) => parseEntryFile(entry, content, path));
  const tags = new Set(journal.entries.map(({ tag }) => tag));
  const orphans = journal.known ? [...content.sqlFiles.keys()].filter((name) => !tags.has(name.slice(0, -'.sql'.length))).sort() : [];
  return {
    migrations: parsed.flatMap(({ migrations }) => migrations),
    defects: [...journal.defects, ...parsed.flatMap(({ defects }) => defects), ...orphans.map((name) => orphan(name, path))],
  };
}

function parseEntryFile(entry: JournalEntry, content: FolderContent, folder: string): ParsedLayout {
  const path = posix.join(folder, `${entry.tag}.sql`);
  const sql = content.sqlFiles.get(`${entry.tag}.sql`);
  if (sql === undefined || sql.kind === 'absent') return { migrations: [], defects: [withoutSql(entry, path)] };
  const { file, defects } = parseSqlFile(sql, path);
  return { migrations: file === null ? [] : [{ name: entry.tag, createdAt: entry.when, path, ...file }], defects };
}

function withoutSql(entry: JournalEntry, place: string): Problem {
  return new Problem('journal/entry-without-sql', {
    message: `The journal has the entry ${quote(entry.tag)}, but its SQL file does not exist.`,
    remedy: 'Restore the file from git; remove the entry only if it was never deployed.',
    place,
  });
}

/**
 * drizzle-kit does not see such a file. Under a name that `generate` gives, it was meant to run, and a deploy without it is not the one that was
 * reviewed: an error. Under any other name it is somebody's script: a warning.
 */
function orphan(name: string, folder: string): Problem {
  return new Problem('journal/sql-without-entry', {
    message: `The SQL file ${quote(name)} has no entry in the journal, so drizzle-kit never runs it.`,
    remedy: 'Generate the migration again so that the journal knows it, or move the file out of the folder.',
    place: posix.join(folder, excerpt(name)),
    severity: generatedName.test(name) ? 'error' : 'warning',
  });
}
