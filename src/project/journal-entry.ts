/** An entry of drizzle-kit's journal. */

export interface JournalEntry {
  /** Where it stands among all entries of the file, counted from 0. */
  readonly position: number;
  readonly idx: number;
  readonly when: number;
  readonly tag: string;
}
