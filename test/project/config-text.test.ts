import { expect, test } from 'vitest';
import { parseConfigText } from '../../src/project/config-text.ts';
import { isUnknown } from '../../src/model/unknown.ts';

const define = (body: string): string => `import { defineConfig } from 'drizzle-kit';\nexport default defineConfig({\n${body}\n});\n`;

test.each([
  ["dialect: 'postgresql',\n out: './migrations',", 'postgresql', './migrations', null],
  ['dialect: "mysql"', 'mysql', null, null],
  ['"dialect": `sqlite`, driver: "expo"', 'sqlite', null, 'expo'],
  ["// out: './old'\n/* dialect: 'mysql' */ dialect: 'turso'", 'turso', null, null],
  ["dialect: 'postgresql' as const, schema: './out: x', dbCredentials: { url: process.env.DATABASE_URL! }", 'postgresql', null, null],
  ["schema: './src/out/schema.ts', dialect: 'postgresql', about: 'out: nothing'", 'postgresql', null, null],
])('%j is read as it is written', (body, dialect, out, driver) => {
  expect(parseConfigText(define(body))).toEqual({ dialect, out, driver });
});

test.each([
  ['a spread', "...base, dialect: 'postgresql'", 'dialect'],
  ['a variable', 'dialect: kind', 'dialect'],
  ['a shorthand', "dialect, out: './x'", 'dialect'],
  ['a condition', "dialect: 'postgresql', out: isTest ? './a' : './b'", 'out'],
  ['a template', "dialect: 'postgresql', out: `./${name}`", 'out'],
  ['two of them', "dialect: 'postgresql', nested: { dialect: 'mysql' }", 'dialect'],
  ['a join', "dialect: 'postgresql', out: './a' + name", 'out'],
  ['an escape', "dialect: 'post\\x67resql'", 'dialect'],
] as const)('%s is not guessed', (_what, body, key) => {
  expect(isUnknown(parseConfigText(define(body))[key])).toBe(true);
});
