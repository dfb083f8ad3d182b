/** Deployments: the only place where the gate has a time. */
import { fullNameOf, nodeId, renderUser, repositoryUrl, type Schemas } from './accounts.ts';
import { notFound, ok, page, route, sameName, type Answer, type Call, type Refusal, type Reply, type Route } from './call.ts';
import type { Deployment } from './world.ts';

const at = '/repos/{owner}/{repo}/deployments';
const needs = { deployments: 'read' } as const;

export const deploymentRoutes: readonly Route[] = [
  route('repos/list-deployments', `GET ${at}`, needs, (call) =>
    page(newestFirst(call.story.deployments.filter((deployment) => isAskedFor(call, deployment))).map((deployment) => renderDeployment(call, deployment))),
  ),
  route('repos/get-deployment', `GET ${at}/{deployment_id}`, needs, (call) => within(call, (deployment) => ok(renderDeployment(call, deployment)))),
  route('repos/list-deployment-statuses', `GET ${at}/{deployment_id}/statuses`, needs, (call) =>
    within(call, (deployment) => page(renderStatuses(call, deployment))),
  ),
];

function isAskedFor({ query }: Call, { environment, run }: Deployment): boolean {
  const [name, sha, ref] = [query.get('environment'), query.get('sha'), query.get('ref')];
  return (
    (name === null || sameName(name, environment.name)) && (sha === null || sha === run.sha) && (ref === null || run.ref.endsWith(`/${ref}`) || ref === run.sha)
  );
}

function newestFirst<Item>(items: readonly Item[]): Item[] {
  return [...items].reverse();
}

function within<Body>(call: Call, answer: (deployment: Deployment) => Answer<Body>): Answer<Body> | Refusal {
  const found = call.story.deployments.find(({ id }) => String(id) === call.part('deployment_id'));
  return found === undefined ? notFound : answer(found);
}

function renderDeployment({ story, api }: Call, { id, environment, run, createdAt, statuses }: Deployment): Schemas['deployment'] {
  const url = `${repositoryUrl(story, api)}/deployments/${id}`;
  return {
    url,
    id,
    node_id: nodeId('DE', id),
    task: 'deploy',
    original_environment: environment.name,
    environment: environment.name,
    description: null,
    created_at: createdAt.toISOString(),
    updated_at: (statuses.at(-1)?.at ?? createdAt).toISOString(),
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl(story, api),
    creator: renderUser(run.triggeringActor, api, story.place.serverUrl),
    sha: run.sha,
    ref: run.ref.replace(/^refs\/(?:heads|tags)\//u, ''),
    payload: {},
    transient_environment: false,
    production_environment: false,
  };
}

/** Newest first. GitHub's description has no state `waiting`; its answers have. */
function renderStatuses({ story, api }: Call, { id: of, environment, run, job, statuses }: Deployment): Reply<'repos/list-deployment-statuses'> {
  const deployment = `${repositoryUrl(story, api)}/deployments/${of}`;
  const log = `${story.place.serverUrl}/${fullNameOf(story.repository)}/actions/runs/${run.id}/job/${job.id}`;
  const rendered = newestFirst(statuses).map(({ id, state, at: time }) => ({
    url: `${deployment}/statuses/${id}`,
    id,
    node_id: nodeId('DES', id),
    state,
    creator: renderUser(run.triggeringActor, api, story.place.serverUrl),
    description: '',
    environment: environment.name,
    target_url: log,
    created_at: time.toISOString(),
    updated_at: time.toISOString(),
    deployment_url: deployment,
    repository_url: repositoryUrl(story, api),
    environment_url: '',
    log_url: log,
  }));
  return rendered.map(({ state, ...rest }) => ({ ...rest, state: state === 'waiting' ? waiting : state }));
}

/** Kept from the type checker here alone, so that everything else stays held to the description. */
const waiting: Reply<'repos/list-deployment-statuses'>[number]['state'] = JSON.parse('"waiting"');
