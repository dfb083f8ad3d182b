/** The deploy workflow of the demo's repository. */

/** What the workflow gives the action, but for its secret and its evidence. */
export const deployStep = {
  command: 'migrate',
  dialect: 'postgresql',
  out: 'drizzle',
  environment: 'production',
  approval: 'environment',
  signing: 'github',
} as const;

export const workflowPath = '.github/workflows/deploy.yml';

export const deployJob = `deploy:
  environment: production
  permissions: { actions: read, contents: read, deployments: read, pull-requests: read, id-token: write, attestations: write }
  steps:
    - uses: actions/checkout@v7
    - uses: drizzle-attest/drizzle-attest@v1
      with:
${Object.entries(deployStep)
  .map(([name, value]) => `        ${name}: ${value}\n`)
  .join('')}        database-url: \${{ secrets.DATABASE_URL }}`;

export const deployWorkflow = `on: { push: { branches: [main] } }\njobs:\n${deployJob.replaceAll(/^/gmu, '  ')}\n`;
