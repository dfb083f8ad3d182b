/** Writes docs/workflows.md from the reusable workflows themselves: what each takes, gives, and may do, job by job; `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { isMap, isScalar, parseDocument, type Document } from 'yaml';
import { z } from 'zod';

const target = 'docs/workflows.md';

/** In the order in which somebody meets them. */
const names = ['check', 'deploy', 'deploy-targets', 'evidence'] as const;

const input = z.object({
  description: z.string(),
  type: z.enum(['string', 'boolean', 'number']),
  required: z.boolean().default(false),
  default: z.union([z.string(), z.boolean(), z.number()]).optional(),
});
const said = z.object({ description: z.string() });
const workflow = z.object({
  on: z.object({
    workflow_call: z.object({ inputs: z.record(z.string(), input), secrets: z.record(z.string(), said).default({}), outputs: z.record(z.string(), said) }),
  }),
  jobs: z.record(z.string(), z.unknown()),
});

const head = `# The reusable workflows

<!-- Written by "npm run docs" from .github/workflows. -->

A repository calls them with a few lines; [adopting.md](adopting.md) shows how, and \`drizzle-attest init\` writes those lines. Each job of them has the permissions of its row and no others; the caller has to grant all that the jobs of a workflow have together, else GitHub does not start it.

They take the action from their own commit (\`uses: $/action\`), which GitHub's runners know from version 2.336 on. Older runners do not support this: update them. For GitHub Enterprise Server, use the action in a job of your own: [examples/ghes](../examples/ghes/README.md).
`;

function render(): string {
  return [head, ...names.map(renderWorkflow)].join('\n');
}

function renderWorkflow(name: string): string {
  const text = readFileSync(`.github/workflows/${name}.yml`, 'utf8');
  const document = parseDocument(text, { merge: true });
  const { on, jobs } = workflow.parse(document.toJS());
  const { inputs, secrets, outputs } = on.workflow_call;
  return [
    `## ${name}.yml`,
    purposeOf(text),
    table(
      ['input', 'what it is'],
      Object.entries(inputs).map(([key, details]) => [`\`${key}\``, describe(details)]),
    ),
    ...(Object.keys(secrets).length === 0 ? [] : [table(['secret', 'what it is'], rows(secrets))]),
    table(['output', 'what it is'], rows(outputs)),
    table(
      ['job', 'permission', 'for'],
      Object.keys(jobs).flatMap((job) => permissionsOf(document, job)),
    ),
  ].join('\n\n');
}

/** The comment that a workflow begins with. */
function purposeOf(text: string): string {
  const lines = text.split('\n');
  return lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith('#')),
    )
    .map((line) => line.replace(/^# ?/u, ''))
    .join(' ');
}

function rows(said: Readonly<Record<string, { readonly description: string }>>): readonly (readonly string[])[] {
  return Object.entries(said).map(([key, { description }]) => [`\`${key}\``, description]);
}

function describe({ description, required, default: fallback }: z.infer<typeof input>): string {
  if (required) return `Required. ${description}`;
  return fallback === undefined || fallback === '' ? description : `${description} Default: \`${String(fallback)}\`.`;
}

/** A comment is no part of a value: it is read where it stands. */
function permissionsOf(document: Document, job: string): readonly (readonly string[])[] {
  const permissions = document.getIn(['jobs', job, 'permissions']);
  if (!isMap(permissions)) throw new Error(`The job ${job} has no permissions.`);
  if (permissions.items.length === 0) return [[`\`${job}\``, 'none', '']];
  return permissions.items.map(({ key, value }, at) => {
    if (!isScalar(key) || !isScalar(value)) throw new Error(`A permission of the job ${job} is no name and level.`);
    return [at === 0 ? `\`${job}\`` : '', `\`${String(key.value)}: ${String(value.value)}\``, value.comment?.trim() ?? ''];
  });
}

function table(heads: readonly string[], cells: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...cells].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

const after = await format(render(), { ...(await resolveConfig(target)), parser: 'markdown' });
if (!process.argv.includes('--check')) writeFileSync(target, after);
else if (readFileSync(target, 'utf8') !== after) {
  console.error(`${target} is not what the workflows say. Run \`npm run docs\` and commit what it writes.`);
  process.exitCode = 1;
}
