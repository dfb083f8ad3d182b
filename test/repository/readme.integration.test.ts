import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderDeployTemplate } from '../../src/workflow-templates/render.ts';

const root = resolve(import.meta.dirname, '../..');
const script = join(root, 'scripts/readme.ts');

const caller = renderDeployTemplate([{ name: '', workingDirectory: null, config: null, environment: 'production' }], {
  branch: 'main',
  approval: 'environment',
  signing: 'github',
  evidenceBranch: 'drizzle-attest-evidence',
});

const empty =
  '<!-- deploy-workflow:begin -->\n\n<!-- deploy-workflow:end -->\n\nBefore.\n\n<!-- inputs:begin -->\n\nold\n\n<!-- inputs:end -->\n\nBetween.\n\n<!-- outputs:begin --><!-- outputs:end -->\n\nAfter.\n';

const filled =
  /^<!-- deploy-workflow:begin -->\n\n```yaml\n[\s\S]+```\n\n<!-- deploy-workflow:end -->\n\nBefore\.\n\n<!-- inputs:begin -->\n\n\| input +\| what it is +\|\n[\s\S]+\n\n<!-- inputs:end -->\n\nBetween\.\n\n<!-- outputs:begin -->\n\n\| output +\| what it is +\|\n[\s\S]+\n\n<!-- outputs:end -->\n\nAfter\.\n$/u;

describe('the tables of README.md', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'readme-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function run(cwd: string, ...args: readonly string[]): { readonly status: number | null; readonly stderr: string } {
    return spawnSync('node', [script, ...args], { cwd, encoding: 'utf8' });
  }

  test('are filled from the commands, the workflow from what init writes, and nothing else changes', () => {
    writeFileSync(join(folder, 'README.md'), empty);
    expect(run(folder)).toMatchObject({ status: 0 });
    const page = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(page).toMatch(filled);
    expect(page).toContain(caller);
    expect(page).toMatch(/\| `command` +\| Required\. What to do: check, migrate, /u);
    expect(page).toMatch(/\| `verdict` +\| check: passed, refused or incomplete\. migrate, seal: verified where /u);
    expect(run(folder, '--check')).toMatchObject({ status: 0 });
  });

  test('that are out of date are reported and left as they are', () => {
    writeFileSync(join(folder, 'README.md'), empty);
    const { status, stderr } = run(folder, '--check');
    expect(status).toBe(1);
    expect(stderr).toContain('npm run docs');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(empty);
  });

  test('without their markers are an error that names the marker', () => {
    writeFileSync(join(folder, 'README.md'), 'No markers.\n');
    const { status, stderr } = run(folder);
    expect(status).toBe(1);
    expect(stderr).toContain('<!-- deploy-workflow:begin -->');
  });

  test('of this repository are those of its action', () => {
    expect(run(root, '--check')).toMatchObject({ status: 0, stderr: '' });
  });
});
