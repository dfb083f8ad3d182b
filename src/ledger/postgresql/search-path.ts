/** Where names without a schema lead: to pg_catalog first, unless the search_path puts it behind another schema. */
import { Problem } from '../../errors/problem.ts';

/** A schema of a search_path, in quotes or not. */
const schemas = /"(?:[^"]|"")*"|[^\s,"]+/gu;

/** The temporary schema, which holds no functions and operators, is searched first in any case. */
export function putsOthersFirst(path: string): boolean {
  const names = (path.match(schemas) ?? []).map((name) => (name.startsWith('"') ? name.slice(1, -1) : name.toLowerCase())).filter((name) => name !== 'pg_temp');
  return names.indexOf('pg_catalog') > 0;
}

/** drizzle-kit names catalogs and operators without their schema. */
export function refuseOthersFirst(path: string): void {
  if (!putsOthersFirst(path)) return;
  throw new Problem('database/search-path', {
    message: `The search_path of the deploying role (${path}) puts other schemas before pg_catalog, so what drizzle-kit reads may be theirs.`,
    remedy: 'Take pg_catalog out of the search_path: then it is searched first. The role, the database or the URL sets it.',
  });
}
