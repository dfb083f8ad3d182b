/** Certificates of a Sigstore instance: roots, intermediates, and the leaves of ten minutes that Fulcio issues. */
import { generateKeyPairSync, type KeyObject, type webcrypto } from 'node:crypto';
// The certificate library needs the reflection that this one sets up first.
import '@sigstore/mock';
import type { initializeCTLog } from '@sigstore/mock';
import * as x509 from '@peculiar/x509';

export type CertificateTransparencyLog = Awaited<ReturnType<typeof initializeCTLog>>;

/** A P-256 pair, in both forms that the libraries ask for. */
export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  readonly crypto: webcrypto.CryptoKeyPair;
}

export interface Authority {
  readonly name: string;
  readonly keys: KeyPair;
  readonly certificate: x509.X509Certificate;
}

/** Object identifier and DER of a value. */
export interface Extension {
  readonly oid: string;
  readonly value: Buffer;
}

export interface Leaf {
  /** SubjectPublicKeyInfo in PEM. */
  readonly publicKey: string;
  readonly subjectAltName: string;
  readonly extensions: readonly Extension[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Null leaves the certificate without a signed certificate timestamp. */
  readonly ctLog: CertificateTransparencyLog | null;
}

/** Authorities outlive every scenario, whatever time it plays in. */
const lifetime = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-01-01T00:00:00Z') } as const;
const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' } as const;
const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export function makeKeys(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pair = { publicKey: publicKey.toCryptoKey(p256, true, ['verify']), privateKey: privateKey.toCryptoKey(p256, true, ['sign']) };
  return { publicKey, privateKey, crypto: pair };
}

export async function makeRoot(name: string): Promise<Authority> {
  const keys = makeKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: '01',
      name,
      ...lifetime,
      signingAlgorithm,
      keys: keys.crypto,
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.cRLSign | x509.KeyUsageFlags.keyCertSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.crypto.publicKey, false, crypto),
      ],
    },
    crypto,
  );
  return { name, keys, certificate };
}

/** `issuing` is Fulcio's intermediate; `timestamping` is the leaf that a timestamp authority signs with. */
export async function makeIntermediate(root: Authority, name: string, use: 'issuing' | 'timestamping'): Promise<Authority> {
  const keys = makeKeys();
  const issuing = [
    new x509.BasicConstraintsExtension(true, 0, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.cRLSign | x509.KeyUsageFlags.keyCertSign, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.codeSigning]),
  ];
  const timestamping = [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.timeStamping], true),
  ];
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: '02',
      subject: name,
      issuer: root.name,
      ...lifetime,
      signingAlgorithm,
      publicKey: keys.crypto.publicKey,
      signingKey: root.keys.crypto.privateKey,
      extensions: [...(use === 'issuing' ? issuing : timestamping), ...(await identifiers(keys.crypto.publicKey, root))],
    },
    crypto,
  );
  return { name, keys, certificate };
}

/** Fulcio's certificate for a key; logged first, where there is a log, so that it carries the log's promise. */
export async function issueLeaf(issuer: Authority, leaf: Leaf): Promise<x509.X509Certificate> {
  const publicKey: webcrypto.CryptoKey = await new x509.PublicKey(leaf.publicKey).export(p256, ['verify'], crypto);
  const content = {
    serialNumber: Buffer.concat([Buffer.of(0x40), crypto.getRandomValues(Buffer.alloc(15))]).toString('hex'),
    issuer: issuer.name,
    notBefore: leaf.notBefore,
    notAfter: leaf.notAfter,
    signingAlgorithm,
    publicKey,
    signingKey: issuer.keys.crypto.privateKey,
    extensions: [
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.codeSigning]),
      new x509.SubjectAlternativeNameExtension([{ type: 'url', value: leaf.subjectAltName }], true),
      ...(await identifiers(publicKey, issuer)),
      ...leaf.extensions.map(({ oid, value }) => new x509.Extension(oid, false, value)),
    ],
  };
  const bare = await x509.X509CertificateGenerator.create(content, crypto);
  if (leaf.ctLog === null) return bare;
  const issuerId = await crypto.subtle.digest('SHA-256', issuer.keys.publicKey.export({ type: 'spki', format: 'der' }));
  const promise = Buffer.from(await leaf.ctLog.log(bare.rawData, issuerId));
  const logged = { ...content, extensions: [...content.extensions, timestampList(promise)] };
  return x509.X509CertificateGenerator.create(logged, crypto);
}

async function identifiers(subject: webcrypto.CryptoKey, issuer: Authority): Promise<readonly x509.Extension[]> {
  return [
    await x509.SubjectKeyIdentifierExtension.create(subject, false, crypto),
    await x509.AuthorityKeyIdentifierExtension.create(issuer.keys.crypto.publicKey, false, crypto),
  ];
}

/** RFC 6962, 3.3: a list of one, in an OCTET STRING. The promise comes with its own length before it; the list has one too. */
function timestampList(promise: Buffer): x509.Extension {
  return new x509.Extension('1.3.6.1.4.1.11129.2.4.2', false, der(0x04, Buffer.concat([uint16(promise.length), promise])));
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

/** The DER of a text. */
export function utf8String(text: string): Buffer {
  return der(0x0c, Buffer.from(text, 'utf8'));
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const head = length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}
