/** The plan that was approved, against the one that is pending. */
import { Problem } from '../../errors/problem.ts';
import type { ApprovedPlan } from '../../inputs/gates.ts';
import type { Plan } from '../../model/plan.ts';
import type { ProjectStatus } from '../../model/status.ts';
import { listNames } from '../../text/sentence.ts';

/** Also of a plan of which nothing is pending: a deploy of it that is run again passes, if the list was given and all of it is applied. */
export function otherPlan(approved: ApprovedPlan | null, status: Pick<ProjectStatus, 'statuses' | 'plan'>): Problem[] {
  const { plan } = status;
  if (approved === null || approved.sha256 === plan.sha256 || isApplied(approved, status)) return [];
  const listed = approved.migrations === null ? `the plan with the digest ${approved.sha256}` : listOf(approved.migrations);
  return [
    new Problem('gate/plan-changed', {
      message: `The plan is not the one that was approved. Approved: ${listed}. Pending now: ${listOf(plan.migrations)}.`,
      remedy: `Find out what changed in between: another deploy, another commit, or the ledger. ${plan.migrations.length === 0 ? 'Nothing is left to deploy.' : 'Then have the plan of now approved.'}`,
      place: 'approved-plan',
    }),
  ];
}

function isApplied({ migrations }: ApprovedPlan, { statuses, plan }: Pick<ProjectStatus, 'statuses' | 'plan'>): boolean {
  if (migrations === null || plan.migrations.length > 0) return false;
  const applied = new Map(statuses.flatMap((status) => (status.kind === 'applied' ? [[status.migration.name, status.migration.sha256]] : [])));
  return migrations.every(({ name, sha256 }) => applied.get(name) === sha256);
}

const mostListed = 20;

function listOf(migrations: Plan['migrations']): string {
  const names = migrations.map(({ name, sha256 }) => `${name.slice(0, 80)} (${sha256.slice(0, 12)})`);
  return names.length === 0 ? 'nothing' : listNames(names, mostListed);
}
