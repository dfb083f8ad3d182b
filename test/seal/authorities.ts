/** A Sigstore instance on a loopback port, with an issuer of tokens for the job that `keyless()` records speak of. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Manifest } from '../../src/manifest/schema.ts';
import type { Endpoints } from '../../src/seal/instance.ts';
import { parseTrustedRoots } from '../../src/seal/verify/trusted-root.ts';
import { usualWindow, type Identity } from '../../src/seal/verify/verification-policy.ts';
import { makeIssuer, type ClaimChanges } from '../fakes/github/oidc.ts';
import type { Flavour } from '../fakes/sigstore/authorities.ts';
import { makeSigstore, paths, type Sigstore } from '../fakes/sigstore/sigstore.ts';
import { succeeded } from '../manifest/truthful.ts';

export const issuer = 'https://token.actions.githubusercontent.com';
export const server = 'https://github.com';

/** Half a minute after the truthful manifests were written. */
export const signingTime = new Date('2026-03-01T10:00:34Z');

/** What a service does instead of answering: `stalling` sends half an answer and no more. */
export type Mood = 'healthy' | 'unavailable' | 'refusing' | 'garbled' | 'cut' | 'stalling' | 'silent';

export interface Authorities {
  readonly endpoints: Endpoints;
  readonly trustedRoot: string;
  readonly sigstore: Sigstore;
  /** Every path that was asked for. */
  readonly requests: readonly string[];
  /** A token for the audience `sigstore`, with these claims changed. */
  readonly token: (changes?: ClaimChanges) => string;
  setMood(path: keyof typeof paths, mood: Mood): void;
  stop(): Promise<void>;
}

export async function startAuthorities(flavour: Flavour): Promise<Authorities> {
  const clock = (): Date => signingTime;
  const oidc = makeIssuer(issuer);
  const sigstore = await makeSigstore({ flavour, serverUrl: server, clock, verifyToken: (token, audience) => oidc.verify(token, audience, clock()) });
  const requests: string[] = [];
  const moods = new Map<string, Mood>();
  const service = createServer((request, response) => void serve({ sigstore, requests, moods }, request, response));
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const address = service.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    endpoints: { fulcioUrl: url, rekorUrl: flavour === 'public' ? url : null, tsaUrl: url },
    trustedRoot: sigstore.trustedRoot(),
    sigstore,
    requests,
    token: (changes = {}) => oidc.sign(Object.fromEntries(Object.entries({ ...claims(clock()), ...changes }).filter(([, value]) => value !== null))),
    setMood: (path, mood) => moods.set(paths[path], mood),
    stop: () =>
      new Promise((resolve) => {
        service.close(() => resolve());
        service.closeAllConnections();
      }),
  };
}

interface Service {
  readonly sigstore: Sigstore;
  readonly requests: string[];
  readonly moods: ReadonlyMap<string, Mood>;
}

async function serve({ sigstore, requests, moods }: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  requests.push(path);
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (chunk instanceof Buffer) chunks.push(chunk);
  const answer = await sigstore.answer(request.method ?? 'GET', path, Buffer.concat(chunks).toString('utf8'));
  switch (moods.get(path) ?? 'healthy') {
    case 'healthy':
      response.writeHead(answer?.status ?? 404, { 'content-type': answer?.contentType ?? 'text/plain', ...answer?.headers }).end(answer?.body ?? 'not found');
      return;
    case 'unavailable':
      response.writeHead(503, { 'content-type': 'application/json' }).end(JSON.stringify({ message: 'upstream connect error' }));
      return;
    case 'refusing':
      response
        .writeHead(403, { 'content-type': 'application/json' })
        .end(JSON.stringify({ message: `no, ${chunks.toString()}, ask https://example.test/help` }));
      return;
    case 'garbled':
      response.writeHead(200, { 'content-type': 'application/json' }).end('<html>');
      return;
    case 'cut':
      request.socket.destroy();
      return;
    case 'stalling':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"signedCertificate');
      return;
    case 'silent':
      return;
  }
}

function claims(now: Date): Record<string, string | number> {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    iss: issuer,
    aud: 'sigstore',
    sub: 'repo:acme/shop:environment:Production',
    iat: seconds,
    nbf: seconds - 300,
    exp: seconds + 300,
    ref: 'refs/heads/main',
    sha: '1'.repeat(40),
    repository: 'acme/shop',
    repository_id: '1001',
    repository_owner: 'acme',
    repository_owner_id: '77',
    repository_visibility: 'private',
    run_id: '9001',
    run_attempt: '1',
    workflow: 'deploy',
    event_name: 'push',
    workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    workflow_sha: '1'.repeat(40),
    job_workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    job_workflow_sha: '1'.repeat(40),
    runner_environment: 'github-hosted',
    environment: 'Production',
  };
}

/** The deploy of `succeeded()`, signed by an instance. */
export function keyless(signing: 'github' | 'sigstore'): Manifest {
  return { ...succeeded(), signing };
}

/** The policy that an auditor has for it. */
export function identityFor(instance: 'github' | 'sigstore', trustedRoot: string, changes: Partial<Identity> = {}): Identity {
  return {
    instance,
    trustedRoots: parseTrustedRoots(trustedRoot),
    issuer,
    server,
    repository: 'acme/shop',
    repositoryId: '1001',
    ownerId: '77',
    signerWorkflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    signerDigest: null,
    sourceRef: 'refs/heads/main',
    environment: 'Production',
    environmentExtension: 'required',
    allowSelfHosted: false,
    window: usualWindow,
    ...changes,
  };
}
