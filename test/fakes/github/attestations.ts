/** The attestation store: takes bundles for this repository's own artifacts, and gives them back by digest. */
import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { invalid, ok, pageIn, route, type Answer, type Call, type Refusal, type Reply, type Route } from './call.ts';

const bundleSchema = z.looseObject({
  mediaType: z.string(),
  verificationMaterial: z.looseObject({ certificate: z.looseObject({ rawBytes: z.base64() }) }),
  dsseEnvelope: z.looseObject({ payload: z.base64(), payloadType: z.literal('application/vnd.in-toto+json') }),
});
const statementSchema = z.looseObject({
  predicateType: z.string(),
  subject: z
    .array(z.object({ digest: z.record(z.string(), z.string()) }))
    .min(1)
    .max(1024),
});

export const attestationRoutes: readonly Route[] = [
  route('repos/create-attestation', 'POST /repos/{owner}/{repo}/attestations', { attestations: 'write' }, store),
  route('repos/list-attestations', 'GET /repos/{owner}/{repo}/attestations/{subject_digest}', { attestations: 'read' }, (call) => {
    const { story } = call;
    const type = call.query.get('predicate_type');
    const found = story.attestations.filter(
      ({ digests, bundle }) => digests.includes(call.part('subject_digest')) && (type === null || predicateType(bundle) === type),
    );
    if (found.length === 0) return { refusal: 404, message: 'Not Found' };
    return pageIn(
      found.map(({ bundle }) => ({ bundle, repository_id: story.repository.id, bundle_url: '', initiator: 'user' })),
      (attestations) => ({ attestations }),
    );
  }),
];

/** A private repository needs an enterprise's plan; an Enterprise Server has no such store. */
function store({ story, body }: Call): Answer<Reply<'repos/create-attestation'>> | Refusal {
  const { visibility, plan, owner } = story.repository;
  if (story.place.kind === 'server') return { refusal: 404, message: 'Not Found' };
  if (visibility !== 'public' && plan !== 'enterprise') {
    const message = `Feature not available for the ${owner.login} organization. To enable this feature, please upgrade the billing plan, or make this repository public.`;
    return { refusal: 403, message };
  }
  const asked = z.object({ bundle: bundleSchema }).safeParse(body);
  if (!asked.success) return invalid('Invalid Argument - invalid bundle');
  const { bundle } = asked.data;
  const statement = statementSchema.safeParse(statementOf(bundle));
  if (!statement.success) return invalid('Invalid Argument - invalid statement');
  const id = BigInt(story.repository.id).toString();
  if (!namesRepository(bundle.verificationMaterial.certificate.rawBytes, id)) return invalid('Invalid Argument - values do not match');
  const digests = statement.data.subject.flatMap(({ digest }) => (digest['sha256'] === undefined ? [] : [`sha256:${digest['sha256']}`]));
  const attestation = { id: story.newId(), bundle, digests };
  story.attestations.push(attestation);
  return ok({ id: attestation.id }, 201);
}

/** The extension of the repository's id: its identifier in DER, then an OCTET STRING of a UTF8String. */
function namesRepository(certificate: string, id: string): boolean {
  const { raw } = new X509Certificate(Buffer.from(certificate, 'base64'));
  const identifier = Buffer.from('060a2b0601040183bf30010f', 'hex');
  const value = Buffer.concat([Buffer.of(0x04, id.length + 2, 0x0c, id.length), Buffer.from(id)]);
  return raw.includes(Buffer.concat([identifier, value]));
}

function statementOf(bundle: Readonly<Record<string, unknown>>): unknown {
  const payload = z.object({ dsseEnvelope: z.object({ payload: z.string() }) }).safeParse(bundle).data?.dsseEnvelope.payload ?? '';
  try {
    return JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}

function predicateType(bundle: Readonly<Record<string, unknown>>): string | null {
  return statementSchema.safeParse(statementOf(bundle)).data?.predicateType ?? null;
}
