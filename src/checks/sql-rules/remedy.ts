/** Remedies that one database has and another has not. */
import type { Dialect } from '../../model/drizzle.ts';

/** For a hit: the rule's own remedy is PostgreSQL's, and this is that of the others. */
export function elsewhere(dialect: Dialect, remedy: string): { readonly remedy?: string } {
  return dialect === 'postgresql' ? {} : { remedy };
}

/** MySQL has nothing like NOT VALID. */
export const onCopy = 'Look for rows that break it first; where the table is large, alter it with a tool that copies it while it is written to.';
