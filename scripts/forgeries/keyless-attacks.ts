/** Attacks on manifests that a Sigstore instance signed: on the identity, on the run, on the time, on the authorities. */
import type { Attack } from './workshop.ts';
import { minted } from './minted.ts';

/** Every attack that an instance has to be in, made from the bundles that are on the disk. */
export function keylessAttacks(): readonly Attack[] {
  return [...identityAttacks(), ...runAttacks(), ...authorityAttacks()];
}

function identityAttacks(): Attack[] {
  const identity = (name: string, hope: string): Attack => minted(`keyless-${name}`, hope, 'V14', 'verify/identity');
  const environment = (name: string, hope: string): Attack => minted(`keyless-${name}`, hope, 'V14', 'verify/environment');
  return [
    identity('other-repository', 'Another repository calls the same workflow.'),
    identity('other-repository-id', 'A repository was deleted, and somebody else took its name.'),
    identity('other-owner-id', 'An account was deleted, and somebody else took its name.'),
    identity('other-workflow', 'Another workflow of the repository signed.'),
    identity('workflow-ref-suffix', 'A branch whose name begins like the expected one.'),
    identity('workflow-ref-prefix', 'A branch whose name is the beginning of the expected one.'),
    identity('workflow-owner-prefix', 'An owner whose name ends like the expected one.'),
    identity('workflow-path-prefix', 'A workflow whose name ends like the expected one.'),
    identity('workflow-case', 'Names in other letters.'),
    identity('workflow-dot', 'A name that a pattern would take for the expected one.'),
    identity('workflow-tag', 'A tag of the name of the branch.'),
    identity('other-ref', 'A branch that nobody reviewed was deployed.'),
    identity('repository-suffix', 'A repository whose name begins like the expected one.'),
    identity('server-suffix', 'A server whose name begins like the expected one.'),
    identity('issuer-suffix', 'An issuer whose name begins like the expected one.'),
    identity('issuer-path', 'An issuer below the expected one.'),
    identity('issuer-absent', 'Nobody is said to have vouched for the workflow.'),
    identity('subject-right-only', 'The name is right, the extension of the signer workflow is not.'),
    identity('subject-wrong-only', 'The extension of the signer workflow is right, the name is not.'),
    minted('keyless-self-hosted', 'A runner that somebody else controls signed.', 'V14', 'verify/self-hosted-runner'),
    environment('other-environment', 'A job of another environment signed.'),
    environment('environment-case', 'The environment in other letters.'),
    environment('environment-suffix', 'An environment whose name begins like the expected one.'),
    environment('environment-absent', 'A job without an environment, and so without its approval, signed.'),
  ];
}

function runAttacks(): Attack[] {
  const mismatch = (name: string, hope: string): Attack => minted(`keyless-${name}`, hope, 'V15', 'verify/certificate-mismatch');
  return [
    minted('keyless-other-run', 'The manifest of one run, signed by another.', 'V15', 'verify/replay'),
    minted('keyless-other-attempt', 'The manifest of one attempt, signed by the next.', 'V15', 'verify/replay'),
    minted('keyless-old-manifest', 'The manifest of an old success, signed by the run of a failed deploy.', 'V15', 'verify/replay'),
    minted('keyless-whitewashed', 'A manifest that does not know its run, signed by any.', 'V15', 'verify/replay'),
    mismatch('other-commit', 'Another commit than the recorded one was checked out.'),
    mismatch('other-event', 'Another event than the recorded one started the run.'),
    mismatch('other-visibility', 'The repository is recorded as private, and is public.'),
    minted('keyless-manifest-other-environment', 'A manifest of staging, signed by a job of production.', 'V15', 'verify/environment'),
    minted('keyless-manifest-self-hosted', 'Deployed from a self-hosted runner, signed on another one.', 'V15', 'verify/self-hosted-runner'),
    minted('keyless-signed-late', 'Signed a day later, when the story was known.', 'V16', 'verify/time'),
    minted('keyless-signed-early', 'Signed before the deploy that it tells of.', 'V16', 'verify/time'),
    minted('keyless-manifest-says-key', 'The manifest says that a key signed it.', 'V10', 'verify/manifest-inconsistent'),
    minted('keyless-manifest-says-sigstore', 'The manifest says that it stands in a public log.', 'V10', 'verify/manifest-inconsistent'),
  ];
}

function authorityAttacks(): Attack[] {
  const certificate = (name: string, hope: string): Attack => minted(`keyless-${name}`, hope, 'V6', 'verify/certificate');
  return [
    certificate('expired-certificate', 'A certificate that had expired when it signed.'),
    certificate('certificate-of-tomorrow', 'A certificate that was not valid yet.'),
    certificate('foreign-authority', 'An authority of the same name, with its own keys.'),
    minted('keyless-foreign-timestamp', 'A timestamp authority of the same name, with its own keys.', 'V6', 'verify/timestamp'),
  ];
}
