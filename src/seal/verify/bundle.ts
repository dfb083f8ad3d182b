/** The strict reading of a bundle: Sigstore bundle v0.3, one DSSE signature, made by a key or with a certificate. */
import { z } from 'zod';
import { Problem } from '../../errors/problem.ts';
import { issuePlace, renderFound, renderIssues } from '../../manifest/schema-issue.ts';
import { parseStrict, type StrictForm } from '../../manifest/strict.ts';

export const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** The payload in base64, and little else. */
const bundleForm: StrictForm = { place: 'bundle', maxBytes: 32 * 1024 * 1024, spell: (value) => JSON.stringify(value), spacing: 'free' };

/** More than any certificate, timestamp or log entry has; readers of their formats need not be trusted with more. */
const longestMaterial = 256 * 1024;
const mostWitnesses = 16;

const base64 = z.string().min(1).refine(isBase64, 'standard base64 with its padding');
const material = base64.max(longestMaterial);
const keyId = z.string().max(1024);
const decimal = z.string().regex(/^(?:0|[1-9][0-9]{0,18})$/u);
const text = z.string().max(longestMaterial);

const logEntry = z.strictObject({
  logIndex: decimal.optional(),
  logId: z.strictObject({ keyId: material }),
  kindVersion: z.strictObject({ kind: text, version: text }),
  integratedTime: decimal.optional(),
  inclusionPromise: z.strictObject({ signedEntryTimestamp: material }).optional(),
  inclusionProof: z.strictObject({
    logIndex: decimal.optional(),
    rootHash: material,
    treeSize: decimal,
    hashes: z.array(material).max(64).optional(),
    checkpoint: z.strictObject({ envelope: text }),
  }),
  canonicalizedBody: material,
});

const bundleSchema = z.strictObject({
  mediaType: z.literal(bundleMediaType),
  verificationMaterial: z.strictObject({
    publicKey: z.strictObject({ hint: keyId }).optional(),
    certificate: z.strictObject({ rawBytes: material }).optional(),
    tlogEntries: z.array(logEntry).max(mostWitnesses).optional(),
    timestampVerificationData: z
      .strictObject({
        rfc3161Timestamps: z
          .array(z.strictObject({ signedTimestamp: material }))
          .max(mostWitnesses)
          .optional(),
      })
      .optional(),
  }),
  dsseEnvelope: z.strictObject({
    payload: base64,
    payloadType: z.string(),
    signatures: z.tuple([z.strictObject({ sig: base64, keyid: keyId.optional() })]),
  }),
});

type BundleJson = z.infer<typeof bundleSchema>;
export type LogEntry = z.infer<typeof logEntry>;

export interface Bundle {
  /** The bundle's own JSON, as it was checked. */
  readonly json: BundleJson;
  /** `key`: a hint, which selects among trusted keys and proves nothing · `certificate`: brought along, to be checked against a trusted root. */
  readonly signer: { readonly kind: 'key'; readonly hint: string } | { readonly kind: 'certificate' };
  /** In base64, as they stand there. */
  readonly timestamps: readonly string[];
  readonly logEntries: readonly LogEntry[];
  readonly payloadType: string;
  readonly payload: Uint8Array;
}

/** Throws `verify/too-large`, `not-json`, `not-canonical`, `bundle-version`, `bundle-invalid`. */
export function parseBundle(bytes: Uint8Array): Bundle {
  const value = parseStrict(bytes, bundleForm);
  refuseOtherVersion(value);
  const parsed = bundleSchema.safeParse(value);
  if (!parsed.success) throw invalid(renderIssues(parsed.error, value), issuePlace(parsed.error));
  return describe(parsed.data);
}

const marked = z.object({ mediaType: z.string() });

function refuseOtherVersion(value: unknown): void {
  const mark = marked.safeParse(value);
  if (!mark.success || mark.data.mediaType === bundleMediaType) return;
  throw new Problem('verify/bundle-version', {
    message: `The bundle says mediaType ${renderFound(mark.data.mediaType)}; expected "${bundleMediaType}".`,
    remedy: 'Use the bundle that the deploy published beside the manifest.',
    place: 'bundle: mediaType',
  });
}

function describe(json: BundleJson): Bundle {
  const { tlogEntries = [], timestampVerificationData } = json.verificationMaterial;
  const signer = signerOf(json);
  if (signer.kind === 'key' && tlogEntries.length > 0)
    throw invalid('a log entry stands beside a key, and none of this version is checked', 'verificationMaterial.tlogEntries');
  return {
    json,
    signer,
    timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => signedTimestamp),
    logEntries: tlogEntries,
    payloadType: json.dsseEnvelope.payloadType,
    payload: Buffer.from(json.dsseEnvelope.payload, 'base64'),
  };
}

/** Two names for the one who signed would be two answers to the question who did. */
function signerOf({ verificationMaterial: { publicKey, certificate }, dsseEnvelope }: BundleJson): Bundle['signer'] {
  if ((publicKey === undefined) === (certificate === undefined)) throw invalid('expected either a publicKey or a certificate', 'verificationMaterial');
  const [{ keyid }] = dsseEnvelope.signatures;
  const expected = publicKey?.hint ?? '';
  if (keyid !== undefined && keyid !== expected)
    throw invalid('the signature names another key than the verification material', 'dsseEnvelope.signatures[0].keyid');
  return publicKey === undefined ? { kind: 'certificate' } : { kind: 'key', hint: publicKey.hint };
}

/** Only the one spelling of its bytes: decoders forgive much, and each forgives something else. */
function isBase64(encoded: string): boolean {
  return Buffer.from(encoded, 'base64').toString('base64') === encoded;
}

function invalid(found: string, place: string): Problem {
  return new Problem('verify/bundle-invalid', {
    message: `The bundle is not a Sigstore bundle v0.3 with one signature, by a key or with a certificate: ${found}.`,
    remedy: 'Use the bundle that the deploy published beside the manifest.',
    place: `bundle: ${place}`,
  });
}
