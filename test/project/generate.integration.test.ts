import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChild } from '../../src/host/process.ts';
import type { Generation } from '../../src/model/drizzle.ts';
import type { GenerateAnswer } from '../../src/model/generate.ts';
import { readGenerate } from '../../src/project/generate-kit.ts';
import type { ProjectPlace } from '../../src/project/place.ts';
import { readProject } from '../../src/project/repository.ts';
import { copyFixture, generations, placeOf } from './workspace.ts';

interface Asked {
  readonly answer: GenerateAnswer;
  /** Every file of the work tree afterwards that was not there before, or is another one. */
  readonly touched: string;
}

/** A fixture with whatever is done to it; then drizzle-kit is asked. */
async function ask(generation: Generation, change: (folder: string) => Promise<unknown>, changes: Partial<ProjectPlace> = {}): Promise<Asked> {
  const folder = await copyFixture(generation, 'three');
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const place = await placeOf(folder, changes);
  const { kit, folder: migrations } = await readProject({ ...place, given: { ...place.given, dialect: 'postgresql', out: 'drizzle' } }, runChild);
  await change(folder);
  await writeFile(join(folder, '.gitignore'), 'node_modules\n');
  git('init', '--quiet');
  git('add', '--all');
  const answer = await readGenerate(place, kit, migrations, runChild);
  return { answer, touched: git('status', '--porcelain', '--ignored').replaceAll(/^(?:A {2}|!! node_modules).*\n/gmu, '') };
}

/** Rewrites the schema. */
function schema(change: (text: string) => string): (folder: string) => Promise<void> {
  return async (folder) => {
    const path = join(folder, 'schema.ts');
    await writeFile(path, change(await readFile(path, 'utf8')));
  };
}

const unchanged = (text: string): string => text;
const withColumn = (text: string): string => text.replace('body: text()', 'body: text(), stars: integer()');
const renamed = (text: string): string => text.replace('body: text()', 'content: text()');
const throwing = (text: string): string => `${text}\nthrow new Error('the schema says postgres://u:p@h/d');\n`;

async function expectFailure(generation: Generation, change: (folder: string) => Promise<unknown>, words: string): Promise<void> {
  const { answer } = await ask(generation, change);
  expect(answer.kind).toBe('failed');
  if (answer.kind === 'failed') expect(answer.said.join('\n')).toContain(words);
}

describe.each(generations)('generate, %s', (generation) => {
  test('says that schema and migrations are in sync', async () => {
    expect(await ask(generation, schema(unchanged))).toEqual({ answer: { kind: 'in-sync' }, touched: '' });
  });

  test('gives the SQL that is missing, and leaves the work tree as it is', async () => {
    const sql: unknown = expect.stringContaining('ALTER TABLE "posts" ADD COLUMN "stars" integer;');
    expect(await ask(generation, schema(withColumn))).toEqual({ answer: { kind: 'missing', sql }, touched: '' });
  });

  test('says where it would have to ask', async () => {
    const { answer, touched } = await ask(generation, schema(renamed));
    expect(answer).toEqual({ kind: 'ambiguous', objects: generation === 'v0' ? [] : ['column public.posts.content'] });
    expect(touched).toBe('');
  });

  test('never takes a schema that throws for a yes', async () => {
    await expectFailure(generation, schema(throwing), 'the schema says <url>');
  });

  test('never takes a broken snapshot for a yes', async () => {
    const { answer } = await ask(generation, async (folder) => {
      const names = (await readdir(join(folder, 'drizzle'), { recursive: true })).filter((name) => name.endsWith('snapshot.json')).sort();
      await writeFile(join(folder, 'drizzle', names.at(-1) ?? ''), '<<<<<<< ours\n{}\n');
    });
    expect(answer.kind).toBe('failed');
  });

  test('a schema in folders of its own, with aliases of its tsconfig', async () => {
    const { answer } = await ask(generation, async (folder) => {
      await mkdir(join(folder, 'src/db'), { recursive: true });
      await rename(join(folder, 'schema.ts'), join(folder, 'src/db/tables.ts'));
      await writeFile(join(folder, 'schema.ts'), "export * from '~/db/tables';\n");
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { baseUrl: '.', paths: { '~/*': ['./src/*'] } } }));
    });
    expect(answer).toEqual({ kind: 'in-sync' });
  });

  test('no migrations at all are migrations that are missing', async () => {
    const { answer } = await ask(generation, async (folder) => await rm(join(folder, 'drizzle'), { recursive: true }));
    const sql: unknown = expect.stringContaining('CREATE TABLE "users"');
    expect(answer).toMatchObject({ kind: 'missing', sql });
  });
});

describe('generate', () => {
  test.each([
    ['a schema that is no TypeScript', schema((text) => `${text}\nexport const = ;\n`)],
    ['a schema that is not there', async (folder: string) => await rename(join(folder, 'schema.ts'), join(folder, 'other.ts'))],
  ])('never takes %s for a yes', async (_, change) => {
    await expectFailure('v1', change, '');
  });

  test('a schema that never returns is stopped', async () => {
    const { answer } = await ask(
      'v1',
      schema((text) => `${text}\nfor (;;);\n`),
      { timeLimitMs: 2_000 },
    );
    expect(answer).toMatchObject({ kind: 'failed', end: { kind: 'timed-out' } });
  });
});
