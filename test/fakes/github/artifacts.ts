/** Workflow artifacts by way of the REST interface: what the artifact service holds, across runs. */
import { nodeId, repositoryUrl, type Schemas } from './accounts.ts';
import { notFound, ok, pageIn, route, type Answer, type Call, type Refusal, type Route } from './call.ts';
import type { ListedArtifact } from './world.ts';

const at = '/repos/{owner}/{repo}/actions/artifacts';
const needs = { actions: 'read' } as const;

export const artifactRoutes: readonly Route[] = [
  route('actions/list-artifacts-for-repo', `GET ${at}`, needs, (call) => {
    const name = call.query.get('name');
    const found = call.story.artifacts().filter((artifact) => name === null || artifact.name === name);
    const rendered = found.map((artifact) => renderArtifact(call, artifact));
    return pageIn(rendered, (artifacts) => ({ total_count: rendered.length, artifacts }));
  }),
  route('actions/get-artifact', `GET ${at}/{artifact_id}`, needs, (call) => within(call, (artifact) => ok(renderArtifact(call, artifact)))),
  route('actions/download-artifact', `GET ${at}/{artifact_id}/{archive_format}`, needs, (call) => {
    const found = findArtifact(call);
    if (found === null || call.part('archive_format') !== 'zip') return notFound;
    if (found.expired) return { refusal: 410, message: 'Artifact has expired' };
    return { status: 302, body: null, location: found.url };
  }),
];

function findArtifact(call: Call): ListedArtifact | null {
  return call.story.artifacts().find(({ id }) => String(id) === call.part('artifact_id')) ?? null;
}

function within<Body>(call: Call, answer: (artifact: ListedArtifact) => Answer<Body>): Answer<Body> | Refusal {
  const found = findArtifact(call);
  return found === null ? notFound : answer(found);
}

function renderArtifact({ story, api }: Call, { id, name, size, digest, createdAt, expiresAt, expired, run }: ListedArtifact): Schemas['artifact'] {
  const url = `${repositoryUrl(story, api)}/actions/artifacts/${id}`;
  const { id: repositoryId } = story.repository;
  const fork = run?.pull?.fork ?? null;
  return {
    id,
    node_id: nodeId('A', id),
    name,
    size_in_bytes: size,
    url,
    archive_download_url: `${url}/zip`,
    expired,
    created_at: createdAt.toISOString(),
    updated_at: createdAt.toISOString(),
    expires_at: expiresAt.toISOString(),
    digest,
    workflow_run:
      run === null
        ? null
        : {
            id: run.id,
            repository_id: repositoryId,
            head_repository_id: fork === null ? repositoryId : repositoryId + 100_000,
            head_branch: run.ref.replace(/^refs\/(?:heads|tags)\//u, ''),
            head_sha: run.sha,
          },
  };
}
