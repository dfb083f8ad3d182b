import { expect, test } from 'vitest';
import { needs } from '../needs.ts';
import { makeWorkflow, path } from './stage.ts';

needs('curl');

const deploy = `on: { push: , pull_request: , workflow_dispatch: }
permissions: {}
jobs:
  plan: { runs-on: x, outputs: { plan: two }, steps: [{ run: echo }] }
  apply:
    needs: plan
    environment: { name: production, url: 'https://\${{ steps.s.outputs.host }}' }
    runs-on: x
    permissions: { actions: read, id-token: write }
    steps:
      - id: s
        env: { TOKEN: '\${{ github.token }}' }
        run: |
          echo "host=shop.example" >> "$GITHUB_OUTPUT"
          curl -sf -H "authorization: Bearer $TOKEN" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID/approvals" | tr -d ' \\n'
          curl -s -o /dev/null -w ' issues %{http_code}\\n' -H "authorization: Bearer $TOKEN" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues"
          curl -sf -H "authorization: Bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=a" | cut -d . -f 2 | base64 -d 2>/dev/null | grep -o '"job_workflow_ref":"[^"]*"\\|"environment":"[^"]*"' || true
`;

test('a job waits for the reviewers of its environment, and has exactly its own rights', async () => {
  const { actions, story, ada, ben } = await makeWorkflow(deploy);
  story.environment('production', { reviewers: [ben] });
  const asked: unknown[] = [];
  const result = await actions({
    approve: ({ job, environment, needs }) => {
      asked.push([job, environment.name, needs, story.deployments.at(-1)?.statuses.at(-1)?.state]);
      return { by: ben, comment: 'go' };
    },
  }).run({ event: 'push', by: ada, workflow: path });
  expect(asked).toEqual([['apply', 'production', { plan: { result: 'success', outputs: { plan: 'two' } } }, 'waiting']]);
  const job = result.job('apply');
  expect(job.conclusion, job.log).toBe('success');
  expect(job.environmentUrl).toBe('https://shop.example');
  expect(job.log).toContain('"state":"approved"');
  expect(job.log).toContain('issues 403');
  expect(job.log).toContain(`"job_workflow_ref":"acme/shop/${path}@refs/heads/main"`);
  expect(job.log).toContain('"environment":"production"');
  expect(story.deployments.at(-1)?.statuses.map(({ state }) => state)).toEqual(['waiting', 'queued', 'in_progress', 'success']);
});

test('a rejected job fails, one without an answer cannot be played, and a branch that may not deploy is told so', async () => {
  const { actions, story, ada, ben } = await makeWorkflow(deploy);
  story.environment('production', { reviewers: [ben], branches: ['main'] });
  const rejected = await actions({ approve: () => ({ by: ben, state: 'rejected' }) }).run({ event: 'push', by: ada, workflow: path });
  expect(rejected.job('apply').annotations[0]?.message).toContain('The deployment was rejected');
  await expect(actions().run({ event: 'push', by: ada, workflow: path })).rejects.toThrow('waits for the reviewers of production');
  story.move('side', story.tip() ?? '', ada, 'branch_creation');
  const side = await actions().run({ event: 'push', by: ada, workflow: path, ref: 'refs/heads/side' });
  expect(side.job('apply').annotations[0]?.message).toBe('Branch "side" is not allowed to deploy to production due to environment protection rules.');
});

test('a pull request runs on its merge; one from a fork has no secret and may only read', async () => {
  const { actions, story, ada, ben } = await makeWorkflow(`on: pull_request
permissions: { contents: read, pull-requests: write, id-token: write }
jobs:
  one:
    runs-on: x
    steps:
      - uses: actions/checkout@v7
        with: { fetch-depth: 0 }
      - run: |
          echo "\${{ secrets.KEY != '' && 'a secret' || 'no secret' }} \${GITHUB_HEAD_REF} to \${GITHUB_BASE_REF} $(ls) identity:\${ACTIONS_ID_TOKEN_REQUEST_URL:+yes}"
          git rev-list --parents -n 1 HEAD | wc -w`);
  const options = { secrets: { repository: { KEY: 'k-1' } } };
  const own = story.pullRequest({ by: ben, commits: [{ by: ben, files: { b: 'b' } }] });
  story.directPush({ by: ada, files: { a: 'a' } });
  const inside = await actions(options).run({ event: 'pull_request', by: ben, pull: own, workflow: path });
  expect(inside.job('one').log, inside.text()).toContain(`a secret ${own.branch} to main README.md\na\nb identity:yes\n3`);
  const fork = story.pullRequest({ by: ben, fork: ben, commits: [{ by: ben, files: { c: 'c' } }] });
  const outside = await actions(options).run({ event: 'pull_request', by: ben, pull: fork, workflow: path });
  expect(outside.job('one').log).toContain('no secret');
  expect(outside.job('one').log).toMatch(/identity:\n/u);
  expect(outside.job('one').permissions).toEqual({ contents: 'read', 'pull-requests': 'read' });
});

function grouped(words: string): string {
  return `on: push
concurrency: { group: deploy, ${words} }
jobs: { one: { runs-on: x, steps: [{ run: 'echo begin; sleep 0.3; echo end' }] } }`;
}

test.each([
  ['queue: max', ['success', 'success', 'success']],
  ['queue: single', ['success', 'cancelled', 'success']],
  ['cancel-in-progress: true', ['cancelled', 'cancelled', 'success']],
])('three runs of one group with %s end as on GitHub, one after the other', async (words, ends) => {
  const { actions, ada } = await makeWorkflow(grouped(words));
  const seen: string[] = [];
  const own = actions({ onLine: (_job, line) => seen.push(line) });
  const runs = await Promise.all([1, 2, 3].map(() => own.run({ event: 'push', by: ada, workflow: path })));
  expect(runs.map(({ conclusion }) => conclusion)).toEqual(ends);
  expect(seen.join(' ')).not.toContain('begin begin end');
});
