/** The commands with which other tools verify the same signature, for whoever does not want to believe this one. */
import { predicateType } from '../manifest/statement.ts';
import type { Identity, KeyPolicy, VerificationPolicy } from './verify/verification-policy.ts';
import { quoteShell } from '../text/plain.ts';

export interface EvidencePaths {
  readonly manifestPath: string;
  readonly bundle: string;
  /** For a policy with an identity, and for timestamps. */
  readonly trustedRoot: string;
  /** For a policy with keys; null if the key was not given as a file of its own. */
  readonly publicKey: string | null;
}

export interface EquivalentCommand {
  readonly tool: 'gh' | 'cosign';
  readonly command: string;
  /** What the command leaves out, in a sentence. */
  readonly leavesOut: string;
}

/** Nothing but `drizzle-attest verify` compares the whole manifest; these check the signature, who made it, and the manifest's digest. */
export function renderEquivalentCommands(policy: VerificationPolicy, paths: EvidencePaths): EquivalentCommand[] {
  if ('keys' in policy) return [cosignWithKey(policy, paths)];
  return [ghOf(policy.identity, paths), cosignOf(policy.identity, paths)];
}

const wholeManifest = 'the manifest itself (V1-V3, V9-V13) and its agreement with the certificate (V15, V16)';

function ghOf(identity: Identity, paths: EvidencePaths): EquivalentCommand {
  const command = render([
    ['gh', 'attestation', 'verify', paths.manifestPath],
    identity.repository === null ? ['--owner', ownerOf(identity)] : ['--repo', identity.repository],
    ['--bundle', paths.bundle],
    ['--custom-trusted-root', paths.trustedRoot],
    ['--predicate-type', predicateType],
    ['--cert-identity', `${identity.server}/${identity.signerWorkflow}`],
    ['--cert-oidc-issuer', identity.issuer],
    identity.signerDigest === null ? [] : ['--signer-digest', identity.signerDigest],
    identity.sourceRef === null ? [] : ['--source-ref', identity.sourceRef],
    identity.allowSelfHosted ? [] : ['--deny-self-hosted-runners'],
  ]);
  return { tool: 'gh', command, leavesOut: `It leaves out the ids of repository and owner, the environment, ${wholeManifest}.` };
}

/** Without the name of the repository its owner is the closest that gh asks for: that of the signer workflow. */
function ownerOf({ signerWorkflow }: Identity): string {
  return signerWorkflow.split('/')[0] ?? '';
}

function cosignOf(identity: Identity, paths: EvidencePaths): EquivalentCommand {
  const github = identity.instance === 'github';
  const command = render([
    ['cosign', 'verify-blob-attestation'],
    ['--bundle', paths.bundle],
    ['--trusted-root', paths.trustedRoot],
    ['--type', predicateType],
    ['--certificate-identity', `${identity.server}/${identity.signerWorkflow}`],
    ['--certificate-oidc-issuer', identity.issuer],
    identity.repository === null ? [] : ['--certificate-github-workflow-repository', identity.repository],
    identity.sourceRef === null ? [] : ['--certificate-github-workflow-ref', identity.sourceRef],
    github ? ['--use-signed-timestamps', '--insecure-ignore-tlog', '--insecure-ignore-sct'] : [],
    [paths.manifestPath],
  ]);
  const single = `cosign reads one trusted root: of a .jsonl, give the line of this instance as a file. It leaves out the runner, the environment, ${wholeManifest}.`;
  const logs =
    "GitHub's instance has neither an entry log nor a certificate log, so that there is nothing to ignore; the time is that of its timestamp authority. ";
  return { tool: 'cosign', command, leavesOut: `${github ? logs : ''}${single}` };
}

const savedKey = 'public-key.pem';

function cosignWithKey({ trustedRoots = [] }: KeyPolicy, paths: EvidencePaths): EquivalentCommand {
  const command = render([
    ['cosign', 'verify-blob-attestation'],
    ['--key', paths.publicKey ?? savedKey],
    ['--bundle', paths.bundle],
    ['--type', predicateType],
    trustedRoots.length === 0 ? [] : ['--trusted-root', paths.trustedRoot, '--use-signed-timestamps'],
    ['--insecure-ignore-tlog'],
    [paths.manifestPath],
  ]);
  return {
    tool: 'cosign',
    command,
    leavesOut: `${paths.publicKey === null ? `Save the public key as ${savedKey} first. ` : ''}Manifests that a key signed stand in no log, so that there is none to ask. It leaves out the manifest itself (V1-V3, V9-V13).`,
  };
}

/** One option a line, as people copy it into a shell. */
function render(words: readonly (readonly string[])[]): string {
  const lines = words.filter((group) => group.length > 0).map((group) => group.map(quote).join(' '));
  return lines.join(' \\\n  ');
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : quoteShell(word);
}
