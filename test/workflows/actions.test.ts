import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeStage, makeWorkflow, path, type Stage } from './stage.ts';

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-tool-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const metadata = `name: tool
description: a tool
inputs:
  word: { description: w, default: usual }
  token: { description: t, default: '\${{ github.token }}' }
  fixed-url: { description: u }
outputs:
  said: { description: s }
runs: { using: node24, pre: ../dist/pre.js, main: ../dist/main.js, post: ../dist/post.js }
`;
const main = `const fs = require('fs');
fs.appendFileSync(process.env.GITHUB_OUTPUT, 'said=' + process.env.INPUT_WORD + '\\n');
fs.appendFileSync(process.env.GITHUB_STATE, 'seen=' + process.env.INPUT_WORD + '\\n');
console.log('main', process.env.INPUT_WORD, process.env.INPUT_TOKEN.length, process.env['INPUT_FIXED-URL'], process.env.STATE_begun, 'ACTIONS_RUNTIME_TOKEN' in process.env, process.versions.node.split('.')[0]);`;
const tool = {
  'action/action.yml': metadata,
  'dist/main.js': main,
  'dist/pre.js': `require('fs').appendFileSync(process.env.GITHUB_STATE, 'begun=early\\n'); console.log('pre');`,
  'dist/post.js': `console.log('post', process.env.STATE_seen, process.env.INPUT_WORD);`,
  '.github/workflows/deploy.yml': `on: { workflow_call: { inputs: { word: { type: string } }, outputs: { said: { value: '\${{ jobs.one.outputs.said }}' } } } }
jobs:
  one:
    runs-on: x
    permissions: { contents: read }
    outputs: { said: '\${{ steps.t.outputs.said }}' }
    steps:
      - uses: $/action
        id: t
        with: { word: '\${{ inputs.word }}', wrod: x }
      - uses: $/both
        id: both
        with: { what: two }
      - run: echo "of both \${{ steps.both.outputs.out }}"
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
        with: { repository: '\${{ job.workflow_repository }}', ref: '\${{ job.workflow_sha }}', path: .tool }
      - uses: ./.tool/action
        with: { word: again }
`,
  'both/action.yml': `name: both
description: two steps
inputs: { what: { description: w } }
outputs: { out: { description: o, value: '\${{ steps.a.outputs.a }}' } }
runs:
  using: composite
  steps:
    - { id: a, shell: bash, run: 'echo "a=\${{ inputs.what }}" >> "$GITHUB_OUTPUT"; ls "$GITHUB_ACTION_PATH"' }
    - uses: $/action
      with: { word: inner }
    - { if: failure(), shell: bash, run: echo no }
`,
};

test('an action of the repository of the workflow runs as a process before, between and after the steps', async () => {
  const folder = await folderOf(tool);
  const { actions, ada } = await makeWorkflow(`on: push
jobs:
  deploy: { uses: acme-tools/tool/.github/workflows/deploy.yml@v1, with: { word: hello } }
  said: { needs: deploy, runs-on: x, steps: [{ run: 'echo "it said \${{ needs.deploy.outputs.said }}"' }] }`);
  const repositories = [{ name: 'acme-tools/tool', folder }];
  const result = await actions({ repositories, ownActionInputs: ({ word }) => (word === 'again' ? {} : { 'fixed-url': 'http://127.0.0.1:1' }) }).run({
    event: 'push',
    by: ada,
    workflow: path,
  });
  const { log, workflow, annotations } = result.job('deploy / one');
  expect(result.conclusion, result.text()).toBe('success');
  expect(workflow).toBe('acme-tools/tool/.github/workflows/deploy.yml@refs/tags/v1');
  expect(log.match(/^(?:pre|main|post|of both) .*|^pre$/gmu)).toEqual([
    'pre',
    'main hello 40 http://127.0.0.1:1 early true 24',
    'main inner 40 http://127.0.0.1:1 undefined true 24',
    'of both two',
    'main again 40  undefined true 24',
    'post again again',
    'post inner inner',
    'post hello hello',
  ]);
  expect(annotations.map(({ message }) => message)).toEqual(["Unexpected input(s) 'wrod', valid inputs are ['word', 'token', 'fixed-url']"]);
  expect(result.job('said').log).toContain('it said hello');
});

test('a checkout is the commit of the event by real git, with a token in it only where it is asked for', async () => {
  const { actions, ada, story } = await makeWorkflow(`on: push
jobs:
  one:
    runs-on: x
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@v7
        with: { fetch-depth: 0, persist-credentials: false }
      - run: |
          echo "at $(git rev-parse HEAD) on $(git branch --show-current) of $(git rev-list --count HEAD) and $(git rev-parse origin/other)"
          git config --get-regexp extraheader || echo clean
      - uses: actions/checkout@v7
        with: { ref: other, path: sub }
      - run: cat b; git config --get-regexp extraheader | cut -d ' ' -f 2-3; git rev-list --count HEAD
        working-directory: sub
  none: { runs-on: x, permissions: {}, steps: [{ uses: actions/checkout@v7 }] }`);
  story.directPush({ by: ada, files: { a: 'a' } });
  const other = story.commit(story.tip(), { by: ada, files: { b: 'other\n' } });
  story.move('other', other, ada, 'branch_creation');
  const result = await actions().run({ event: 'push', by: ada, workflow: path });
  const { log } = result.job('one');
  expect(log, log).toContain(`at ${story.tip() ?? ''} on main of 2 and ${other}\nclean`);
  expect(log).toMatch(/^other\nAUTHORIZATION: basic\n1$/mu);
  expect(result.job('none').log).toContain('Repository not found');
});

test('artifacts go from job to job by the service of the loopback GitHub', async () => {
  const { actions, ada, github } = await makeWorkflow(`on: push
jobs:
  make:
    runs-on: x
    steps:
      - run: mkdir -p out/deep; echo 1 > out/a.txt; echo 2 > out/deep/b.txt; echo 3 > out/.hidden
      - { id: u, uses: actions/upload-artifact@v7, with: { name: all, path: out, retention-days: 7 } }
      - { uses: actions/upload-artifact@v7, with: { name: one-eu, path: 'out/*.txt' } }
      - { uses: actions/upload-artifact@v7, with: { name: none, path: nothing, if-no-files-found: ignore } }
      - run: echo "id \${{ steps.u.outputs.artifact-id }}"
  take:
    needs: make
    runs-on: x
    permissions: {}
    steps:
      - { uses: actions/download-artifact@v8, with: { name: all, path: here } }
      - { uses: actions/download-artifact@v8, with: { pattern: 'one-*', path: there } }
      - run: find . -type f | sort
      - { uses: actions/upload-artifact@v7, with: { name: all, path: here } }
  lost: { runs-on: x, steps: [{ uses: actions/download-artifact@v8, with: { name: gone } }] }
  empty: { runs-on: x, steps: [{ uses: actions/upload-artifact@v7, with: { path: gone, if-no-files-found: error } }] }`);
  const result = await actions().run({ event: 'push', by: ada, workflow: path });
  expect(result.job('make').conclusion, result.text()).toBe('success');
  expect(result.job('make').log).toMatch(/^id \d+$/mu);
  expect(result.job('take').log).toContain('./here/a.txt\n./here/deep/b.txt\n./there/one-eu/a.txt');
  expect(result.job('take').conclusion).toBe('failure');
  expect(result.job('take').log).toContain('already exists');
  expect(result.job('lost').log).toContain('Artifact not found for name: gone');
  expect(result.job('empty').log).toContain('No files were found with the provided path: gone');
  expect(github.artifacts.artifacts.map(({ name }) => name).sort()).toEqual(['all', 'one-eu']);
});

test('Node is there once it is set up, and not before', async () => {
  const { actions, ada } = await makeWorkflow(`on: push
jobs:
  one:
    runs-on: x
    steps: [{ run: command -v node || echo none }, { uses: actions/setup-node@v7, with: { node-version: 24 } }, { run: 'node --version; npm --version' }]`);
  const { log } = (await actions().run({ event: 'push', by: ada, workflow: path })).job('one');
  expect(log).toMatch(/^none$/mu);
  expect(log).toMatch(/^v24\./mu);
});

test('findings go to code scanning with the right for it', async () => {
  const text = (level: string): string => `on: push
jobs:
  one:
    runs-on: x
    permissions: { security-events: ${level} }
    steps: [{ run: 'echo "{\\"version\\":\\"2.1.0\\",\\"runs\\":[]}" > a.sarif' }, { uses: github/codeql-action/upload-sarif@v4, with: { sarif_file: a.sarif, category: c } }]`;
  const run = async ({ actions, ada }: Stage): ReturnType<ReturnType<Stage['actions']>['run']> =>
    await actions().run({ event: 'push', by: ada, workflow: path });
  const good = await run(await makeWorkflow(text('write')));
  expect(
    good.sarif.map(({ job, category }) => [job, category]),
    good.text(),
  ).toEqual([['one', 'c']]);
  expect((await run(await makeWorkflow(text('read')))).job('one').log).toContain('Resource not accessible by integration');
});

test('a database service listens where the job is told, and one without an image is not there', async () => {
  const { actions, ada } = await makeStage({
    [path]: `on: push
jobs:
  one:
    runs-on: x
    services:
      db: { image: 'postgres:17', env: { POSTGRES_PASSWORD: pw, POSTGRES_USER: shop }, ports: ['5432/tcp'], options: --health-cmd x }
      none: { image: '\${{ github.sha == 1 && 1 || '''' }}' }
    steps: [{ run: 'psql "postgresql://shop:pw@localhost:\${{ job.services.db.ports[''5432''] }}/shop" -Atc "select 40 + 2" | sed s/^/it:/' }]
  other: { runs-on: x, services: { db: { image: 'mariadb:11' } }, steps: [{ run: echo }] }`,
  });
  await expect(actions().run({ event: 'push', by: ada, workflow: path })).rejects.toThrow('There is no mariadb:11 on this machine for the service db');
  const { actions: others, ada: eve } = await makeStage({
    [path]: `on: push
jobs:
  one:
    runs-on: x
    services:
      db: { image: 'postgres:17', env: { POSTGRES_PASSWORD: pw, POSTGRES_USER: shop }, ports: ['5432/tcp'], options: --health-cmd x }
    steps: [{ run: 'psql "postgresql://shop:pw@localhost:\${{ job.services.db.ports[''5432''] }}/shop" -Atc "select 40 + 2" | sed s/^/it:/' }]`,
  });
  const result = await others().run({ event: 'push', by: eve, workflow: path });
  expect(result.job('one').log, result.text()).toMatch(/^it:42$/mu);
});
