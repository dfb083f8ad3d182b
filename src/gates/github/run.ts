/** Reads what does not depend on the migrations: the repository, the environment, the run and its approvals, the branch's rules. */
import { readBranchRules } from '../../github/branch-rules.ts';
import type { Github } from '../../github/client.ts';
import { readDeploymentStatuses } from '../../github/deployments.ts';
import { githubPlace, type GithubPlace } from '../../github/place.ts';
import { found, mapReading, notAsked, parseAnswer, parseOptional, parsePages, type Question, type Reading } from '../../github/reading.ts';
import type { Clock } from '../../model/ports.ts';
import { rfc3339 } from '../../model/time.ts';
import { isUnknown, type OrUnknown } from '../../model/unknown.ts';
import * as answers from '../answers.ts';
import { unaskedRun, type RunReadings } from '../readings.ts';

export interface RunOrder {
  /** `owner/name` */
  readonly repository: OrUnknown<string>;
  readonly environment: string;
  readonly runId: OrUnknown<string>;
  /** `refs/heads/main` */
  readonly ref: OrUnknown<string>;
  readonly clock: Clock;
}

export async function readRun(github: Github, order: RunOrder): Promise<RunReadings> {
  const readAt = rfc3339(order.clock());
  if (isUnknown(order.repository)) return unaskedRun(readAt, `the repository is not known, since ${order.repository.unknown}`);
  const at = githubPlace(order.repository);
  const repository = readRepository(github, at);
  const [environment, branch, run] = await Promise.all([
    readEnvironment(github, at, order.environment),
    readBranch(github, at, order.ref, repository),
    readRunItself(github, at, order),
  ]);
  return { readAt, repository: await repository, ...environment, ...branch, ...run };
}

async function readRepository(github: Github, at: GithubPlace): Promise<RunReadings['repository']> {
  return parseAnswer(await github.ask('GET /repos/{owner}/{repo}', at), answers.repository, { what: 'the repository', permission: 'metadata: read' });
}

async function readEnvironment(github: Github, at: GithubPlace, name: string): Promise<Pick<RunReadings, 'environment' | 'branchPolicies' | 'customRules'>> {
  const place = { ...at, environment_name: name };
  const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
  const needs = (what: string): Question => ({ what, permission: 'actions: read' });
  const [itself, rules] = await Promise.all([github.ask(route, place), github.ask(`${route}/deployment_protection_rules`, place)]);
  const environment = parseOptional(itself, answers.environment, needs(`the environment "${name}"`));
  const custom = environment.kind === 'read' && environment.value?.deployment_branch_policy?.custom_branch_policies === true;
  return {
    environment,
    customRules: mapReading(parseOptional(rules, answers.customRules, needs("the environment's custom rules")), (value) => value ?? []),
    branchPolicies: custom
      ? parsePages(await github.askPages(`${route}/deployment-branch-policies`, place), answers.branchPolicies, needs("the environment's branch policy"))
      : mapReading(environment, () => []),
  };
}

/** A tag belongs to no branch; what is reviewed is what the default branch holds. */
async function readBranch(
  github: Github,
  at: GithubPlace,
  ref: OrUnknown<string>,
  repository: Promise<RunReadings['repository']>,
): Promise<Pick<RunReadings, 'branch' | 'rules' | 'branchProtected'>> {
  const named = isUnknown(ref) ? null : (/^refs\/heads\/(.+)$/u.exec(ref)?.[1] ?? null);
  const branch: Reading<string> = named === null ? mapReading(await repository, (value) => value.default_branch) : found(named);
  if (branch.kind === 'unread') return { branch, rules: branch, branchProtected: branch };
  const [rules, itself] = await Promise.all([
    readBranchRules(github, at, branch.value),
    github.ask('GET /repos/{owner}/{repo}/branches/{branch}', { ...at, branch: branch.value }),
  ]);
  return {
    branch,
    rules,
    branchProtected: parseAnswer(itself, answers.branch, { what: `whether the branch ${branch.value} is protected`, permission: 'contents: read' }),
  };
}

async function readRunItself(github: Github, at: GithubPlace, { runId, environment }: RunOrder): Promise<Pick<RunReadings, 'run' | 'approvals' | 'statuses'>> {
  if (isUnknown(runId)) {
    const unread = notAsked({ what: 'the run and its approvals' }, runId.unknown);
    return { run: unread, approvals: unread, statuses: unread };
  }
  const place = { ...at, run_id: runId };
  const needs = (what: string): Question => ({ what, permission: 'actions: read' });
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
  const [itself, approvals] = await Promise.all([github.ask(route, place), github.ask(`${route}/approvals`, place)]);
  const run = parseAnswer(itself, answers.run, needs(`the run ${runId}`));
  return {
    run,
    approvals: parsePages([approvals], answers.runApprovals, needs(`the approvals of the run ${runId}`)),
    statuses: run.kind === 'read' ? await readStatuses(github, at, environment, run.value) : run,
  };
}

/** An earlier attempt than the one that asks. */
export async function readAttempt(github: Github, repository: string, runId: string, attempt: number): Promise<RunReadings['run']> {
  const place = { ...githubPlace(repository), run_id: runId, attempt_number: attempt };
  const asked = await github.ask('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', place);
  return parseAnswer(asked, answers.run, { what: `attempt ${String(attempt)} of the run ${runId}`, permission: 'actions: read' });
}

/** The log of a status lies in the run that it belongs to; by that alone a deployment is known as the run's. */
async function readStatuses(github: Github, at: GithubPlace, environment: string, run: answers.RunAnswer): Promise<RunReadings['statuses']> {
  const needs: Question = { what: "the run's deployments", permission: 'deployments: read' };
  const pages = await github.askPages('GET /repos/{owner}/{repo}/deployments', { ...at, environment, sha: run.head_sha });
  const deployments = parsePages(pages, answers.deployments, needs);
  if (deployments.kind === 'unread') return deployments;
  const read = await Promise.all(deployments.value.map(({ id }) => readDeploymentStatuses(github, at, id, needs)));
  const unread = read.find((list) => list.kind === 'unread');
  if (unread !== undefined) return unread;
  const own = read.flatMap((list) => (list.kind === 'read' && list.value.some(({ log_url }) => isOfRun(log_url, run.id)) ? list.value : []));
  return found(own);
}

function isOfRun(logUrl: string | null, runId: string): boolean {
  return logUrl?.includes(`/actions/runs/${runId}/`) ?? false;
}
