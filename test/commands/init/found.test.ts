import { describe, expect, test } from 'vitest';
import { placeEnvironments, selectCalls } from '../../../src/commands/init/calls.ts';
import { selectDeploys } from '../../../src/commands/init/found.ts';
import { parsePackage, selectPackageManager } from '../../../src/commands/init/package-manager.ts';

const found = (config: string, dialect = 'postgresql') => ({
  config,
  dialect,
  folder: 'drizzle',
  migrations: 1,
  generation: '1.0' as const,
  how: 'read' as const,
});

describe('The package manager', () => {
  test.each([
    ['npm', ['package.json', 'package-lock.json']],
    ['pnpm', ['package.json', 'pnpm-lock.yaml', 'packages/a/package-lock.json']],
    ['yarn', ['yarn.lock']],
    ['bun', ['bun.lock']],
    ['bun', ['bun.lockb', 'bun.lock']],
    ['npm', ['packages/a/package-lock.json']],
  ])('is %s by its lockfile', (name, paths) => {
    expect(selectPackageManager([null], paths)).toBe(name);
  });

  test('is what package.json names, whatever lies there', () => {
    expect(selectPackageManager([null, 'yarn'], ['package-lock.json'])).toBe('yarn');
    expect(parsePackage('package.json', '{"packageManager":"pnpm@9.1.0+sha512.x"}')).toEqual({ packageManager: 'pnpm' });
  });

  test('is not guessed of two lockfiles, or of none', () => {
    expect(selectPackageManager([], ['package-lock.json', 'yarn.lock'])).toEqual({ unknown: expect.stringContaining('npm and yarn') });
    expect(selectPackageManager([], [])).toEqual({ unknown: expect.any(String) });
  });

  test.each(['{', '[]', '"x"', '{"packageManager":1}'])('%s is no package.json', (text) => {
    expect(() => parsePackage('package.json', text)).toThrow(expect.objectContaining({ code: 'init/package-unreadable', place: 'package.json' }));
  });
});

describe('The calls', () => {
  test('of one project name nothing that is found anyway', () => {
    const projects = placeEnvironments([found('drizzle.config.ts')], 'production');
    expect(selectCalls(projects)).toEqual([{ name: '', workingDirectory: null, config: null, environment: 'production' }]);
  });

  test('of several are told apart by folder, and each database has its environment', () => {
    const projects = placeEnvironments(
      [found('apps/api/drizzle.config.ts'), found('apps/web/db.config.ts'), found('libs/cache/drizzle.config.ts', 'sqlite')],
      'live',
    );
    expect(selectCalls(projects)).toEqual([
      { name: 'api', workingDirectory: 'apps/api', config: null, environment: 'live-api' },
      { name: 'web', workingDirectory: 'apps/web', config: 'db.config.ts', environment: 'live-web' },
      { name: 'cache', workingDirectory: 'libs/cache', config: null, environment: null },
    ]);
  });

  test('of two configs in one folder name both', () => {
    const calls = selectCalls(placeEnvironments([found('drizzle.config.ts'), found('drizzle-audit.config.ts')], 'production'));
    expect(calls.map(({ config }) => config)).toEqual(['drizzle.config.ts', 'drizzle-audit.config.ts']);
    expect(new Set(calls.map(({ name }) => name)).size).toBe(2);
  });

  test('never have one name twice, whatever the folders are called', () => {
    const calls = selectCalls(
      placeEnvironments(
        ['é/drizzle.config.ts', 'ü/drizzle.config.ts', 'a b/drizzle.config.ts', 'a-b/drizzle.config.ts'].map((path) => found(path)),
        'x',
      ),
    );
    expect(new Set(calls.map(({ name }) => name)).size).toBe(4);
    for (const { name } of calls) expect(name).toMatch(/^[a-z0-9-]+$/u);
  });
});

describe('What migrates today', () => {
  const path = '.github/workflows/deploy.yml';
  const scripts = { path: 'package.json', text: '{"scripts":{"db:migrate":"drizzle-kit migrate","db":"tsc"}}' };

  test.each(['      - run: npx drizzle-kit migrate', '      - run: pnpm db:migrate', '      - run: npm run db:migrate -- --x'])('is %s', (line) => {
    expect(selectDeploys([scripts, { path, text: `on: push\n${line}\n` }])).toEqual([{ path, line: 2, what: line.trim() }]);
  });

  test.each(['      - run: npx drizzle-kit check', '      # npx drizzle-kit migrate', '      - run: npm run db:migrate:status', '      - run: npm run db'])(
    'is not %s',
    (line) => {
      expect(selectDeploys([scripts, { path, text: `on: push\n${line}\n` }])).toEqual([]);
    },
  );
});
