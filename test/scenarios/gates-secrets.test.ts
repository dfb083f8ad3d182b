/** The job's tokens, the tokens of its identity, and a password that somebody wrote into a comment: looked for in everything that a gated deploy leaves behind. */
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { deployPermissions } from '../fakes/github/words.ts';
import type { ActionInputs, ActionRun } from './harness/action.ts';
import { makeGatedTarget, type Deploying, type GatedTarget } from './harness/gated.ts';
import { makeFolder } from './harness/project.ts';
import { readFiles, search, type Haystack } from './harness/search.ts';
import { plantVault, tokenNeedles, type Needle, type Vault } from './harness/vault.ts';
import { plantGit, watchProcesses } from './harness/watch.ts';

interface Crime {
  readonly target: GatedTarget;
  readonly vault: Vault;
}

/** People write passwords where they should not: into titles, reviews, and the comment of an approval. */
async function prepare(): Promise<Crime> {
  const target = await makeGatedTarget('v0');
  const vault = await plantVault(target.databaseUrl);
  const words = `try ${vault.password} or ${vault.url}`;
  const pull = target.story.pullRequest({
    by: target.ada,
    title: words,
    body: words,
    commits: [{ by: target.ada, files: await target.changes(), message: words }],
  });
  target.story.review(pull, target.ben, 'APPROVED', { body: words });
  target.story.merge(pull, target.mia, 'merge');
  return { target, vault };
}

function begin({ target, vault }: Crime, approved = true): Deploying {
  const deploying = target.begin({}, { permissions: { ...deployPermissions, issues: 'write' } });
  if (approved) target.story.approve(deploying.run, target.ben, [target.production], { comment: `the password is ${vault.password}` });
  return deploying;
}

/** Deploys, and looks everywhere but where a secret has to be: in the requests to GitHub, and in the environment of the one child that migrates. */
async function deploySilently({ target, vault }: Crime, deploying: Deploying, inputs: ActionInputs = {}): Promise<ActionRun> {
  const given = { 'database-url': vault.url, 'kit-output': 'full', ...inputs };
  const folder = await makeFolder('scene');
  const started = await target.start(deploying, given, { env: { RUNNER_DEBUG: '1', PATH: await plantGit(folder) } });
  const watch = watchProcesses(started.pid);
  const run = await started.done;
  const seen = watch.stop();
  const tokens = tokenNeedles(target.github.issued);
  expect(tokens.length).toBeGreaterThan(2);
  const needles: readonly Needle[] = [...vault.needles, ...tokens];
  const environments = await readFiles(folder, 'the environment of git');
  expect(environments.length).toBeGreaterThan(1);
  expect(search(needles, [...(await traces(run, target)), ...environments])).toEqual([]);
  expect(
    search(
      needles,
      seen.map(({ command }): Haystack => ['arguments', command]),
    ),
  ).toEqual([]);
  expect(
    search(
      tokens,
      seen.map(({ command, environment }): Haystack => [`the environment of ${command}`, environment]),
    ),
  ).toEqual([]);
  return run;
}

async function traces(run: ActionRun, { evidenceDirectory, project, story }: GatedTarget): Promise<readonly Haystack[]> {
  const issues = story.issues.filter(({ user }) => user.type === 'Bot').map(({ title, body }): Haystack => ['the issue', `${title}\n${body}`]);
  return [
    ['the log', run.log],
    ['stderr', run.stderr],
    ['the summary', run.summary],
    ...(await readFiles(dirname(run.temp), 'the files of the step')),
    ...(await readFiles(evidenceDirectory, 'evidence')),
    ...(await readFiles(project.root, 'the work tree')),
    ...story.attestations.map(({ bundle }): Haystack => ['the attestation', JSON.stringify(bundle)]),
    ...run.requests.map(({ path, body }): Haystack => [`request ${path}`, body.toString('latin1')]),
    ...issues,
  ];
}

test('A refusal that quotes what it read, and an emergency whose issue tells of it', async () => {
  const crime = await prepare();
  const { story, mia, production } = crime.target;
  const deploying = begin(crime, false);
  story.approve(deploying.run, mia, [production], { comment: crime.vault.url });
  expect((await deploySilently(crime, deploying, { approval: 'both' })).outputs['outcome']).toBe('refused');

  const run = await deploySilently(crime, begin(crime, false), {
    emergency: 'true',
    'emergency-reason': `${crime.vault.password} does not work any more`,
    'emergency-ticket': 'OPS-7',
    'chain-start': 'true',
    'signing-key': crime.vault.key.privateKey,
  });
  expect(run.exitCode).toBe(0);
  expect(story.issues.filter(({ user }) => user.type === 'Bot')).toHaveLength(1);
});

test('An approved deploy that signing: sigstore seals', async () => {
  const crime = await prepare();
  const inputs = { 'chain-start': 'true', approval: 'both', signing: 'sigstore', 'publish-names': 'true' };
  expect((await deploySilently(crime, begin(crime), inputs)).exitCode).toBe(0);
});

test('An error that quotes a token of the API, of the identity or of the signature, and a deploy that signing: github seals', async () => {
  const crime = await prepare();
  const { github } = crime.target;
  const inputs = { signing: 'github', 'chain-start': 'true' };
  for (const which of [/^GET \/repos\//u, /^GET \/oidc\//u, /\/sigstore\/github\/api\/v2/u]) {
    github.disturb(which, { kind: 'echo', status: 400 });
    expect((await deploySilently(crime, begin(crime), inputs)).exitCode).toBeGreaterThan(0);
    github.calm();
  }
  expect((await deploySilently(crime, begin(crime), { signing: 'github' })).outputs['verdict']).toBe('signed');
});
