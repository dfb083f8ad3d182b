/** Rekor's first version of its interface: checks a DSSE entry, writes it in its canonical form, and takes none twice. */
import { createHash, verify, X509Certificate } from 'node:crypto';
import { rekorHandler } from '@sigstore/mock';
import { z } from 'zod';
import type { TransparencyLog } from './authorities.ts';
import { plain, type ServiceAnswer } from './answer.ts';

/** The entries of one log. */
export type LogBook = Map<string, string>;

export const entriesPath = '/api/v1/log/entries';

const proposal = z.strictObject({
  apiVersion: z.literal('0.0.1'),
  kind: z.literal('dsse'),
  spec: z.strictObject({ proposedContent: z.strictObject({ envelope: z.string(), verifiers: z.tuple([z.base64()]) }) }),
});
const envelopeSchema = z.strictObject({
  payload: z.base64(),
  payloadType: z.string(),
  signatures: z.tuple([z.strictObject({ sig: z.base64(), keyid: z.string().optional() })]),
});

/** Takes an entry; 409 where the log has it, 400 where the signature is not of the certificate's key. */
export async function createEntry(log: TransparencyLog, book: LogBook, body: string): Promise<ServiceAnswer> {
  const proposed = proposal.safeParse(parseJson(body));
  const envelope = envelopeSchema.safeParse(parseJson(proposed.data?.spec.proposedContent.envelope ?? ''));
  if (!proposed.success || !envelope.success) return problem(400, 'error processing entry: validation failure');
  const { envelope: text, verifiers } = proposed.data.spec.proposedContent;
  if (!isSigned(envelope.data, verifiers[0])) return problem(400, 'error processing entry: could not verify envelope');
  const entry = canonicalEntry(text, envelope.data, verifiers[0]);
  const known = sha256(JSON.stringify(entry));
  if (book.has(known))
    return { ...problem(409, 'an equivalent entry already exists in the transparency log'), headers: { location: `${entriesPath}/${known}` } };
  const { statusCode, response } = await rekorHandler(log).fn(JSON.stringify(entry));
  const stored = Buffer.from(z.string().parse(response)).toString('utf8');
  book.set(known, stored);
  return { status: statusCode, contentType: 'application/json', body: stored, headers: { location: `${entriesPath}/${known}` } };
}

export function findEntry(book: LogBook, uuid: string): ServiceAnswer {
  const entry = book.get(uuid);
  return entry === undefined ? problem(404, 'entry not found') : { status: 200, contentType: 'application/json', body: entry };
}

/** The proposal holds the envelope; the log keeps only its digests and signatures. */
function canonicalEntry(text: string, envelope: z.infer<typeof envelopeSchema>, verifier: string): object {
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: { algorithm: 'sha256', value: sha256(text) },
      payloadHash: { algorithm: 'sha256', value: sha256(Buffer.from(envelope.payload, 'base64')) },
      signatures: envelope.signatures.map(({ sig }) => ({ signature: sig, verifier })),
    },
  };
}

function isSigned(envelope: z.infer<typeof envelopeSchema>, verifier: string): boolean {
  const payload = Buffer.from(envelope.payload, 'base64');
  const head = `DSSEv1 ${Buffer.byteLength(envelope.payloadType)} ${envelope.payloadType} ${payload.length} `;
  try {
    const { publicKey } = new X509Certificate(Buffer.from(verifier, 'base64'));
    return verify('sha256', Buffer.concat([Buffer.from(head), payload]), publicKey, Buffer.from(envelope.signatures[0].sig, 'base64'));
  } catch {
    return false;
  }
}

function problem(status: number, message: string): ServiceAnswer {
  return plain(status, JSON.stringify({ code: status, message }));
}

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
