import { describe, expect, test } from 'vitest';
import { decideDeclared, decideProven, type Claims, type Declared } from '../../src/gates/identity.ts';
import { isIssuedBy, issuerOf } from '../../src/gates/issuer.ts';
import { parseRunFacts } from '../../src/host/run-facts.ts';
import { unknown } from '../../src/model/unknown.ts';

const sha = 'd'.repeat(40);

const claims: Claims = {
  iss: 'https://token.actions.githubusercontent.com',
  environment: 'Production',
  run_id: '9001',
  run_attempt: '2',
  check_run_id: '77',
  event_name: 'push',
  ref: 'refs/heads/main',
  sha,
  repository: 'acme/shop',
  repository_id: '42',
  repository_owner_id: '41',
  repository_visibility: 'private',
  actor: 'mel',
  actor_id: '4',
  workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
  workflow_sha: sha,
  job_workflow_ref: 'other/gate/.github/workflows/deploy.yml@refs/tags/v1',
  job_workflow_sha: 'a'.repeat(40),
  runner_environment: 'github-hosted',
};

const variables = {
  GITHUB_RUN_ID: '9001',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_REPOSITORY_ID: '42',
  GITHUB_ACTOR: 'mel',
  GITHUB_ACTOR_ID: '4',
  GITHUB_WORKFLOW_REF: claims.workflow_ref,
};

function declared(change: Readonly<Record<string, string>> = {}, other: Partial<Declared> = {}): Declared {
  return { run: parseRunFacts({ ...variables, ...change }, null), sha, environment: 'production', ...other };
}

describe('an identity with a token', () => {
  test('is what the claims say, the environment in any case', () => {
    const { identity, problems } = decideProven(claims, declared());
    expect(problems).toEqual([]);
    expect(identity).toMatchObject({
      proof: { kind: 'oidc', issuer: 'https://token.actions.githubusercontent.com' },
      environment: 'Production',
      runId: '9001',
      attempt: 2,
      jobId: '77',
      repository: { fullName: 'acme/shop', id: '42', ownerId: '41', visibility: 'private' },
      jobWorkflowRef: 'other/gate/.github/workflows/deploy.yml@refs/tags/v1',
    });
  });

  test.each([
    ['GITHUB_RUN_ID', '9002', 'run id'],
    ['GITHUB_RUN_ATTEMPT', '1', 'run attempt'],
    ['GITHUB_REPOSITORY_ID', '43', 'repository id'],
    ['GITHUB_REF', 'refs/heads/other', 'ref'],
    ['GITHUB_ACTOR_ID', '5', 'actor id'],
    ['GITHUB_WORKFLOW_REF', 'acme/shop/.github/workflows/other.yml@refs/heads/main', 'workflow'],
  ])('is refused where %s says otherwise', (name, value, told) => {
    const { problems } = decideProven(claims, declared({ [name]: value }));
    expect(problems).toMatchObject([{ code: 'identity/mismatch' }]);
    expect(problems[0]?.message).toContain(`${told}: ${value}`);
  });

  test('is refused where the commit is another', () => {
    expect(decideProven(claims, declared({}, { sha: 'e'.repeat(40) })).problems).toMatchObject([{ code: 'identity/mismatch' }]);
  });

  test('is not contradicted by what is not declared', () => {
    const run = parseRunFacts({}, null);
    expect(decideProven(claims, { run, sha: unknown('GITHUB_SHA is not set'), environment: 'production' }).problems).toEqual([]);
  });

  test.each(['staging', 'productio', 'production2', ''])('is refused where the input names the environment "%s"', (environment) => {
    expect(decideProven(claims, declared({}, { environment })).problems).toMatchObject([{ code: 'identity/environment-mismatch', place: 'environment' }]);
  });

  test('is refused where the job runs in no environment', () => {
    const bare = { ...claims, environment: undefined };
    const { identity, problems } = decideProven(bare, declared());
    expect(problems).toMatchObject([{ code: 'identity/environment-mismatch' }]);
    expect(identity.environment).toEqual({ unknown: 'the job names no environment' });
  });
});

test('an identity without a token is what the runner declares, and says why it is not proven', () => {
  expect(decideDeclared(declared(), 'the job has none')).toMatchObject({
    proof: { kind: 'declared', reason: 'the job has none' },
    runId: '9001',
    sha,
    environment: { unknown: 'only an identity token says it: the job has none' },
    jobWorkflowRef: { unknown: expect.any(String) },
  });
});

describe('the issuer', () => {
  test.each([
    ['https://github.com', 'https://token.actions.githubusercontent.com'],
    ['https://acme.ghe.com', 'https://token.actions.acme.ghe.com'],
    ['https://git.example.org', 'https://git.example.org/_services/token'],
    ['https://git.example.org:8443/', 'https://git.example.org:8443/_services/token'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/_services/token'],
  ])('of %s is %s', (server, url) => {
    expect(issuerOf(server)?.url).toBe(url);
  });

  test.each(['http://github.com', 'http://git.example.org', 'github.com', '', 'ftp://github.com'])('of "%s" is nobody', (server) => {
    expect(issuerOf(server)).toBeNull();
  });

  test('is compared by equality; only github.com may name an enterprise behind it', () => {
    const issuer = { url: 'https://token.actions.githubusercontent.com', mayNameEnterprise: true };
    const accepted = (claim: unknown): boolean => isIssuedBy(claim, issuer);
    expect([issuer.url, `${issuer.url}/octo-inc`].map(accepted)).toEqual([true, true]);
    const forged = ['.evil.example', '/a/b', '/', '/..', '/octo?x', '@evil.example/x'].map((tail) => issuer.url + tail);
    expect([...forged, 'http://token.actions.githubusercontent.com', undefined, 7].map(accepted)).toEqual(Array.from({ length: 9 }, () => false));
    expect(isIssuedBy('https://token.actions.acme.ghe.com/octo', { url: 'https://token.actions.acme.ghe.com', mayNameEnterprise: false })).toBe(false);
  });
});
