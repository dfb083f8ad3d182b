import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderWorkflow } from '../../scripts/workflow-inputs.ts';
import { workflowNames } from '../../src/inputs/definition.ts';

const read = (name: string): string => readFileSync(new URL(`../../.github/workflows/${name}.yml`, import.meta.url), 'utf8');

test.each(workflowNames)('%s.yml has the inputs that are defined for it', (name) => {
  expect(renderWorkflow(name, read(name))).toBe(read(name));
});

test.each(['statement-timeout', 'emergency-reason', 'approval'])('an input that is not there yet is declared and handed on in its place: %s', (input) => {
  for (const name of ['deploy', 'deploy-targets'] as const) {
    const without = read(name)
      .replace(new RegExp(`^ {6}${input}:\\n(?: {8}.*\\n)+`, 'mu'), '')
      .replace(new RegExp(`^ +${input}: \\$.*\\n`, 'gmu'), '');
    expect(without).not.toContain(`${input}:`);
    const lines = (text: string): readonly string[] => text.split('\n').toSorted();
    expect(lines(renderWorkflow(name, without))).toEqual(lines(read(name)));
  }
});

test('a default that is not that of the definition is replaced', () => {
  const changed = read('deploy').replace('default: 5m', 'default: 9m');
  expect(changed).not.toBe(read('deploy'));
  expect(renderWorkflow('deploy', changed)).toBe(read('deploy'));
});
