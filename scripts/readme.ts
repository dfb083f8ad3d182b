/** Fills README.md between its markers, the tables from action.yml and the workflow from what init writes; with --check, says what is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaults } from '../src/workflow-templates/template.ts';
import { renderDeployTemplate } from '../src/workflow-templates/render.ts';

const input = z.object({ description: z.string(), required: z.boolean().default(false), default: z.union([z.string(), z.boolean(), z.number()]).optional() });
const output = z.object({ description: z.string() });
const actionSchema = z.object({ inputs: z.record(z.string(), input), outputs: z.record(z.string(), output) });

type Action = z.infer<typeof actionSchema>;

const action = actionSchema.parse(parse(readFileSync('action.yml', 'utf8')));
const before = readFileSync('README.md', 'utf8');
const caller = fill(before, 'deploy-workflow', `\`\`\`yaml\n${renderTemplate()}\`\`\``);
const after = await tidy(fill(fill(caller, 'inputs', renderInputs(action.inputs)), 'outputs', renderOutputs(action.outputs)));
if (!process.argv.includes('--check')) writeFileSync('README.md', after);
else if (before !== after) {
  console.error('README.md: the tables are not those of action.yml. Run `npm run docs` and commit what it writes.');
  process.exitCode = 1;
}

/** Of a repository with one project at its root, and no wish of its own. */
function renderTemplate(): string {
  const project = { name: '', workingDirectory: null, config: null, environment: defaults.environment };
  const { approval, signing, evidenceBranch } = defaults;
  return renderDeployTemplate([project], { branch: 'main', approval, signing, evidenceBranch });
}

/** Replaces what stands between the markers of this name. */
function fill(text: string, name: string, table: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`README.md: no ${begin} followed by ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}

/** As the formatter would have it, so that both checks agree. */
async function tidy(text: string): Promise<string> {
  return await format(text, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}

function renderInputs(inputs: Action['inputs']): string {
  const rows = Object.entries(inputs).map(([name, details]) => [`\`${name}\``, oneLine(describe(details))]);
  return renderTable(['input', 'what it is'], rows);
}

function describe({ description, required, default: fallback }: Action['inputs'][string]): string {
  const start = required ? 'Required. ' : '';
  return `${start}${description}${fallback === undefined ? '' : ` Default: \`${String(fallback)}\`.`}`;
}

function renderOutputs(outputs: Action['outputs']): string {
  return renderTable(
    ['output', 'what it is'],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, oneLine(description)]),
  );
}

function renderTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ').replaceAll('|', '\\|');
}
