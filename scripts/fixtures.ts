/** Makes test/fixtures/projects with the real drizzle-kit of both generations: `node scripts/fixtures.ts`. What it makes is committed. */
import { execa } from 'execa';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { kitModules } from '../test/quick-kit/modules.ts';

type Generation = 'v0' | 'v1';

interface Case {
  readonly name: string;
  readonly generations: readonly Generation[];
  /** More keys of the config, as they stand in its file. */
  readonly config: string;
  /** The schema as it grows: one `generate` for each. */
  readonly schemas: readonly { readonly name: string; readonly schema: string }[];
  /** Whether the folder is then taken to the next generation by `drizzle-kit up`. */
  readonly up: boolean;
}

const root = join(import.meta.dirname, '..');

/** 1.0 names its folders by the second, and their order is that of their names. */
const oneSecond = 1_100;

const users = `import { integer, pgTable, text } from 'drizzle-orm/pg-core';\n\nexport const users = pgTable('users', { id: integer().primaryKey(), name: text().notNull() });\n`;
const posts = `${users}\nexport const posts = pgTable('posts', { id: integer().primaryKey(), author: integer().references(() => users.id), title: text() });\n`;
const postsWithBody = posts.replace('title: text() }', 'title: text(), body: text() }');
const growing = [
  { name: 'users', schema: users },
  { name: 'posts', schema: posts },
  { name: 'post_body', schema: postsWithBody },
];

const cases: readonly Case[] = [
  { name: 'three', generations: ['v0', 'v1'], config: '', schemas: growing, up: false },
  // 1.0 leaves an empty folder, which git does not keep.
  { name: 'empty-schema', generations: ['v0'], config: '', schemas: [{ name: 'nothing', schema: 'export {};\n' }], up: false },
  {
    name: 'custom-ledger',
    generations: ['v0', 'v1'],
    config: `  migrations: { schema: 'deploys', table: 'done' },\n`,
    schemas: growing.slice(0, 1),
    up: false,
  },
  { name: 'converted', generations: ['v1'], config: '', schemas: growing, up: true },
];

for (const one of cases) for (const generation of one.generations) await make(one, generation);

async function make(one: Case, generation: Generation): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fixture-'));
  const config = `import { defineConfig } from 'drizzle-kit';\n\nexport default defineConfig({\n  dialect: 'postgresql',\n  schema: './schema.ts',\n  out: './drizzle',\n${one.config}});\n`;
  await writeFile(join(folder, 'drizzle.config.ts'), config);
  await writeFile(join(folder, 'package.json'), `{ "name": "fixture", "private": true }\n`);
  await install(folder, one.up ? 'v0' : generation);
  for (const { name, schema } of one.schemas) {
    await writeFile(join(folder, 'schema.ts'), schema);
    await runKit(folder, ['generate', '--name', name]);
    await pass(oneSecond);
  }
  if (one.up) {
    await install(folder, generation);
    await runKit(folder, ['up']);
  }
  await keep(folder, join(root, 'test/fixtures/projects/postgresql', generation, one.name));
}

async function install(folder: string, generation: Generation): Promise<void> {
  await rm(join(folder, 'node_modules'), { force: true });
  await symlink(kitModules[generation], join(folder, 'node_modules'));
}

async function runKit(folder: string, args: readonly string[]): Promise<void> {
  await execa(process.execPath, [join(folder, 'node_modules/drizzle-kit/bin.cjs'), ...args], {
    cwd: folder,
    stdin: 'ignore',
    stdout: 'inherit',
    stderr: 'inherit',
  });
}

async function keep(from: string, to: string): Promise<void> {
  await rm(join(from, 'node_modules'));
  await rm(to, { recursive: true, force: true });
  await mkdir(join(to, '..'), { recursive: true });
  await cp(from, to, { recursive: true });
  await rm(from, { recursive: true });
}
