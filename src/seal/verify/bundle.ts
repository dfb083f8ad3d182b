/** The strict reading of a bundle: Sigstore bundle v0.3, one DSSE signature, made by a key. */
import { z } from 'zod';
import { Problem } from '../../errors.ts';
import { issuePlace, renderFound, renderIssues } from '../../manifest/schema-issue.ts';
import { parseStrict, type StrictForm } from '../../manifest/strict.ts';

export const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** The payload in base64, and little else. */
const bundleForm: StrictForm = { place: 'bundle', maxBytes: 32 * 1024 * 1024, spell: (value) => JSON.stringify(value), spacing: 'free' };

const base64 = z.string().min(1).refine(isBase64, 'standard base64 with its padding');
const none = z.array(z.unknown()).max(0, 'none: this release checks no log entry and no timestamp, and ignores none');
const keyId = z.string().max(1024);

const bundleSchema = z.strictObject({
  mediaType: z.literal(bundleMediaType),
  verificationMaterial: z.strictObject({
    publicKey: z.strictObject({ hint: keyId }),
    tlogEntries: none.optional(),
    timestampVerificationData: z.strictObject({ rfc3161Timestamps: none.optional() }).optional(),
  }),
  dsseEnvelope: z.strictObject({
    payload: base64,
    payloadType: z.string(),
    signatures: z.tuple([z.strictObject({ sig: base64, keyid: keyId.optional() })]),
  }),
});

type BundleJson = z.infer<typeof bundleSchema>;

export interface KeyBundle {
  /** The bundle's own JSON, as it was checked. */
  readonly json: BundleJson;
  /** Which key is said to have signed: a hint, which selects and proves nothing. */
  readonly hint: string;
  readonly payloadType: string;
  readonly payload: Uint8Array;
}

/** Throws `verify/too-large`, `not-json`, `not-canonical`, `bundle-version`, `bundle-invalid`. */
export function parseBundle(bytes: Uint8Array): KeyBundle {
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

/** Two names for one key would be two answers to the question who signed. */
function describe(json: BundleJson): KeyBundle {
  const { hint } = json.verificationMaterial.publicKey;
  const [{ keyid }] = json.dsseEnvelope.signatures;
  if (keyid !== undefined && keyid !== hint)
    throw invalid('the signature names another key than the verification material', 'dsseEnvelope.signatures[0].keyid');
  return { json, hint, payloadType: json.dsseEnvelope.payloadType, payload: Buffer.from(json.dsseEnvelope.payload, 'base64') };
}

/** Only the one spelling of its bytes: decoders forgive much, and each forgives something else. */
function isBase64(text: string): boolean {
  return Buffer.from(text, 'base64').toString('base64') === text;
}

function invalid(found: string, place: string): Problem {
  return new Problem('verify/bundle-invalid', {
    message: `The bundle is not a Sigstore bundle v0.3 with one signature by a key: ${found}.`,
    remedy: 'Use the bundle that the deploy published beside the manifest.',
    place: `bundle: ${place}`,
  });
}
