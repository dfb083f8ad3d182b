/** What a deploy checks of a manifest that it just had signed, where no trusted root is at hand: everything but whom to believe. */
import { createPublicKey } from 'node:crypto';
import { Problem } from '../../errors/problem.ts';
import type { Instance } from '../instance.ts';
import { takeSteps, type Evidence } from '../verify.ts';
import { requireAgreement } from './agreement.ts';
import type { Bundle } from './bundle.ts';
import { readClaims, type Signed } from './certificate.ts';
import { openEntity, signedTimes } from './entity.ts';
import { usualWindow } from './verification-policy.ts';
import type { SignedBundle } from './signer.ts';
import { both, proceed, type Found } from './steps.ts';
import { requireTimely } from './time.ts';

/** What went wrong: nothing is no verdict, for nobody trusted was asked. */
export function checkSealed(evidence: Evidence, { instance, server }: { readonly instance: Instance; readonly server: string }): readonly Problem[] {
  const taken = takeSteps(evidence, instance, requireOwnKey);
  const agreed = proceed({ clause: 'V15', title: '' }, both(taken.signature, taken.same), ([{ signed }, manifest]) => {
    if (signed.kind === 'certificate') requireAgreement(manifest, signed.claims, { server, environment: manifest.system.environment, allowSelfHosted: true });
    return { value: null, detail: requireTimely(manifest, signed.times, usualWindow) };
  });
  return [...taken.mandatory, agreed].flatMap(({ step: { result } }) => (result.kind === 'failed' ? [result.problem] : []));
}

/** The signature is that of the certificate which came with it, whoever issued that. */
function requireOwnKey(bundle: Bundle): Found<SignedBundle> {
  const entity = openEntity(bundle);
  if (entity.key.$case !== 'certificate') throw selfCheckFailed('it has no certificate');
  const { certificate } = entity.key;
  if (!entity.signature.verifySignature(createPublicKey({ key: certificate.publicKey, format: 'der', type: 'spki' })))
    throw selfCheckFailed('its signature was not made with the key of its certificate');
  const signed: Signed = { kind: 'certificate', claims: readClaims(certificate), times: signedTimes(entity) };
  return { value: { bundle, signed }, detail: 'its own certificate' };
}

function selfCheckFailed(found: string): Problem {
  return new Problem('seal/self-check-failed', {
    message: `The bundle that the Sigstore instance returned cannot be used: ${found}.`,
    remedy: 'Keep the files and report it: the manifest may not be relied on.',
  });
}
