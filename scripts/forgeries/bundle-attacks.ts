/** Attacks on the bundle file: the manifest is the good one. */
import type { Code } from '../../src/errors/problem.ts';
import { renderStatement } from '../../src/manifest/statement.ts';
import { noOp } from '../../test/manifest/truthful.ts';
import { bytes, goodBundle, goodManifest, goodStatement, replaceOnce, seal, stranger, trusted, type Attack } from './workshop.ts';

const mediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const material = `"verificationMaterial":{"publicKey":{"hint":"${trusted.publicKey.keyId}"}}`;
const certificate = '"certificate":{"rawBytes":"MIIB"}';
const [signature = ''] = /\{"sig":[^}]+\}/u.exec(goodBundle) ?? [];
const [strangers = ''] = /\{"sig":[^}]+\}/u.exec(seal(goodStatement, stranger)) ?? [];
const [payload = ''] = /"payload":"[^"]+"/u.exec(goodBundle) ?? [];
const [sig = ''] = /"sig":"[^"]+"/u.exec(goodBundle) ?? [];
const [otherSig = ''] = /"sig":"[^"]+"/u.exec(seal(renderStatement(noOp()), trusted)) ?? [];

export const bundleAttacks: readonly Attack[] = [
  {
    name: 'bundle-absent',
    attack: 'Without a bundle there is nothing to fail.',
    manifestBytes: bytes(goodManifest),
    bundle: null,
    code: 'verify/unsigned',
    clause: 'V4',
  },
  attack('empty', 'An empty file is as good as none.', 'verify/not-json', ''),
  attack('truncated', 'The signature is cut off.', 'verify/not-json', goodBundle.slice(0, -200)),
  attack('trailing-text', 'A second bundle stands behind the first.', 'verify/not-json', `${goodBundle}\n${goodBundle}`),
  raw('invalid-utf8', 'A broken byte, which readers replace.', 'verify/not-json', Buffer.from(goodBundle.replace('"keyid"', '"keyid\u00ff"'), 'latin1')),
  attack('bom', 'A byte order mark, which some readers skip.', 'verify/not-json', `\uFEFF${goodBundle}`),
  attack('deep-nesting', 'Nesting that exhausts a recursive reader.', 'verify/too-large', `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`),
  attack(
    'duplicate-key',
    'Two payloads: one is verified, the other is read.',
    'verify/not-canonical',
    replaceOnce(goodBundle, payload, `"payload":"e30=",${payload}`),
  ),
  attack(
    'duplicate-signatures',
    'Two lists of signatures.',
    'verify/not-canonical',
    replaceOnce(goodBundle, '"signatures":', `"signatures":[${strangers}],"signatures":`),
  ),
  attack('escaped-key', 'A key that is spelt with escapes.', 'verify/not-canonical', replaceOnce(goodBundle, '"sig"', '"\\u0073ig"')),
  attack('is-null', 'No bundle at all.', 'verify/bundle-invalid', 'null'),
  attack('is-array', 'A list of no bundles.', 'verify/bundle-invalid', '[]'),
  attack('is-list-of-one', 'A list with a good bundle in it.', 'verify/bundle-invalid', `[${goodBundle}]`),
  attack('is-string', 'A bundle inside a string.', 'verify/bundle-invalid', JSON.stringify(goodBundle)),
  attack('is-true', 'A plain yes.', 'verify/bundle-invalid', 'true'),
  attack('proto-key', 'The envelope is inherited.', 'verify/bundle-invalid', replaceOnce(goodBundle, '"dsseEnvelope":', '"__proto__":')),
  attack(
    'extra-field',
    'A field that rides along unseen.',
    'verify/bundle-invalid',
    replaceOnce(goodBundle, '"verificationMaterial"', '"verified":true,"verificationMaterial"'),
  ),
  attack(
    'media-type-old',
    'An older version, with laxer rules.',
    'verify/bundle-version',
    replaceOnce(goodBundle, mediaType, 'application/vnd.dev.sigstore.bundle+json;version=0.1'),
  ),
  attack('media-type-newer', 'A version that this release does not know.', 'verify/bundle-version', replaceOnce(goodBundle, 'v0.3', 'v0.4')),
  attack(
    'media-type-suffix',
    'The right type as the beginning of another.',
    'verify/bundle-version',
    replaceOnce(goodBundle, mediaType, `${mediaType};profile=none`),
  ),
  attack('media-type-missing', 'No version, no rules.', 'verify/bundle-invalid', replaceOnce(goodBundle, `"mediaType":"${mediaType}",`, '')),
  attack('zero-signatures', 'No signature is no wrong signature.', 'verify/bundle-invalid', replaceOnce(goodBundle, signature, '')),
  attack('two-signatures', 'A good signature beside the attacker’s.', 'verify/bundle-invalid', replaceOnce(goodBundle, signature, `${strangers},${signature}`)),
  attack('same-signature-twice', 'One signature counted twice.', 'verify/bundle-invalid', replaceOnce(goodBundle, signature, `${signature},${signature}`)),
  attack('signature-empty', 'A signature of no bytes.', 'verify/bundle-invalid', replaceOnce(goodBundle, sig, '"sig":""')),
  attack(
    'certificate',
    'A certificate in the place of the key.',
    'verify/bundle-invalid',
    replaceOnce(goodBundle, material, `"verificationMaterial":{${certificate}}`),
  ),
  attack('certificate-beside-key', 'A certificate beside the key.', 'verify/bundle-invalid', replaceOnce(goodBundle, '}},"dsse', `},${certificate}},"dsse`)),
  attack(
    'key-inside',
    'The bundle brings the key to verify it with.',
    'verify/bundle-invalid',
    replaceOnce(goodBundle, '"publicKey":{', '"publicKey":{"rawBytes":"MCow",'),
  ),
  attack('no-material', 'No key is named.', 'verify/bundle-invalid', replaceOnce(goodBundle, material, '"verificationMaterial":{}')),
  attack(
    'log-entry',
    'A log entry that nobody checks looks like one that was.',
    'verify/bundle-invalid',
    replaceOnce(goodBundle, '}},"dsse', '},"tlogEntries":[{"logIndex":"1"}]},"dsse'),
  ),
  attack(
    'timestamp-unreadable',
    'Bytes that are no timestamp.',
    'verify/bundle-invalid',
    replaceOnce(goodBundle, '}},"dsse', '},"timestampVerificationData":{"rfc3161Timestamps":[{"signedTimestamp":"MA=="}]}},"dsse'),
    'V6',
  ),
  attack(
    'message-signature',
    'Another kind of content.',
    'verify/bundle-invalid',
    `{"mediaType":"${mediaType}",${material},"messageSignature":{"signature":"MA=="}}`,
  ),
  attack('base64-unpadded', 'Base64 that decoders forgive.', 'verify/bundle-invalid', replaceOnce(goodBundle, sig, sig.replaceAll('=', ''))),
  attack('base64-spaced', 'Base64 with a space inside.', 'verify/bundle-invalid', replaceOnce(goodBundle, sig, sig.replace('":"', '":" '))),
  attack(
    'keyid-differs',
    'Two answers to who signed.',
    'verify/bundle-invalid',
    replaceOnce(goodBundle, `"keyid":"${trusted.publicKey.keyId}"`, `"keyid":"${stranger.publicKey.keyId}"`),
  ),
  attack(
    'payload-type-swapped',
    'The wrapper calls the payload something else.',
    'verify/payload-type',
    replaceOnce(goodBundle, 'application/vnd.in-toto+json', 'text/plain'),
    'V5',
  ),
  attack(
    'payload-type-signed',
    'A trusted key signed the same bytes as something else.',
    'verify/payload-type',
    seal(goodStatement, trusted, { type: 'application/json' }),
    'V5',
  ),
  attack('signature-forged', 'Any 64 bytes.', 'verify/signature', replaceOnce(goodBundle, sig, `"sig":"${Buffer.alloc(64, 7).toString('base64')}"`), 'V6'),
  attack('signature-zero', 'A signature of zeros.', 'verify/signature', replaceOnce(goodBundle, sig, `"sig":"${Buffer.alloc(64).toString('base64')}"`), 'V6'),
  attack('signature-longer', 'A good signature and one byte more.', 'verify/signature', replaceOnce(goodBundle, sig, `"sig":"${longer()}"`), 'V6'),
  attack(
    'signature-of-another-payload',
    'A signature of the trusted key over another deploy.',
    'verify/signature',
    replaceOnce(goodBundle, sig, otherSig),
    'V6',
  ),
  attack(
    'signature-without-type',
    'The trusted key signed the bare bytes, for another purpose.',
    'verify/signature',
    seal(goodStatement, trusted, { signed: bytes(goodStatement) }),
    'V6',
  ),
  attack('other-key', 'A good signature by a key that nobody trusts.', 'verify/signature', seal(goodStatement, stranger), 'V6'),
  attack(
    'other-key-trusted-hint',
    'The same, under the name of the trusted key.',
    'verify/signature',
    seal(goodStatement, stranger, { hint: trusted.publicKey.keyId }),
    'V6',
  ),
  attack('hint-empty', 'No key is named, so that any may do.', 'verify/signature', seal(goodStatement, trusted, { hint: '' }), 'V6'),
  attack('hint-proto', 'A key id that every table seems to have.', 'verify/signature', seal(goodStatement, stranger, { hint: '__proto__' }), 'V6'),
];

function attack(name: string, hope: string, code: Code, bundle: string, clause = 'V4'): Attack {
  return raw(name, hope, code, bytes(bundle), clause);
}

function raw(name: string, hope: string, code: Code, bundle: Uint8Array, clause = 'V4'): Attack {
  return { name: `bundle-${name}`, attack: hope, manifestBytes: bytes(goodManifest), bundle, code, clause };
}

function longer(): string {
  const [, base64 = ''] = /"sig":"([^"]+)"/u.exec(goodBundle) ?? [];
  return Buffer.concat([Buffer.from(base64, 'base64'), Buffer.alloc(1)]).toString('base64');
}
