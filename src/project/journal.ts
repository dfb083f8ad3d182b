/** The journal of the v0 layout, `meta/_journal.json`: which migrations there are, in which order, and since when. */
import { z } from 'zod';
import { Problem, type Code } from '../errors/problem.ts';
import type { Dialect } from '../model/drizzle.ts';
import { describeLoss, type FileContent } from './content.ts';
import { decodeText, parseJson } from '../text/json.ts';
import { excerpt, quote } from '../text/plain.ts';
import { renderPlace } from '../text/problem.ts';
import { findDefects, type JournalEntry } from './entries.ts';
import { findMergeMark } from './lines.ts';

/** The largest journals in the wild have a few hundred entries. */
const entryLimit = 10_000;

/** A tag names a file beside the journal: no path, no control character, and short enough for a file's name. */
const tag = z
  .string()
  .max(200)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}/\\]+$/u);
const entrySchema = z.object({ idx: z.int().min(0), when: z.int().min(0), tag });
const journalSchema = z.object({ dialect: z.string(), entries: z.array(z.unknown()).max(entryLimit) });

export interface ParsedJournal {
  /** Whether there are entries to speak of; where not, every SQL file would seem to lack one. */
  readonly known: boolean;
  /** The entries that can be understood, in the journal's order, which is the order in which drizzle-kit runs them. */
  readonly entries: readonly JournalEntry[];
  readonly defects: readonly Problem[];
}

/** Judges the journal at `path` (from the repository's root); keys that drizzle-kit does not read at deploy are not judged. */
export function parseJournal(content: FileContent, path: string, dialect: Dialect | null): ParsedJournal {
  if (content.kind !== 'read') return refusal('journal/unreadable', `The journal ${describeLoss(content)}.`, path);
  const text = decodeText(content.bytes);
  if (text === null) return refusal('journal/invalid', 'The journal is not valid UTF-8.', path);
  const mark = findMergeMark(text);
  if (mark !== null) return refusal('journal/merge-conflict', 'The journal holds a mark of an unfinished merge.', renderPlace(path, mark));
  const json = parseJson(text);
  if (json === undefined) return refusal('journal/invalid', 'The journal is not JSON.', path);
  const journal = journalSchema.safeParse(json);
  if (!journal.success) return refusal('journal/invalid', `The journal has another form than drizzle-kit writes: ${describeIssue(journal.error)}.`, path);
  const parsed = journal.data.entries.map((entry, position) => parseEntry(entry, position, path));
  const entries = parsed.flatMap((entry) => (entry instanceof Problem ? [] : [entry]));
  const invalid = parsed.filter((entry) => entry instanceof Problem);
  return { known: true, entries, defects: [...judgeDialect(journal.data.dialect, dialect, path), ...invalid, ...findDefects(entries, text, path)] };
}

function parseEntry(entry: unknown, position: number, path: string): JournalEntry | Problem {
  const parsed = entrySchema.safeParse(entry);
  if (parsed.success) return { ...parsed.data, position };
  return new Problem('journal/invalid', {
    message: `Entry ${String(position)} of the journal has another form than drizzle-kit writes: ${describeIssue(parsed.error)}.`,
    remedy: 'Restore the entry from git; its tag is the name of a file beside the journal, without `.sql`.',
    place: path,
  });
}

/** What journals call each dialect: drizzle-kit below 0.21 said `pg`, and for Turso it says `sqlite`. */
const inJournals: Readonly<Record<Dialect, { readonly name: string; readonly words: readonly string[] }>> = {
  postgresql: { name: 'PostgreSQL', words: ['postgresql', 'pg'] },
  mysql: { name: 'MySQL', words: ['mysql'] },
  sqlite: { name: 'SQLite', words: ['sqlite'] },
  turso: { name: 'Turso', words: ['sqlite', 'turso'] },
};

function judgeDialect(written: string, dialect: Dialect | null, path: string): Problem[] {
  if (dialect === null || inJournals[dialect].words.includes(written)) return [];
  return [
    new Problem('journal/dialect-mismatch', {
      message: `The journal is for the dialect ${quote(written)}, but the deploy is for ${quote(dialect)}.`,
      remedy: `Point \`out\` to the folder of the ${inJournals[dialect].name} migrations.`,
      place: path,
    }),
  ];
}

function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'nothing of it was recognised';
  return `${issue.path.length === 0 ? 'the whole' : `\`${excerpt(issue.path.join('.'))}\``}: ${issue.message}`;
}

function refusal(code: Code, message: string, place: string): ParsedJournal {
  return {
    known: false,
    entries: [],
    defects: [new Problem(code, { message, remedy: 'Restore the journal from git, or resolve the merge that left it so.', place })],
  };
}
