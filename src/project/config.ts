/** What the drizzle config says, from a probe of it and from what was given as inputs. */
import { z } from 'zod';
import { Problem, type Code } from '../errors/problem.ts';
import { defaultLedgerTable, type Dialect } from '../model/drizzle.ts';
import type { KitConfig } from '../model/project.ts';
import { describeThrown, givenInstead } from './config-thrown.ts';
import { parseJson } from '../text/json.ts';
import { nearest } from '../text/nearest.ts';
import { excerpt, quote } from '../text/plain.ts';
import { agree, sentence } from '../text/sentence.ts';
import type { GivenConfig } from './place.ts';

/** drizzle-kit's own default. */
const defaultOut = 'drizzle';

const text = z.string().max(1024).optional();
const configSchema = z.object({
  dialect: text,
  driver: text,
  out: text,
  migrations: z.object({ schema: text, table: text }).optional(),
});

/** What the probe writes; the keys that it copies carry no credentials. */
const probeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('object'), config: z.unknown() }),
  z.strictObject({ kind: z.literal('other'), type: z.string() }),
  z.strictObject({ kind: z.literal('thrown'), cause: z.enum(['syntax', 'module', 'other']), message: z.string(), place: z.string() }),
]);

type RawConfig = z.infer<typeof configSchema>;

/** What a config says, and where it lies (from the repository's root). */
export interface LoadedConfig {
  readonly raw: RawConfig;
  readonly path: string;
}

/** Reads what the probe wrote about the config at `place`; null where it wrote nothing that makes sense. */
export function parseProbe(json: string, place: string): RawConfig | null {
  const probe = probeSchema.safeParse(parseJson(json));
  if (!probe.success) return null;
  switch (probe.data.kind) {
    case 'object':
      return parseRawConfig(probe.data.config, place);
    case 'other':
      throw unreadable(`The config exports a ${probe.data.type}, but drizzle-kit expects an object.`, place);
    case 'thrown':
      throw describeThrown(probe.data, place);
  }
}

/** Reads a config that is a JSON file; drizzle-kit is not needed for that, and 1.0 cannot do it. */
export function parseJsonConfig(json: string, place: string): RawConfig {
  const value = parseJson(json.replace(/^\uFEFF/u, ''));
  if (value === undefined) throw problem('config/unreadable', 'The config is not JSON.', 'Correct its syntax.', place);
  return parseRawConfig(value, place);
}

/** Joins config and inputs: an input that is given wins. `loaded` is null where no config was loaded; any dialect that is not `supported` is refused. */
export function selectConfig<D extends Dialect>(loaded: LoadedConfig | null, given: GivenConfig, supported: readonly D[]): KitConfig<D> {
  const raw = loaded?.raw;
  const place = loaded?.path ?? 'dialect';
  const written = given.dialect ?? raw?.dialect;
  if (written === undefined) throw problem('config/incomplete', 'The config names no `dialect`.', 'Add `dialect` to it, or give it as an input.', place);
  const dialect = supported.find((one) => one === written);
  if (dialect === undefined) throw otherDialect(written, supported, given.dialect === null ? place : 'dialect');
  if (raw?.driver !== undefined) throw ownDriver(raw.driver, dialect, place);
  const out = raw?.out === undefined || raw.out === '' ? defaultOut : raw.out;
  return { dialect, out: given.out ?? out, ledgerTable: selectLedgerTable(raw, given) };
}

/** A config that could not be loaded. */
export function unreadable(message: string, place: string): Problem {
  return problem('config/unreadable', message, givenInstead, place);
}

function otherDialect(dialect: string, supported: readonly Dialect[], place: string): Problem {
  const listed = supported.map(quote).join(', ');
  const message = `The dialect is ${quote(dialect)}; supported ${agree(supported.length, 'is', 'are')} ${listed}.`;
  const doing = supported.length === 1 ? 'Deploy' : 'Check';
  const meant = nearest(dialect, supported);
  const remedy = meant === null ? `${doing} this project by other means until its dialect is supported.` : `Write ${quote(meant)}, as drizzle-kit spells it.`;
  return problem('config/dialect-unsupported', message, remedy, place);
}

function ownDriver(driver: string, dialect: Dialect, place: string): Problem {
  const reached = dialect === 'postgresql' ? 'a PostgreSQL server' : 'a database';
  const message = `The config names the driver ${quote(driver)}; supported is ${reached} that is reached by its URL, without \`driver\`.`;
  return problem('config/driver-unsupported', message, 'Where the database can also be reached by a URL, give the inputs `dialect` and `out`.', place);
}

function selectLedgerTable(raw: RawConfig | undefined, given: GivenConfig): KitConfig['ledgerTable'] {
  return {
    schema: given.ledgerSchema ?? raw?.migrations?.schema ?? defaultLedgerTable.schema,
    name: given.ledgerTable ?? raw?.migrations?.table ?? defaultLedgerTable.name,
  };
}

function parseRawConfig(value: unknown, place: string): RawConfig {
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw unreadable(
    `The config's \`${excerpt(issue?.path.join('.') ?? '')}\` is not what drizzle-kit expects: ${sentence(issue?.message ?? 'unknown form')}`,
    place,
  );
}

function problem(code: Code, message: string, remedy: string, place: string): Problem {
  return new Problem(code, { message, remedy, place });
}
