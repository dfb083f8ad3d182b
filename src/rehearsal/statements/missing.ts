/** What a failed statement misses that no migration is there to make: an extension, another product's schema, a role, a function. */
import type { Missing } from '../../model/rehearsal.ts';
import type { FailedStatement } from './run.ts';

/** What the shadow database has, by name. */
export interface Present {
  readonly schemas: ReadonlySet<string>;
  /** Without their arguments. */
  readonly functions: ReadonlySet<string>;
}

/** Types and functions of extensions that are often made by hand, or by a product, before the first migration. */
const extensionOf: Readonly<Record<string, string>> = {
  vector: 'vector',
  halfvec: 'vector',
  sparsevec: 'vector',
  citext: 'citext',
  hstore: 'hstore',
  ltree: 'ltree',
  geometry: 'postgis',
  geography: 'postgis',
  cube: 'cube',
  gin_trgm_ops: 'pg_trgm',
  gist_trgm_ops: 'pg_trgm',
  similarity: 'pg_trgm',
  uuid_generate_v4: 'uuid-ossp',
  uuid_generate_v1: 'uuid-ossp',
  uuid_generate_v1mc: 'uuid-ossp',
  gen_salt: 'pgcrypto',
  crypt: 'pgcrypto',
  digest: 'pgcrypto',
  hmac: 'pgcrypto',
  gen_random_bytes: 'pgcrypto',
  unaccent: 'unaccent',
};

/** Null where the statement fails by itself. Last come the extensions that it creates. */
export function findMissing({ error }: Pick<FailedStatement, 'error'>, present: Present, [created]: readonly string[]): Missing | null {
  if (created !== undefined && extensionStates.includes(error.sqlState ?? '')) return { kind: 'extension', name: created };
  const { message } = error;
  switch (error.sqlState ?? '') {
    case '3F000':
      return { kind: 'schema', name: named(message, 'schema') };
    case '42501':
      return { kind: 'right', name: null };
    case '42710':
      return takenRole(message);
    case '42704':
      return missingObject(message, present);
    case '42883':
      return missingFunction(message, present);
    case '42P01':
      return inForeignSchema(named(message, 'relation'), present);
    default:
      return null;
  }
}

/** Not available, no control file, not allowed, needs another one, or needs to be loaded with the server. */
const extensionStates: readonly string[] = ['0A000', '58P01', '42501', '42704', '55000', 'XX000', 'F0000', '22023'];

function missingObject(message: string, present: Present): Missing | null {
  const role = named(message, 'role');
  if (role !== null) return { kind: 'role', name: role };
  const name = named(message, 'type') ?? named(message, 'operator class');
  return name === null ? null : (ofExtension(name) ?? inForeignSchema(name, present));
}

/** Roles belong to the whole server, which may serve others at the same time. */
function takenRole(message: string): Missing | null {
  const name = /^role "(.+)" already exists/u.exec(message)?.[1];
  return name === undefined ? null : { kind: 'taken-role', name };
}

/** Where a function of the name is there, only its arguments are wrong, which is the statement's own fault. */
function missingFunction(message: string, present: Present): Missing | null {
  const name = /^function ([^(]+)\(/u.exec(message)?.[1];
  if (name === undefined) return null;
  const known = ofExtension(name) ?? inForeignSchema(name, present);
  if (known !== null) return known;
  return present.functions.has(name.split('.').at(-1) ?? name) ? null : { kind: 'function', name };
}

function ofExtension(name: string): Missing | null {
  const bare =
    name
      .split('.')
      .at(-1)
      ?.replaceAll('"', '')
      .replace(/\[\]$|\(.*$/gu, '') ?? '';
  const extension = Object.hasOwn(extensionOf, bare) ? extensionOf[bare] : /^st_/iu.test(bare) ? 'postgis' : undefined;
  return extension === undefined ? null : { kind: 'extension', name: extension };
}

function inForeignSchema(name: string | null, { schemas }: Present): Missing | null {
  const schema = /^"?([^".]+)"?\../u.exec(name ?? '')?.[1];
  return schema === undefined || schemas.has(schema) ? null : { kind: 'schema', name: schema };
}

/** The name that the server gives: `relation "auth.users" does not exist`. */
function named(message: string, kind: string): string | null {
  return new RegExp(`\\b${kind} "(.+?)" does not exist`, 'u').exec(message)?.[1] ?? null;
}
