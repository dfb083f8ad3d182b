import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { actionInputs, actionOutputs, renderAction, renderForm } from '../../scripts/action.ts';
import { toolVersion } from '../../src/model/version.ts';

const read = async (name: string): Promise<string> => await readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
const named = z.record(z.string(), z.strictObject({ description: z.string().min(1), required: z.boolean().optional(), default: z.string().optional() }));
const form = z.object({ inputs: named, outputs: named, runs: z.object({ using: z.literal('node24'), main: z.literal('dist/index.js') }) });

test('action.yml is what the code knows', async () => {
  expect(await read('action.yml')).toBe(renderAction());
});

test('the form for faults has the commands to choose from', async () => {
  const form = await read('.github/ISSUE_TEMPLATE/bug.yml');
  expect(renderForm(form)).toBe(form);
  expect(renderForm(form.replace(/check, migrate, /u, ''))).toBe(form);
});

test('action.yml has each input and output once, and no default but what only the runner knows', async () => {
  const action = form.parse(parse(await read('action.yml')));
  expect(Object.keys(action.inputs)).toEqual(actionInputs.map(({ name }) => name));
  expect(Object.keys(action.outputs)).toEqual(actionOutputs.map(({ name }) => name));
  const given = Object.entries(action.inputs).flatMap(([name, input]) => (input.default === undefined ? [] : [[name, input.default]]));
  expect(given).toEqual([['github-token', '${{ github.token }}']]);
});

test('package.json has the version that manifests name', async () => {
  expect(z.object({ version: z.string() }).parse(JSON.parse(await read('package.json'))).version).toBe(toolVersion);
});
