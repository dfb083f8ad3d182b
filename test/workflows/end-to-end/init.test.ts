/** From an empty folder: a new project, what init writes for it, and those workflows as they run. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test } from 'vitest';
import { templatePaths, rootsPath, verificationPolicyPath } from '../../../src/workflow-templates/template.ts';
import { quickModules } from '../../quick-kit/modules.ts';
import { startGitHub } from '../../fakes/github/github.ts';
import { Story } from '../../fakes/github/story.ts';
import { runCli } from '../../scenarios/harness/action.ts';
import { makeFolder } from '../../scenarios/harness/project.ts';
import { createDatabase, queryRows } from '../../servers/postgresql.ts';
import { Actions } from '../interpreter/interpreter.ts';
import { sigstoreInputs } from '../interpreter/tool.ts';
import { compiled, makeInstaller, tool } from './shop.ts';

const run = promisify(execFile);
const schema = `import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const notes = pgTable('notes', { id: integer().primaryKey(), text: text().notNull() });
`;
const config = `import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './schema.ts', out: './drizzle' });
`;

/** A repository as somebody begins it, with the first migration as drizzle-kit writes it. */
async function begin(): Promise<string> {
  const root = await makeFolder('fresh');
  const files = {
    'package.json': '{ "name": "notes", "private": true }\n',
    'package-lock.json': '{}\n',
    '.gitignore': 'node_modules\n',
    'drizzle.config.ts': config,
    'schema.ts': schema,
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text);
  await symlink(await quickModules('v0'), join(root, 'node_modules'));
  await run('git', ['-C', root, 'init', '--quiet', '--initial-branch=main']);
  await run('git', ['-C', root, 'remote', 'add', 'origin', 'https://github.com/acme/shop.git']);
  await run(process.execPath, ['node_modules/drizzle-kit/bin.cjs', 'generate', '--name', 'notes'], { cwd: root });
  return root;
}

/** All that is there to be committed. */
async function filesOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  const wanted = paths.filter((path) => !/^(?:\.git|node_modules)\//u.test(path));
  return Object.fromEntries(await Promise.all(wanted.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const)));
}

test('what init writes for a new project checks, deploys and keeps its evidence', async () => {
  const root = await begin();
  const written = await runCli(['init', '--write'], { cwd: root });
  expect(written).toMatchObject({ exitCode: 0, stderr: '' });
  const files = await filesOf(root);
  expect(Object.keys(files)).toEqual(expect.arrayContaining([...Object.values(templatePaths), verificationPolicyPath, '.github/drizzle-attest.yml']));

  const place = await makeFolder('story');
  await mkdir(join(place, 'shop'));
  await run('git', ['-C', join(place, 'shop'), 'init', '--quiet', '--initial-branch=main']);
  const story = new Story({ folder: join(place, 'shop'), host: 'github.localhost' });
  const [ada, ben, mia] = [story.person('ada'), story.person('ben'), story.person('mia')];
  story.environment('production', { reviewers: [ben], preventSelfReview: true, branches: 'protected', adminsBypass: false });
  story.branchRules('main');
  story.move(
    'main',
    story.commit(null, { by: mia, files: { 'README.md': 'notes\n', 'package.json': files['package.json'] ?? '' }, message: 'begin' }),
    mia,
    'branch_creation',
  );
  const github = await startGitHub(story);
  onTestFinished(() => github.stop());
  const database = await createDatabase(inject('postgresql').adminUrl);
  onTestFinished(() => database.drop());

  // What a person has to do: the trusted root. And this GitHub stands at another address than the one that origin names.
  const trust = (files[verificationPolicyPath] ?? '')
    .replace('https://token.actions.githubusercontent.com', github.issuer)
    .replace('"repository":', `"server": ${JSON.stringify(story.place.serverUrl)},\n        "repository":`);
  const roots = `${JSON.stringify(JSON.parse(github.sigstore.github.trustedRoot()))}\n`;
  const pull = story.pullRequest({
    by: ada,
    commits: [{ by: ada, files: { ...files, [verificationPolicyPath]: trust, [rootsPath]: roots }, message: 'adopt' }],
  });
  const actions = new Actions({
    github,
    repositories: [tool],
    secrets: { environment: { production: { DATABASE_URL: database.url } } },
    ownActionInputs: sigstoreInputs(github),
    env: compiled,
    tools: [await makeInstaller(join(root, 'node_modules'))],
    approve: () => ({ by: ben }),
  });

  const checked = await actions.run({ event: 'pull_request', by: ada, pull, workflow: templatePaths.check });
  expect(checked.conclusion, checked.text()).toBe('success');
  story.review(pull, ben);
  story.merge(pull, mia, 'merge');
  const deployed = await actions.run({ event: 'workflow_dispatch', by: mia, inputs: { 'chain-start': true }, workflow: templatePaths.deploy });
  expect(deployed.conclusion, deployed.text()).toBe('success');
  expect(await queryRows(database.url, 'select count(*) from notes')).toEqual([{ count: '0' }]);
  const collected = await actions.run({ event: 'schedule', by: mia, workflow: templatePaths.evidence });
  expect(collected.conclusion, collected.text()).toBe('success');
  expect(collected.job('evidence / collect').outputs).toMatchObject({ verdict: 'complete', codes: '[]' });
});
