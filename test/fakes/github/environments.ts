/** Environments and their protection. */
import { nodeId, renderTeam, renderUser, repositoryUrl, fullNameOf, type Schemas } from './accounts.ts';
import { notFound, ok, page, pageIn, route, sameName, type Answer, type Call, type Refusal, type Route } from './call.ts';
import type { Environment, Person, Team } from './world.ts';

const at = '/repos/{owner}/{repo}/environments';
const needs = { actions: 'read' } as const;

export const environmentRoutes: readonly Route[] = [
  route('repos/get-all-environments', `GET ${at}`, needs, (call) =>
    pageIn(
      call.story.environments.map((environment) => renderEnvironment(call, environment)),
      (environments) => ({
        total_count: call.story.environments.length,
        environments,
      }),
    ),
  ),
  route('repos/get-environment', `GET ${at}/{environment_name}`, needs, (call) => within(call, (environment) => ok(renderEnvironment(call, environment)))),
  route('repos/list-deployment-branch-policies', `GET ${at}/{environment_name}/deployment-branch-policies`, needs, (call) =>
    within(call, ({ id, branches }) => {
      const policies = typeof branches === 'string' ? [] : branches.map((name, index) => renderBranchPolicy(id * 100 + index, name));
      return pageIn(policies, (branch_policies) => ({ total_count: policies.length, branch_policies }));
    }),
  ),
  route('repos/get-all-deployment-protection-rules', `GET ${at}/{environment_name}/deployment_protection_rules`, needs, (call) =>
    within(call, ({ customRules }) =>
      ok({ total_count: customRules.length, custom_deployment_protection_rules: customRules.map((rule) => renderCustomRule(call, rule)) }),
    ),
  ),
  route('actions/get-pending-deployments-for-run', 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments', needs, (call) => {
    const waiting = call.story.deployments.filter(
      ({ run, job, statuses }) => isRun(call, run.id) && job.attempt === run.attempt && statuses.at(-1)?.state === 'waiting',
    );
    return page(waiting.map(({ environment, createdAt }) => renderPending(call, environment, createdAt)));
  }),
];

function isRun(call: Call, id: number): boolean {
  return String(id) === call.part('run_id');
}

/** Names are compared as GitHub does: without regard to case. */
function within<Body>(call: Call, answer: (environment: Environment) => Answer<Body>): Answer<Body> | Refusal {
  const found = call.story.environments.find(({ name }) => sameName(name, call.part('environment_name')));
  return found === undefined ? notFound : answer(found);
}

/** GitHub answers with `can_admins_bypass`, and its description does not know it. */
type RealEnvironment = Schemas['environment'] & { readonly can_admins_bypass?: boolean };

function renderEnvironment(call: Call, environment: Environment): RealEnvironment {
  const { branches, adminsBypass } = environment;
  const policy = branches === 'all' ? null : { protected_branches: branches === 'protected', custom_branch_policies: branches !== 'protected' };
  return {
    ...renderEnvironmentHead(call, environment),
    ...(adminsBypass === 'not-told' ? {} : { can_admins_bypass: adminsBypass }),
    protection_rules: renderRules(call, environment),
    deployment_branch_policy: policy,
  };
}

/** An environment where it is only named. */
export function renderEnvironmentHead(
  { story, api }: Call,
  { id, name, createdAt }: Environment,
): Omit<Schemas['environment'], 'protection_rules' | 'deployment_branch_policy'> {
  return {
    id,
    node_id: nodeId('EN', id),
    name,
    url: `${repositoryUrl(story, api)}/environments/${encodeURIComponent(name)}`,
    html_url: `${story.place.serverUrl}/${fullNameOf(story.repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: createdAt.toISOString(),
    updated_at: createdAt.toISOString(),
  };
}

function renderRules(
  call: Call,
  { id, reviewers, preventSelfReview, waitTimer, branches }: Environment,
): NonNullable<Schemas['environment']['protection_rules']> {
  const rule = (offset: number) => ({ id: id * 10 + offset, node_id: nodeId('GA', id * 10 + offset) });
  const timer = waitTimer === null ? [] : [{ ...rule(1), type: 'wait_timer', wait_timer: waitTimer }];
  const required =
    reviewers.length === 0
      ? []
      : [
          {
            ...rule(2),
            type: 'required_reviewers',
            prevent_self_review: preventSelfReview,
            reviewers: reviewers.map((reviewer) => renderReviewer(call, reviewer)),
          },
        ];
  const policy = branches === 'all' ? [] : [{ ...rule(3), type: 'branch_policy' }];
  return [...timer, ...required, ...policy];
}

function renderReviewer(
  { story, api }: Call,
  reviewer: Person | Team,
): { type: Schemas['deployment-reviewer-type']; reviewer: Schemas['simple-user'] | Schemas['team'] } {
  return 'members' in reviewer
    ? { type: 'Team', reviewer: renderTeam(reviewer, story, api) }
    : { type: 'User', reviewer: renderUser(reviewer, api, story.place.serverUrl) };
}

/** A pattern that begins with `tag:` is one for tags. */
function renderBranchPolicy(id: number, pattern: string): Schemas['deployment-branch-policy'] {
  const tag = pattern.startsWith('tag:');
  return { id, node_id: nodeId('DBP', id), name: tag ? pattern.slice(4) : pattern, type: tag ? 'tag' : 'branch' };
}

function renderCustomRule({ api }: Call, { id, slug }: { readonly id: number; readonly slug: string }): Schemas['deployment-protection-rule'] {
  return { id, node_id: nodeId('GA', id), enabled: true, app: { id: id + 1, slug, integration_url: `${api}/apps/${slug}`, node_id: nodeId('A', id) } };
}

function renderPending(call: Call, environment: Environment, since: Date): Schemas['pending-deployment'] {
  const { id, node_id, name, url, html_url } = renderEnvironmentHead(call, environment);
  return {
    environment: { id, node_id, name, url, html_url },
    wait_timer: environment.waitTimer ?? 0,
    wait_timer_started_at: environment.waitTimer === null ? null : since.toISOString(),
    current_user_can_approve: false,
    reviewers: environment.reviewers.map((reviewer) => renderReviewer(call, reviewer)),
  };
}
