import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderCommand, renderOutput } from '../../src/host/workflow-command.ts';

const hostile = ['plain', '', '100 % sure', 'two\nlines', 'carriage\r\nreturn', '%0A is no line end', '::error::inside', 'a,b:c=d', '🦊 ünï', ' spaces '];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflow-command-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** What @actions/core itself prints, and what it writes to the file of outputs. */
async function runCore(script: string): Promise<{ readonly printed: string; readonly written: string }> {
  const file = join(folder, 'output');
  await writeFile(file, '');
  const source = `import * as core from '@actions/core'; const texts = ${JSON.stringify(hostile)}; ${script}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: import.meta.dirname,
    env: { GITHUB_OUTPUT: file },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return { printed: stdout, written: await readFile(file, 'utf8') };
}

describe('a workflow command', () => {
  test.each([
    ['warning', 'core.warning(text)'],
    ['error', 'core.error(text)'],
    ['debug', 'core.debug(text)'],
    ['add-mask', 'core.setSecret(text)'],
    ['group', 'core.startGroup(text)'],
  ] as const)('%s is, byte for byte, what @actions/core prints', async (command, call) => {
    const { printed } = await runCore(`for (const text of texts) ${call};`);
    expect(hostile.map((text) => `${renderCommand(command, text)}\n`).join('')).toBe(printed);
  });

  test('endgroup is too', async () => {
    const { printed } = await runCore('core.endGroup();');
    expect(`${renderCommand('endgroup', '')}\n`).toBe(printed);
  });
});

describe('an output', () => {
  test('is what @actions/core writes, but for the mark', async () => {
    const { written } = await runCore("for (const text of texts) core.setOutput('some-name', text);");
    const marks = [...written.matchAll(/^some-name<<(ghadelimiter_[0-9a-f-]{36})$/gmu)].map(([, mark]) => mark ?? '');
    expect(marks).toHaveLength(hostile.length);
    expect(hostile.map((text, index) => renderOutput('some-name', text, marks[index] ?? '')).join('')).toBe(written);
  });
});
