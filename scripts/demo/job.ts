/** The jobs: the step of each as the runner has it, with the commit checked out and the runner's variables and files. */
import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { renderPlain } from '../../src/text/markdown-text.ts';
import type { Run } from '../../test/fakes/github/world.ts';
import { inputVariables, makeStepFiles, runnerVariables } from '../../test/scenarios/harness/runner.ts';
import { prepare, run as runProgram, type Ended } from './command.ts';
import type { Stage } from './stage.ts';
import { deployStep } from './workflow.ts';

/** What the step of a deploy is given here: on GitHub the runner knows the services, and the evidence branch keeps the manifests. */
export async function runDeploy(stage: Stage, run: Run, chainStart: boolean): Promise<Ended> {
  const { fulcioUrl, tsaUrl } = stage.company.github.sigstore.github;
  return await runJob(stage, run, {
    ...deployStep,
    'database-url': stage.databaseUrl,
    'evidence-directory': stage.evidence,
    'chain-start': String(chainStart),
    'fulcio-url': fulcioUrl,
    'timestamp-url': tsaUrl,
    artifact: 'off',
  });
}

/** The check of a pull request; the shadow databases are made on a server that is there. */
export async function runCheck(stage: Stage, run: Run): Promise<Ended> {
  return await runJob(stage, run, { command: 'check', 'shadow-url': stage.server.adminUrl });
}

/** Runs the newest job of a run. The output is the page that the run's summary then shows, as a terminal has it; the log where there is none. */
async function runJob({ company, repository, action, folder }: Stage, run: Run, given: Readonly<Record<string, string>>): Promise<Ended> {
  const job = run.jobs.at(-1);
  if (job === undefined) throw new Error('The run has no job.');
  for (const args of [
    ['checkout', '--quiet', '--force', '--detach', run.sha],
    ['clean', '--quiet', '--force', '-d'],
    ['update-ref', 'refs/remotes/origin/main', 'refs/heads/main'],
  ])
    await prepare({ program: 'git', args, folder: repository });
  const { token, env, event } = company.github.startJob(run, job);
  const files = await makeStepFiles(folder, null, event);
  const inputs = await inputVariables({ ...given, 'github-token': token });
  const identity = { id: String(run.id), attempt: String(run.attempt) };
  const variables = { ...runnerVariables(repository, files, identity), ...env, ...inputs };
  const { exit, output } = await runProgram({ program: 'node', args: [action], folder: repository, variables });
  const page = renderPlain(await readFile(files.summary, 'utf8')).trim();
  await rm(dirname(files.event), { recursive: true });
  return { exit, output: page === '' ? output : page };
}
