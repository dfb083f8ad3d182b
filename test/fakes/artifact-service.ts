/** A loopback server that behaves as GitHub's artifact service: Twirp calls in JSON, and a blob store that takes blocks. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pass } from 'node:timers/promises';
import { z } from 'zod';

/** An artifact that was finalised. */
export interface StoredArtifact {
  readonly id: number;
  readonly runId: string;
  readonly jobId: string;
  readonly name: string;
  readonly mimeType: string;
  /** RFC 3339; null where the client asked for none. */
  readonly expiresAt: string | null;
  readonly sha256: string;
  /** The uploaded zip, as it came. */
  readonly bytes: Buffer;
  readonly createdAt: Date;
  /** Its name is still listed, and its bytes are gone. */
  expired: boolean;
}

/** One request as it came: enough to see who asked for what, and to search it for a secret. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * `healthy` · `failing`: every Twirp call ends with 503, which clients try again · `refusing`: every one ends with 403 ·
 * `slow`: each answer takes `slowMs` · `blobs-failing`: artifacts are created, and their bytes refused with 403.
 */
export type ServiceMood = 'healthy' | 'failing' | 'refusing' | 'slow' | 'blobs-failing';

export interface ArtifactService {
  /** What the runner gives a job of this run so that it can upload. */
  environment(run?: JobIds): Readonly<Record<string, string>>;
  setMood(mood: ServiceMood, slowMs?: number): void;
  readonly artifacts: readonly StoredArtifact[];
  readonly requests: readonly SeenRequest[];
  /** Where the bytes of an artifact are fetched from. */
  urlOf(artifact: StoredArtifact): string;
  /** An artifact that some job uploaded by other means than the client. */
  put(ids: JobIds, name: string, bytes: Buffer): StoredArtifact;
  /** Somebody deletes it: it is no longer listed, either. */
  remove(artifact: StoredArtifact): void;
  stop(): Promise<void>;
}

export interface JobIds {
  readonly runId: string;
  readonly jobId: string;
}

/** A job's own ids in the service; each run has new ones. */
export function newJobIds(): JobIds {
  return { runId: randomUUID(), jobId: randomUUID() };
}

/** Starts a service on a free port of 127.0.0.1. */
export async function startArtifactService(): Promise<ArtifactService> {
  const store = new Store();
  const server = createServer((request, response) => void serve(store, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  store.origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    environment: (ids = newJobIds()) => ({
      ACTIONS_RESULTS_URL: `${store.origin}/`,
      ACTIONS_RUNTIME_TOKEN: store.issueToken(ids),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RETENTION_DAYS: '90',
    }),
    setMood: (mood, slowMs = 2_000) => {
      store.mood = mood;
      store.slowMs = slowMs;
    },
    artifacts: store.artifacts,
    requests: store.requests,
    urlOf: (artifact) => blobUrl(store, draftKey(artifact, artifact.name)),
    put: (ids, name, bytes) => put(store, ids, name, bytes),
    remove: (artifact) => void store.artifacts.splice(store.artifacts.indexOf(artifact), 1),
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

interface Draft extends JobIds {
  readonly name: string;
  readonly mimeType: string;
  readonly expiresAt: string | null;
  readonly signature: string;
  readonly blocks: Map<string, Buffer>;
  bytes: Buffer | null;
}

class Store {
  origin = '';
  mood: ServiceMood = 'healthy';
  slowMs = 0;
  lastId = 0;
  readonly artifacts: StoredArtifact[] = [];
  readonly requests: SeenRequest[] = [];
  readonly drafts = new Map<string, Draft>();
  readonly #tokens = new Map<string, JobIds>();

  /** A token as the runner's: three parts, the scope in the second. Only one that was issued here is taken. */
  issueToken(ids: JobIds): string {
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const scopes = `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:${ids.runId}:${ids.jobId}`;
    const token = `${part({ typ: 'JWT', alg: 'RS256' })}.${part({ scp: scopes })}.${randomBytes(32).toString('base64url')}`;
    this.#tokens.set(token, ids);
    return token;
  }

  holderOf(authorization: string | undefined): JobIds | null {
    return this.#tokens.get(authorization?.replace(/^Bearer /u, '') ?? '') ?? null;
  }
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const servicePath = '/twirp/github.actions.results.api.v1.ArtifactService/';

async function serve(store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise<void>((resolve) => request.on('end', resolve));
  const body = Buffer.concat(chunks);
  const url = new URL(request.url ?? '/', store.origin);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  store.requests.push({ method: request.method ?? '', path: request.url ?? '', headers, body });
  if (store.mood === 'slow') await pass(store.slowMs);
  const answer = url.pathname.startsWith(servicePath)
    ? answerCall(store, url.pathname.slice(servicePath.length), request, body)
    : answerBlob(store, url, request, body);
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  response.end(answer.body === null ? '' : Buffer.isBuffer(answer.body) ? answer.body : JSON.stringify(answer.body));
}

function problem(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } };
}

function answerCall(store: Store, method: string, request: IncomingMessage, body: Buffer): Answer {
  if (store.mood === 'failing') return problem(503, 'unavailable', 'the service is unavailable');
  if (store.mood === 'refusing') return problem(403, 'permission_denied', 'artifact storage is not allowed');
  const holder = store.holderOf(request.headers.authorization);
  if (holder === null) return problem(401, 'unauthenticated', 'the runtime token is not valid');
  if (request.method !== 'POST') return problem(404, 'bad_route', 'only POST is supported');
  const call = calls[method];
  if (call === undefined) return problem(404, 'bad_route', `no such method: ${method}`);
  const asked = backendIds.safeParse(parseJson(body));
  if (!asked.success) return problem(400, 'malformed', 'the request cannot be read');
  // What a job fetches may have been made by another one of its run, whose id is then the one that is named.
  const own = asked.data.workflow_job_run_backend_id === holder.jobId || method === 'GetSignedArtifactURL';
  if (asked.data.workflow_run_backend_id !== holder.runId || !own) {
    return problem(403, 'permission_denied', 'the token is for another job');
  }
  return call(store, holder, parseJson(body));
}

const backendIds = z.looseObject({ workflow_run_backend_id: z.string(), workflow_job_run_backend_id: z.string() });

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

const creation = backendIds.extend({
  name: z.string().regex(/^[^"<>|*?\r\n\\/:]+$/u),
  version: z.literal(7),
  mime_type: z.string(),
  expires_at: z.iso.datetime().optional(),
});
const finalisation = backendIds.extend({ name: z.string(), size: z.string().regex(/^\d+$/u), hash: z.string().regex(/^sha256:[0-9a-f]{64}$/u) });
const listing = backendIds.extend({ name_filter: z.string().optional(), id_filter: z.string().optional() });
const fetching = backendIds.extend({ name: z.string() });

const calls: Readonly<Record<string, (store: Store, holder: JobIds, body: unknown) => Answer>> = {
  CreateArtifact: createArtifact,
  FinalizeArtifact: finalizeArtifact,
  ListArtifacts: listArtifacts,
  GetSignedArtifactURL: signArtifactUrl,
};

/** Names are unique within a run; one that was only begun is taken, too. */
function createArtifact(store: Store, holder: JobIds, body: unknown): Answer {
  const asked = creation.safeParse(body);
  if (!asked.success) return problem(400, 'invalid_argument', 'the artifact cannot be created like this');
  const { name, mime_type: mimeType, expires_at: expiresAt } = asked.data;
  const key = draftKey(holder, name);
  if (store.drafts.has(key)) return problem(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
  const signature = randomBytes(24).toString('base64url');
  store.drafts.set(key, { ...holder, name, mimeType, expiresAt: expiresAt ?? null, signature, blocks: new Map(), bytes: null });
  return { status: 200, body: { ok: true, signed_upload_url: blobUrl(store, key) } };
}

function blobUrl(store: Store, key: string): string {
  return `${store.origin}/blobs/${encodeURIComponent(key)}?sig=${store.drafts.get(key)?.signature ?? ''}`;
}

function put(store: Store, ids: JobIds, name: string, bytes: Buffer): StoredArtifact {
  const signature = randomBytes(24).toString('base64url');
  store.drafts.set(draftKey(ids, name), { ...ids, name, mimeType: 'application/zip', expiresAt: null, signature, blocks: new Map(), bytes });
  return shelve(store, { ...ids, name, mimeType: 'application/zip', expiresAt: null, bytes });
}

function shelve(
  store: Store,
  { runId, jobId, name, mimeType, expiresAt, bytes }: Omit<Draft, 'signature' | 'blocks' | 'bytes'> & { readonly bytes: Buffer },
): StoredArtifact {
  store.lastId += 1;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const artifact = { id: store.lastId, runId, jobId, name, mimeType, expiresAt, sha256, bytes, createdAt: new Date(), expired: false };
  store.artifacts.push(artifact);
  return artifact;
}

function draftKey({ runId }: JobIds, name: string): string {
  return `${runId}/${name}`;
}

function finalizeArtifact(store: Store, holder: JobIds, body: unknown): Answer {
  const asked = finalisation.safeParse(body);
  if (!asked.success) return problem(400, 'invalid_argument', 'size and hash are needed');
  const draft = store.drafts.get(draftKey(holder, asked.data.name));
  if (!draft?.bytes) return problem(404, 'not_found', 'no bytes of this artifact were uploaded');
  const sha256 = createHash('sha256').update(draft.bytes).digest('hex');
  if (asked.data.size !== String(draft.bytes.length) || asked.data.hash !== `sha256:${sha256}`) {
    return problem(400, 'failed_precondition', 'size or hash differ from the uploaded bytes');
  }
  const { id } = shelve(store, { ...draft, bytes: draft.bytes });
  return { status: 200, body: { ok: true, artifact_id: String(id) } };
}

function listArtifacts(store: Store, holder: JobIds, body: unknown): Answer {
  const asked = listing.safeParse(body);
  if (!asked.success) return problem(400, 'invalid_argument', 'the list cannot be asked for like this');
  const { name_filter: name, id_filter: id } = asked.data;
  const found = store.artifacts.filter(
    (artifact) => artifact.runId === holder.runId && (name === undefined || artifact.name === name) && (id === undefined || String(artifact.id) === id),
  );
  const artifacts = found.map((artifact) => ({
    workflow_run_backend_id: artifact.runId,
    workflow_job_run_backend_id: artifact.jobId,
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.bytes.length),
    digest: `sha256:${artifact.sha256}`,
  }));
  return { status: 200, body: { artifacts } };
}

function signArtifactUrl(store: Store, holder: JobIds, body: unknown): Answer {
  const asked = fetching.safeParse(body);
  const draft = asked.success ? store.drafts.get(draftKey(holder, asked.data.name)) : undefined;
  if (draft === undefined) return problem(404, 'not_found', 'there is no such artifact');
  return { status: 200, body: { signed_url: blobUrl(store, draftKey(holder, draft.name)) } };
}

/** Blocks come first, in any order; the list of their ids, in theirs, makes the blob. */
function answerBlob(store: Store, url: URL, request: IncomingMessage, body: Buffer): Answer {
  const draft = store.drafts.get(decodeURIComponent(url.pathname.replace(/^\/blobs\//u, '')));
  if (draft?.signature !== (url.searchParams.get('sig') ?? '')) return problem(403, 'AuthenticationFailed', 'the signature does not fit');
  if (store.mood === 'blobs-failing') return problem(403, 'AuthorizationFailure', 'this request is not authorized');
  if (request.method === 'GET') return { status: 200, body: draft.bytes ?? Buffer.alloc(0), headers: { 'content-type': draft.mimeType } };
  switch (url.searchParams.get('comp')) {
    case 'block':
      draft.blocks.set(url.searchParams.get('blockid') ?? '', body);
      return created(body);
    case 'blocklist':
      return joinBlocks(draft, body);
    case null:
    default:
      return problem(400, 'InvalidQueryParameterValue', 'only blocks and block lists are taken');
  }
}

function joinBlocks(draft: Draft, list: Buffer): Answer {
  const ids = [...list.toString('utf8').matchAll(/<(?:Latest|Uncommitted)>(?<id>[^<]+)</gu)].map(({ groups }) => groups?.['id'] ?? '');
  const blocks = ids.map((id) => draft.blocks.get(id));
  const found = blocks.filter((block) => block !== undefined);
  if (found.length !== blocks.length) return problem(400, 'InvalidBlockList', 'a block of the list was not uploaded');
  draft.bytes = Buffer.concat(found);
  return created(list);
}

function created(body: Buffer): Answer {
  const md5 = createHash('md5').update(body).digest('base64');
  return { status: 201, body: null, headers: { 'content-md5': md5, 'x-ms-request-id': randomUUID(), 'x-ms-version': '2025-01-05' } };
}
