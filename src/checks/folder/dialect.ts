/** Of which dialect a migrations folder is, as its own files say it. */
import { dialects, type Dialect } from '../../model/drizzle.ts';
import { excerpt } from '../../text/plain.ts';
import { unknown, type OrUnknown } from '../../model/unknown.ts';
import { parseJournalDialect } from './journal.ts';
import type { ParsedSnapshot } from './snapshot.ts';

/** What journals and snapshots of both generations call each dialect; for Turso they say `sqlite`. */
export const dialectWords: Readonly<Record<Dialect, readonly string[]>> = {
  postgresql: ['postgresql', 'postgres', 'pg'],
  mysql: ['mysql'],
  sqlite: ['sqlite'],
  turso: ['turso', 'sqlite'],
};

/** The journal's word goes first, then that of the newest snapshot. `journal` is its text, `snapshots` are by their path from the folder. */
export function findDialect(journal: string | null, snapshots: ReadonlyMap<string, ParsedSnapshot>): OrUnknown<Dialect> {
  const written = (journal === null ? null : parseJournalDialect(journal)) ?? newestWord(snapshots);
  if (written === null) return unknown('Neither the journal nor a snapshot says of which dialect the migrations are.');
  return (
    dialects.find((dialect) => dialectWords[dialect].includes(written)) ??
    unknown(`The migrations are of the dialect "${excerpt(written)}", which is not checked.`)
  );
}

/** Snapshots are numbered or dated, so the last name is the newest. */
function newestWord(snapshots: ReadonlyMap<string, ParsedSnapshot>): string | null {
  const known = [...snapshots].flatMap(([file, parsed]) => (parsed.kind === 'known' ? [{ file, dialect: parsed.identity.dialect }] : []));
  return known.sort((a, b) => (a.file < b.file ? -1 : 1)).at(-1)?.dialect ?? null;
}
