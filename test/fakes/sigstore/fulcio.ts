/** Fulcio: a verified token and a proof that the key is held become a certificate of ten minutes. */
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { plain, type ServiceAnswer } from './answer.ts';
import { issueLeaf, type Authority, type CertificateTransparencyLog } from './certificates.ts';
import { extensionsOf, identityOf, subjectOf, type Claims } from './identity.ts';
import type { Misdeeds } from './misdeeds.ts';

/** The claims of a token, once its issuer, audience, signature and time were found good; else a sentence that says what is wrong. */
export type VerifyToken = (token: string, audience: string) => Claims | string;

export interface Fulcio {
  readonly issuer: Authority;
  readonly root: Authority;
  /** Null for an instance without a certificate log. */
  readonly ctLog: CertificateTransparencyLog | null;
  readonly serverUrl: string;
  readonly verifyToken: VerifyToken;
  readonly now: Date;
  readonly misdeeds: Misdeeds;
}

const request = z.object({
  credentials: z.object({ oidcIdentityToken: z.string() }),
  publicKeyRequest: z.object({ publicKey: z.object({ algorithm: z.string(), content: z.string() }), proofOfPossession: z.base64() }),
});

const tenMinutes = 600_000;

export async function createSigningCertificate(fulcio: Fulcio, body: string): Promise<ServiceAnswer> {
  const asked = request.safeParse(parseJson(body));
  if (!asked.success) return refusal('The request could not be parsed');
  const { credentials, publicKeyRequest } = asked.data;
  const claims = fulcio.verifyToken(credentials.oidcIdentityToken, 'sigstore');
  if (typeof claims === 'string') return refusal(`There was an error processing the identity token: ${claims}`, 401);
  const key = readKey(publicKeyRequest.publicKey.content);
  if (key === null) return refusal('The public key supplied in the request could not be parsed');
  const challenge = Buffer.from(claims['sub'] ?? '');
  if (!verify('sha256', challenge, key, Buffer.from(publicKeyRequest.proofOfPossession, 'base64'))) {
    return refusal('The signature supplied in the request could not be verified');
  }
  const leaf = await issue(fulcio, claims, key);
  const certificates = [leaf, fulcio.issuer.certificate.toString('pem'), fulcio.root.certificate.toString('pem')].map((pem) => `${pem}\n`);
  const form = fulcio.ctLog === null ? 'signedCertificateDetachedSct' : 'signedCertificateEmbeddedSct';
  return plain(200, JSON.stringify({ [form]: { chain: { certificates } } }));
}

async function issue({ issuer, ctLog, serverUrl, now, misdeeds }: Fulcio, claims: Claims, key: KeyObject): Promise<string> {
  const identity = new Map(identityOf(claims, serverUrl));
  for (const [number, value] of Object.entries(misdeeds.extensions ?? {})) {
    if (value === null) identity.delete(Number(number));
    else identity.set(Number(number), value);
  }
  const leaf = await issueLeaf(issuer, {
    publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
    subjectAltName: misdeeds.subjectAltName ?? subjectOf(claims, serverUrl),
    extensions: extensionsOf(identity),
    notBefore: misdeeds.validity?.from ?? now,
    notAfter: misdeeds.validity?.to ?? new Date(now.getTime() + tenMinutes),
    ctLog: misdeeds.withoutCertificateLog === true ? null : ctLog,
  });
  return leaf.toString('pem');
}

function readKey(pem: string): KeyObject | null {
  try {
    return createPublicKey(pem);
  } catch {
    return null;
  }
}

function refusal(message: string, status = 400): ServiceAnswer {
  return plain(status, JSON.stringify({ code: status === 401 ? 16 : 3, message, details: [] }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
