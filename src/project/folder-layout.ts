/** The v1 layout: one dated folder for each migration, no journal. */
import { posix } from 'node:path';
import { Problem } from '../errors/problem.ts';
import type { FileContent, FolderContent } from './content.ts';
import { excerpt, quote } from '../text/plain.ts';
import type { ParsedLayout } from './journal-layout.ts';
import { parseSqlFile } from './statements.ts';
import { isDated, parseTimestamp } from './timestamp.ts';

/** A child of drizzle-kit has no locale in its environment, so its `localeCompare` is that of en-US. */
const kitLocale = 'en-US';

const printable = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;

/** Reads the folders in the order in which drizzle-kit runs them. */
export function parseFolderLayout(content: FolderContent, path: string): ParsedLayout {
  const parsed = [...content.folders]
    .sort(([a], [b]) => a.localeCompare(b, kitLocale))
    .filter(([name, { kind }]) => kind !== 'absent' || isDated(name))
    .map(([name, sql]) => parseMigration(name, sql, path));
  return { migrations: parsed.flatMap(({ migrations }) => migrations), defects: parsed.flatMap(({ defects }) => defects) };
}

function parseMigration(name: string, sql: FileContent, folder: string): ParsedLayout {
  const place = posix.join(folder, excerpt(name));
  if (sql.kind === 'absent') return { migrations: [], defects: [withoutSql(name, place)] };
  const createdAt = printable.test(name) ? parseTimestamp(name) : null;
  const path = createdAt === null ? `${place}/migration.sql` : posix.join(folder, name, 'migration.sql');
  const { file, defects } = parseSqlFile(sql, path);
  if (createdAt === null) return { migrations: [], defects: [invalidName(name, place), ...defects] };
  return { migrations: file === null ? [] : [{ name, createdAt, path, ...file }], defects };
}

function invalidName(name: string, place: string): Problem {
  return new Problem('migration/invalid-name', {
    message: `The migration folder ${quote(name)} does not start with a UTC time of 14 digits (YYYYMMDDhhmmss), so drizzle-kit cannot record it.`,
    remedy: 'Rename the folder as `drizzle-kit generate` names one; if it holds no migration, move it out of the migrations folder.',
    place,
  });
}

/** Only a warning: drizzle-kit passes over such a folder, and git keeps no empty one, so it is a leftover of a work tree. */
function withoutSql(name: string, place: string): Problem {
  return new Problem('migration/without-sql', {
    message: `The migration folder ${quote(name)} has no \`migration.sql\`, so drizzle-kit passes over it.`,
    remedy: 'Restore the file from git, or remove the folder.',
    place,
    severity: 'warning',
  });
}
