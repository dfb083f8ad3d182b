/** The program of a PGlite process, and what it says when it is ready. It is text, so that no bundle takes the packages in. */
import { z } from 'zod';

export interface PgliteReady {
  readonly port: number;
  readonly version: string;
}

const readyMark = 'pglite: ';
const readyShape = z.strictObject({ port: z.int().positive(), version: z.string().min(1) });

export function parsePgliteReady(line: string): PgliteReady | null {
  if (!line.startsWith(readyMark)) return null;
  return readyShape.parse(JSON.parse(line.slice(readyMark.length)));
}

/** For drizzle-kit's session and one that is not closed yet. */
const mostConnections = 4;

/**
 * A module for `node -e`, with the folders to look in as JSON behind it. Both packages come from one folder, since the server of one knows the database
 * of the other; extensions that are there are offered, each by the name that CREATE EXTENSION gives.
 */
export const pgliteScript = `
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
const resolvers = JSON.parse(process.argv[1]).map((folder) => createRequire(join(folder, 'package.json')));
const found = (resolver, name) => { try { return resolver.resolve(name); } catch { return null; } };
const resolver = resolvers.find((one) => found(one, '@electric-sql/pglite') !== null && found(one, '@electric-sql/pglite-socket') !== null);
if (resolver === undefined) { console.log('not installed'); process.exit(1); }
const load = async (name) => { const path = found(resolver, name); return path === null ? null : await import(pathToFileURL(path).href); };
const contrib = ['amcheck', 'bloom', 'btree_gin', 'btree_gist', 'citext', 'cube', 'earthdistance', 'fuzzystrmatch', 'hstore', 'intarray', 'isn', 'lo', 'ltree', 'pg_trgm', 'pgcrypto', 'seg', 'tablefunc', 'tcn', 'tsm_system_rows', 'tsm_system_time', 'unaccent', 'uuid_ossp'];
const extensions = {};
for (const name of contrib) { const loaded = await load('@electric-sql/pglite/contrib/' + name).catch(() => null); if (loaded?.[name]) extensions[name] = loaded[name]; }
const vector = (await load('@electric-sql/pglite-pgvector').catch(() => null)) ?? (await load('@electric-sql/pglite/vector').catch(() => null));
if (vector?.vector) extensions.vector = vector.vector;
const { PGlite } = await load('@electric-sql/pglite');
const { PGLiteSocketServer } = await load('@electric-sql/pglite-socket');
const db = await PGlite.create({ extensions });
const server = new PGLiteSocketServer({ db, port: 0, host: '127.0.0.1', maxConnections: ${String(mostConnections)} });
server.addEventListener('listening', async (event) => {
  const { rows } = await db.query("select split_part(current_setting('server_version'), ' ', 1) as version");
  console.log('${readyMark}' + JSON.stringify({ port: event.detail.port, version: rows[0].version }));
});
await server.start();
`;
