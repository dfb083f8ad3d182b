/** Writes action.yml from the inputs and outputs that the code knows; `--check` only compares. */
import { readFile, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { commandNames, type Definition } from '../src/inputs/definition.ts';
import { definitions } from '../src/inputs/definitions.ts';
import { outputs } from '../src/model/outputs.ts';

const target = new URL('../action.yml', import.meta.url);

export function renderAction(): string {
  const action = {
    name: 'drizzle-attest',
    description: 'Deploys Drizzle migrations and leaves a signed record of each deploy that anyone can verify offline.',
    author: 'drizzle-attest',
    branding: { icon: 'check-square', color: 'green' },
    inputs: {
      command: { description: `What to do: ${commandNames.join(', ')}. An input that it does not use is an error.`, required: true },
      ...Object.fromEntries(
        definitions.map((definition) => [
          definition.name,
          { description: describe(definition), required: false, ...(definition.expression === undefined ? {} : { default: definition.expression }) },
        ]),
      ),
    },
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, description]) => [name, { description }])),
    runs: { using: 'node24', main: 'dist/index.js' },
  };
  return `# Written by "npm run docs" from src/inputs/definitions.ts and src/model/outputs.ts.\n${stringify(action, { lineWidth: 160, singleQuote: true })}`;
}

function describe({ description, commands, choices, fallback }: Definition): string {
  const values = choices === undefined ? '' : ` One of: ${choices.join(', ')}.`;
  return `${description}${values}${fallback === undefined ? '' : ` Default: \`${fallback}\`.`} Used by: ${commands.join(', ')}.`;
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    if ((await readFile(target, 'utf8')) !== renderAction()) throw new Error('action.yml is not what "npm run docs" writes.');
  } else await writeFile(target, renderAction());
}
