/** Workflow runs, their jobs, and who let them pass. */
import { fullNameOf, nodeId, renderRepository, renderUser, repositoryUrl, type Schemas } from './accounts.ts';
import { invalid, notFound, ok, page, pageIn, route, type Answer, type Call, type Refusal, type Route } from './call.ts';
import { renderEnvironmentHead } from './environments.ts';
import { noone } from './story.ts';
import type { Approval, CheckRun, Job, PullRequest, Run } from './world.ts';

const at = '/repos/{owner}/{repo}/actions';
const needs = { actions: 'read' } as const;

export const runRoutes: readonly Route[] = [
  route('actions/get-workflow-run', `GET ${at}/runs/{run_id}`, needs, (call) => within(call, (run) => ok(renderRun(call, run, run.attempt)))),
  route('actions/get-workflow-run-attempt', `GET ${at}/runs/{run_id}/attempts/{attempt_number}`, needs, (call) =>
    within(call, (run) => {
      const attempt = Number(call.part('attempt_number'));
      return attempt >= 1 && attempt <= run.attempt ? ok(renderRun(call, run, attempt)) : notFound;
    }),
  ),
  route('actions/get-reviews-for-run', `GET ${at}/runs/{run_id}/approvals`, needs, (call) =>
    within(call, ({ approvals }) => page(approvals.map((approval) => renderApproval(call, approval)))),
  ),
  route('actions/list-jobs-for-workflow-run', `GET ${at}/runs/{run_id}/jobs`, needs, (call) =>
    within(call, (run) => {
      const all = call.query.get('filter') === 'all';
      const jobs = run.jobs.filter(({ attempt }) => all || attempt === run.attempt).map((job) => renderJob(call, run, job));
      return pageIn(jobs, (part) => ({ total_count: jobs.length, jobs: part }));
    }),
  ),
  route('actions/get-job-for-workflow-run', `GET ${at}/jobs/{job_id}`, needs, (call) => {
    const found = call.story.runs.flatMap((run) => run.jobs.map((job) => ({ run, job }))).find(({ job }) => String(job.id) === call.part('job_id'));
    return found === undefined ? notFound : ok(renderJob(call, found.run, found.job));
  }),
  route('checks/list-for-ref', 'GET /repos/{owner}/{repo}/commits/{ref+}/check-runs', { checks: 'read' }, (call) => {
    const sha = call.story.git.commit(call.part('ref'))?.sha;
    if (sha === undefined) return invalid(`No commit found for SHA: ${call.part('ref')}`);
    const checks = call.story.checks.filter((check) => check.sha === sha).map((check) => renderCheck(call, check));
    return pageIn(checks, (check_runs) => ({ total_count: checks.length, check_runs }));
  }),
];

function within<Body>(call: Call, answer: (run: Run) => Answer<Body> | Refusal): Answer<Body> | Refusal {
  const found = call.story.runs.find(({ id }) => String(id) === call.part('run_id'));
  return found === undefined ? notFound : answer(found);
}

/** Neither time nor attempt: GitHub does not keep them here. */
function renderApproval(call: Call, { environments, state, user, comment }: Approval): Schemas['environment-approvals'] {
  const named = environments.map((environment) => ({ ...renderEnvironmentHead(call, environment), id: environment.id }));
  return { environments: named, state, user: renderUser(user, call.api, call.story.place.serverUrl), comment };
}

function renderRun(call: Call, run: Run, attempt: number): Schemas['workflow-run'] {
  const { story, api } = call;
  const url = `${repositoryUrl(story, api)}/actions/runs/${run.id}`;
  const repository = renderRepository(story, api);
  const triggering = attempt === run.attempt ? run.triggeringActor : run.actor;
  return {
    id: run.id,
    name: run.workflow.name,
    node_id: nodeId('WFR', run.id),
    head_branch: run.ref.replace(/^refs\/(?:heads|tags)\//u, ''),
    // A run of a pull request is on its merge commit, and named by its head.
    head_sha: run.pull?.commits.at(-1) ?? run.sha,
    path: run.workflow.path,
    display_title: run.workflow.name,
    run_number: run.number,
    run_attempt: attempt,
    referenced_workflows: run.referencedWorkflows.map((workflow) => ({ ...workflow })),
    event: run.event,
    status: 'in_progress',
    conclusion: null,
    workflow_id: run.workflow.id,
    check_suite_id: run.id + 1,
    check_suite_node_id: nodeId('CS', run.id + 1),
    url,
    html_url: `${story.place.serverUrl}/${fullNameOf(story.repository)}/actions/runs/${run.id}`,
    pull_requests: run.pull?.fork === null ? [renderMinimalPull(call, run.pull)] : [],
    created_at: run.createdAt.toISOString(),
    updated_at: run.createdAt.toISOString(),
    actor: renderUser(run.actor, api, story.place.serverUrl),
    triggering_actor: renderUser(triggering, api, story.place.serverUrl),
    run_started_at: run.createdAt.toISOString(),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(story, api)}/check-suites/${run.id + 1}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt > 1 ? `${url}/attempts/${attempt - 1}` : null,
    workflow_url: `${repositoryUrl(story, api)}/actions/workflows/${run.workflow.id}`,
    head_commit: renderHeadCommit(call, run),
    repository,
    head_repository: repository,
  };
}

/** A pull request of a fork is not named here. */
function renderMinimalPull({ story, api }: Call, { id, number, branch, base, baseSha, commits }: PullRequest): Schemas['pull-request-minimal'] {
  const url = repositoryUrl(story, api);
  const repo = { id: story.repository.id, url, name: story.repository.name };
  return { id, number, url: `${url}/pulls/${number}`, head: { ref: branch, sha: commits.at(-1) ?? noone, repo }, base: { ref: base, sha: baseSha, repo } };
}

function renderHeadCommit({ story }: Call, run: Run): Schemas['nullable-simple-commit'] {
  const commit = story.git.commit(run.sha);
  if (commit === null) return null;
  const { sha: id, tree: tree_id, message, author, committer } = commit;
  return {
    id,
    tree_id,
    message,
    timestamp: committer.at.toISOString(),
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  };
}

/** It does not name the job's environment. */
function renderJob({ story, api }: Call, run: Run, job: Job): Schemas['job'] {
  const url = repositoryUrl(story, api);
  const waiting = story.deployments.some((deployment) => deployment.job === job && deployment.statuses.at(-1)?.state === 'waiting');
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${url}/actions/runs/${run.id}`,
    run_attempt: job.attempt,
    node_id: nodeId('CR', job.id),
    head_sha: run.sha,
    head_branch: run.ref.replace(/^refs\/(?:heads|tags)\//u, ''),
    url: `${url}/actions/jobs/${job.id}`,
    html_url: `${story.place.serverUrl}/${fullNameOf(story.repository)}/actions/runs/${run.id}/job/${job.id}`,
    status: waiting ? 'waiting' : 'in_progress',
    conclusion: null,
    created_at: run.createdAt.toISOString(),
    started_at: job.startedAt.toISOString(),
    completed_at: null,
    name: job.name,
    steps: [],
    check_run_url: `${url}/check-runs/${job.id}`,
    labels: [job.runnerEnvironment === 'self-hosted' ? 'self-hosted' : 'ubuntu-latest'],
    runner_id: 1,
    runner_name: 'GitHub Actions 1',
    runner_group_id: 0,
    runner_group_name: 'GitHub Actions',
    workflow_name: run.workflow.name,
  };
}

function renderCheck({ story, api }: Call, { id, sha, name, conclusion, at: time }: CheckRun): Schemas['check-run'] {
  const url = `${repositoryUrl(story, api)}/check-runs/${id}`;
  return {
    id,
    head_sha: sha,
    node_id: nodeId('CR', id),
    external_id: '',
    url,
    html_url: `${story.place.serverUrl}/${fullNameOf(story.repository)}/runs/${id}`,
    details_url: null,
    status: 'completed',
    conclusion,
    started_at: time.toISOString(),
    completed_at: time.toISOString(),
    output: { title: null, summary: null, text: null, annotations_count: 0, annotations_url: `${url}/annotations` },
    name,
    check_suite: { id: id + 1 },
    app: null,
    pull_requests: [],
  };
}
