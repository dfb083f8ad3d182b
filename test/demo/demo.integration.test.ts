import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentDist } from '../scenarios/harness/dist.ts';

const root = resolve(import.meta.dirname, '../..');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the demo', () => {
  let temporary = '';
  let ended: Ended = { status: null, stdout: '', stderr: '' };

  beforeAll(async () => {
    temporary = realpathSync(mkdtempSync(join(tmpdir(), 'demo-')));
    // Where root starts it, the server runs as another user.
    chmodSync(temporary, 0o755);
    const current = join(temporary, 'current');
    layOut(current);
    symlinkSync(dirname((await currentDist()).cli), join(current, 'dist'));
    ended = runDemo(current, temporary);
  }, 300_000);

  afterAll(() => {
    rmSync(temporary, { recursive: true });
  });

  test('tells its ten chapters and ends well', () => {
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const titles = ended.stdout.split('\n').filter((line) => /^\d+\. /u.test(line));
    expect(titles.map((title) => title.split('.')[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  test('refuses a pull request whose migration was forgotten, and passes the same one once it is there', () => {
    const [refused, passed] = [chapterOf(ended, 1), chapterOf(ended, 2)];
    expect(refused).toContain('drizzle-kit generate would write a migration with 2 statements');
    expect(endsOf(refused)).toEqual(['exit code 1']);
    expect(passed).toMatch(/The migrations run on the shadow database .*, and/u);
    expect(passed).toMatch(/2 migrations, in this order · plan-sha256 [0-9a-f]{64}/u);
    expect(endsOf(passed)).toEqual(['exit code 0']);
  });

  test('refuses without an approval and with the author’s, and leaves the database as it was', () => {
    for (const [chapter, code] of [
      [3, 'gate/not-approved'],
      [4, 'gate/approver-not-independent'],
    ] as const) {
      expect(chapterOf(ended, chapter)).toContain(code);
      expect(endsOf(chapterOf(ended, chapter))).toEqual(['exit code 1, tables in the database: none']);
    }
  });

  test('deploys the same run once another person approved it, and says who had which part', () => {
    const [nobody, ben] = [chapterOf(ended, 3), chapterOf(ended, 5)];
    expect(runOf(ben)).toBe(runOf(nobody));
    expect(endsOf(ben)).toEqual(['exit code 0, tables in the database: __drizzle_migrations, customers, orders']);
    expect(ben).toContain('Approved by ben');
    expect(ben).toMatch(/Changed by: ada \(author, .*\); mia \(merger/u);
    expect(ben).toContain('Run by: mia');
    expect(ben).toContain('Signature: signed with the identity of this job');
  });

  test('shows an out-of-order and a failing migration, which change nothing', () => {
    expect(chapterOf(ended, 6)).toContain('history/out-of-order');
    expect(chapterOf(ended, 7)).toContain('statement 2 (ALTER TABLE), failed with SQLSTATE 23502');
    for (const chapter of [6, 7])
      expect(endsOf(chapterOf(ended, chapter))).toEqual(['exit code 1, tables in the database: __drizzle_migrations, customers, orders']);
  });

  test('verifies the manifest by a policy, and rejects it where it was changed', () => {
    expect(chapterOf(ended, 8)).toContain('✅ Verified');
    expect(chapterOf(ended, 8).match(/^\| - V\d+ .*: ✅/gmu)).toHaveLength(16);
    expect(chapterOf(ended, 9)).toContain('❌ verify/predicate-mismatch');
    expect([8, 9].flatMap((chapter) => endsOf(chapterOf(ended, chapter)))).toEqual(['exit code 0', 'exit code 1']);
  });

  test('shows neither a secret nor a colour where there is no terminal', () => {
    expect(ended.stdout).not.toMatch(/postgres(?:ql)?:\/\/|ghs_|eyJ/u);
    expect(ended.stdout).not.toContain('\u001b');
  });

  test('leaves the evidence and whom to believe, and nothing else', () => {
    const folder = folderOf(temporary);
    expect(readdirSync(folder).sort()).toEqual(['evidence', 'policy.json', 'trusted_root.json']);
    expect(ended.stdout).toContain(`stay in ${folder}.`);
  });

  test('ends with a command line that verifies the deploy', () => {
    const line = ended.stdout.split('\n').findLast((printed) => printed.startsWith('$ node ')) ?? '';
    const again = spawnSync('sh', ['-c', line.slice('$ '.length)], { encoding: 'utf8' });
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('✅ Verified');
  });

  test('says what to do where there is no build', () => {
    const other = join(temporary, 'unbuilt');
    layOut(other);
    expect(runDemo(other, temporary)).toMatchObject({ status: 1, stderr: '\ndist/cli.js is not there: run `npm run build`.\n' });
  });
});

/** `npm run demo` without npm, which starts the same Node. */
function runDemo(folder: string, temporary: string): Ended {
  const env = { ...process.env, TMPDIR: temporary, NODE_OPTIONS: '', DATABASE_URL: 'postgresql://elsewhere.invalid/none', GIT_DIR: '/nowhere' };
  return spawnSync(process.execPath, ['scripts/demo.ts'], { cwd: folder, env, encoding: 'utf8' });
}

function chapterOf({ stdout }: Ended, chapter: number): string {
  return stdout.split(/^(?=\d+\. )/mu)[chapter] ?? '';
}

function endsOf(chapter: string): readonly string[] {
  return chapter.split('\n').filter((line) => line.startsWith('exit code '));
}

function runOf(chapter: string): string | undefined {
  return /^▶ run (?<id>\d+)/mu.exec(chapter)?.groups?.['id'];
}

function folderOf(temporary: string): string {
  const [name = ''] = readdirSync(temporary).filter((entry) => entry.startsWith('drizzle-attest-demo-'));
  return join(temporary, name);
}

/** What the demo consists of, in a repository of its own that has no program yet. */
function layOut(folder: string): void {
  for (const path of ['scripts/demo.ts', 'scripts/demo', 'src', 'test/servers', 'test/fakes', 'test/scenarios/harness', 'package.json', 'action.yml']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}
