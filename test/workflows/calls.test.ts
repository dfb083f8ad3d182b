import { expect, test } from 'vitest';
import { makeStage, makeWorkflow, path } from './stage.ts';

const called = '.github/workflows/called.yml';

function caller(more: string, call = ''): string {
  return `on: [push, pull_request]
permissions: {}
jobs:
  deploy:
    uses: ./.github/workflows/called.yml
    with: { name: eu }
${call}
${more}`;
}

const echo = `on:
  workflow_call:
    inputs:
      name: { type: string, required: true }
      count: { type: number, default: 3 }
      dry: { type: boolean, default: false }
    secrets:
      KEY: { required: false }
    outputs:
      said: { value: '\${{ jobs.say.outputs.said }}' }
jobs:
  say:
    runs-on: x
    outputs: { said: '\${{ steps.s.outputs.said }}' }
    steps:
      - id: s
        run: |
          echo "said=\${{ inputs.name }} \${{ inputs.count + 0 }} \${{ inputs.dry == false }}" >> "$GITHUB_OUTPUT"
          echo "key \${{ secrets.KEY != '' && 'is there' || 'is not there' }}, \${{ job.workflow_ref }}, \${{ github.workflow_ref }}"
`.replace('inputs.count + 0', 'inputs.count');

test('a called workflow has its inputs, and its outputs come back', async () => {
  const { actions, ada, github, story } = await makeStage({
    [path]: caller(`  after: { needs: deploy, runs-on: x, steps: [{ run: 'echo "\${{ needs.deploy.outputs.said }}"' }] }`),
    [called]: echo,
  });
  const result = await actions({ secrets: { repository: { KEY: 'k-1' } } }).run({ event: 'push', by: ada, workflow: path });
  expect(result.conclusion, result.text()).toBe('success');
  expect(result.job('after').log).toContain('eu 3 true');
  expect(result.job('deploy / say').log).toContain(`key is not there, acme/shop/${called}@refs/heads/main, acme/shop/${path}@refs/heads/main`);
  expect(story.runs[0]?.referencedWorkflows).toEqual([{ path: `acme/shop/${called}@main`, sha: story.tip(), ref: 'refs/heads/main' }]);
  expect(github.story.runs[0]?.workflow.path).toBe(path);
});

test('secrets go to a called workflow by their name, or all of them', async () => {
  const run = async (words: string): Promise<string> => {
    const { actions, ada } = await makeStage({ [path]: caller('', words), [called]: echo });
    return (await actions({ secrets: { repository: { KEY: 'k-1' } } }).run({ event: 'push', by: ada, workflow: path })).job('deploy / say').log;
  };
  expect(await run("    secrets: { KEY: '${{ secrets.KEY }}' }")).toContain('key is there');
  expect(await run('    secrets: inherit')).toContain('key is there');
});

test('a secret of an environment replaces one that was passed by its name, and is nowhere else', async () => {
  const seen = async (words: string): Promise<string> => {
    const { actions, ada } = await makeStage({
      [path]: caller('', words),
      [called]: `on: { workflow_call: { inputs: { name: { type: string } }, secrets: { URL: {}, OTHER: {} } } }
jobs:
  apply: { environment: '\${{ inputs.name }}', runs-on: x, steps: [{ run: 'test "\${{ secrets.URL }}" = of-eu && echo own; test "\${{ secrets.OTHER }}" = "" && echo none' }] }
  plan: { runs-on: x, steps: [{ run: 'test "\${{ secrets.URL }}" = of-eu && echo own; true' }] }`,
    });
    const result = await actions({ secrets: { environment: { EU: { URL: 'of-eu', OTHER: 'of-all' } } } }).run({ event: 'push', by: ada, workflow: path });
    return result.jobs
      .map(({ name, log }) => `${name}: ${/^own$/mu.test(log) ? 'own' : 'no'} ${/^none$/mu.test(log) ? 'none' : ''}`)
      .sort()
      .join(', ');
  };
  expect(await seen("    secrets: { URL: '${{ secrets.URL }}' }")).toBe('deploy / apply: own none, deploy / plan: no ');
  expect(await seen('')).toBe('deploy / apply: no none, deploy / plan: no ');
  expect(await seen('    secrets: inherit')).toBe('deploy / apply: own , deploy / plan: no ');
});

test.each([
  ['an input that is needed', caller('').replace('    with: { name: eu }\n', ''), echo, 'Input name is required, but not provided while calling.'],
  ['an input that is not there', caller('').replace('name: eu', 'name: eu, nme: us'), echo, 'Invalid input, nme is not defined in the referenced workflow.'],
  ['a secret that is needed', caller(''), echo.replace('required: false', 'required: true'), 'Secret KEY is required, but not provided while calling.'],
  [
    'a right that its caller has not',
    caller('', '    permissions: { contents: read }'),
    echo.replace('    runs-on: x', '    permissions: { contents: write, id-token: write }\n    runs-on: x'),
    "Error calling workflow './.github/workflows/called.yml' in job 'deploy'. The nested job 'say' is requesting 'contents: write, id-token: write', but is only allowed 'contents: read, id-token: none'.",
  ],
  ['a file that is not there', caller('').replace('called.yml', 'gone.yml'), echo, 'gone.yml'],
  ['a key that GitHub does not know', caller('').replace('with:', 'wiht:'), echo, "Unexpected value 'wiht'"],
  ['an expression that is none', caller('', '    if: ${{ github.ref = 1 }}'), echo, 'github.ref = 1'],
])('%s is a start that GitHub refuses', async (_what, text, other, message) => {
  const { actions, ada, story } = await makeStage({ [path]: text, [called]: other });
  const result = await actions().run({ event: 'push', by: ada, workflow: path });
  expect(result.conclusion).toBe('startup_failure');
  expect(result.errors.join('\n')).toContain(message);
  expect(story.runs).toEqual([]);
});

test.each([
  ['container: node:24', 'the interpreter does not know the key jobs.one.container'],
  ['snapshot: x', 'the interpreter does not know the key jobs.one.snapshot'],
  ['services: { db: { image: a, volumes: [b] } }', 'the interpreter does not know the key jobs.one.services.db.volumes'],
])('%s is an error that names the key', async (line, message) => {
  const { actions, ada } = await makeWorkflow(`on: push\njobs:\n  one:\n    runs-on: x\n    ${line}\n    steps: [{ run: echo }]`);
  await expect(actions().run({ event: 'push', by: ada, workflow: path })).rejects.toThrow(message);
});

test.each([
  ['uses: actions/cache@v4', 'does not know the action actions/cache@v4'],
  ['uses: docker://alpine', 'does not know the action docker://alpine'],
  ["uses: 'actions/checkout@v7'\n        with: { submodules: true }", 'does not know the input submodules of actions/checkout@v7'],
  ['run: echo\n        shell: pwsh', 'does not know the shell pwsh'],
  ['run: echo\n        background: true', 'background'],
])('%s is an error that names it', async (line, message) => {
  const { actions, ada } = await makeWorkflow(`on: push\njobs:\n  one:\n    runs-on: x\n    steps:\n      - ${line}`);
  const result = actions().run({ event: 'push', by: ada, workflow: path });
  await expect(result.then(({ errors }) => Promise.reject(new Error(errors.join('\n'))))).rejects.toThrow(message);
});

test('a workflow runs for the events, branches and files that it names', async () => {
  const { actions, story, ada, ben } = await makeWorkflow(`on:
  push: { branches: ['main', 'releases/**', '!releases/old'], paths: ['drizzle/**'] }
  schedule: [{ cron: '0 0 * * 1' }]
  workflow_dispatch: { inputs: { dry: { type: boolean, default: true }, how: { type: choice, options: [fast, slow], required: true } } }
jobs: { one: { runs-on: x, steps: [{ run: 'echo "\${{ inputs.dry == false }} \${{ inputs.how }} \${{ github.event.inputs.dry }}"' }] } }`);
  const run = actions();
  expect((await run.run({ event: 'push', by: ada, workflow: path })).conclusion).toBe('not-triggered');
  story.directPush({ by: ada, files: { 'drizzle/0000_a.sql': 'select 1' } });
  expect((await run.run({ event: 'push', by: ada, workflow: path })).conclusion).toBe('success');
  const pull = story.pullRequest({ by: ben, commits: [{ by: ben, files: { a: 'b' } }] });
  expect((await run.run({ event: 'pull_request', by: ben, pull, workflow: path })).conclusion).toBe('not-triggered');
  expect((await run.run({ event: 'schedule', by: ada, cron: '0 0 * * 1', workflow: path })).conclusion).toBe('success');
  const dispatched = await run.run({ event: 'workflow_dispatch', by: ada, inputs: { dry: false, how: 'fast' }, workflow: path });
  expect(dispatched.job('one').log).toContain('true fast false');
  expect((await run.run({ event: 'workflow_dispatch', by: ada, inputs: { how: 'none' }, workflow: path })).errors).toEqual([
    "Provided value 'none' for input 'how' not in the list of allowed values",
  ]);
  expect((await run.run({ event: 'workflow_dispatch', by: ada, workflow: path })).errors).toEqual(["Required input 'how' not provided"]);
});
