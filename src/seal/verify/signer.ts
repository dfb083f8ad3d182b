/** The steps that ask who signed, where and when: V6, V14, V15, V16. */
import type { Manifest } from '../../manifest/schema.ts';
import type { Bundle } from './bundle.ts';
import { requireAgreement } from './agreement.ts';
import { requireIdentity } from './identity.ts';
import { verifyKeyless } from './keyless.ts';
import { usualWindow, type Identity, type VerificationPolicy, type TimeWindow } from './verification-policy.ts';
import { verifySignature } from './signature.ts';
import type { Signed } from './certificate.ts';
import { proceed, both, type Found, type Taken } from './steps.ts';
import { requireTimely } from './time.ts';

/** A bundle whose signature holds. */
export interface SignedBundle {
  readonly bundle: Bundle;
  readonly signed: Signed;
}

/** V6: F10 or F11; what the bundle says of its signer selects among what is trusted, and never adds to it. */
export function requireSignature(bundle: Bundle, policy: VerificationPolicy): Found<SignedBundle> {
  const signed = 'keys' in policy ? verifySignature(bundle, policy) : verifyKeyless(bundle, policy.identity);
  return { value: { bundle, signed }, detail: describe(signed) };
}

function describe(signed: Signed): string {
  return signed.kind === 'key' ? `${signed.key.algorithm} key ${signed.key.keyId}` : `certificate, ${signed.times.map(({ source }) => source).join(' and ')}`;
}

const titles = {
  V14: 'The certificate is that of the expected workflow',
  V15: 'The manifest is of the run that signed it',
  V16: 'It was signed at the time of the deploy',
} as const;

/** V14–V16, as far as the policy asks for them. */
export function takeSignerSteps(policy: VerificationPolicy, signature: Taken<SignedBundle>, manifest: Taken<Manifest>): Taken<unknown>[] {
  if (!('keys' in policy)) return takeIdentitySteps(policy.identity, signature, manifest);
  const timed = (policy.trustedRoots ?? []).length > 0;
  return timed ? [takeTime(both(signature, manifest), policy.window ?? usualWindow)] : [];
}

function takeIdentitySteps(identity: Identity, signature: Taken<SignedBundle>, manifest: Taken<Manifest>): Taken<unknown>[] {
  const expected = proceed({ clause: 'V14', title: titles.V14 }, signature, ({ signed }) => {
    const claims = claimsOf(signed);
    return { value: claims, detail: requireIdentity(claims, identity) };
  });
  const agreed = proceed({ clause: 'V15', title: titles.V15 }, both(expected, manifest), ([claims, said]) => ({
    value: null,
    detail: requireAgreement(said, claims, identity),
  }));
  return [expected, agreed, takeTime(both(signature, manifest), identity.window)];
}

function takeTime(needed: Taken<readonly [SignedBundle, Manifest]>, window: TimeWindow): Taken<unknown> {
  return proceed({ clause: 'V16', title: titles.V16 }, needed, ([{ signed }, said]) => ({ value: null, detail: requireTimely(said, signed.times, window) }));
}

/** V6 gives a certificate wherever an identity is demanded. */
function claimsOf(signed: Signed): Extract<Signed, { kind: 'certificate' }>['claims'] {
  if (signed.kind === 'certificate') return signed.claims;
  throw new TypeError('A key has no identity.');
}
