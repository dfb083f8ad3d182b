import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOutput, runChild } from '../../src/host/process.ts';
import type { ChildCommand, ChildEnd } from '../../src/model/ports.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'process-test-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function run(file: string, args: readonly string[], change: Partial<ChildCommand> = {}): Promise<{ end: ChildEnd; lines: string[] }> {
  const lines: string[] = [];
  const command = {
    file,
    args,
    cwd: folder,
    env: { PATH: '/usr/bin:/bin' },
    timeLimitMs: 60_000,
    signal: new AbortController().signal,
    onLine: (line: string) => void lines.push(line),
  };
  return { end: await runChild({ ...command, ...change }), lines };
}

describe('a child', () => {
  test('ends with its exit code, its lines told from both of its outputs', async () => {
    const { end, lines } = await run('/bin/sh', ['-c', 'echo one; echo two >&2; exit 3']);
    expect(end).toEqual({ kind: 'exited', code: 3 });
    expect(lines.sort()).toEqual(['one', 'two']);
  });

  test('has no more of an environment than it is given', async () => {
    const { lines } = await run('/usr/bin/env', [], { env: { ONLY: 'this' } });
    expect(lines).toEqual(['ONLY=this']);
  });

  test('has no terminal and no input', async () => {
    const { lines } = await run('node', [
      '-e',
      'console.log(process.stdin.isTTY, process.stdout.isTTY); process.stdin.on("end", () => console.log("ended")).resume()',
    ]);
    expect(lines).toEqual(['undefined undefined', 'ended']);
  });

  test('is told apart from one that never started', async () => {
    expect((await run('/nonexistent/program', [])).end).toEqual({ kind: 'not-started', reason: 'ENOENT' });
  });

  test('is said to be signalled where something killed it', async () => {
    expect((await run('/bin/sh', ['-c', 'kill -9 $$'])).end).toEqual({ kind: 'signalled', signal: 'SIGKILL' });
  });

  test('is stopped at its time limit with all that it started', async () => {
    const { end, lines } = await run('/bin/sh', ['-c', 'sleep 300 & echo $!; wait'], { timeLimitMs: 300 });
    expect(end).toEqual({ kind: 'timed-out' });
    await expect.poll(() => isAlive(Number(lines[0]))).toBe(false);
  });

  test('is stopped when the run is cancelled, also before it began', async () => {
    const controller = new AbortController();
    const running = run('/bin/sh', ['-c', 'sleep 300'], { signal: controller.signal });
    controller.abort();
    expect((await running).end).toEqual({ kind: 'cancelled' });
    expect((await run('/bin/sh', ['-c', 'sleep 300'], { signal: controller.signal })).end).toEqual({ kind: 'cancelled' });
  });

  test('redraws of a spinner are lines of their own, without control characters', async () => {
    expect((await run('/usr/bin/printf', [String.raw`\033[2Ka\r\033[1mb\033[0m\n\nc\n`])).lines).toEqual(['a', 'b', 'c']);
  });

  test('has ended when it ends itself, whatever it leaves that keeps its output open', async () => {
    const started = performance.now();
    const inGroup = await run('/bin/sh', ['-c', 'echo one; sleep 300 & exit 0'], { timeLimitMs: 30_000 });
    const outside = await run('node', [
      '-e',
      `require('node:child_process').spawn('/bin/sleep', ['20'], { detached: true, stdio: 'inherit' }).unref(); console.log('one')`,
    ]);
    expect([inGroup, outside]).toEqual([inGroup, outside].map(() => ({ end: { kind: 'exited', code: 0 }, lines: ['one'] })));
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  test('has its lines passed without what follows the first million characters of one', async () => {
    const { lines } = await run('node', ['-e', `process.stdout.write('x'.repeat(3_000_000)); process.stdout.write('\\nend')`]);
    expect(lines.map(({ length }) => length)).toEqual([1_000_000, 3]);
  });

  test('of Node may have threads and children of its own', async () => {
    const script = `const { Worker } = require('node:worker_threads'); const { fork, spawn } = require('node:child_process');
      if (process.send !== undefined) process.send('forked', () => process.disconnect());
      else new Worker('', { eval: true, execArgv: process.execArgv }).on('exit', (code) => {
        console.log('thread', code);
        fork(__filename).on('message', (text) => console.log(text)).on('exit', (code) => {
          console.log('fork', code);
          spawn(process.execPath, [...process.execArgv, '-p', '"other"'], { stdio: 'inherit' });
        });
      });`;
    const path = join(folder, 'children.cjs');
    await writeFile(path, script);
    const { end, lines } = await run('node', [path]);
    expect({ end, lines }).toEqual({ end: { kind: 'exited', code: 0 }, lines: ['thread 0', 'forked', 'fork 0', 'other'] });
  });

  test('dies with the process that started it, even when that is killed', async () => {
    const script = `import { runChild } from ${JSON.stringify(new URL('../../src/host/process.ts', import.meta.url).href)};
      await runChild({ file: 'node', args: ['-e', 'console.log(process.pid); setInterval(() => 0, 1000)'], cwd: '/', env: {}, timeLimitMs: 600000, signal: new AbortController().signal, onLine: (line) => process.stdout.write(line + '\\n') });`;
    const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = Number(await new Promise((told) => parent.stdout.once('data', (data: Buffer) => told(data.toString()))));
    parent.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
  });
});

test('a short program gives what it printed, and one that is not there gives no code', async () => {
  expect(await readOutput('/bin/sh', ['-c', 'echo said; exit 4'], folder)).toEqual({ code: 4, stdout: 'said\n' });
  expect((await readOutput('/nonexistent/program', [], folder)).code).toBeNull();
});

/** A zombie of a process that nobody waits for is dead. */
async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => null);
  return stat !== null && !/\) [ZX] /u.test(stat);
}
