/** Evidence that is good under another policy. */
import type { Code } from '../../src/errors/problem.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import { renderStatement } from '../../src/manifest/statement.ts';
import { castOf, partsOf } from './minted.ts';
import { readMinted } from './mint.ts';
import { bytes, goodBundle, goodManifest, replaceOnce, seal, trusted, type Attack, type PolicyName } from './workshop.ts';

interface Misplaced {
  readonly manifestText: string;
  readonly bundle: string;
}

export function policyAttacks(): readonly Attack[] {
  const byKey = { manifestText: goodManifest, bundle: goodBundle };
  const stamped = { manifestText: goodManifest, bundle: withTimestamp() };
  return [
    attack('keyless-where-key-is-demanded', 'Any workflow can get a certificate.', 'key', 'verify/key-demanded', of('good-github')),
    attack('key-where-identity-is-demanded', 'A key that the policy does not know of.', 'github', 'verify/identity-demanded', byKey),
    attack('key-says-github', 'A key signs a manifest that says a workflow did.', 'key', 'verify/manifest-inconsistent', keySaysGithub(), 'V10'),
    attack('github-where-log-is-demanded', 'An instance without a log, where one is demanded.', 'sigstore', 'verify/log-entry', of('good-github')),
    attack('sigstore-where-github-is-demanded', 'An instance that signs for everybody.', 'github', 'verify/timestamp', of('good-sigstore')),
    attack('bundle-timestamp', 'A timestamp that nobody checks looks like one that was.', 'key', 'verify/timestamp', stamped),
    attack('key-timestamp-of-another', 'The timestamp of another signature.', 'key-timestamped', 'verify/timestamp', stamped),
    attack('key-timestamp-missing', 'No time, where one is demanded.', 'key-timestamped', 'verify/timestamp', byKey),
  ];
}

function attack(name: string, hope: string, policy: PolicyName, code: Code, { manifestText, bundle }: Misplaced, clause = 'V6'): Attack {
  return { name, attack: hope, manifestBytes: bytes(manifestText), bundle: bytes(bundle), code, clause, policy };
}

function of(cast: string): Misplaced {
  return { manifestText: renderManifest(castOf(cast).manifest), bundle: readMinted(cast) };
}

function keySaysGithub(): Misplaced {
  const { manifest } = castOf('good-github');
  return { manifestText: renderManifest(manifest), bundle: seal(renderStatement(manifest), trusted) };
}

function withTimestamp(): string {
  const [timestamp] = partsOf('good-github').verificationMaterial.timestampVerificationData.rfc3161Timestamps;
  return replaceOnce(goodBundle, '}},"dsse', `},"timestampVerificationData":{"rfc3161Timestamps":[${JSON.stringify(timestamp)}]}},"dsse`);
}
