/** What a signing certificate says of the workflow that it was issued to, read strictly and compared by nobody yet. */
import type { SignedEntity } from '@sigstore/verify';
import { Problem } from '../../errors/problem.ts';
import type { PublicKey } from '../key.ts';
import { decodeText } from '../../text/json.ts';

export type Certificate = Extract<SignedEntity['key'], { readonly $case: 'certificate' }>['certificate'];

/** The texts of a certificate that Fulcio issued for a GitHub Actions token. */
export interface Claims {
  /** The one subject alternative name: the URL of the workflow and its ref. */
  readonly subject: string;
  /** The extensions 1.3.6.1.4.1.57264.1.n by n, from 8 on: those before are repeated by later ones. */
  readonly extensions: ReadonlyMap<number, string>;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

type Asn1 = Certificate['extensions'][number];

const arc = '1.3.6.1.4.1.57264.1.';
const subjectAlternativeName = '2.5.29.17';
/** The tag of a URI among the general names. */
const uri = 6;

/** Throws `verify/certificate` where something stands twice, is missing, or can be read in two ways. */
export function readClaims(certificate: Certificate): Claims {
  const extensions = byIdentifier(certificate.extensions);
  const numbered = [...extensions].filter(([oid]) => oid.startsWith(arc)).map(([oid, value]) => [Number(oid.slice(arc.length)), value] as const);
  return {
    subject: readSubject(extensions.get(subjectAlternativeName)),
    extensions: new Map(numbered.filter(([number]) => number >= 8).map(([number, value]) => [number, readText(value, number)])),
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
  };
}

/** The OCTET STRING of each extension. A reader that takes the first of two and one that takes the last would see two certificates. */
function byIdentifier(extensions: readonly Asn1[]): ReadonlyMap<string, Asn1> {
  const found = new Map<string, Asn1>();
  for (const { subs } of extensions) {
    const [identifier, value] = [subs[0]?.toOID(), subs.at(-1)];
    if (identifier === undefined || value === undefined) throw invalid('an extension in it has no value');
    if (found.has(identifier)) throw invalid(`it has the extension ${identifier} twice`);
    found.set(identifier, value);
  }
  return found;
}

function readSubject(value: Asn1 | undefined): string {
  const names = value?.subs[0]?.subs ?? [];
  const [name, ...others] = names;
  if (name === undefined || others.length > 0 || !name.tag.isContextSpecific(uri)) throw invalid(`it has ${String(names.length)} names; expected one, a URL`);
  return decode(name.value, 'its name');
}

/** A DER UTF8String, and nothing behind it. */
function readText({ value }: Asn1, number: number): string {
  const [tag, first = 0] = value;
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  const start = 2 + lengthBytes;
  const length = lengthBytes === 0 ? first : value.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  if (tag !== 0x0c || lengthBytes > 2 || value.length !== start + length) throw invalid(`its extension ${arc}${String(number)} is not one text`);
  return decode(value.subarray(start), `its extension ${arc}${String(number)}`);
}

function decode(bytes: Uint8Array, what: string): string {
  const text = decodeText(bytes);
  if (text === null) throw invalid(`${what} is not UTF-8`);
  return text;
}

function invalid(found: string): Problem {
  return new Problem('verify/certificate', {
    message: `The signing certificate cannot be relied on: ${found}.`,
    remedy: 'Use the bundle exactly as the deploy published it. If it is, somebody altered the evidence.',
    place: 'bundle: verificationMaterial.certificate',
  });
}

/** A time that an authority attested. */
export interface SignedTime {
  readonly source: 'timestamp-authority' | 'transparency-log';
  readonly time: Date;
}

export type Signed =
  | { readonly kind: 'key'; readonly key: PublicKey; readonly times: readonly SignedTime[] }
  | { readonly kind: 'certificate'; readonly claims: Claims; readonly times: readonly SignedTime[] };
