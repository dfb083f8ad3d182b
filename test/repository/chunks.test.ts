import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinChunks } from '../../scripts/bundle/chunks.ts';
import { nameChunk } from '../../scripts/bundle/names.ts';
import type { Chunk, Module, Origin } from '../../scripts/bundle/stats.ts';

const dist = resolve(import.meta.dirname, '../../dist');

const file = (nameForCondition: string, size = 100): Module => ({ nameForCondition: `/home/${nameForCondition}`, size });
const origin = (moduleName: string, request: string): Origin => ({ moduleName, request });
const chunk = (id: number, modules: readonly Module[], origins: readonly Origin[] = []): Chunk => ({ id, entry: false, modules, origins });

const doors = { main: origin('./scripts/bundle/doors.ts', '../../src/main.js'), cli: origin('./scripts/bundle/doors.ts', '../../src/cli.js') };
const check = origin('./src/commands/run.ts', './check/check.js');
const doctor = origin('./src/commands/run.ts + 3 modules', './doctor/doctor.js');
const alert = origin('./src/commands/run.ts', './alert.js');
const sign = origin('./src/commands/signer.ts', '../seal/sign.js');

describe('the file that a chunk goes into is named after', () => {
  test.each([
    { what: 'its package', named: 'pg', of: chunk(1, [file('node_modules/pg/index.js', 10), file('node_modules/pg-types/index.js', 9)], [check]) },
    {
      what: 'the largest of its packages',
      named: 'b',
      of: chunk(1, [file('node_modules/a/a.js', 10), file('node_modules/b/x.js', 6), file('node_modules/b/y.js', 6)]),
    },
    { what: 'the first of two that are as large', named: 'a', of: chunk(1, [file('node_modules/b/b.js'), file('node_modules/a/a.js')]) },
    { what: 'the innermost package', named: 'inner', of: chunk(1, [file('node_modules/outer/node_modules/inner/a.js')]) },
    { what: 'a package with a scope', named: 'acme-tool', of: chunk(1, [file('node_modules/@acme/tool/a.js')]) },
    {
      what: 'the one that brings the others',
      named: 'artifact',
      of: chunk(1, [file('node_modules/@azure/storage-blob/a.js', 9_000), file('node_modules/@actions/artifact/a.js', 1)]),
    },
    { what: 'the start, with its packages', named: 'start', of: chunk(1, [file('node_modules/zod/a.js')], [doors.cli, doors.main]) },
    { what: 'the start, whoever else asks for it', named: 'start', of: chunk(1, [file('src/host/clock.ts')], [check, doors.main]) },
    { what: 'the command that asks for it', named: 'check', of: chunk(1, [file('src/checks/a.ts'), file('src/publish/a.ts', 900)], [check, check]) },
    { what: 'a command of one file', named: 'alert', of: chunk(1, [file('src/publish/a.ts', 900)], [alert]) },
    { what: 'the folder that is asked for', named: 'seal', of: chunk(1, [file('src/seal/sign.ts', 1), file('node_modules/@sigstore/sign/a.js', 900)], [sign]) },
    {
      what: 'the folder of most of it, where several ask',
      named: 'checks',
      of: chunk(1, [file('src/checks/a.ts', 20), file('src/model/a.ts', 10)], [check, doctor]),
    },
    {
      what: 'the folder of most of it, in joined modules',
      named: 'gates',
      of: chunk(1, [{ ...file('src/model/a.ts', 900), modules: [file('src/gates/a.ts', 800), file('src/model/a.ts', 100)] }], [sign, doctor]),
    },
  ])('$what', ({ of, named }) => {
    expect(nameChunk(of)).toBe(named);
  });
});

describe('joined chunks', () => {
  const body = (text: string): string => `/***/ ((module) => {\n\nmodule.exports = ${JSON.stringify(text)};\n\n/***/ })`;
  const modulesText = (modules: readonly (readonly [number, string])[]): string =>
    `export const modules = {\n${modules.map(([id, text]) => `\n/***/ ${id}:\n${body(text)}`).join(',\n')}\n\n};\n`;
  const chunkText = (ids: readonly number[], ...modules: readonly (readonly [number, string])[]): string =>
    `export const id = ${ids[0] ?? ''};\nexport const ids = [${ids.join(',')}];\n${modulesText(modules)}`;
  const entry = 'before\n/******/ \t\treturn "" + chunkId + ".doors.js";\nafter\n';
  const large = 'x'.repeat(20_000);
  const files = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, Buffer> =>
    new Map(Object.entries({ 'doors.js': entry, 'package.json': '{}', ...texts }).map(([name, text]) => [name, Buffer.from(text)]));
  const pair = [chunk(7, [file('src/checks/a.ts')], [check]), chunk(3, [file('src/checks/b.ts')], [check])];
  const joinTexts = (texts: Readonly<Record<string, string>>, chunks: readonly Chunk[]): Readonly<Record<string, string>> =>
    Object.fromEntries([...joinChunks(files(texts), 'doors.js', chunks, (_, text) => text)].map(([name, bytes]) => [name, bytes.toString('utf8')]));

  test('hold each module once, and all the numbers', () => {
    const texts = { '7.doors.js': chunkText([7, 9], [70, large], [30, 'both']), '3.doors.js': chunkText([3], [30, 'both'], [31, 'c']) };
    expect(joinTexts(texts, pair)).toEqual({
      'doors.js': 'before\n/******/ \t\treturn {\n/******/ \t\t\t3: "check",\n/******/ \t\t\t7: "check",\n/******/ \t\t}[chunkId] + ".js";\nafter\n',
      'package.json': '{}',
      'check.js': `export const ids = [3,7,9];\n${modulesText([
        [30, 'both'],
        [31, 'c'],
        [70, large],
      ])}`,
    });
  });

  test('that are small go along with the start', () => {
    const texts = { '7.doors.js': chunkText([7], [70, 'a']), '5.doors.js': chunkText([5], [50, large]) };
    const joined = joinTexts(texts, [chunk(5, [file('src/cli.ts')], [doors.cli]), chunk(7, [file('src/checks/a.ts')], [check])]);
    expect(Object.keys(joined)).toEqual(['doors.js', 'package.json', 'start.js']);
    expect(joined['doors.js']).toContain('7: "start"');
  });

  test('have modules made small', () => {
    const texts = { '3.doors.js': chunkText([3], [30, 'ours']), '7.doors.js': chunkText([7], [70, large]) };
    const made = joinChunks(files(texts), 'doors.js', pair, (id, text) => (id === '30' ? 'small' : text)).get('check.js');
    expect(made?.toString('utf8')).toContain(`/***/ 30:\nsmall,\n\n/***/ 70:\n${body(large)}`);
  });

  test.each([
    {
      what: 'a chunk is written in another way',
      texts: { '3.doors.js': 'export const modules = {};\n' },
      message: '3.doors.js does not read like a chunk of ncc 0.45.',
    },
    { what: 'a chunk is not there', texts: {}, message: 'The bundle has no file 3.doors.js.' },
    {
      what: 'a module is not the same in both',
      texts: { '3.doors.js': chunkText([3], [30, 'a']), '7.doors.js': chunkText([7], [30, 'b']) },
      message: 'Module 30 is not the same in all chunks.',
    },
    {
      what: 'the entry loads its chunks in another way',
      texts: { 'doors.js': 'other\n', '3.doors.js': chunkText([3], [30, 'a']), '7.doors.js': chunkText([7], [70, 'b']) },
      message: 'doors.js does not load its chunks as ncc 0.45 writes it.',
    },
    {
      what: 'the name is taken',
      texts: { 'check.js': '', '3.doors.js': chunkText([3], [30, large]), '7.doors.js': chunkText([7], [70, 'b']) },
      message: 'Two files of the bundle have the name check.js.',
    },
  ])('are refused where $what', ({ texts, message }) => {
    expect(() => joinTexts(texts, pair)).toThrow(message);
  });
});

describe('dist', () => {
  const texts = new Map(
    readdirSync(dist)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(dist, name), 'utf8')]),
  );

  test('has few files, and none has a number for a name', () => {
    expect([...texts.keys()].filter((name) => /\d{2}/u.test(name))).toEqual([]);
    expect(texts.size).toBeLessThanOrEqual(40);
  });

  test('can be read where it is ours, and is small where it is a package', () => {
    expect(texts.get('migrate.js')).toContain('async function readRepository(');
    expect(texts.get('pg.js')).not.toContain('class Client extends EventEmitter');
  });

  test.each([
    ['Invalid string: must match', 'start.js'],
    ['was closed and is not queryable', 'pg.js'],
    ['BlobServiceClient', 'artifact.js'],
    ['error creating signing certificate', 'sigstore-sign.js'],
    ['UNTRUSTED_SIGNER_ERROR', 'sigstore-verify.js'],
    ['Map keys must be unique', 'yaml.js'],
    ['end of central directory', 'yauzl.js'],
    ['libpg-query.wasm', 'libpg-query.js'],
  ])('holds %s in %s alone', (text, name) => {
    expect([...texts].filter(([, content]) => content.includes(text)).map(([holder]) => holder)).toEqual([name]);
  });
});
