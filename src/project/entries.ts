/** What is wrong with the journal's entries among themselves. */
import { Problem, type Code, type Severity } from '../errors/problem.ts';
import { quote } from '../text/plain.ts';
import { renderPlace } from '../text/problem.ts';

import { findKeyLines } from './lines.ts';

type Key = 'idx' | 'when' | 'tag';

interface Defect {
  readonly code: Code;
  readonly key: Key;
  readonly entry: JournalEntry;
  readonly message: string;
  readonly remedy: string;
  readonly severity: Severity;
}

/** Every defect, in the order of the entries, with its line in the journal's text. */
export function findDefects(entries: readonly JournalEntry[], text: string, path: string): Problem[] {
  const defects = [...findDuplicates(entries), ...findDisorder(entries)].sort((a, b) => a.entry.position - b.entry.position);
  if (defects.length === 0) return [];
  const lines = { idx: findKeyLines(text, 'idx'), when: findKeyLines(text, 'when'), tag: findKeyLines(text, 'tag') };
  return defects.map(
    ({ code, key, entry, message, remedy, severity }) =>
      new Problem(code, { message, remedy, severity, place: renderPlace(path, lines[key][entry.position] ?? null) }),
  );
}

/**
 * One tag twice runs one file twice, and of two entries with one `when` drizzle-kit skips the second once the first is applied. One `idx` twice
 * only warns: nothing reads it at deploy, but the next `generate` counts on from it.
 */
function findDuplicates(entries: readonly JournalEntry[]): Defect[] {
  const seen = { tag: new Set<string>(), when: new Set<number>(), idx: new Set<number>() };
  return entries.flatMap((entry) => {
    const found: Defect[] = [];
    if (seen.tag.has(entry.tag)) found.push(duplicate('journal/duplicate-entry', 'tag', entry, 'error'));
    else if (seen.when.has(entry.when)) found.push(duplicate('journal/duplicate-when', 'when', entry, 'error'));
    if (seen.idx.has(entry.idx)) found.push(duplicate('journal/duplicate-entry', 'idx', entry, 'warning'));
    seen.tag.add(entry.tag);
    seen.when.add(entry.when);
    seen.idx.add(entry.idx);
    return found;
  });
}

function duplicate(code: Code, key: Key, entry: JournalEntry, severity: Severity): Defect {
  const message = `The journal's entry ${quote(entry.tag)} has the \`${key}\` of an earlier entry (${quote(String(entry[key]))}).`;
  const remedy = 'Keep one of the two; where both are migrations, delete the later one and generate it again.';
  return { code, key, entry, message, remedy, severity };
}

/** Only a warning here: whether drizzle-kit would skip the entry depends on what the ledger holds already. */
function findDisorder(entries: readonly JournalEntry[]): Defect[] {
  let newest = -1;
  return entries.flatMap((entry) => {
    const late = entry.when < newest;
    newest = Math.max(newest, entry.when);
    return late ? [disorder(entry)] : [];
  });
}

function disorder(entry: JournalEntry): Defect {
  const message = `The journal's entry ${quote(entry.tag)} has an older \`when\` than an entry before it, so drizzle-kit skips it where that one is applied.`;
  const remedy = 'If it was never deployed, delete the migration and generate it again.';
  return { code: 'journal/out-of-order', key: 'when', entry, message, remedy, severity: 'warning' };
}

export interface JournalEntry {
  /** Where it stands among all entries of the file, counted from 0. */
  readonly position: number;
  readonly idx: number;
  readonly when: number;
  readonly tag: string;
}
