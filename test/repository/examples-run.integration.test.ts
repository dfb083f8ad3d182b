import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { filesNamed, root } from './markdown.ts';

const configs = filesNamed('examples/**').filter((path) => path.endsWith('/drizzle.config.ts'));
const examples = [...new Set(configs.map((path) => path.split('/')[1] ?? ''))];
const report = z.object({ verdict: z.string(), projects: z.array(z.object({ plan: z.unknown() })), findings: z.array(z.object({ rule: z.string() })) });

describe('An example, as a repository of its own', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'example-'));
    git('init', '--quiet', '--initial-branch=main');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(examples)('has a schema and migrations that agree, and nothing to find: %s', (name) => {
    const projects = configs.filter((path) => path.startsWith(`examples/${name}/`)).map((path) => dirname(path).slice(`examples/${name}`.length));
    writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
    cpSync(resolve(root, 'examples', name, '.github'), join(folder, '.github'), { recursive: true });
    commit('workflows');
    git('switch', '--quiet', '--create', 'change');
    cpSync(resolve(root, 'examples', name), folder, { recursive: true });
    for (const project of projects) symlinkSync(resolve(root, 'node_modules'), join(folder, project, 'node_modules'));
    commit('first migration');
    // The rehearsal has tests of its own; here it would only start a server for each.
    const args = ['check', '--base', 'main', '--rehearsal', 'off', '--format', 'json'];
    const { status, stdout, stderr } = spawnSync('node', [resolve(root, 'src/cli.ts'), ...args], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    const { verdict, projects: judged, findings } = report.parse(JSON.parse(stdout));
    expect({ status, verdict, rules: findings.map(({ rule }) => rule) }).toEqual({ status: 0, verdict: 'passed', rules: [] });
    expect(judged).toHaveLength(projects.length);
  });

  function git(...args: readonly string[]): void {
    execFileSync('git', args, { cwd: folder });
  }

  function commit(message: string): void {
    git('add', '--all');
    git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '--message', message);
  }
});
