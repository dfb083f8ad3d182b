/** pending: what a deploy would run now, and what would stop it; changes nothing. */
import type { Host } from '../host/host.ts';
import { runChild } from '../host/process.ts';
import { newId } from '../host/random.ts';
import type { PendingInputs } from '../inputs/inputs.ts';
import { openPostgresql } from '../ledger/postgresql.ts';
import type { Database } from '../model/database.ts';
import type { Project } from '../model/project.ts';
import type { Reconciliation } from '../model/reconciliation.ts';
import { readProject } from '../project/repository.ts';
import { renderPending } from '../publish/pending.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import { exitCodeOf, type ExitCode } from './exit.ts';
import { projectPlace } from './project-place.ts';
import { sayProblem } from './say.ts';

export async function pending(inputs: PendingInputs, host: Host): Promise<ExitCode> {
  const { project, reconciliation } = await readState(inputs, host);
  const problems = [...project.folder.defects, ...reconciliation.stops];
  for (const problem of problems) sayProblem(problem, host.log);
  const { plan } = reconciliation;
  host.setOutput('pending', JSON.stringify(plan.migrations.map(({ name }) => name)));
  host.setOutput('plan', JSON.stringify(plan.migrations));
  host.setOutput('plan-sha256', plan.sha256);
  await host.showSummary(renderPending(reconciliation, problems));
  host.showResult({ plan, problems: problems.map(({ code, severity, message, remedy, place }) => ({ code, severity, message, remedy, place })) });
  return exitCodeOf(problems);
}

async function readState(inputs: PendingInputs, host: Host): Promise<{ project: Project; reconciliation: Reconciliation }> {
  const [project, database] = await Promise.allSettled([
    readProject(projectPlace(inputs.project, host), runChild),
    openPostgresql(inputs.database, { applicationName: `drizzle-attest/pending.${newId().slice(0, 8)}`, connectTimeoutMs: 30_000 }),
  ]);
  try {
    if (project.status === 'rejected') throw project.reason;
    if (database.status === 'rejected') throw database.reason;
    const ledger = await database.value.readLedger(project.value.config.ledgerTable);
    return { project: project.value, reconciliation: reconcile(project.value.kit, project.value.folder, ledger, inputs.outOfOrder) };
  } finally {
    await closeOpened(database);
  }
}

async function closeOpened(database: PromiseSettledResult<Database>): Promise<void> {
  if (database.status === 'fulfilled') await database.value.close();
}
