/** The trusted_root.json of an instance: whom to believe, offline. */
import { createHash } from 'node:crypto';
import { HashAlgorithm, PublicKeyDetails, TrustedRoot, type CertificateAuthority, type TransparencyLogInstance } from '@sigstore/protobuf-specs';
import { logName, type Authorities, type Flavour } from './authorities.ts';
import type { Authority, KeyPair } from './certificates.ts';

const validFor = { start: new Date('2020-01-01T00:00:00Z'), end: undefined } as const;

/** One JSON text. GitHub's instance has neither a certificate log nor an entry log. */
export function trustedRootOf(authorities: Authorities, flavour: Flavour): string {
  const operator = flavour === 'public' ? 'sigstore.dev' : 'github.com';
  const logs = flavour === 'public';
  const { root, intermediate, timestampRoot, timestampSigner } = authorities;
  const trusted = TrustedRoot.toJSON({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: logs ? [logInstance(authorities.logKeys, logName, operator)] : [],
    certificateAuthorities: [authority([intermediate, root], `https://fulcio.${operator}`, operator)],
    ctlogs: logs ? [logInstance(authorities.ctLogKeys, 'https://ctfe.sigstore.test', operator)] : [],
    timestampAuthorities: [authority([timestampSigner, timestampRoot], `https://timestamp.${operator}`, operator)],
  });
  return JSON.stringify(trusted);
}

function authority(chain: readonly [Authority, Authority], uri: string, operator: string): CertificateAuthority {
  return {
    subject: { organization: operator, commonName: /CN=(?<name>[^,]+)/u.exec(chain[1].name)?.groups?.['name'] ?? '' },
    uri,
    certChain: { certificates: chain.map(({ certificate }) => ({ rawBytes: Buffer.from(certificate.rawData) })) },
    validFor,
    operator,
  };
}

function logInstance({ publicKey }: KeyPair, baseUrl: string, operator: string): TransparencyLogInstance {
  const rawBytes = publicKey.export({ type: 'spki', format: 'der' });
  return {
    baseUrl,
    hashAlgorithm: HashAlgorithm.SHA2_256,
    publicKey: { rawBytes, keyDetails: PublicKeyDetails.PKIX_ECDSA_P256_SHA_256, validFor },
    logId: { keyId: createHash('sha256').update(rawBytes).digest() },
    checkpointKeyId: undefined,
    operator,
  };
}
