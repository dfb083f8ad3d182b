/** Fills README.md between its markers: the inputs and outputs of the action, and the workflow that init writes; with --check, says what is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { defaults } from '../src/workflow-templates/template.ts';
import { renderDeployTemplate } from '../src/workflow-templates/render.ts';
import { actionInputs, actionOutputs, type ActionInput } from './action.ts';

const before = readFileSync('README.md', 'utf8');
const caller = fill(before, 'deploy-workflow', `\`\`\`yaml\n${renderTemplate()}\`\`\``);
const after = await tidy(fill(fill(caller, 'inputs', renderInputs()), 'outputs', renderOutputs()));
if (!process.argv.includes('--check')) writeFileSync('README.md', after);
else if (before !== after) {
  console.error('README.md: the tables are not those of the action. Run `npm run docs` and commit what it writes.');
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

function renderInputs(): string {
  return renderTable(
    ['input', 'what it is'],
    actionInputs.map((input) => [`\`${input.name}\``, oneLine(describe(input))]),
  );
}

function describe({ description, required, default: fallback }: ActionInput): string {
  return `${required ? 'Required. ' : ''}${description}${fallback === undefined ? '' : ` Default: \`${fallback}\`.`}`;
}

function renderOutputs(): string {
  return renderTable(
    ['output', 'what it is'],
    actionOutputs.map(({ name, description }) => [`\`${name}\``, oneLine(description)]),
  );
}

function renderTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ').replaceAll('|', '\\|');
}
