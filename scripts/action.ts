/** Writes action.yml from the inputs and outputs that the code knows, and the commands into the form for faults; `--check` only compares. */
import { readFile, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { commands } from '../src/commands/table.ts';
import type { CommandDescription } from '../src/inputs/command.ts';
import type { Definition } from '../src/inputs/definition.ts';
import { actionDefinitions } from '../src/inputs/definitions.ts';
import type { Output } from '../src/model/outputs.ts';

const root = new URL('../', import.meta.url);

/** By path from the root: the action, and the same one for `uses: $/action`, which takes no root. */
export const actions: ReadonlyMap<string, string> = new Map([
  ['action.yml', 'dist/index.js'],
  ['action/action.yml', '../dist/index.js'],
]);

/** A step of a job can run these. */
const actionCommands: readonly CommandDescription[] = commands.filter(({ terminalOnly }) => terminalOnly !== true);

export interface ActionInput {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** An expression of the runner. */
  readonly default?: string;
}

export const actionInputs: readonly ActionInput[] = [
  {
    name: 'command',
    description: `What to do: ${actionCommands.map(({ name }) => name).join(', ')}. An input that it does not use is an error.`,
    required: true,
  },
  ...actionDefinitions.map((definition) => {
    const { name, expression } = definition;
    return { name, description: describe(definition), required: false, ...(expression === undefined ? {} : { default: expression }) };
  }),
];

/** Each once, with what it says for which commands. */
export const actionOutputs: readonly Output[] = describeOutputs();

function describeOutputs(): Output[] {
  const all = new Map<string, Map<string, string[]>>();
  for (const command of actionCommands)
    for (const { name, description } of command.outputs) {
      const meanings = all.get(name) ?? new Map<string, string[]>();
      all.set(name, meanings.set(description, [...(meanings.get(description) ?? []), command.name]));
    }
  const describeOne = (meanings: ReadonlyMap<string, readonly string[]>): string =>
    [...meanings].map(([description, users]) => `${users.join(', ')}: ${description}`).join(' ');
  return [...all].map(([name, meanings]) => ({ name, description: describeOne(meanings) }));
}

export function renderAction(main = 'dist/index.js'): string {
  const action = {
    name: 'drizzle-attest',
    description: 'Deploys Drizzle migrations and leaves a signed manifest of each deploy that anyone can verify offline.',
    author: 'drizzle-attest',
    branding: { icon: 'check-square', color: 'green' },
    inputs: Object.fromEntries(actionInputs.map(({ name, ...input }) => [name, input])),
    outputs: Object.fromEntries(actionOutputs.map(({ name, description }) => [name, { description }])),
    runs: { using: 'node24', main },
  };
  return `# Written by "npm run docs" from the commands in src/commands/table.ts.\n${stringify(action, { lineWidth: 160, singleQuote: true })}`;
}

function describe({ name, description, choices, fallback }: Definition): string {
  const users = actionCommands.filter(({ inputs }) => inputs.some((input) => input.name === name));
  const values = choices === undefined ? '' : ` One of: ${choices.join(', ')}.`;
  return `${description}${values}${fallback === undefined ? '' : ` Default: \`${fallback}\`.`} Used by: ${users.map((user) => user.name).join(', ')}.`;
}

/** The form in which a fault is reported, with the commands to choose from. */
export function renderForm(form: string): string {
  const names = [...commands.map(({ name }) => name), 'a reusable workflow'];
  return form.replace(/(?<=label: Command\n +options: )\[.*\]/u, `[${names.join(', ')}]`);
}

async function writeOrCompare(path: string, render: (before: string) => string): Promise<void> {
  const target = new URL(path, root);
  const before = await readFile(target, 'utf8');
  if (before === render(before)) return;
  if (process.argv.includes('--check')) throw new Error(`${path} is not what "npm run docs" writes.`);
  await writeFile(target, render(before));
}

if (import.meta.main) {
  for (const [path, main] of actions) await writeOrCompare(path, () => renderAction(main));
  await writeOrCompare('.github/ISSUE_TEMPLATE/bug.yml', renderForm);
}
