/** Signing that asks somebody else: a Sigstore instance for a certificate, a log or a timestamp authority for a witness. */
import { bundleToJSON } from '@sigstore/bundle';
import { DSSEBundleBuilder, FulcioSigner, InternalError, RekorWitness, TSAWitness, type Signer, type Witness } from '@sigstore/sign';
import { payloadType } from '../manifest/statement.ts';
import { describeAuthorityFailure } from './authority-failure.ts';
import { noIdentityToken, readSubject } from './identity-token.ts';
import type { Endpoints, Instance } from './instance.ts';
import type { SigningKey } from './key.ts';
import { signerOf } from './sign.ts';
import { parseBundle } from './verify/bundle.ts';
import { openEntity, signedTimes } from './verify/entity.ts';

export interface KeylessOrder {
  readonly instance: Instance;
  readonly endpoints: Endpoints;
  /** An OIDC token for the audience `sigstore`. */
  readonly getToken: () => Promise<string>;
  /** For each request, of which there are at most three tries; the whole takes at most seven times as long. */
  readonly timeoutMs: number;
}

/** The bundle file's text for an exact payload, signed with a certificate. Throws `seal/no-identity-token`, `seal/failed`. */
export async function sealKeyless(payload: string, { instance, endpoints, getToken, timeoutMs }: KeylessOrder): Promise<string> {
  const token = await readToken(getToken);
  const signer = new FulcioSigner({ fulcioBaseURL: endpoints.fulcioUrl, identityProvider: { getToken: () => Promise.resolve(token) }, ...patience(timeoutMs) });
  return await build(payload, signer, witnessesOf(endpoints, timeoutMs), instance, token);
}

/** The bundle file's text for an exact payload, signed with a key, its time attested. Throws `seal/failed`. */
export async function sealTimestamped(
  payload: string,
  key: SigningKey,
  { tsaUrl, timeoutMs }: { readonly tsaUrl: string; readonly timeoutMs: number },
): Promise<string> {
  return await build(payload, signerOf(key), [new TSAWitness({ tsaBaseURL: tsaUrl, ...patience(timeoutMs) })], null, null);
}

const needed = 'Keyless signing needs an OIDC token of this job for the audience sigstore;';

async function readToken(getToken: () => Promise<string>): Promise<string> {
  const token = await getToken().catch((cause: unknown) => {
    throw noIdentityToken(`${needed} the job could not get one.`, cause);
  });
  // Sigstore's signer quotes a token that it cannot read, so what it gets was read before.
  if (readSubject(token) === null) throw noIdentityToken(`${needed} what the job got is none.`);
  return token;
}

function witnessesOf({ rekorUrl, tsaUrl }: Endpoints, timeoutMs: number): Witness[] {
  const log = rekorUrl === null ? [] : [new RekorWitness({ rekorBaseURL: rekorUrl, fetchOnConflict: true, ...patience(timeoutMs) })];
  return tsaUrl === null ? log : [...log, new TSAWitness({ tsaBaseURL: tsaUrl, ...patience(timeoutMs) })];
}

/** Tries again what may pass: a lost connection, 408, 429 and 5xx. */
function patience(timeoutMs: number): {
  readonly timeout: number;
  readonly retry: { readonly retries: number; readonly minTimeout: number; readonly maxTimeout: number };
} {
  return { timeout: timeoutMs, retry: { retries: 2, minTimeout: 250, maxTimeout: 2_000 } };
}

async function build(payload: string, signer: Signer, witnesses: Witness[], instance: Instance | null, token: string | null): Promise<string> {
  try {
    const bundle = await new DSSEBundleBuilder({ signer, witnesses }).create({ data: Buffer.from(payload, 'utf8'), type: payloadType });
    return requireReadable(JSON.stringify(bundleToJSON(bundle)));
  } catch (cause) {
    const reason: unknown = cause instanceof InternalError ? cause.cause : cause;
    throw describeAuthorityFailure({ authority: cause instanceof InternalError ? cause.code : null, reason }, instance, token);
  }
}

/** Sigstore's builder takes whatever a timestamp authority answers. */
function requireReadable(bundle: string): string {
  const times = signedTimes(openEntity(parseBundle(Buffer.from(bundle, 'utf8'))));
  if (times.length === 0) throw new TypeError('No witness states a time.');
  return bundle;
}
