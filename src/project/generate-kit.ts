/** Has the project's drizzle-kit generate into a folder of ours, so that the work tree stays as it is. */
import { copyFile, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { startKit } from '../kit/child.ts';
import type { GenerateAnswer } from '../model/generate.ts';
import type { RunChild } from '../model/ports.ts';
import type { Kit, MigrationsFolder } from '../model/project.ts';
import { childEnvironment } from './child.ts';
import { readRealPath, writeTemporary } from './disk.ts';
import { parseGenerate, renderOut, renderWrapper } from './generate.ts';
import { readConfigPath, readTsconfigPath } from './kit.ts';
import type { ProjectPlace } from './place.ts';

/** Throws `config/not-found`; whatever drizzle-kit does is an answer. */
export async function readGenerate(place: ProjectPlace, kit: Kit, folder: MigrationsFolder, runChild: RunChild): Promise<GenerateAnswer> {
  return await generateInto(place, kit, runChild, async (out) => await layOut(resolve(place.repositoryRoot, folder.path), out, kit));
}

/** The same beside an empty folder: then `missing` holds the SQL of the whole schema, and `in-sync` says that it declares nothing. */
export async function readWholeSchema(place: ProjectPlace, kit: Kit, runChild: RunChild): Promise<GenerateAnswer> {
  return await generateInto(place, kit, runChild, () => Promise.resolve(new Set()));
}

/** `fill` lays down what generate is to start from, and gives the names that are there then. */
async function generateInto(place: ProjectPlace, kit: Kit, runChild: RunChild, fill: (out: string) => Promise<ReadonlySet<string>>): Promise<GenerateAnswer> {
  const configPath = await readConfigPath(place);
  const packageFolder = (await readRealPath(place.packageFolder)) ?? place.packageFolder;
  const out = join(await writeTemporary(place.tempFolder, {}), 'out');
  const before = await fill(out);
  const order = { generation: kit.generation, configPath, tsconfig: await readTsconfigPath(configPath), out: renderOut(packageFolder, out) };
  const wrapper = renderWrapper(order);
  const entry = join(await writeTemporary(place.tempFolder, wrapper.files), wrapper.entry);
  const lines: string[] = [];
  const onLine = (line: string): void => {
    if (lines.length < mostLines) lines.push(line);
  };
  const args = ['generate', '--name', 'check', '--config', entry, ...(kit.generation === 'v1' ? ['--output', 'json'] : [])];
  const { timeLimitMs, signal } = place;
  const end = await startKit(kit, args, { cwd: packageFolder, env: childEnvironment(place, dirname(entry)), timeLimitMs, signal, onLine }, runChild);
  return parseGenerate({ end, lines, sql: await readNew(out, before, kit) });
}

/** A schema that prints without end fills no memory. */
const mostLines = 10_000;

/** What generate reads of a folder: of a journal only the newest snapshot, which is the last by name; of folders every ancestor. Gives the names in it. */
async function layOut(folder: string, out: string, { generation }: Kit): Promise<ReadonlySet<string>> {
  if (generation === 'v0') return await layOutJournal(join(folder, 'meta'), out);
  await mkdir(out, { recursive: true });
  const names = (await list(folder)).filter((name) => /^\d{14}/u.test(name));
  for (const name of names) await symlink(join(folder, name), join(out, name), 'junction');
  return new Set(names);
}

async function layOutJournal(meta: string, out: string): Promise<ReadonlySet<string>> {
  const names = await list(meta);
  const snapshot = names
    .filter((name) => !name.startsWith('_'))
    .sort()
    .at(-1);
  const wanted = names.filter((name) => name === '_journal.json' || name === snapshot);
  // Where there is nothing yet, drizzle-kit makes the journal itself, but not in a folder that is there without one.
  if (wanted.length > 0) await mkdir(join(out, 'meta'), { recursive: true });
  await Promise.all(wanted.map(async (name) => await copyFile(join(meta, name), join(out, 'meta', basename(name)))));
  return new Set();
}

/** The one migration that was not there before; null where there is none. */
async function readNew(out: string, before: ReadonlySet<string>, { generation }: Kit): Promise<string | null> {
  const fresh = (await list(out)).filter((name) => !before.has(name) && (generation === 'v1' || name.endsWith('.sql')));
  const [name] = fresh;
  if (name === undefined) return null;
  return await readFile(generation === 'v0' ? join(out, name) : join(out, name, 'migration.sql'), 'utf8').catch(() => null);
}

async function list(folder: string): Promise<string[]> {
  return await readdir(folder).catch(() => []);
}
