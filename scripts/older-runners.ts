/** Writes each reusable workflow once more, for runners that do not know `uses: $/…`: they check the action out at the workflow's own commit. `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';

const names = ['check', 'deploy', 'deploy-targets', 'evidence'] as const;

/** What such a workflow is called. */
export function olderName(name: string): string {
  return `${name}-checkout`;
}

/** An empty name or commit would have actions/checkout take the caller's own repository, whose action would then run here. */
const fetching = `      - name: Find the action of this workflow
        env:
          REPOSITORY: \${{ job.workflow_repository }}
          COMMIT: \${{ job.workflow_sha }}
        run: |
          if [[ ! $REPOSITORY =~ ^[^/]+/[^/]+$ || ! $COMMIT =~ ^[0-9a-f]{40}$ ]]; then
            echo "::error::workflow/unknown-origin: The runner does not say which repository and commit this workflow is of. Use a newer runner, or the action in a job of your own."
            exit 2
          fi
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          repository: \${{ job.workflow_repository }}
          ref: \${{ job.workflow_sha }}
          path: .drizzle-attest
          persist-credentials: false
`;

export function renderOlder(name: string, text: string): string {
  const note = `# Written by "npm run docs" from ${name}.yml, for runners older than 2.336, which do not know how to use an action of the workflow's own commit.\n`;
  const jobs = text.split(/^(?= {2}(?:# .*\n {2})*[\w-]+:\n)/mu);
  return (
    note +
    jobs
      .map(fetchFirst)
      .join('')
      .replace(`name: ${name}\n`, `name: ${olderName(name)}\n`)
      .replaceAll('./.github/workflows/deploy.yml', `./.github/workflows/${olderName('deploy')}.yml`)
      .replaceAll('uses: $/', 'uses: ./.drizzle-attest/')
  );
}

/** Right before the first step that uses it: a checkout of the repository itself would take it away again. */
function fetchFirst(job: string): string {
  const steps = job.split(/^(?= {6}- )/mu);
  const at = steps.findIndex((step) => step.includes('uses: $/'));
  return at === -1 ? job : [...steps.slice(0, at), fetching, ...steps.slice(at)].join('');
}

if (import.meta.main) {
  for (const name of names) {
    const written = renderOlder(name, readFileSync(`.github/workflows/${name}.yml`, 'utf8'));
    const target = `.github/workflows/${olderName(name)}.yml`;
    if (!process.argv.includes('--check')) writeFileSync(target, written);
    else if (readFileSync(target, 'utf8') !== written) throw new Error(`${target} is not what "npm run docs" writes.`);
  }
}
