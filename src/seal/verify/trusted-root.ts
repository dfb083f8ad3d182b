/** Whom to believe, as a value: the authorities of a Sigstore instance, from the text of its trusted root. */
import { createPublicKey } from 'node:crypto';
import { toTrustMaterial, type TrustMaterial } from '@sigstore/verify';
import { z } from 'zod';
import { Problem } from '../../errors/problem.ts';
import { issuePlace, renderIssues } from '../../manifest/schema-issue.ts';
import { parseJson } from '../../text/json.ts';

/** One Sigstore instance: its certificate authorities, timestamp authorities and logs. */
export interface TrustedRoot {
  readonly material: TrustMaterial;
}

/** The trusted roots in a `trusted_root.json`, or in a `.jsonl` with one in each line. Throws `verify/trusted-root-invalid`. */
export function parseTrustedRoots(text: string): TrustedRoot[] {
  const roots = splitRoots(text).map(parseRoot);
  if (roots.length === 0) throw invalid('it is empty', '$');
  return roots;
}

function splitRoots(text: string): unknown[] {
  const whole = parseJson(text);
  if (whole !== undefined) return [whole];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const root = parseJson(line);
    if (root === undefined) throw invalid(`line ${String(at + 1)} is not JSON`, '$');
    return root;
  });
}

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const validFor = z.object({ start: time.optional(), end: time.optional() }).transform(({ start, end }) => ({ start, end }));
const logId = z.object({ keyId: bytes });

const log = z.object({
  baseUrl: z.string(),
  publicKey: z.object({ rawBytes: bytes, validFor: validFor.optional() }),
  logId,
  checkpointKeyId: logId.optional(),
});

const authority = z.object({
  uri: z.string().default(''),
  certChain: z.object({ certificates: z.array(z.object({ rawBytes: bytes })).min(1) }),
  validFor: validFor.optional(),
});

/** Not strict: a trusted root comes from the one who verifies, and newer ones may hold more. */
const rootSchema = z.object({
  mediaType: z.string().regex(/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.1|\.v0\.[12]\+json)$/u),
  certificateAuthorities: z.array(authority).min(1),
  timestampAuthorities: z.array(authority).default([]),
  tlogs: z.array(log).default([]),
  ctlogs: z.array(log).default([]),
});

function parseRoot(value: unknown): TrustedRoot {
  const parsed = rootSchema.safeParse(value);
  if (!parsed.success) throw invalid(renderIssues(parsed.error, value), issuePlace(parsed.error));
  const { mediaType, certificateAuthorities, timestampAuthorities, tlogs, ctlogs } = parsed.data;
  try {
    const material = toTrustMaterial({
      mediaType,
      certificateAuthorities: certificateAuthorities.map(authorityOf),
      timestampAuthorities: timestampAuthorities.map(authorityOf),
      tlogs: [],
      ctlogs: [],
    });
    refuseUnreadable(material);
    return { material: { ...material, tlogs: tlogs.map(logOf), ctlogs: ctlogs.map(logOf) } };
  } catch {
    throw invalid('a certificate or a key in it cannot be read', '$');
  }
}

/** Certificates are read when they are needed; one that cannot be read is told before that. */
function refuseUnreadable({ certificateAuthorities, timestampAuthorities }: TrustMaterial): void {
  for (const { certChain } of [...certificateAuthorities, ...timestampAuthorities])
    for (const certificate of certChain) if (Number.isNaN(certificate.notAfter.getTime())) throw new TypeError('A certificate without an end.');
}

function authorityOf({ uri, certChain, validFor }: z.infer<typeof authority>): Parameters<typeof toTrustMaterial>[0]['certificateAuthorities'][number] {
  return { subject: undefined, uri, certChain, validFor, operator: '' };
}

/** Newer logs name themselves in a checkpoint by another id than in a promise. */
function logOf({ baseUrl, publicKey, logId, checkpointKeyId }: z.infer<typeof log>): TrustMaterial['tlogs'][number] {
  return {
    baseURL: baseUrl,
    logID: (checkpointKeyId ?? logId).keyId,
    publicKey: createPublicKey({ key: publicKey.rawBytes, format: 'der', type: 'spki' }),
    validFor: { start: publicKey.validFor?.start ?? new Date(0), end: publicKey.validFor?.end ?? new Date(8.64e15) },
  };
}

function invalid(found: string, place: string): Problem {
  return new Problem('verify/trusted-root-invalid', {
    message: `The trusted root cannot be used: ${found}.`,
    remedy: 'Get it with: gh attestation trusted-root > trusted_root.jsonl, keep it where the evidence cannot change it, and give its path.',
    place: `trusted root: ${place}`,
  });
}
