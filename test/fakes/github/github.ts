/** A GitHub on a free port of 127.0.0.1: identity tokens, REST, Sigstore, and artifacts, for one story. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { newJobIds, startArtifactService, type ArtifactService, type JobIds, type StoredArtifact } from '../artifact-service.ts';
import type { Clock, Flavour } from '../sigstore/authorities.ts';
import { makeSigstore, paths, type Sigstore } from '../sigstore/sigstore.ts';
import type { Grant } from './call.ts';
import { json, nextFault, write, type Disturbance, type Fault, type Written } from './faults.ts';
import { eventPayload, jobVariables, newJobToken } from './job.ts';
import { claimsOf, makeIssuer, type ClaimChanges, type Issuer } from './oidc.ts';
import { answerRest } from './rest.ts';
import type { Story } from './story.ts';
import type { Job, ListedArtifact, Run } from './world.ts';

export interface GitHubOptions {
  /** The claim `iss`; the server's own address unless told, so that discovery leads to its keys. */
  readonly issuer?: string;
  /** What time it is for tokens, certificates, logs and timestamps. */
  readonly clock?: Clock;
}

export interface LoggedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** The name of GitHub's operation, `oidc`, `sigstore`, or null for a path that is nothing. */
  readonly operation: string | null;
  /** The permission that the route needs; null for none. */
  readonly permission: string | null;
  /** Null where the connection ended without an answer. */
  readonly status: number | null;
}

/** A Sigstore instance and where it is. */
export interface SigstorePlace extends Sigstore {
  readonly fulcioUrl: string;
  /** Null for GitHub's own, which has no log. */
  readonly rekorUrl: string | null;
  /** The whole address that takes requests. */
  readonly tsaUrl: string;
}

/** What a step of a job has. */
export interface JobAccess {
  /** `github.token`; given to an action as an input. */
  readonly token: string;
  /** The runner's variables: GITHUB_*, ACTIONS_*. */
  readonly env: Readonly<Record<string, string>>;
  /** What lies at GITHUB_EVENT_PATH. */
  readonly event: object;
}

export interface GitHub {
  readonly story: Story;
  readonly url: string;
  readonly apiUrl: string;
  readonly issuer: string;
  readonly sigstore: Readonly<Record<Flavour, SigstorePlace>>;
  readonly artifacts: ArtifactService;
  readonly requests: readonly LoggedRequest[];
  /** Every token that was handed out: of jobs, of those that ask for identities, and of identities. */
  readonly issued: readonly string[];
  /** `ids` are those of the artifact service: jobs of one run share the run's. */
  startJob(run: Run, job: Job, ids?: JobIds): JobAccess;
  /** The token that the job would get, with claims changed. */
  issueIdentity(run: Run, job: Job, audience: string, changes?: ClaimChanges): string;
  /** From now on requests that fit meet this; `times` of them, or all. */
  disturb(which: RegExp, fault: Fault, times?: number): void;
  /** Nothing goes wrong any more. */
  calm(): void;
  stop(): Promise<void>;
}

/** Starts it. The story may go on meanwhile: answers are made when they are asked for. */
export async function startGitHub(story: Story, options: GitHubOptions = {}): Promise<GitHub> {
  const clock = options.clock ?? (() => new Date());
  const [origin, server] = await listen();
  story.settle(origin);
  const issuer = makeIssuer(options.issuer ?? issuerOf(story, origin));
  const apiUrl = story.place.kind === 'server' ? `${origin}/api/v3` : origin;
  const state: State = {
    story,
    origin,
    apiUrl,
    issuer,
    clock,
    grants: new Map(),
    requesters: new Map(),
    disturbances: [],
    requests: [],
    issued: [],
    sigstore: null,
  };
  const make = async (flavour: Flavour): Promise<SigstorePlace> => {
    const instance = await makeSigstore({
      flavour,
      clock,
      serverUrl: story.place.serverUrl,
      verifyToken: (token, audience) => issuer.verify(token, audience, clock()),
    });
    const at = `${origin}/sigstore/${flavour}`;
    return { ...instance, fulcioUrl: at, rekorUrl: flavour === 'public' ? at : null, tsaUrl: `${at}${paths.timestamps}` };
  };
  const [own, good, artifacts] = await Promise.all([make('github'), make('public'), startArtifactService()]);
  const sigstore = { github: own, public: good };
  const runs = new Map<string, Run>();
  story.artifacts = () => artifacts.artifacts.map((stored) => listedArtifact(stored, runs.get(stored.runId) ?? null, artifacts)).reverse();
  state.sigstore = sigstore;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => void serve(state, request, response));
  return {
    story,
    url: origin,
    apiUrl,
    issuer: issuer.name,
    sigstore,
    artifacts,
    requests: state.requests,
    issued: state.issued,
    startJob: (run, job, ids = newJobIds()) => {
      runs.set(ids.runId, run);
      const [token, requestToken] = [newJobToken(), randomBytes(32).toString('base64url')];
      state.grants.set(token, { permissions: job.permissions, run });
      state.requesters.set(requestToken, { run, job });
      state.issued.push(token, requestToken);
      const env = { ...artifacts.environment(ids), ...jobVariables(story, run, job, { origin, apiUrl, requestToken }) };
      return { token, env, event: eventPayload(story, run) };
    },
    issueIdentity: (run, job, audience, changes = {}) =>
      issuer.sign(changed(claimsOf(story, run, job, { issuer: issuer.name, audience, now: clock() }), changes)),
    disturb: (which, fault, times = Infinity) => void state.disturbances.push({ which, fault, left: times }),
    calm: () => void state.disturbances.splice(0),
    stop: async () => {
      server.closeAllConnections();
      await Promise.all([artifacts.stop(), new Promise<void>((resolve) => void server.close(() => resolve()))]);
    },
  };
}

const day = 86_400_000;

function listedArtifact(stored: StoredArtifact, run: Run | null, service: ArtifactService): ListedArtifact {
  const { id, name, sha256, bytes, createdAt, expiresAt, expired } = stored;
  const ends = expiresAt === null ? new Date(createdAt.getTime() + 90 * day) : new Date(expiresAt);
  return { id, name, size: bytes.length, digest: `sha256:${sha256}`, createdAt, expiresAt: ends, expired, run, url: service.urlOf(stored) };
}

interface State {
  readonly story: Story;
  readonly origin: string;
  readonly apiUrl: string;
  readonly issuer: Issuer;
  readonly clock: Clock;
  readonly grants: Map<string, Grant>;
  /** Bearers that may ask for identity tokens. */
  readonly requesters: Map<string, { readonly run: Run; readonly job: Job }>;
  readonly disturbances: Disturbance[];
  readonly requests: LoggedRequest[];
  readonly issued: string[];
  sigstore: Readonly<Record<Flavour, SigstorePlace>> | null;
}

async function listen(): Promise<[string, ReturnType<typeof createServer>]> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return [`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`, server];
}

/** An enterprise may have its name at the end of its issuer. */
function issuerOf({ enterprise, place }: Story, origin: string): string {
  const at = place.serverUrl.startsWith('http:') ? place.serverUrl : origin;
  return `${at}/_services/token${enterprise === null ? '' : `/${enterprise}`}`;
}

function changed(claims: Readonly<Record<string, unknown>>, changes: ClaimChanges): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries({ ...claims, ...changes }).filter(([, value]) => value !== null));
}

interface Told extends Omit<LoggedRequest, 'method' | 'path' | 'status'> {
  readonly written: Written;
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise<void>((resolve) => request.on('end', resolve));
  const [method, path] = [request.method ?? '', request.url ?? '/'];
  let told: Told | null = null;
  const right = async (): Promise<Written> => {
    told = await answer(state, request, new URL(path, state.origin), Buffer.concat(chunks).toString('utf8'));
    return told.written;
  };
  const asked = `${path} ${request.headers.authorization ?? ''} ${Buffer.concat(chunks).toString('utf8')}`;
  const status = await write(response, right, nextFault(state.disturbances, `${method} ${path}`), asked);
  state.requests.push({ method, path, ...logged(told), status });
}

function logged(told: Told | null): Pick<LoggedRequest, 'operation' | 'permission'> {
  return { operation: told?.operation ?? null, permission: told?.permission ?? null };
}

async function answer(state: State, request: IncomingMessage, url: URL, body: string): Promise<Told> {
  const method = request.method ?? '';
  const wellKnown = /\/\.well-known\/(?<name>openid-configuration|jwks)$/u.exec(url.pathname)?.groups?.['name'];
  if (wellKnown !== undefined)
    return { operation: 'oidc', permission: null, written: json(200, wellKnown === 'jwks' ? state.issuer.jwks() : state.issuer.discovery()) };
  if (url.pathname.startsWith('/oidc/')) return { operation: 'oidc', permission: 'id-token: write', written: giveIdentity(state, request, url) };
  const flavour = /^\/sigstore\/(?<flavour>github|public)(?=\/)/u.exec(url.pathname)?.groups?.['flavour'];
  if (flavour === 'github' || flavour === 'public')
    return { operation: 'sigstore', permission: null, written: await askSigstore(state, flavour, method, url, body) };
  return answerRest({ method, url, authorization: request.headers.authorization, body: parseJson(body) }, state.story, state.apiUrl, state.grants);
}

/** One token for each request, for the job whose bearer asks; the audience is the owner's address unless asked for. */
function giveIdentity({ story, issuer, clock, requesters, issued }: State, request: IncomingMessage, url: URL): Written {
  const holder = requesters.get(request.headers.authorization?.replace(/^bearer /iu, '') ?? '');
  if (holder === undefined || !url.pathname.startsWith(`/oidc/${holder.job.id}/`)) return json(401, { message: 'Unauthorized' });
  const audience = url.searchParams.get('audience') ?? `${story.place.serverUrl}/${story.repository.owner.login}`;
  const value = issuer.sign(claimsOf(story, holder.run, holder.job, { issuer: issuer.name, audience, now: clock() }));
  issued.push(value);
  return json(200, { count: value.length, value });
}

async function askSigstore({ sigstore }: State, flavour: Flavour, method: string, url: URL, body: string): Promise<Written> {
  const answer = await sigstore?.[flavour].answer(method, url.pathname.slice(`/sigstore/${flavour}`.length), body);
  if (answer === null || answer === undefined) return json(404, { code: 5, message: 'Not Found' });
  return { status: answer.status, headers: { 'content-type': answer.contentType, ...answer.headers }, body: Buffer.from(answer.body) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
