/** The journal of the v0 layout with every key that a check compares; what is wrong with it, the project's reader tells. */
import { z } from 'zod';
import { parseJson } from '../../text/json.ts';

export interface JournalEntry {
  /** Where it stands among the entries that can be read, counted from 0. */
  readonly position: number;
  readonly idx: number;
  readonly when: number;
  readonly tag: string;
  readonly breakpoints: boolean | null;
  readonly version: string | null;
}

const entrySchema = z.object({
  idx: z.int().min(0),
  when: z.int().min(0),
  tag: z
    .string()
    .max(200)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}/\\]+$/u),
  breakpoints: z.boolean().nullable().catch(null),
  version: z.string().max(20).nullable().catch(null),
});

const journalSchema = z.object({ entries: z.array(z.unknown()).max(10_000) });

/** The entries in the journal's order, those of another form left out; null where the text is no journal. */
export function parseJournal(text: string): readonly JournalEntry[] | null {
  const journal = journalSchema.safeParse(parseJson(text));
  if (!journal.success) return null;
  const entries = journal.data.entries.map((entry) => entrySchema.safeParse(entry)).flatMap(({ data }) => (data === undefined ? [] : [data]));
  return entries.map((entry, position) => ({ ...entry, position }));
}

/** What the journal says its dialect is; null where it does not. */
export function parseJournalDialect(text: string): string | null {
  return z.object({ dialect: z.string() }).safeParse(parseJson(text)).data?.dialect ?? null;
}
