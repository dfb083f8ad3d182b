/** pending: what a deploy would run now, and what would stop it; changes nothing. */
import { Problem } from '../../errors/problem.ts';
import type { Host } from '../../host/host.ts';
import { readOutput } from '../../host/process.ts';
import type { PendingInputs } from '../../inputs/deploy.ts';
import { readSource } from '../../git/source.ts';
import { renderPending, type PendingState } from '../../publish/pending.ts';
import { exitCodeOf, type ExitCode, logProblem } from '../problems.ts';
import { findUnsafe } from '../unsafe-statements.ts';
import { problemEntry } from '../../text/problem.ts';
import { sentence } from '../../text/sentence.ts';

export async function pending(inputs: PendingInputs, host: Host): Promise<ExitCode> {
  const state = await readState(inputs, host);
  const problems = [...problemsOf(state), ...(await readUnsafe(state, host))];
  for (const problem of problems) logProblem(problem, host.log);
  const plan = state.status?.plan ?? null;
  host.setOutput('pending', plan === null ? '' : JSON.stringify(plan.migrations.map(({ name }) => name)));
  host.setOutput('plan', plan === null ? '' : JSON.stringify(plan.migrations));
  host.setOutput('plan-sha256', plan?.sha256 ?? '');
  host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
  await host.showSummary(renderPending(state, problems));
  host.showResult({ from: state.from, plan, problems: problems.map(problemEntry) });
  return exitCodeOf(problems);
}

/** The database knows; where it is not to be asked yet, the last manifest tells what it was left with. */
async function readState(inputs: PendingInputs, host: Host): Promise<PendingState> {
  const { source } = inputs;
  if (source.kind === 'database') return await (await import('./from-database.ts')).readFromDatabase(inputs, source.database, host);
  return await (await import('./from-manifest.ts')).readFromManifest(inputs, source, host);
}

/** The deploy judges them by the same rules. */
async function readUnsafe({ folder, status }: PendingState, { workspace, clock }: Host): Promise<readonly Problem[]> {
  if (status === null || status.pending.length === 0) return [];
  const { commit } = await readSource(workspace, folder.path, readOutput);
  return (await findUnsafe(status.pending, { workspace, commit, now: clock(), strict: false, connection: null })).map(({ problem }) => problem);
}

function problemsOf({ folder, status, unknown }: PendingState): readonly Problem[] {
  if (status !== null) return [...folder.defects, ...status.stops];
  const notKnown = new Problem('plan/unknown', {
    message: `What is pending is not known before the deploy asks the database: ${sentence(unknown ?? '')}`,
    remedy:
      'Nothing is wrong with that on the first deploy of a target. Otherwise keep the manifests (evidence-branch), or give the URL of a role that may only read as database-url.',
    severity: 'warning',
  });
  return [...folder.defects, notKnown];
}
