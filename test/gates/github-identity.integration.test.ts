import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { audience, readIdentity } from '../../src/gates/github/identity.ts';
import { parseRunFacts } from '../../src/host/run-facts.ts';
import { Secret } from '../../src/model/secret.ts';
import { startGitHub, type GitHub, type JobAccess } from '../fakes/github/github.ts';
import type { ClaimChanges } from '../fakes/github/oidc.ts';
import { deployPermissions } from '../fakes/github/words.ts';
import { bring, deploy, identify, limits, openShop } from './shop.ts';

const shop = openShop();
bring(shop);
const { run, job } = deploy(shop);
let github: GitHub;
let access: JobAccess;

beforeAll(async () => {
  github = await startGitHub(shop.story);
  access = github.startJob(run, job);
});
afterEach(() => github.calm());
afterAll(async () => await github.stop());

/** The token service answers with this token. */
function give(token: string): void {
  github.disturb(/GET \/oidc\//u, { kind: 'answer', status: 200, body: JSON.stringify({ value: token }) });
}

async function problemsWith(changes: ClaimChanges, forAudience = audience): Promise<readonly string[]> {
  give(github.issueIdentity(run, job, forAudience, changes));
  const { identity, problems } = await identify(github, access);
  if (problems.length > 0 && !problems.some(({ code }) => code === 'identity/mismatch' || code === 'identity/environment-mismatch'))
    expect(identity.proof.kind).toBe('declared');
  return problems.map(({ code }) => code);
}

describe('the identity of a job', () => {
  test('is proven by its token, which is masked', async () => {
    const masked: string[] = [];
    const decided = await readIdentity({
      request: {
        url: access.env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '',
        token: new Secret(access.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '', [], () => undefined),
      },
      serverUrl: 'https://github.com',
      issuer: github.issuer,
      environment: 'PRODUCTION',
      run: parseRunFacts(access.env, access.event),
      sha: run.sha,
      clock: () => Date.now(),
      signal: new AbortController().signal,
      mask: (form) => masked.push(form),
      limits,
    });
    expect(decided).toMatchObject({
      problems: [],
      identity: {
        proof: { kind: 'oidc', issuer: github.issuer },
        environment: 'production',
        runId: String(run.id),
        sha: run.sha,
        jobId: String(job.id),
        actor: { login: 'mia' },
      },
    });
    expect(masked).toHaveLength(1);
    expect(masked[0]).toMatch(/^eyJ/u);
  });

  test('is what the runner declares where the job may have no token', async () => {
    const bare = github.startJob(run, { ...job, permissions: { ...deployPermissions, 'id-token': 'read' } });
    const { identity, problems } = await identify(github, bare);
    expect(problems).toEqual([]);
    expect(identity).toMatchObject({ proof: { kind: 'declared', reason: expect.stringContaining('id-token: write') }, runId: String(run.id), attempt: 1 });
  });

  test.each([
    ['for another audience', {}, 'https://github.com/acme', 'identity/token-invalid'],
    ['that ran out', { exp: 1_700_000_000 }, audience, 'identity/token-invalid'],
    ['that is not valid yet', { nbf: 4_102_444_800 }, audience, 'identity/token-invalid'],
    ['of another issuer', { iss: 'https://evil.example' }, audience, 'identity/token-invalid'],
    ['of an issuer with a tail', { iss: 'TAIL' }, audience, 'identity/token-invalid'],
    ['without an issuer', { iss: null }, audience, 'identity/token-invalid'],
    ['without a run', { run_id: null }, audience, 'identity/token-invalid'],
    ['whose run is no number', { run_id: '7 ' }, audience, 'identity/token-invalid'],
    ['of another run', { run_id: '1' }, audience, 'identity/mismatch'],
    ['of another attempt', { run_attempt: '2' }, audience, 'identity/mismatch'],
    ['of another repository', { repository_id: '1' }, audience, 'identity/mismatch'],
    ['of another commit', { sha: 'f'.repeat(40) }, audience, 'identity/mismatch'],
    ['of another ref', { ref: 'refs/heads/other' }, audience, 'identity/mismatch'],
    ['of another actor', { actor_id: '1' }, audience, 'identity/mismatch'],
    ['of another workflow', { workflow_ref: 'acme/shop/.github/workflows/x.yml@refs/heads/main' }, audience, 'identity/mismatch'],
    ['of another environment', { environment: 'staging' }, audience, 'identity/environment-mismatch'],
    ['of no environment', { environment: null }, audience, 'identity/environment-mismatch'],
  ] as const)('is not proven by a token %s', async (_, changes, forAudience, code) => {
    const told = 'iss' in changes && changes.iss === 'TAIL' ? { iss: `${github.issuer}/x` } : changes;
    expect(await problemsWith(told, forAudience)).toEqual([code]);
  });

  test('does not depend on the form of the subject', async () => {
    expect(await problemsWith({ sub: 'anything:at:all' })).toEqual([]);
  });

  test('is not proven by a token that somebody else signed, or nobody', async () => {
    const [head = '', body = ''] = github.issueIdentity(run, job, audience).split('.');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const forged of [`${head}.${body}.${'A'.repeat(342)}`, `${unsigned}.${body}.`, 'not a token']) {
      give(forged);
      expect((await identify(github, access)).problems.map(({ code }) => code)).toEqual(['identity/token-invalid']);
      github.calm();
    }
  });

  test.each([
    ['the token', /GET \/oidc\//u, { kind: 'status', status: 500 }],
    ['the token', /GET \/oidc\//u, { kind: 'answer', status: 200, body: '{}' }],
    ['the token', /GET \/oidc\//u, { kind: 'reset' }],
    ['the keys', /jwks/u, { kind: 'status', status: 404 }],
    ['the keys', /jwks/u, { kind: 'answer', status: 200, body: '{"keys":[]}' }],
    ['the keys', /jwks/u, { kind: 'truncated' }],
  ] as const)('is a problem where %s cannot be read: %s %j', async (_, which, fault) => {
    github.disturb(which, fault);
    const { identity, problems } = await identify(github, access);
    expect(problems.map(({ code }) => code)).toEqual(['identity/unreadable']);
    expect(identity.proof.kind).toBe('declared');
  });

  test('is not asked for at an address that is none', async () => {
    const env = { ...access.env, ACTIONS_ID_TOKEN_REQUEST_URL: 'not an address' };
    expect((await identify(github, { ...access, env })).problems.map(({ code }) => code)).toEqual(['identity/unreadable']);
  });
});
