/** A signature with a certificate, against the authorities that the one who verifies trusts: chain, witnesses, signature; offline. */
import { createPublicKey, X509Certificate } from 'node:crypto';
import { VerificationError, Verifier, type SignedEntity, type TrustMaterial } from '@sigstore/verify';
import { Problem } from '../../errors/problem.ts';
import type { Instance } from '../instance.ts';
import type { Bundle } from './bundle.ts';
import { readClaims, type Claims, type Signed, type SignedTime } from './certificate.ts';
import { openEntity, refuseRepeats, requireProofsOfCheckpoints, signedTimes } from './entity.ts';
import type { Identity } from './verification-policy.ts';
import { certificateLogProblem, certificateProblem, logProblem, refuseLackOfTimestamps, timestampProblem } from './witnesses.ts';

/** What the certificate says, and when it was used. Throws `verify/identity-demanded`, `certificate`, `certificate-log`, `log-entry`, `timestamp`, `signature`. */
export function verifyKeyless(bundle: Bundle, { instance, trustedRoots }: Identity): Signed {
  if (bundle.signer.kind === 'key') throw identityDemanded();
  refuseRepeats(bundle);
  refuseLackOfWitnesses(bundle, instance);
  requireProofsOfCheckpoints(bundle);
  const entity = openEntity(bundle);
  const signed: Signed = { kind: 'certificate', claims: claimsOf(entity), times: signedTimes(entity) };
  refuseLackOfTime(signed.times);
  const refusals = trustedRoots.map(({ material }) => refusalUnder(bundle, entity, material, instance, signed));
  if (refusals.includes(null)) return signed;
  throw furthest(refusals.flatMap((refusal) => refusal ?? []));
}

/** What an instance must have witnessed; how many count is never read from the evidence. */
function refuseLackOfWitnesses(bundle: Bundle, instance: Instance): void {
  switch (instance) {
    case 'github':
      refuseLackOfTimestamps(bundle);
      return;
    case 'sigstore':
      if (bundle.logEntries.length === 0) throw logProblem('it has no log entry, and the policy demands one');
  }
}

/** Without a time, Sigstore's verifier would not ask whether the certificate was valid at it. */
function refuseLackOfTime(times: readonly SignedTime[]): void {
  if (times.length === 0) throw timestampProblem('neither a timestamp nor a log entry in it states a time that is signed');
}

function claimsOf({ key }: SignedEntity): Claims {
  if (key.$case !== 'certificate') throw identityDemanded();
  try {
    return readClaims(key.certificate);
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown;
    throw certificateProblem('it is no certificate', thrown);
  }
}

interface Refusal {
  readonly problem: Problem;
  /** How far the verification came under this root: the furthest is the one that concerns this bundle. */
  readonly stage: number;
}

/** Null where everything holds under this root. */
function refusalUnder(bundle: Bundle, entity: SignedEntity, trust: TrustMaterial, instance: Instance, signed: Signed): Refusal | null {
  // GitHub's instance has no certificate log; where a trusted root names one, its promise is demanded too.
  const ctlogThreshold = instance === 'sigstore' || trust.ctlogs.length > 0 ? 1 : 0;
  try {
    new Verifier(trust, { ctlogThreshold, tlogThreshold: instance === 'sigstore' ? 1 : 0, timestampThreshold: 1 }).verify(entity);
  } catch (cause) {
    return explain(cause, signed);
  }
  return isIssuedUnder(bundle, trust) ? null : { stage: 6, problem: certificateProblem('its form is not the one that its authority signed') };
}

/** A second reader, which is strict where Sigstore's is not: about the frame around what is signed. */
function isIssuedUnder({ json }: Bundle, { certificateAuthorities }: TrustMaterial): boolean {
  const bytes = Buffer.from(json.verificationMaterial.certificate?.rawBytes ?? '', 'base64');
  const issuers = certificateAuthorities.flatMap(({ certChain }) =>
    certChain.map(({ publicKey }) => createPublicKey({ key: publicKey, format: 'der', type: 'spki' })),
  );
  try {
    const certificate = new X509Certificate(bytes);
    return certificate.raw.equals(bytes) && issuers.some((issuer) => certificate.verify(issuer));
  } catch {
    return false;
  }
}

/** Sigstore's verifier goes in this order: times, chain, promise of the certificate log, log entries, signature. */
function explain(cause: unknown, signed: Signed): Refusal {
  if (!(cause instanceof VerificationError)) return { stage: 0, problem: certificateProblem('it, or what stands beside it, cannot be read', cause) };
  switch (cause.code) {
    case 'TIMESTAMP_ERROR':
      return { stage: 1, problem: timestampProblem('a time in it was not attested by a trusted authority over this signature', cause) };
    case 'CERTIFICATE_ERROR':
      if (cause.message.includes('SCT')) return { stage: 3, problem: certificateLogProblem('no promise of a trusted certificate log is in it', cause) };
      return { stage: 2, problem: certificateProblem(whyNoChain(signed), cause) };
    case 'TLOG_ERROR':
    case 'TLOG_BODY_ERROR':
    case 'TLOG_INCLUSION_PROMISE_ERROR':
    case 'TLOG_INCLUSION_PROOF_ERROR':
    case 'TLOG_MISSING_INCLUSION_ERROR':
      return { stage: 4, problem: logProblem('an entry in it was not made by a trusted log, or not over this signature', cause) };
    case 'SIGNATURE_ERROR':
      return { stage: 5, problem: forged(cause) };
    case 'NOT_IMPLEMENTED_ERROR':
    case 'PUBLIC_KEY_ERROR':
      return { stage: 0, problem: certificateProblem('it cannot be checked', cause) };
  }
}

function whyNoChain(signed: Signed): string {
  const untrusted = 'no trusted authority issued it';
  if (signed.kind === 'key') return untrusted;
  const { notBefore, notAfter } = signed.claims;
  const outside = signed.times.find(({ time }) => time < notBefore || time > notAfter);
  if (outside === undefined) return untrusted;
  return `it was valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}, and the signature was made at ${outside.time.toISOString()}`;
}

function furthest(refusals: readonly Refusal[]): Problem {
  const [first, ...others] = refusals;
  if (first === undefined) return certificateProblem('no trusted root was given');
  return others.reduce((best, other) => (other.stage > best.stage ? other : best), first).problem;
}

function forged(cause: unknown): Problem {
  return new Problem('verify/signature', {
    message: 'The signature was not made with the key of the certificate over this payload.',
    remedy: 'Use the bundle exactly as the deploy published it. If it is, somebody altered the evidence.',
    place: 'bundle: dsseEnvelope.signatures[0]',
    cause,
  });
}

function identityDemanded(): Problem {
  return new Problem('verify/identity-demanded', {
    message: 'The bundle is signed with a key; the policy demands the certificate of a workflow.',
    remedy: 'Give the bundle that the workflow signed, or a policy with the keys that are trusted.',
    place: 'bundle: verificationMaterial.publicKey',
  });
}
