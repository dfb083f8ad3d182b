import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../src/commands/table.ts';
import { codes } from '../../src/errors/codes.ts';
import { manifestSchema } from '../../src/manifest/schema.ts';
import { filesNamed, parsePage, root, spansOf, textOf } from './markdown.ts';

const guide = textOf('CONTRIBUTING.md');
const table = guide.slice(guide.indexOf('## What changes together'), guide.indexOf('## What lies where'));
const spans = spansOf(parsePage(guide));

describe('What changes together', () => {
  test('is a table whose rows each name what holds them', () => {
    const rows = table.split('\n').filter((line) => /^\| [^-w]/u.test(line));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row).toMatch(/`(?:test\/[\w./-]+|npm run [\w:]+)`|the reviewer/u);
  });

  test('names files and folders that are there', () => {
    const paths = spans.filter((span) => /^(?:src|test|scripts|docs|examples|schema|action|\.github|\.ci)\/[\w./-]*$/u.test(span));
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
  });

  test('names scripts that package.json has', () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(textOf('package.json')));
    const named = spans.flatMap((span) => /^npm run (?<name>[\w:]+)$/u.exec(span)?.groups?.['name'] ?? []);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('A code', () => {
  const tests = filesNamed('test/*.ts', 'test/**/*.ts', 'test/forgeries/*/expected.json')
    .filter((path) => !path.startsWith('test/repository/') && !path.startsWith('test/repository/'))
    .map(textOf)
    .join('\n');

  test.each(Object.keys(codes))('is asserted by a test: %s', (code) => {
    expect(new RegExp(`['"\`]${code}(?![\\w-])`, 'u').test(tests)).toBe(true);
  });
});

test.each(commands)('the command $name has its place in src', ({ name }) => {
  expect([`src/commands/${name}`, `src/commands/${name}.ts`].some((path) => existsSync(resolve(root, path)))).toBe(true);
});

describe('A field of the manifest', () => {
  const fields = fieldsOf(z.toJSONSchema(manifestSchema, { target: 'draft-2020-12', unrepresentable: 'any' }));
  const tops = new Set([...fields].filter((path) => !path.includes('.')));
  const named = spansOf(parsePage(textOf('docs/auditor-guide.md'))).filter((span) => /^[a-z]\w*(?:\.\w+)+$/iu.test(span) && tops.has(span.split('.')[0] ?? ''));

  test('that the guide for auditors names is there', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !fields.has(path))).toEqual([]);
  });
});

/** `a.b.c` for each key at any depth; lists are seen through. */
function fieldsOf(node: unknown, place = ''): ReadonlySet<string> {
  const { data } = z
    .object({
      properties: z.record(z.string(), z.unknown()).default({}),
      items: z.unknown().optional(),
      anyOf: z.array(z.unknown()).default([]),
      oneOf: z.array(z.unknown()).default([]),
    })
    .safeParse(node);
  if (data === undefined) return new Set();
  const own = Object.entries(data.properties).flatMap(([key, value]) => {
    const path = place === '' ? key : `${place}.${key}`;
    return [path, ...fieldsOf(value, path)];
  });
  return new Set([...own, ...[data.items, ...data.anyOf, ...data.oneOf].flatMap((one) => [...fieldsOf(one, place)])]);
}
