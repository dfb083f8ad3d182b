/** Writes into the reusable workflows the inputs that the code defines, and hands each to the commands that have it; `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { commands } from '../src/commands/table.ts';
import { carryingInputs } from '../src/inputs/carrying.ts';
import { workflowNames, type Definition, type WorkflowInput } from '../src/inputs/definition.ts';
import { definitions } from '../src/inputs/definitions.ts';
import { sealOnly } from '../src/inputs/seal.ts';

type WorkflowName = (typeof workflowNames)[number];

/** Of the job that applies: it may not sign, and what it hands over is gone after the run. */
const notOfIsolated: readonly string[] = [...sealOnly, ...Object.values(carryingInputs)].map(({ name }) => name);

/** An entry of a mapping with the lines below it. */
interface Entry {
  readonly name: string;
  readonly text: string;
}

/** What the workflow has of its own stays, and so does the order of what is there. */
export function renderWorkflow(workflow: WorkflowName, text: string): string {
  const declared = text.replace(/(?<=^ {4}inputs:\n)(?: {6}.*\n)+/mu, (block) =>
    renderEntries(
      inputsOf(workflow).map(({ definition, form }) => ({ name: definition.name, text: renderInput(definition, form) })),
      splitEntries(block),
      true,
    ),
  );
  return declared.replace(/(?<=uses: (?<used>\S+)\n(?<indent> +)with:.*\n)(?:\k<indent> {2}.*\n)+/gmu, (block: string, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1);
    return typeof groups === 'object' && groups !== null && 'used' in groups ? renderHandedOn(workflow, String(groups.used), block) : block;
  });
}

function inputsOf(workflow: WorkflowName): readonly { readonly definition: Definition; readonly form: WorkflowInput }[] {
  return definitions.flatMap((definition) => (definition.workflows ?? []).filter((form) => form.in.includes(workflow)).map((form) => ({ definition, form })));
}

/** Only what is missing is added: an expression that is there may say more than the value. */
function renderHandedOn(workflow: WorkflowName, used: string, block: string): string {
  const entries = splitEntries(block);
  const names = inputsOf(workflow).map(({ definition }) => definition.name);
  const indent = /^ */u.exec(block)?.[0] ?? '';
  const wanted = names.filter((name) => takes(workflow, used, entries, name));
  return renderEntries(
    wanted.map((name) => ({ name, text: `${indent}${name}: \${{ inputs.${name} }}\n` })),
    entries,
    false,
  );
}

/** Whether what is used has an input of this name. */
function takes(workflow: WorkflowName, used: string, given: readonly Entry[], name: string): boolean {
  if (used === './.github/workflows/deploy.yml') return inputsOf('deploy').some(({ definition }) => definition.name === name);
  // The command targets has one set of inputs before the deploys, and another one after them.
  if (used !== '$/action' || workflow === 'deploy-targets') return false;
  const isIsolated = given.some(({ text }) => text.trim() === 'form: isolated');
  const command = commands.find((known) => given.some(({ text }) => text.trim() === `command: ${known.name}`));
  return command !== undefined && command.inputs.some((input) => input.name === name) && !(isIsolated && notOfIsolated.includes(name));
}

/** `wanted` is in the order of the definitions: what is missing comes behind the one before it. */
function renderEntries(wanted: readonly Entry[], given: readonly Entry[], replaces: boolean): string {
  const entries = [...given];
  for (const [order, entry] of wanted.entries()) {
    const at = entries.findIndex(({ name }) => name === entry.name);
    if (at !== -1 && replaces) entries[at] = entry;
    if (at !== -1) continue;
    const earlier = wanted.slice(0, order).map(({ name }) => name);
    entries.splice(entries.findLastIndex(({ name }) => name === earlier.at(-1)) + 1, 0, entry);
  }
  return entries.map(({ text }) => text).join('');
}

function splitEntries(block: string): readonly Entry[] {
  const indent = /^ */u.exec(block)?.[0].length ?? 0;
  const texts = block.split(new RegExp(`^(?= {${indent}}[\\w-]+:)`, 'mu'));
  return texts.map((text) => ({ name: text.trim().split(':')[0] ?? '', text }));
}

function renderInput(definition: Definition, { description, required, fallback }: WorkflowInput): string {
  const scalar = (value: string | number | boolean): string => stringify(value, { singleQuote: true, lineWidth: 0, compat: 'yaml-1.1' }).trim();
  const last = required === true ? 'required: true' : `default: ${scalar(valueOf(definition, fallback ?? definition.fallback))}`;
  return `      ${definition.name}:\n        description: ${scalar(description)}\n        type: ${typeOf(definition)}\n        ${last}\n`;
}

function typeOf({ kind }: Definition): 'boolean' | 'number' | 'string' {
  if (kind === 'flag') return 'boolean';
  return kind === 'count' ? 'number' : 'string';
}

function valueOf(definition: Definition, fallback: string | undefined): string | number | boolean {
  switch (typeOf(definition)) {
    case 'boolean':
      return fallback === 'true';
    case 'number':
      return Number(fallback ?? 0);
    case 'string':
      return fallback ?? '';
  }
}

if (import.meta.main) {
  for (const workflow of workflowNames) {
    const path = `.github/workflows/${workflow}.yml`;
    const before = readFileSync(path, 'utf8');
    const after = renderWorkflow(workflow, before);
    if (before === after) continue;
    if (!process.argv.includes('--check')) writeFileSync(path, after);
    else {
      console.error(`${path} has not the inputs that src/inputs defines. Run \`npm run docs\` and commit what it writes.`);
      process.exitCode = 1;
    }
  }
}
