/** Which migrations drizzle-kit noted in the shadow database's ledger. */
import { z } from 'zod';
import type { Generation, LedgerTable } from '../model/drizzle.ts';
import type { Migration } from '../model/migration.ts';
import type { ShadowSession } from '../model/ports.ts';
import { quoteName } from '../sql/quoting.ts';
import { parseServerError } from './statements/server-error.ts';

const rowsShape = z.array(z.object({ hash: z.string(), created: z.string().nullable(), name: z.string().nullish() }));

/** Those of the migrations that have no row with their hash, in order. */
export async function readUnapplied(
  session: ShadowSession,
  table: LedgerTable,
  generation: Generation,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const name = generation === 'v1' ? ', name' : '';
  const query = `select hash, created_at::text as created${name} from ${quoteName(table.schema)}.${quoteName(table.name)}`;
  const rows = rowsShape.parse(await readRows(session, query));
  const noted = new Set(rows.map((row) => JSON.stringify([row.hash, generation === 'v1' ? row.name : row.created])));
  return migrations.filter((migration) => !noted.has(JSON.stringify([migration.sha256, generation === 'v1' ? migration.name : String(migration.createdAt)])));
}

async function readRows(session: ShadowSession, query: string): Promise<readonly unknown[]> {
  try {
    return await session.read(query);
  } catch (thrown) {
    if (isAbsent(thrown)) return [];
    throw thrown;
  }
}

function isAbsent(thrown: unknown): boolean {
  return ['42P01', '3F000', '42703'].includes(parseServerError(thrown).sqlState ?? '');
}
