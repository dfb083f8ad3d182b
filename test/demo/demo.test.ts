import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the demo', () => {
  let temporary = '';
  let ended: Ended = { status: null, stdout: '', stderr: '' };

  beforeAll(() => {
    temporary = realpathSync(mkdtempSync(join(tmpdir(), 'demo-')));
    // Where root starts it, the server runs as another user.
    chmodSync(temporary, 0o755);
    ended = runDemo(root, temporary);
  });

  afterAll(() => {
    rmSync(temporary, { recursive: true });
  });

  test('tells its six chapters and ends well', () => {
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const titles = ended.stdout.split('\n').filter((line) => /^\d\. /u.test(line));
    expect(titles.map((title) => title.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.']);
  });

  test('shows what each chapter is about', () => {
    for (const line of ['history/late', 'SQLSTATE 23502', 'statement 2 (ALTER)', 'verify/predicate-mismatch']) expect(ended.stdout).toContain(line);
    const exits = ended.stdout.split('\n').filter((line) => line.startsWith('exit code '));
    expect(exits).toEqual(['exit code 0', 'exit code 0', 'exit code 1', 'exit code 1', 'exit code 0', 'exit code 1']);
  });

  test('shows neither a password nor a colour where there is no terminal', () => {
    expect(ended.stdout).toContain('postgresql://shop:***@127.0.0.1:');
    expect(ended.stdout).not.toMatch(/shop:[0-9a-f]/u);
    expect(ended.stdout).not.toContain('\u001b');
  });

  test('leaves the evidence and the public key, and nothing else', () => {
    const [folder = ''] = readdirSync(temporary).filter((name) => name.startsWith('drizzle-attest-demo-'));
    expect(readdirSync(join(temporary, folder)).sort()).toEqual(['evidence', 'public-key.pem']);
    expect(ended.stdout).toContain(`stay in ${join(temporary, folder)}.`);
  });

  test('ends with a command line that verifies the newest record', () => {
    const line = ended.stdout.split('\n').findLast((printed) => printed.startsWith('$ node ')) ?? '';
    const again = spawnSync('sh', ['-c', line.slice('$ '.length)], { encoding: 'utf8' });
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('✅ Verified');
  });

  test('fails where the program does something else than it says', () => {
    const other = join(temporary, 'other');
    layOut(other, "console.log('✅ Verified');\n");
    const { status, stderr } = runDemo(other, temporary);
    expect(status).toBe(1);
    expect(stderr).toContain('This is not what the demo says');
  });

  test('says what to do where there is no build', () => {
    const other = join(temporary, 'unbuilt');
    layOut(other, null);
    expect(existsSync(join(other, 'dist'))).toBe(false);
    expect(runDemo(other, temporary)).toMatchObject({ status: 1, stderr: '\ndist/cli.js is not there: run `npm run build`.\n' });
  });
});

/** `npm run demo` without npm, which starts the same Node. */
function runDemo(folder: string, temporary: string): Ended {
  const env = { ...process.env, TMPDIR: temporary, NODE_OPTIONS: '', DATABASE_URL: 'postgresql://elsewhere.invalid/none', GIT_DIR: '/nowhere' };
  return spawnSync(process.execPath, ['scripts/demo.ts'], { cwd: folder, env, encoding: 'utf8' });
}

/** The demo in a repository with another program. */
function layOut(folder: string, cli: string | null): void {
  for (const path of ['scripts/demo.ts', 'scripts/demo', 'test/servers', 'package.json']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  if (cli === null) return;
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/cli.js'), cli);
}
