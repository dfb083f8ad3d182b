import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChild } from '../../src/host/process.ts';
import { readProject } from '../../src/project/repository.ts';
import { copyFixture, generations, nothingGiven, placeOf, problemOf, read, write } from './workspace.ts';

const body = `{ dialect: 'postgresql', out: 'drizzle', schema: './schema.ts', migrations: { table: 'done' }, dbCredentials: { url: process.env.DATABASE_URL } }`;

/** A project whose only config is the named file. */
async function projectWith(generation: 'v0' | 'v1', files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await copyFixture(generation, 'three');
  await rm(join(folder, 'drizzle.config.ts'));
  for (const [name, text] of Object.entries(files)) await write(folder, name, text);
  return folder;
}

describe.each(generations)('drizzle-kit of %s loads a config', (generation) => {
  test.each([
    ['in TypeScript', 'drizzle.config.ts', `export default ${body};`],
    [
      'that names its type',
      'drizzle.config.ts',
      `import type { Config } from 'drizzle-kit'; const config: Config = ${body}; export default config satisfies Config;`,
    ],
    ['in CommonJS', 'drizzle.config.js', `module.exports = ${body};`],
    ['compiled to CommonJS', 'drizzle.config.js', `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = ${body};`],
    ['in JSON', 'drizzle.config.json', `{ "dialect": "postgresql", "out": "drizzle", "schema": "x", "migrations": { "table": "done" } }`],
    ['in a module', 'drizzle.config.mjs', `export default ${body};`],
    ['in TypeScript of CommonJS', 'drizzle.config.cts', `module.exports = ${body};`],
    ['in a TypeScript module', 'drizzle.config.mts', `export default ${body};`],
    ['that uses import.meta.url', 'drizzle.config.ts', `if (!import.meta.url.startsWith('file:')) throw new Error('no'); export default ${body};`],
    ['in another folder', 'db/drizzle config.ts', `export default ${body};`],
  ])('%s', async (_, name, text) => {
    const folder = await projectWith(generation, { [name]: text });
    const standard = ['drizzle.config.ts', 'drizzle.config.js', 'drizzle.config.json'].includes(name);
    const { config } = await read(folder, { configPath: standard ? null : name });
    expect(config).toEqual({ dialect: 'postgresql', out: 'drizzle', ledgerTable: { schema: 'drizzle', name: 'done' } });
  });

  test('in a package of modules', async () => {
    const folder = await projectWith(generation, { 'package.json': '{"type":"module"}', 'drizzle.config.js': `export default ${body};` });
    expect((await read(folder)).config.out).toBe('drizzle');
  });

  test.each([
    ['without a base', { compilerOptions: { paths: { '~/*': ['./src/*'] } } }],
    ['with a base', { compilerOptions: { baseUrl: './src', paths: { '~/*': ['./*'] } } }],
  ])('through path aliases of its tsconfig.json %s', async (_, tsconfig) => {
    const folder = await projectWith(generation, {
      'tsconfig.json': JSON.stringify(tsconfig),
      'src/place.ts': `export const out: string = 'drizzle';`,
      'drizzle.config.ts': `import { out } from '~/place'; export default { dialect: 'postgresql', out, schema: 'x' };`,
    });
    expect((await read(folder)).config.out).toBe('drizzle');
  });
});

describe('drizzle-kit loads a config', () => {
  test('without a folder named in it, which is then drizzle', async () => {
    const folder = await projectWith('v0', { 'drizzle.config.ts': `export default { dialect: 'postgresql', schema: 'x' };` });
    expect((await read(folder)).folder).toMatchObject({ path: 'drizzle', defects: [] });
  });

  test('in an environment that holds nothing of the job', async () => {
    const folder = await projectWith('v0', {
      'drizzle.config.ts': `throw new Error(Object.keys(process.env).sort().join());`,
    });
    const problem = await problemOf(read(folder));
    expect(problem.message).toContain('without the environment of a deploy: DATABASE_URL,HOME,NO_COLOR,PATH,TMPDIR');
  });

  test('and writes none of its credentials anywhere', async () => {
    const folder = await projectWith('v0', {
      'drizzle.config.ts': `export default { dialect: 'postgresql', schema: 'x', dbCredentials: { url: 'postgres://planted' }, other: 'planted' };`,
    });
    const place = await placeOf(folder);
    await readProject(place, runChild);
    const written = (await readdir(place.tempFolder, { recursive: true })).filter((name) => name.endsWith('probe.json'));
    expect(written).toHaveLength(1);
  });
});

describe.each(generations)('A config that drizzle-kit of %s cannot use', (generation) => {
  test.each([
    ['throws', `throw new Error('DATABASE_URL of production is needed\\nat line two');`, 'DATABASE_URL of production is needed'],
    ['imports what is not there', `import './nowhere'; export default {};`, 'nowhere'],
    ['exports a function', `export default () => (${body});`, 'exports a function'],
    ['ends the process', `process.exit(3);`, 'ended with exit code 3'],
  ])('%s', async (_, text, message) => {
    const folder = await projectWith(generation, { 'drizzle.config.ts': text });
    const problem = await problemOf(read(folder));
    expect(problem.code).toBe('config/unreadable');
    expect(problem.message).toContain(message);
    expect(problem.message).not.toContain('\n');
    expect(problem.place).toBe('drizzle.config.ts');
    for (const input of ['`dialect`', '`out`', '`migrations-schema`', '`migrations-table`']) expect(problem.remedy).toContain(input);
  });
});

describe.each(generations)('A config that drizzle-kit of %s cannot parse', (generation) => {
  const at = 'The config cannot be parsed, at';

  test.each([
    ['in TypeScript', 'drizzle.config.ts', `const one = 1;\nexport default { dialect: 'postgresql' out: 'x' };`, `${at} drizzle.config.ts:2:39: `],
    ['in JavaScript', 'drizzle.config.js', `\nmodule.exports = { a: 1 b: 2 };`, `${at} drizzle.config.js:2: Unexpected identifier 'b'.`],
    ['in what it imports', 'drizzle.config.ts', `import './env';`, `${at} env.ts:1:17: `],
    ['in JSON', 'drizzle.config.json', `{ a }`, 'The config is not JSON.'],
  ])('%s is told where', async (_, name, text, message) => {
    const problem = await problemOf(read(await projectWith(generation, { [name]: text, 'env.ts': 'export const x = ;' })));
    expect([problem.code, problem.place]).toEqual(['config/unreadable', name]);
    expect(problem.message).toContain(message);
    expect(problem.message).not.toContain('environment of a deploy');
    expect(problem.remedy).toMatch(/^Correct (?:the|its) syntax/u);
  });

  test('for want of a dependency is told to install it', async () => {
    const problem = await problemOf(read(await projectWith(generation, { 'drizzle.config.ts': `import 'dotenv/config'; export default {};` })));
    expect(problem).toMatchObject({ code: 'config/unreadable', message: `The config imports what is not there: Cannot find module 'dotenv/config'.` });
    expect(problem.remedy).toContain('Install the dependencies');
  });
});

describe('A config that cannot be used', () => {
  test.each([
    ['throws what is no error', `throw 'plainly';`, 'plainly'],
    ['throws a URL', `throw new Error('cannot reach postgres://user:pw@host/db now');`, 'cannot reach <url> now'],
    ['exports a promise', `export default Promise.resolve(${body});`, 'exports a promise'],
    ['exports a text', `export default 'postgresql';`, 'exports a string'],
    ['has a wrong value', `export default { dialect: 'postgresql', out: 7 };`, '`out`'],
  ])('%s', async (_, text, message) => {
    const problem = await problemOf(read(await projectWith('v0', { 'drizzle.config.ts': text })));
    expect([problem.code, problem.place]).toEqual(['config/unreadable', 'drizzle.config.ts']);
    expect(problem.message).toContain(message);
  });

  test('never returns', async () => {
    const folder = await projectWith('v0', { 'drizzle.config.ts': 'while (true);' });
    const problem = await problemOf(read(folder, { timeLimitMs: 1_500 }));
    expect(problem.code).toBe('config/unreadable');
    expect(problem.message).toContain('time limit');
  });

  test('is loaded no longer once the run is cancelled', async () => {
    const folder = await projectWith('v0', { 'drizzle.config.ts': 'while (true);' });
    const cancel = new AbortController();
    const reading = problemOf(read(folder, { signal: cancel.signal }));
    cancel.abort();
    expect((await reading).code).toBe('apply/cancelled');
  });
});

describe('A config', () => {
  test.each([null, 'db/other.config.ts'])('that is not there is not found (%s)', async (configPath) => {
    const problem = await problemOf(read(await projectWith('v0', {}), { configPath }));
    expect(problem.code).toBe('config/not-found');
  });

  test('that is no JSON is unreadable', async () => {
    const problem = await problemOf(read(await projectWith('v0', { 'drizzle.config.json': '{' })));
    expect(problem.code).toBe('config/unreadable');
  });

  test('without a dialect is incomplete', async () => {
    const problem = await problemOf(read(await projectWith('v0', { 'drizzle.config.json': '{}' })));
    expect(problem.code).toBe('config/incomplete');
  });

  test('of another dialect is not supported', async () => {
    const problem = await problemOf(read(await projectWith('v0', { 'drizzle.config.json': '{"dialect":"mysql"}' })));
    expect([problem.code, problem.place]).toEqual(['config/dialect-unsupported', 'drizzle.config.json']);
  });

  test('with another dialect given is not supported', async () => {
    const problem = await problemOf(read(await projectWith('v0', {}), { given: { ...nothingGiven, dialect: 'sqlite', out: 'drizzle' } }));
    expect([problem.code, problem.place]).toEqual(['config/dialect-unsupported', 'dialect']);
  });

  test.each(['aws-data-api', 'pglite'])('with the driver %s is not supported', async (driver) => {
    const text = JSON.stringify({ dialect: 'postgresql', driver });
    const problem = await problemOf(read(await projectWith('v0', { 'drizzle.config.json': text })));
    expect([problem.code, problem.place]).toEqual(['config/driver-unsupported', 'drizzle.config.json']);
  });

  test('that starts no drizzle-kit, since it is broken, is unreadable with what was said', async () => {
    const folder = await projectWith('v0', { 'drizzle.config.ts': `export default ${body};` });
    await rm(join(folder, 'node_modules'));
    await write(folder, 'node_modules/drizzle-kit/package.json', '{"version":"0.31.11","bin":"bin.cjs"}');
    await write(folder, 'node_modules/drizzle-kit/bin.cjs', `console.log('Please install latest version of drizzle-orm'); process.exit(1);`);
    const problem = await problemOf(read(folder));
    expect(problem.code).toBe('config/unreadable');
    expect(problem.message).toContain('ended with exit code 1, having said: Please install latest version of drizzle-orm');
  });
});
