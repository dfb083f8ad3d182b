/** The workflows that call ours, as files: what init writes, and what the documents show. */
import {
  databaseSecret,
  defaults,
  permissions,
  renderReference,
  verificationPolicyPath,
  type CalledProject,
  type TemplateChoices,
  type Called,
} from './template.ts';
import { scalar } from './scalar.ts';

/** On each pull request; `merge_group` is for repositories with a merge queue. */
export function renderCheckTemplate(projects: readonly CalledProject[]): string {
  return renderFile(
    'Judges each change of schema and migrations before it is merged. It needs no secret, so it works for forks.',
    'drizzle-check',
    ['  pull_request:', '  merge_group:'],
    projects.map((project) =>
      renderJob('check', project, [...projectInputs(project), ...(project.name === '' ? [] : [['artifact', `migration-check-${project.name}`] as const])]),
    ),
  );
}

/** On each push to the branch that is deployed, and by hand; the first deploy of a database is started by hand. */
export function renderDeployTemplate(projects: readonly CalledProject[], choices: TemplateChoices): string {
  const deployed = projects.filter(({ environment }) => environment !== null);
  return renderFile(
    'Deploys the migrations that were merged, behind an approval that is checked, and keeps a signed manifest of each deploy.',
    'drizzle-deploy',
    [
      '  push:',
      `    branches: [${scalar(choices.branch)}]`,
      '  workflow_dispatch:',
      '    inputs:',
      '      chain-start:',
      '        description: The first deploy of this database by drizzle-attest; never again afterwards.',
      '        type: boolean',
      '        default: false',
    ],
    deployed.map((project) => renderJob('deploy', project, deployInputs(project, choices), secretsOf(choices))),
  );
}

/** Once a week, and by hand. */
export function renderEvidenceTemplate({ evidenceBranch }: TemplateChoices): string {
  const job: CalledProject = { name: '', workingDirectory: null, config: null, environment: null };
  return renderFile(
    'Collects the manifests of all deploys, verifies them, keeps what would expire, and opens one issue for what is missing.',
    'drizzle-evidence',
    ['  schedule:', "    - cron: '17 5 * * 1' # Mondays", '  workflow_dispatch:'],
    [renderJob('evidence', job, [['verification-policy', verificationPolicyPath], ...branchInput(evidenceBranch)])],
  );
}

type Input = readonly [name: string, value: string];

function projectInputs({ workingDirectory, config }: CalledProject): readonly Input[] {
  return [
    ...(workingDirectory === null ? [] : [['working-directory', scalar(workingDirectory)] as const]),
    ...(config === null ? [] : [['config', scalar(config)] as const]),
  ];
}

function deployInputs(project: CalledProject, { approval, signing, evidenceBranch }: TemplateChoices): readonly Input[] {
  return [
    ['environment', scalar(project.environment ?? defaults.environment)],
    ...projectInputs(project),
    ...(approval === defaults.approval ? [] : [['approval', approval] as const]),
    ...(signing === defaults.signing ? [] : [['signing', signing] as const]),
    ...branchInput(evidenceBranch),
    ['chain-start', '${{ inputs.chain-start == true }}'],
  ];
}

function branchInput(branch: string | null): readonly Input[] {
  return branch === defaults.evidenceBranch ? [] : [['evidence-branch', scalar(branch ?? '')]];
}

function secretsOf({ signing }: TemplateChoices): readonly string[] {
  return signing === 'key' ? [databaseSecret, 'SIGNING_KEY'] : [databaseSecret];
}

function renderFile(purpose: string, name: string, on: readonly string[], jobs: readonly (readonly string[])[]): string {
  return [
    `# ${purpose}`,
    `name: ${name}`,
    '',
    'on:',
    ...on,
    '',
    'permissions: {}',
    '',
    'jobs:',
    ...jobs.flatMap((job, at) => (at === 0 ? job : ['', ...job])),
    '',
  ].join('\n');
}

/** The secrets are named one by one: `inherit` would hand over all that the repository has. */
function renderJob(called: Called, { name }: CalledProject, inputs: readonly Input[], secrets: readonly string[] = []): readonly string[] {
  return [
    `  ${name === '' ? called : `${called}-${name}`}:`,
    `    uses: ${renderReference(called)}`,
    '    permissions:',
    ...permissions[called].map(({ name: right, level, reason }) => `      ${right}: ${level} # ${reason}`),
    ...(inputs.length === 0 ? [] : ['    with:', ...inputs.map(([input, value]) => `      ${input}: ${value}`)]),
    ...(secrets.length === 0 ? [] : ['    secrets:', ...secrets.map((secret) => `      ${secret}: \${{ secrets.${secret} }}`)]),
  ];
}
