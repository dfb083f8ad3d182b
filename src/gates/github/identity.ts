/** Asks GitHub for the job's identity token and for the keys that sign such tokens. */
import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { Problem } from '../../errors/problem.ts';
import { openGithub, type RequestLimits } from '../../github/client.ts';
import { known, readIdentityToken, unreadable } from '../../github/identity-token.ts';
import { parseAnswer } from '../../github/reading.ts';
import type { IdentityRequest } from '../../model/job.ts';
import type { Clock } from '../../model/ports.ts';
import type { Secret } from '../../model/secret.ts';
import { claimsSchema, decideDeclared, decideProven, type Claims, type Declared, type DecidedIdentity } from '../identity.ts';
import { isIssuedBy, issuerOf, type Issuer } from '../issuer.ts';

/** Who the token is for: one that was made for another cannot be shown to us, nor ours to another. */
export const audience = 'drizzle-attest';

export interface IdentityOrder extends Declared {
  /** ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN; null where the job may have no token. */
  readonly request: IdentityRequest | null;
  /** GITHUB_SERVER_URL. */
  readonly serverUrl: string;
  /** In place of the one that the server has. */
  readonly issuer?: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told of the token before anything is done with it. */
  readonly mask: (form: string) => void;
  readonly limits?: RequestLimits;
}

/** Never throws: what goes wrong is a problem, and the identity then is what was declared. */
export async function readIdentity(order: IdentityOrder): Promise<DecidedIdentity> {
  if (order.request === null) {
    return { identity: decideDeclared(order, 'the job has no identity token (permission id-token: write)'), problems: [] };
  }
  try {
    return decideProven(await readClaims(order, order.request), order);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return { identity: decideDeclared(order, 'the identity token of the job could not be used'), problems: [thrown] };
  }
}

async function readClaims(order: IdentityOrder, request: IdentityRequest): Promise<Claims> {
  const issuer = order.issuer === undefined ? issuerOf(order.serverUrl) : { url: order.issuer, mayNameEnterprise: false };
  if (issuer === null) throw unreadable('the address of the server is not one that an identity can be trusted from');
  const [token, keys] = await Promise.all([readIdentityToken(request, audience, order), readKeys(order, issuer)]);
  const payload = await verifySignature(token, keys, order.clock());
  if (!isIssuedBy(payload['iss'], issuer)) throw invalid(`it was issued by ${String(payload['iss']).slice(0, 200)}, and ${issuer.url} was expected`);
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) throw invalid(`its claim ${claims.error.issues[0]?.path.map(String).join('.') ?? ''} is missing or not of its form`);
  return claims.data;
}

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

async function readKeys({ signal, limits }: IdentityOrder, issuer: Issuer): Promise<z.infer<typeof keySet>> {
  const github = openGithub({ apiUrl: new URL(issuer.url).origin, token: null, signal, ...(limits === undefined ? {} : { limits }) });
  const asked = await github.ask(`GET ${issuer.url}/.well-known/jwks`);
  return known(parseAnswer(asked, keySet, { what: 'the keys of the token issuer', permission: 'none' }));
}

/** Signature, audience and times; the rest of the token is judged by nobody before. */
async function verifySignature(token: Secret, keys: z.infer<typeof keySet>, now: number): Promise<Readonly<Record<string, unknown>>> {
  try {
    const options = { algorithms: ['RS256'], audience, currentDate: new Date(now), clockTolerance: 60, requiredClaims: ['exp', 'iat', 'iss'] };
    const { payload } = await jwtVerify(token.reveal(), createLocalJWKSet(keys), options);
    return payload;
  } catch (thrown) {
    throw invalid(thrown instanceof errors.JOSEError ? `its check ended with ${thrown.code}` : 'it could not be checked');
  }
}

function invalid(reason: string): Problem {
  return new Problem('identity/token-invalid', {
    message: `The job's identity token is not valid: ${reason}.`,
    remedy:
      'Check the clock of the runner, and that GITHUB_SERVER_URL is the server that the job belongs to. Otherwise something between runner and GitHub answers in its place.',
  });
}
