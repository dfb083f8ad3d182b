import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findForbidden, renderNotices } from '../../scripts/notices.ts';

const root = resolve(import.meta.dirname, '../..');

const sources = {
  'package.json': '{ "type": "module" }\n',
  'src/greeting.ts': "export const greeting: string = 'hello';\n",
  'src/main.ts':
    "import canonicalize from 'canonicalize';\nimport { greeting } from './greeting.ts';\n\nconsole.log(canonicalize({ door: 'action', greeting }));\nconst { default: pg } = await import('pg');\nconsole.log(typeof pg.Client);\n",
  'src/host/lifeline.cjs': "'use strict';\n",
  'src/cli.ts': "import { greeting } from './greeting.ts';\n\nconsole.log('cli', greeting);\n",
};

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the build', () => {
  let folder = '';
  let one = '';
  let other = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'build-'));
    [one, other] = [layOut('one'), layOut('other')];
    mkdirSync(join(one, 'dist'));
    writeFileSync(join(one, 'dist/999.doors.js'), 'an older build\n');
    expect(build(one)).toMatchObject({ status: 0, stderr: '' });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('leaves nothing of an older one, and no source map', () => {
    const names = readdirSync(join(one, 'dist'));
    expect(names).toEqual(expect.arrayContaining(['cli.js', 'doors.js', 'index.js', 'package.json']));
    expect(names).not.toContain('999.doors.js');
    expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
    expect(readFileSync(join(one, 'dist/package.json'), 'utf8')).toBe('{\n  "type": "module"\n}\n');
  });

  test('makes the same bytes in another folder', () => {
    expect(build(other)).toMatchObject({ status: 0 });
    expect(contents(other)).toEqual(contents(one));
  });

  test('gives two doors that open without any package installed, optional native modules included', () => {
    const bare = join(folder, 'bare');
    cpSync(join(one, 'dist'), bare, { recursive: true });
    expect(run(bare, 'index.js')).toEqual({ status: 0, stdout: '{"door":"action","greeting":"hello"}\nfunction\n', stderr: '' });
    expect(run(bare, 'cli.js')).toEqual({ status: 0, stdout: 'cli hello\n', stderr: '' });
  });

  test('loads what is imported late from a file of its own, named after what it is', () => {
    const holding = Object.entries(contents(one)).filter(([, text]) => text.includes('was closed and is not queryable'));
    expect(holding.map(([name]) => name)).toEqual(['pg.js']);
  });

  test('lists the packages that are in the bundle, with their texts, and no others', () => {
    const notices = readFileSync(join(one, 'THIRD_PARTY_NOTICES.md'), 'utf8');
    expect(notices).toMatch(/^\| pg \| [\d.]+ \| MIT \|$/mu);
    expect(notices).toMatch(/^\| canonicalize \| [\d.]+ \| Apache-2.0 \|$/mu);
    expect(notices).toContain('Brian Carlson');
    expect(notices).not.toContain('| zod |');
  });

  test('is checked byte for byte, and every file that differs is named', () => {
    expect(build(one, '--check')).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(join(one, 'dist/left-over.js'), '');
    writeFileSync(join(one, 'dist/cli.js'), 'edited\n');
    rmSync(join(one, 'THIRD_PARTY_NOTICES.md'));
    const { status, stderr } = build(one, '--check');
    expect(status).toBe(1);
    expect(stderr.match(/^\S+(?=:)/gmu)).toEqual(['dist/left-over.js', 'dist/cli.js', 'THIRD_PARTY_NOTICES.md']);
  });

  test('fails where a module is not installed', () => {
    writeFileSync(join(other, 'src/cli.ts'), "import 'left-pad-of-nowhere';\n");
    const { status, stderr } = build(other);
    expect(status).toBe(1);
    expect(stderr).toContain('not installed: left-pad-of-nowhere');
  });

  /** A project with the build's own entry, and doors of its own. */
  function layOut(name: string): string {
    const project = join(folder, name);
    for (const file of ['tsconfig.json', 'scripts/bundle/doors.ts', 'scripts/bundle/tsconfig.json']) cpSync(join(root, file), join(project, file));
    for (const [file, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(project, file)), { recursive: true });
      writeFileSync(join(project, file), text);
    }
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
    return project;
  }
});

describe('the notices', () => {
  const bundled = (licence: string) => ({ name: 'a', version: '1.0.0', licence, text: null });

  test.each(['MIT', 'ISC', '(Apache-2.0 AND BSD-3-Clause)', '(GPL-3.0-only OR MIT)'])('may list %s', (licence) => {
    expect(findForbidden([bundled(licence)])).toEqual([]);
  });

  test.each(['GPL-3.0-only', '(MIT AND GPL-3.0-only)', 'none stated', 'SEE LICENSE IN FILE'])('may not list %s', (licence) => {
    expect(findForbidden([bundled(licence)])).toEqual([bundled(licence)]);
  });

  test('say so where a package ships no text', () => {
    expect(renderNotices([bundled('MIT')])).toContain('ships no licence text; its package.json states MIT.');
  });
});

function build(project: string, ...args: readonly string[]): Ended {
  return run(project, join(root, 'scripts/build.ts'), ...args);
}

function run(cwd: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync('node', args, { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function contents(project: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(join(project, 'dist')).map((name) => [name, readFileSync(join(project, 'dist', name), 'utf8')]));
}
