/** What git prints, understood. */
import { unknown, type OrUnknown } from '../model/unknown.ts';

const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;

/** Ignored files that drizzle-kit would read all the same. */
const ignoredMigration = /(?:\.sql|_journal\.json|(?:^|\/)meta\/|(?:^|\/)\d{14}[^/]*\/)$/u;

/** The id that `git rev-parse` gave; null where it gave none. */
export function parseObjectId(code: number | null, stdout: string): string | null {
  const id = stdout.trim();
  return code === 0 && objectId.test(id) ? id : null;
}

/** Whether `git status --porcelain -z` tells of no difference from the commit. */
export function parseClean(code: number | null, stdout: string): OrUnknown<boolean> {
  if (code !== 0) return unknown('git could not compare the migrations folder with the commit.');
  const entries = stdout.split('\0').filter((entry) => entry !== '');
  return entries.every((entry) => entry.startsWith('!! ') && !ignoredMigration.test(entry.slice(3)));
}
