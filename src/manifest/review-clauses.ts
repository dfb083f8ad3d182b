/** The pull-request gate: clauses C25 and C26. */
import { posix } from 'node:path';
import { migrationPath } from '../model/migration.ts';
import { isUnknown } from '../model/unknown.ts';
import type { Contradiction } from './clause.ts';
import { hasRun } from './gate-clauses.ts';
import type { Manifest } from './schema.ts';

type Known<T> = Exclude<T, { unknown: string }>;
type Gate = Known<Manifest['gate']>;
type Approval = Known<Gate['approvals']>[number];
type PullRequest = Known<Gate['pullRequests']>[number];

/** C25: an approval of a pull request is of one that brought something; one that counts is a review of its last commit. */
export function reviewBindings({ gate }: Manifest): Contradiction {
  if (isUnknown(gate) || isUnknown(gate.pullRequests)) return null;
  const { pullRequests } = gate;
  const numbers = new Map(pullRequests.map((pullRequest) => [pullRequest.number, pullRequest]));
  if (numbers.size !== pullRequests.length) return 'a pull request stands there twice';
  if (isUnknown(gate.approvals)) return null;
  const approvals = gate.approvals.filter((approval) => approval.gate === 'pull-request');
  return approvals.map((approval) => misbound(approval, numbers.get(approval.boundTo.pullRequest ?? 0))).find((found) => found !== null) ?? null;
}

function misbound({ boundTo, approver, at, discount }: Approval, pullRequest: PullRequest | undefined): Contradiction {
  if (pullRequest === undefined) return 'an approval is of a pull request that brought nothing of the plan';
  const named = `an approval of pull request #${String(pullRequest.number)}`;
  if (boundTo.run !== null || boundTo.environment !== null) return `${named} is bound to a run or an environment`;
  if (at.source === 'deployment-status') return `${named} has the time of a deployment`;
  if (discount !== null) return null;
  if (boundTo.commit !== pullRequest.headSha) return `${named} counts, and is not of its last commit`;
  if (isUnknown(pullRequest.reviews)) return null;
  const stands = pullRequest.reviews.some(
    ({ reviewer, state, commit }) => state === 'APPROVED' && commit === pullRequest.headSha && reviewer !== null && reviewer.id === approver?.id,
  );
  return stands ? null : `${named} counts, and is not among its reviews`;
}

/** C26: where pull requests approved what ran, each migration came by one with an approval that counts. */
export function migrationsApproved(manifest: Manifest): Contradiction {
  const { gate, plan, outcome } = manifest;
  if (isUnknown(gate) || gate.outcome !== 'approved' || !asksPullRequests(gate) || !hasRun(outcome) || isUnknown(plan)) return null;
  const brought = broughtPaths(gate);
  const paths = pathsOf(manifest, plan.migrations);
  if (brought === null || paths === null) return null;
  const open = paths.filter((path) => !brought.has(path)).length;
  return open === 0 ? null : `${String(open)} of ${String(paths.length)} migrations came by no pull request with an approval that counts`;
}

/** What came by pull requests with an approval that counts; null where that is not known. */
function broughtPaths({ approvals, pullRequests }: Gate): ReadonlySet<string> | null {
  if (isUnknown(approvals) || isUnknown(pullRequests)) return null;
  const counted = new Set(approvals.flatMap(({ boundTo, discount }) => (discount === null ? [boundTo.pullRequest] : [])));
  const lists = pullRequests.flatMap(({ number, files }) => (counted.has(number) ? [files] : []));
  return lists.some(isUnknown) ? null : new Set(lists.flatMap((files) => (isUnknown(files) ? [] : files.map(({ path }) => path))));
}

/** The name of a folder that was too long for a manifest was cut. */
const longestFolder = 511;

function pathsOf({ source, status }: Manifest, migrations: Known<Manifest['plan']>['migrations']): readonly string[] | null {
  if (isUnknown(status) || isUnknown(source.migrationsPath) || source.migrationsPath.length > longestFolder) return null;
  const { generation } = status;
  const folder = source.migrationsPath;
  return migrations.map(({ name }) => posix.normalize(migrationPath(generation, folder, name)));
}

function asksPullRequests({ settings: { approval } }: Gate): boolean {
  return approval === 'pull-request' || approval === 'both';
}
