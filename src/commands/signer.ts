/** The signer that was chosen, opened before anything runs: what cannot sign is said while nothing has happened. */
import { resolve } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { readBytes } from '../host/disk.ts';
import type { Host } from '../host/host.ts';
import type { Keyless, Signing } from '../inputs/signing.ts';
import { renderManifest } from '../manifest/document.ts';
import type { Manifest } from '../manifest/schema.ts';
import { digest, type Sha256 } from '../model/digest.ts';
import type { IdentityRequest } from '../model/job.ts';
import { Secret } from '../model/secret.ts';
import { isUnknown, unknown } from '../model/unknown.ts';
import type { Sealing } from '../publish/summary.ts';
import { noIdentityToken } from '../seal/identity-token.ts';
import { chooseInstance, endpointsOf, type Endpoints, type Instance } from '../seal/instance.ts';
import { parseSigningKey, type SigningKey } from '../seal/key.ts';

export type Signer =
  | { readonly mode: 'none' }
  | { readonly mode: 'key'; readonly key: SigningKey }
  | { readonly mode: Instance; readonly endpoints: Endpoints; readonly serverUrl: string; readonly getToken: () => Promise<string> };

/** For each request to an authority, in milliseconds. */
const authorityTimeoutMs = 15_000;

/** Throws `seal/key-invalid`, `seal/no-identity-token`, `seal/would-publish`, `seal/no-authority`. */
export async function openSigner(signing: Signing, host: Host): Promise<Signer> {
  switch (signing.kind) {
    case 'none':
      return { mode: 'none' };
    case 'key':
      return { mode: 'key', key: parseSigningKey(signing.key) };
    case 'key-file':
      return { mode: 'key', key: parseSigningKey(new Secret(await readKeyFile(resolve(host.directory, signing.path)), [], host.mask)) };
    case 'keyless':
      return openKeyless(signing, host);
  }
}

async function readKeyFile(path: string): Promise<string> {
  const bytes = await readBytes(path, 64 * 1024);
  if (bytes !== null) return Buffer.from(bytes).toString('utf8');
  throw new Problem('seal/key-invalid', {
    message: 'The signing key file cannot be read.',
    remedy: 'Give the path of a PEM file, from the repository root.',
    place: 'signing-key-file',
  });
}

function openKeyless({ instance: asked, publishNames, endpoints }: Keyless, host: Host): Signer {
  const { job, run } = host;
  const request = job?.identityRequest ?? null;
  if (job === null || request === null) throw noIdentityToken('Keyless signing needs an identity token of this job, and the job may have none.');
  const visibility = isUnknown(run.repository) ? unknown(run.repository.unknown) : run.repository.visibility;
  const mode = chooseInstance({ asked, visibility, publishNames });
  return { mode, endpoints: endpointsOf(mode, job.serverUrl, endpoints), serverUrl: job.serverUrl, getToken: tokenOf(request, host) };
}

/** Sigstore's authorities take tokens for their own audience only. */
function tokenOf(request: IdentityRequest, { signal, mask }: Host): () => Promise<string> {
  return async () => {
    const { readIdentityToken } = await import('../github/identity-token.ts');
    return (await readIdentityToken(request, 'sigstore', { signal, mask })).reveal();
  };
}

/** Loads what signing needs, so that it is there when there is something to sign. */
export async function prepareSigner({ mode }: Signer): Promise<void> {
  if (mode === 'none') return;
  await Promise.all([import('../manifest/statement.ts'), ...(mode === 'key' ? [import('../seal/sign.ts'), import('../seal/verify.ts')] : keyless())]);
}

function keyless(): Promise<unknown>[] {
  return [import('../seal/sigstore.ts'), import('../seal/verify/self-check.ts'), import('../seal/attestation-github.ts')];
}

export interface SignedManifest {
  readonly manifestText: string;
  readonly bundle: string | null;
  readonly sealing: Sealing;
  /** What went wrong with the seal; the manifest is kept all the same. */
  readonly problems: readonly Problem[];
}

/** Signs the manifest, and checks it with the auditor's own code before anybody is shown it. */
export async function signManifest(manifest: Manifest, signer: Signer): Promise<SignedManifest> {
  const manifestText = renderManifest(manifest);
  if (signer.mode === 'none' || contradictsCertificate(manifest, signer)) return { manifestText, bundle: null, sealing: 'unsigned', problems: [] };
  try {
    const bundle = await seal(manifest, digest(manifestText), signer);
    const failed = await check({ manifestBytes: Buffer.from(manifestText), bundle: Buffer.from(bundle), files: null }, signer);
    if (failed.length > 0) return { manifestText, bundle, sealing: 'rejected', problems: [selfCheckFailed(failed)] };
    return { manifestText, bundle, sealing: signer.mode === 'key' ? 'verified' : 'signed', problems: [] };
  } catch (thrown) {
    if (thrown instanceof Problem) return { manifestText, bundle: null, sealing: 'unsigned', problems: [thrown] };
    throw thrown;
  }
}

/** A certificate would name commit, run and environment as the token proves them, and no verifier takes it for a manifest of others; the refusal says so. */
function contradictsCertificate({ problems, run: { identity }, system }: Manifest, { mode }: Signer): boolean {
  const elsewhere = !isUnknown(identity) && identity.proof.kind === 'oidc' && !isUnknown(identity.environment) && identity.environment !== system.environment;
  return mode !== 'key' && (elsewhere || problems.some(({ code }) => code === 'seal/other-commit' || code === 'identity/mismatch'));
}

type Sealer = Exclude<Signer, { readonly mode: 'none' }>;

async function seal(manifest: Manifest, manifestSha256: Sha256, signer: Sealer): Promise<string> {
  const { renderStatement } = await import('../manifest/statement.ts');
  const payload = renderStatement(manifest, manifestSha256);
  if (signer.mode === 'key') return await (await import('../seal/sign.ts')).sealStatement(payload, signer.key);
  const { mode: instance, endpoints, getToken } = signer;
  return await (await import('../seal/sigstore.ts')).sealKeyless(payload, { instance, endpoints, getToken, timeoutMs: authorityTimeoutMs });
}

/** With a key everything can be checked; of a certificate everything but whom to trust, which is the verifier's to say. */
async function check(evidence: { manifestBytes: Uint8Array; bundle: Uint8Array; files: null }, signer: Sealer): Promise<readonly Problem[]> {
  if (signer.mode === 'key') {
    const { verifyManifest } = await import('../seal/verify.ts');
    return verifyManifest(evidence, { keys: [signer.key.publicKey] }).steps.flatMap(({ result }) => (result.kind === 'failed' ? [result.problem] : []));
  }
  const { checkSealed } = await import('../seal/verify/self-check.ts');
  return checkSealed(evidence, { instance: signer.mode, server: signer.serverUrl });
}

function selfCheckFailed(failed: readonly Problem[]): Problem {
  return new Problem('seal/self-check-failed', {
    message: `The sealed manifest does not pass its own verification. ${failed.map(({ code, message }) => `${code}: ${message}`).join(' ')}`,
    remedy: 'Keep the files and report it: the manifest may not be relied on.',
  });
}
