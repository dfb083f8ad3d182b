import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import type { SerializedBundle } from '@sigstore/bundle';
import { describe, onTestFinished, expect, it } from 'vitest';
import { z } from 'zod';
import { issuerOf } from '../../../src/gates/issuer.ts';
import { signKeyless } from '../sigstore/sign.ts';
import { startGitHub, type GitHub, type GitHubOptions, type JobAccess, type SigstorePlace } from './github.ts';
import { Story } from './story.ts';
import type { JobWords, StoryOptions } from './words.ts';
import type { Job, Run } from './world.ts';

const answerSchema = z.object({ value: z.string() });
const jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string(), n: z.string(), e: z.string() })) });

interface Place extends JobAccess {
  readonly github: GitHub;
  readonly run: Run;
  readonly job: Job;
}

async function place(words: JobWords & StoryOptions & { readonly environmentName?: string } = {}, options: GitHubOptions = {}): Promise<Place> {
  const story = new Story(words);
  const ada = story.person('ada', { id: 1815 });
  story.directPush({ by: ada, files: { 'README.md': 'shop\n' } });
  const run = story.run({ by: ada });
  const environment = story.environment(words.environmentName ?? 'production');
  const github = await startGitHub(story, options);
  onTestFinished(() => github.stop());
  const job = story.job(run, { environment, ...words });
  return { github, run, job, ...github.startJob(run, job) };
}

async function ask({ env }: Place, audience = 'drizzle-attest', bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''): Promise<Response> {
  return await fetch(`${env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${bearer}` },
  });
}

async function claims(at: Place, audience?: string): Promise<Record<string, unknown>> {
  const { value } = answerSchema.parse(await (await ask(at, audience)).json());
  return z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(value.split('.')[1] ?? '', 'base64url').toString()));
}

it('gives a token with every claim that GitHub documents', async () => {
  const at = await place();
  const { sha } = at.github.story.git.commit('main') ?? { sha: '' };
  expect(await claims(at)).toEqual({
    jti: expect.stringMatching(/^[0-9a-f-]{36}$/u),
    sub: 'repo:acme@42/shop@4711:environment:production',
    aud: 'drizzle-attest',
    iss: `${at.github.url}/_services/token`,
    ref: 'refs/heads/main',
    ref_type: 'branch',
    ref_protected: 'false',
    sha,
    repository: 'acme/shop',
    repository_id: '4711',
    repository_owner: 'acme',
    repository_owner_id: '42',
    repository_visibility: 'private',
    run_id: '7000000001',
    run_number: '17',
    run_attempt: '1',
    actor: 'ada',
    actor_id: '1815',
    workflow: 'deploy',
    workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    workflow_sha: sha,
    job_workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    job_workflow_sha: sha,
    event_name: 'push',
    base_ref: '',
    head_ref: '',
    runner_environment: 'github-hosted',
    check_run_id: expect.stringMatching(/^\d+$/u),
    environment: 'production',
    environment_node_id: expect.stringMatching(/^EN_/u),
    iat: expect.any(Number),
    nbf: expect.any(Number),
    exp: expect.any(Number),
  });
});

it('signs so that the keys of its discovery document verify the token', async () => {
  const at = await place();
  const { value } = answerSchema.parse(await (await ask(at)).json());
  const discovery = z
    .object({ issuer: z.string(), jwks_uri: z.url() })
    .parse(await (await fetch(`${at.github.issuer}/.well-known/openid-configuration`)).json());
  const [key] = jwks.parse(await (await fetch(discovery.jwks_uri)).json()).keys;
  const [head = '', payload = '', signature = ''] = value.split('.');
  expect(discovery.issuer).toBe(at.github.issuer);
  expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject({ alg: 'RS256', kid: key?.kid });
  const publicKey = createPublicKey({ key: key ?? {}, format: 'jwk' });
  expect(verify('sha256', Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
});

it('offers no identity to a job without id-token: write', async () => {
  const { env } = await place({ permissions: { contents: 'read', 'id-token': 'read' } });
  expect(Object.keys(env).filter((name) => name.startsWith('ACTIONS_ID_TOKEN'))).toEqual([]);
});

it('refuses a bearer that is not the one of the job', async () => {
  expect((await ask(await place(), 'a', 'other')).status).toBe(401);
});

it('tells the old form of the subject for an old repository, and escapes a colon', async () => {
  const at = await place({ environmentName: 'eu:production' });
  at.github.story.immutableSubject = false;
  expect((await claims(at))['sub']).toBe('repo:acme/shop:environment:eu%3Aproduction');
});

it('leaves the environment out for a job without one', async () => {
  const found = await claims(await place({ environment: null }));
  expect(found).not.toHaveProperty('environment');
  expect(found['sub']).toBe('repo:acme@42/shop@4711:ref:refs/heads/main');
});

it('stands at the address of an Enterprise Server, and of a company of ghe.com', async () => {
  const server = await place({ host: 'github.acme.test' });
  expect(server.env).toMatchObject({ GITHUB_SERVER_URL: 'https://github.acme.test', GITHUB_API_URL: `${server.github.url}/api/v3` });
  expect(await claims(server)).not.toHaveProperty('check_run_id');
  const company = await place({ host: 'acme.ghe.com' }, { issuer: 'https://token.actions.acme.ghe.com' });
  expect(company.env).toMatchObject({ GITHUB_SERVER_URL: 'https://acme.ghe.com', GITHUB_API_URL: company.github.url });
  expect((await claims(company))['iss']).toBe('https://token.actions.acme.ghe.com');
});

it('puts the slug of an enterprise at the end of its issuer', async () => {
  const at = await place({ enterprise: 'acme-corp' });
  const found = await claims(at);
  expect(found['iss']).toBe(`${at.github.url}/_services/token/acme-corp`);
  expect((await fetch(`${at.github.issuer}/.well-known/jwks`)).status).toBe(200);
});

describe('a github.com that stands where it listens', () => {
  it('is told to a process by its variables alone, down to its issuer', async () => {
    const at = await place({ host: 'loopback' });
    const { url, issuer } = at.github;
    expect(at.env).toMatchObject({ GITHUB_SERVER_URL: url, GITHUB_API_URL: url });
    expect(issuer).toBe(issuerOf(url)?.url);
    expect(await claims(at)).toMatchObject({ iss: issuer, check_run_id: expect.any(String), job_workflow_sha: expect.any(String) });
  });

  it('carries that address in its answers and in the certificates of both instances', async () => {
    const at = await place({ host: 'loopback' });
    const { url, apiUrl, sigstore } = at.github;
    const shown = await fetch(`${apiUrl}/repos/acme/shop/actions/runs/${at.run.id}`, { headers: { authorization: `Bearer ${at.token}` } });
    expect(await shown.json()).toMatchObject({ html_url: `${url}/acme/shop/actions/runs/${at.run.id}` });
    for (const instance of [sigstore.github, sigstore.public]) {
      const certificate = await certify(at, instance);
      expect(certificate.subjectAltName).toBe(`URI:${url}/acme/shop/.github/workflows/deploy.yml@refs/heads/main`);
      expect(certificate.raw.toString('latin1')).toContain(`${url}/acme/shop/actions/runs/${at.run.id}/attempts/1`);
    }
  });

  it.each([
    ['enterprise', 201],
    ['team', 403],
  ] as const)('has an attestation store by plan: %s', async (plan, status) => {
    const at = await place({ host: 'loopback', repository: { plan } });
    const bundle = await signed(at, at.github.sigstore.github);
    const body = JSON.stringify({ bundle });
    const headers = { authorization: `Bearer ${at.token}` };
    expect((await fetch(`${at.github.apiUrl}/repos/acme/shop/attestations`, { method: 'POST', body, headers })).status).toBe(status);
  });
});

async function signed({ github, run, job }: Place, instance: SigstorePlace): Promise<SerializedBundle> {
  const statement = { _type: 'https://in-toto.io/Statement/v1', predicateType: 'https://example.com/v1', subject: [{ name: 'a', digest: { sha256: '0' } }] };
  return await signKeyless(instance, github.issueIdentity(run, job, 'sigstore'), JSON.stringify(statement));
}

async function certify(at: Place, instance: SigstorePlace): Promise<X509Certificate> {
  const { certificate } = (await signed(at, instance)).verificationMaterial;
  return new X509Certificate(Buffer.from(certificate?.rawBytes ?? '', 'base64'));
}
