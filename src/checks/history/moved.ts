/** history/moved: the migrations folder lies elsewhere than before. */
import { posix } from 'node:path';
import { quote } from './names.ts';
import type { HistoryRule } from './rule.ts';

export const moved: HistoryRule = {
  id: 'history/moved',
  severity: 'warning',
  criteria: ['CC8.1'],
  cause: 'The migrations folder has another path than in the base. Databases do not mind, but everything that names the old path does.',
  remedy: 'Let drizzle config, workflows, CODEOWNERS and container files name the new path.',
  alias: [],
  find({ base, head }) {
    if (base.path === head.path) return [];
    return [{ message: `The migrations folder was moved from ${quote(base.path)} to ${quote(head.path)}.`, place: { path: head.path, line: null } }];
  },
};

/** A folder of migrations among the base's files that is none any more; one of the same last name is taken first. Null where there is none. */
export function selectMoved(before: readonly string[], now: readonly string[], path: string): string | null {
  const left = foldersIn(now);
  const gone = [...foldersIn(before)].filter((folder) => !left.has(folder)).sort();
  return gone.find((folder) => posix.basename(folder) === posix.basename(path)) ?? gone[0] ?? null;
}

function foldersIn(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => /^(?:(.*)\/)?(?:meta\/_journal\.json|\d{14}[^/]*\/migration\.sql)$/u.exec(name)?.[1] ?? []));
}
