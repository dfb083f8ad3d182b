/** The issuer of a job's identity: discovery, keys, and tokens with every claim that GitHub documents. */
import { generateKeyPairSync, randomUUID, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Claims } from '../sigstore/identity.ts';
import type { Story } from './story.ts';
import type { Job, Run } from './world.ts';

/** A claim that is null is left out. */
export type ClaimChanges = Readonly<Record<string, string | number | null>>;

export interface Issuer {
  /** The claim `iss`. */
  readonly name: string;
  /** The document under `<issuer>/.well-known/openid-configuration`. */
  discovery(): object;
  jwks(): object;
  /** Signs the claims as they are. */
  sign(claims: Readonly<Record<string, unknown>>): string;
  /** The claims of a token of this issuer for an audience; else a sentence that says what is wrong with it. */
  verify(token: string, audience: string, now: Date): Claims | string;
}

const lifetime = 300;

interface Keys {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

let shared: Keys | null = null;

/** RSA keys are slow to make: all issuers of a process share theirs. */
function sharedKeys(): Keys {
  shared ??= { kid: randomUUID(), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
  return shared;
}

export function makeIssuer(name: string): Issuer {
  const { kid, privateKey, publicKey } = sharedKeys();
  return {
    name,
    discovery: () => ({
      issuer: name,
      jwks_uri: `${name}/.well-known/jwks`,
      subject_types_supported: ['public', 'pairwise'],
      response_types_supported: ['id_token'],
      claims_supported: claimNames,
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid'],
    }),
    jwks: () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', kid, alg: 'RS256' }] }),
    sign: (claims) => {
      const head = `${encode({ typ: 'JWT', alg: 'RS256', x5t: kid, kid })}.${encode(claims)}`;
      return `${head}.${sign('sha256', Buffer.from(head), privateKey).toString('base64url')}`;
    },
    verify: (token, audience, now) => verifyToken(token, { name, publicKey, audience, now: now.getTime() / 1000 }),
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const payloadSchema = z.looseObject({ iss: z.string(), aud: z.string(), sub: z.string(), iat: z.number(), nbf: z.number(), exp: z.number() });

function verifyToken(token: string, expected: { name: string; publicKey: KeyObject; audience: string; now: number }): Claims | string {
  const [head = '', payload = '', signature = ''] = token.split('.');
  if (!verify('sha256', Buffer.from(`${head}.${payload}`), expected.publicKey, Buffer.from(signature, 'base64url'))) return 'failed to verify signature';
  const claims = payloadSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!claims.success) return 'malformed claims';
  const { iss, aud, nbf, exp } = claims.data;
  if (iss !== expected.name) return `id token issued by a different provider, expected "${expected.name}" got "${iss}"`;
  if (aud !== expected.audience) return `expected audience "${expected.audience}" got "${aud}"`;
  if (exp < expected.now) return 'token is expired';
  if (nbf > expected.now + 60) return 'token is not valid yet';
  return Object.fromEntries(Object.entries(claims.data).map(([claim, value]) => [claim, String(value)]));
}

/** What a job's token says. All values are texts but the times. */
export function claimsOf(
  story: Story,
  run: Run,
  job: Job,
  options: { readonly issuer: string; readonly audience: string; readonly now: Date },
): Record<string, unknown> {
  const { repository, place } = story;
  const fullName = `${repository.owner.login}/${repository.name}`;
  const now = Math.floor(options.now.getTime() / 1000);
  const { environment } = job;
  const claims = {
    jti: randomUUID(),
    sub: subjectOf(story, run, job),
    aud: options.audience,
    ref: run.ref,
    sha: run.sha,
    repository: fullName,
    repository_owner: repository.owner.login,
    repository_owner_id: String(repository.owner.id),
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(job.attempt),
    repository_visibility: repository.visibility,
    repository_id: String(repository.id),
    actor_id: String(run.actor.id),
    actor: run.actor.login,
    workflow: run.workflow.name,
    head_ref: run.pull?.branch ?? '',
    base_ref: run.pull?.base ?? '',
    event_name: run.event,
    ref_protected: String(story.rules.some(({ branch }) => run.ref === `refs/heads/${branch}`)),
    ref_type: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    workflow_ref: `${fullName}/${run.workflow.path}@${run.ref}`,
    workflow_sha: run.sha,
    job_workflow_ref: job.workflowRef,
    job_workflow_sha: job.workflowSha,
    runner_environment: job.runnerEnvironment,
    check_run_id: String(job.id),
    iss: options.issuer,
    nbf: now - lifetime,
    exp: now + lifetime,
    iat: now,
  };
  const named = environment === null ? claims : { ...claims, environment: environment.name, environment_node_id: `EN_${environment.id}` };
  const enterprise = story.enterprise === null ? {} : { enterprise: story.enterprise, enterprise_id: '7' };
  // An Enterprise Server knows neither the job's workflow commit nor its check run.
  return { ...named, ...enterprise, ...(place.kind === 'server' ? { check_run_id: undefined, job_workflow_sha: undefined } : {}) };
}

/** Old: names only; new: the account's and the repository's ids beside them. A colon in a name is escaped in both. */
function subjectOf({ repository: { owner, name, id }, immutableSubject }: Story, run: Run, { environment }: Job): string {
  const repository = immutableSubject ? `${owner.login}@${owner.id}/${name}@${id}` : `${owner.login}/${name}`;
  if (environment !== null) return `repo:${repository}:environment:${environment.name.replaceAll(':', '%3A')}`;
  return `repo:${repository}:${run.event === 'pull_request' ? 'pull_request' : `ref:${run.ref}`}`;
}

const claimNames = [
  'sub',
  'aud',
  'exp',
  'iat',
  'iss',
  'jti',
  'nbf',
  'ref',
  'sha',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'repository_visibility',
  'enterprise',
  'enterprise_id',
  'run_id',
  'run_number',
  'run_attempt',
  'actor',
  'actor_id',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'head_ref',
  'base_ref',
  'event_name',
  'ref_type',
  'ref_protected',
  'environment',
  'environment_node_id',
  'job_workflow_ref',
  'job_workflow_sha',
  'runner_environment',
  'check_run_id',
];
