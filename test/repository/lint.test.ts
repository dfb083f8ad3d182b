import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { commands, mayImport, mayTouch } from '../../scripts/lint-rules/table.ts';

const root = resolve(import.meta.dirname, '../..');

/** The project's own lint without its types, so that it also judges files that are not on the disk. */
const untyped = new ESLint({ cwd: root, overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }] });
const typed = new ESLint({ cwd: root });

/** The rules that the lint finds broken in this text, were it in this file. */
async function rulesBroken(eslint: ESLint, path: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: resolve(root, path) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

/** An import whose value is used, so that no other rule has anything to say of it. */
function importing(specifier: string): string {
  return `import { thing } from '${specifier}';\n\nexport const copy: unknown = thing;\n`;
}

describe('the direction of imports', () => {
  const crossings = [
    ['errors/problem.ts', '../model/digest.ts', './codes.ts'],
    ['model/plan.ts', '../ledger/ledger.ts', './digest.ts'],
    ['model/plan.ts', '../main.ts', '../errors/problem.ts'],
    ['host/runner.ts', '../inputs/reader.ts', '../model/ports.ts'],
    ['inputs/reader.ts', '../host/host.ts', '../errors/problem.ts'],
    ['workflow-templates/render.ts', '../inputs/check.ts', '../model/digest.ts'],
    ['project/journal.ts', '../ledger/rows.ts', '../model/migration.ts'],
    ['ledger/rows.ts', '../project/journal.ts', '../model/ledger.ts'],
    ['ledger/postgresql/lock.ts', '../../kit/kit.ts', '../rows.ts'],
    ['ledger/postgresql/lock.ts', '../../host/process.ts', '../../errors/problem.ts'],
    ['status/pairing.ts', '../ledger/rows.ts', './migration-status.ts'],
    ['checks/push.ts', '../project/journal.ts', '../model/project.ts'],
    ['sql/objects.ts', '../checks/finding.ts', '../model/unknown.ts'],
    ['sql/objects.ts', '../kit/kit.ts', './parsed.ts'],
    ['github/files.ts', '../gates/answers.ts', './reading.ts'],
    ['git/source.ts', '../host/process.ts', './output.ts'],
    ['rehearsal/change.ts', '../checks/finding.ts', '../sql/parsed.ts'],
    ['checks/push.ts', '../kit/kit.ts', '../sql/parsed.ts'],
    ['gates/approvals.ts', '../publish/summary.ts', '../model/verdict.ts'],
    ['manifest/parse.ts', '../seal/verify.ts', './manifest.ts'],
    ['rehearsal/change.ts', '../ledger/rows.ts', '../kit/kit.ts'],
    ['apply/apply.ts', '../host/process.ts', '../kit/kit.ts'],
    ['kit/kit.ts', '../manifest/schema.ts', './output.ts'],
    ['apply/outcome.ts', '../manifest/schema.ts', '../sql/parsed.ts'],
    ['seal/verify.ts', '../publish/summary.ts', '../manifest/parse.ts'],
    ['evidence/archive.ts', '../publish/summary.ts', '../manifest/schema.ts'],
    ['publish/summary.ts', '../seal/verify.ts', '../manifest/schema.ts'],
    ['commands/migrate.ts', './verify.ts', '../seal/verify.ts'],
    ['commands/migrate.ts', '../main.ts', './gathering.ts'],
    ['main.ts', './seal/verify.ts', './commands/migrate.ts'],
    ['cli.ts', './main.ts', './inputs/check.ts'],
    ['cli.ts', '../scripts/build.ts', '../package.json'],
  ] as const;

  test.each(crossings)('%s may not import %s', async (file, forbidden) => {
    expect(await rulesBroken(untyped, `src/${file}`, importing(forbidden))).toEqual(['project/direction']);
  });

  test.each(crossings.map(([file, , allowed]) => [file, allowed] as const))('%s may import %s', async (file, allowed) => {
    expect(await rulesBroken(untyped, `src/${file}`, importing(allowed))).toEqual([]);
  });

  test('every folder of the table is crossed above', () => {
    const crossed = new Set<string>(crossings.map(([file]) => file.split('/')[0] ?? file));
    expect(Object.keys(mayImport).filter((folder) => !crossed.has(folder))).toEqual([]);
  });

  test.each(commands)('no other command may import the command %s', async (name) => {
    const other = name === 'verify' ? 'migrate' : 'verify';
    expect(await rulesBroken(untyped, `src/commands/${other}.ts`, importing(`./${name}.ts`))).toEqual(['project/direction']);
    expect(await rulesBroken(untyped, `src/commands/${other}/steps.ts`, importing(`../${name}/steps.ts`))).toEqual(['project/direction']);
    expect(await rulesBroken(untyped, `src/commands/${name}.ts`, importing(`./${name}/steps.ts`))).toEqual([]);
  });

  test.each([
    ['a type', "export type { Row } from '../project/rows.ts';\n"],
    ['a re-export', "export * from '../project/rows.ts';\n"],
    ['the type of an import', "export type Rows = import('../project/rows.ts').Rows;\n"],
    ['an import at run time', "export const rows = import('../project/rows.ts');\n"],
  ])('%s is an import too', async (_form, text) => {
    expect(await rulesBroken(untyped, 'src/ledger/rows.ts', text)).toContain('project/direction');
  });

  test('a folder that the table does not know may not be there', async () => {
    await expect(rulesBroken(untyped, 'src/helpers/text.ts', importing('../errors/problem.ts'))).rejects.toThrow('has no row for the folder helpers');
  });
});

describe('touching the world by file name', () => {
  const modules = Object.entries(mayTouch).flatMap(([name, { modules: own }]) => (own ?? []).map((module) => [name, module] as const));

  test.each(modules)('a file named %s may import %s', async (name, module) => {
    expect(await rulesBroken(untyped, placeOf(name), importing(module))).toEqual([]);
  });

  test.each([...new Set(modules.map(([, module]) => module)), 'node:http', 'node:https', 'node:worker_threads', 'node:timers', 'left-pad'])(
    'a file of another name may not import %s',
    async (module) => {
      expect(await rulesBroken(untyped, 'src/ledger/rows.ts', importing(module))).toEqual(['project/world-by-name']);
      expect(await rulesBroken(untyped, 'src/ledger/rows.ts', `export const late = import('${module}');\n`)).toEqual(['project/world-by-name']);
    },
  );

  test('git starts no program itself', async () => {
    expect(await rulesBroken(untyped, 'src/git/git.ts', importing('node:child_process'))).toEqual(['project/world-by-name']);
  });

  const reaches = [
    ['process', 'host/terminal.ts', 'export const place: unknown = process.cwd();\n'],
    ['console', 'host/terminal.ts', "console.log('said');\n"],
    ['fetch', 'seal/sigstore.ts', "export const answer: unknown = fetch('http://127.0.0.1');\n"],
    ['Date.now', 'host/clock.ts', 'export const now: unknown = Date.now();\n'],
    ['new Date()', 'host/clock.ts', 'export const now: unknown = new Date();\n'],
    ['Date()', 'host/clock.ts', 'export const now: unknown = Date();\n'],
    ['performance', 'host/clock.ts', 'export const now: unknown = performance.now();\n'],
    ['Math.random', 'host/random.ts', 'export const lot: unknown = Math.random();\n'],
    ['crypto.randomUUID', 'host/random.ts', 'export const lot: unknown = crypto.randomUUID();\n'],
    ['randomUUID of node:crypto', 'host/random.ts', "import { randomUUID } from 'node:crypto';\n\nexport const lot: unknown = randomUUID();\n"],
    ['setTimeout', 'host/process.ts', 'setTimeout(() => undefined, 1);\n'],
    ['AbortSignal.timeout', 'host/process.ts', 'export const limit: unknown = AbortSignal.timeout(1);\n'],
    ['globalThis.process', 'host/runner.ts', 'export const place: unknown = globalThis.process;\n'],
  ] as const;

  test.each(reaches)('%s may be used in %s and in no file of another name', async (_what, home, text) => {
    expect(await rulesBroken(untyped, `src/${home}`, text)).toEqual([]);
    expect(await rulesBroken(untyped, 'src/ledger/rows.ts', text)).toHaveLength(1);
  });

  test.each([
    ['a digest', "import { createHash } from 'node:crypto';\n\nexport const hash: unknown = createHash('sha256');\n"],
    ['a date that is given', 'export const time = new Date(0).toISOString();\n'],
    ['a path', "import { join } from 'node:path';\n\nexport const path = join('a', 'b');\n"],
  ])('%s touches nothing', async (_what, text) => {
    expect(await rulesBroken(untyped, 'src/ledger/rows.ts', text)).toEqual([]);
  });
});

describe('the rules for every file', () => {
  // Its tsconfig.json has this one file, so that no more is loaded than what the text imports.
  const here = 'scripts/bundle/doors.ts';

  test.each([
    ['a promise that nobody awaits', "import { readFile } from 'node:fs/promises';\n\nreadFile('a');\n", '@typescript-eslint/no-floating-promises'],
    [
      'an expectation of a rejection that nobody awaits',
      "import { expect, test } from 'vitest';\n\ntest('it fails', () => {\n  expect(Promise.reject(new Error('a'))).rejects.toThrow();\n});\n",
      '@typescript-eslint/no-floating-promises',
    ],
    ['any', 'export const value: any = 1;\n', '@typescript-eslint/no-explicit-any'],
    ['a value held to be there', 'export const first = (list: string[]): string => list[0]!;\n', '@typescript-eslint/no-non-null-assertion'],
    ['a type held to be true', 'export const text = (value: unknown): string => value as string;\n', '@typescript-eslint/consistent-type-assertions'],
    [
      'a switch with a case left out',
      "export function say(kind: 'a' | 'b'): void {\n  switch (kind) {\n    case 'a':\n      return;\n  }\n}\n",
      '@typescript-eslint/switch-exhaustiveness-check',
    ],
    [
      'an import without its ending',
      "import { thing } from '../../scripts/lint-rules/table';\n\nexport const copy: unknown = thing;\n",
      'no-restricted-imports',
    ],
    ['a rule that a comment switches off', '// eslint-disable-next-line\nexport const value: any = 1;\n', '@typescript-eslint/no-explicit-any'],
  ])('%s is reported', async (_what, text, rule) => {
    expect(await rulesBroken(typed, here, text)).toContain(rule);
  });

  test.each([
    ['test/repository/lint.test.ts', 400],
    ['scripts/bench.ts', 200],
  ])('%s has at most %d lines', async (path, most) => {
    expect(await rulesBroken(untyped, path, '// A line.\n'.repeat(most))).toEqual([]);
    expect(await rulesBroken(untyped, path, '// A line.\n'.repeat(most + 1))).toEqual(['max-lines']);
  });

  test('an `as const` is no assertion', async () => {
    expect(await rulesBroken(typed, here, "export const word = 'a' as const;\n")).toEqual([]);
  });

  test('a source file has no default export, at most 200 lines, and functions of at most 60', async () => {
    const lines = `  value += 1;\n`.repeat(60);
    const text = `let value = 0;\nexport default function longest(): void {\n${lines}}\n${'\n'.repeat(140)}export const rest = value;\n`;
    expect(await rulesBroken(untyped, 'src/ledger/rows.ts', text)).toEqual(['no-restricted-exports', 'max-lines-per-function', 'max-lines']);
  });
});

/** A file in src that has this name of the table. */
function placeOf(name: string): string {
  return name.includes('/') || name === 'main' || name === 'cli' ? `src/${name}.ts` : `src/ledger/${name}.ts`;
}
