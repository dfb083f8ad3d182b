/** The in-toto Statement v1 that is signed: the manifest as its predicate, the files that it speaks of as its subjects. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { canonical, digest, type Sha256 } from '../model/digest.ts';
import { isUnknown } from '../model/unknown.ts';
import { manifestName, renderManifest } from './document.ts';
import type { Manifest } from './schema.ts';
import { issuePlace, renderIssues } from './schema-issue.ts';
import { parseStrict, type StrictForm } from './strict.ts';

export const statementType = 'https://in-toto.io/Statement/v1';
export const predicateType = 'https://github.com/drizzle-attest/drizzle-attest/attestation/migration-deployment/v1';
/** The DSSE payload type of an in-toto statement. */
export const payloadType = 'application/vnd.in-toto+json';

const maxSubjects = 1024;

const subjectSchema = z.strictObject({
  name: z.string().min(1).max(1024),
  digest: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/u) }),
});

const statementSchema = z.strictObject({
  _type: z.literal(statementType),
  subject: z.array(subjectSchema).min(1).max(maxSubjects),
  predicateType: z.string().max(1024),
  predicate: z.record(z.string(), z.unknown()),
});

export type Subject = z.infer<typeof subjectSchema>;
export type Statement = z.infer<typeof statementSchema>;

/** A migration file that a manifest speaks of, with the digest that it had. */
export interface RecordedFile {
  /** The migration's name. */
  readonly name: string;
  readonly sha256: Sha256;
}

/** The exact text to sign for a manifest: the RFC 8785 form of its statement. A large manifest takes long to render, so a caller that has its digest passes it. */
export function renderStatement(manifest: Manifest, manifestSha256 = digest(renderManifest(manifest))): string {
  const subject = subjectsOf(manifest, manifestSha256);
  const statement: Statement = { _type: statementType, subject, predicateType, predicate: manifest };
  return canonical(statement);
}

/**
 * The subjects of a manifest (clause F6): the manifest, then each recorded migration file as `migrations/<name>`. The prefix keeps
 * every name apart from the manifest's, whatever a migration is called. Stores take at most 1024 subjects, so the list ends there:
 * the manifest, which is the first of them, holds the digests of all.
 */
export function subjectsOf(manifest: Manifest, manifestSha256: Sha256): Subject[] {
  const files = recordedFiles(manifest).map(({ name, sha256 }) => ({ name: `migrations/${name}`, digest: { sha256 } }));
  return [{ name: manifestName, digest: { sha256: manifestSha256 } }, ...files].slice(0, maxSubjects);
}

/** Each migration file of the plan and of the deviations, once; a name with two digests is told by clause C4. */
export function recordedFiles(manifest: Manifest): RecordedFile[] {
  const planned = isUnknown(manifest.plan) ? [] : manifest.plan.migrations;
  const deviations = isUnknown(manifest.status) ? [] : manifest.status.deviations;
  const deviating = deviations.flatMap(({ name, fileSha256 }) => (name === null || fileSha256 === null ? [] : [{ name, sha256: fileSha256 }]));
  return [...new Map([...planned, ...deviating].map((file) => [file.name, file])).values()];
}

/** The payload has the manifest's size and the subjects' beside it. */
const payloadForm: StrictForm = { place: 'signed payload', maxBytes: 20 * 1024 * 1024, spell: canonical, spacing: 'exact' };

/** The statement that a signed payload's bytes hold. Throws `verify/too-large`, `not-json`, `not-canonical`, `statement-invalid`. */
export function parseStatement(payload: Uint8Array): Statement {
  const value = parseStrict(payload, payloadForm);
  const parsed = statementSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem('verify/statement-invalid', {
    message: `The signed payload is not an in-toto Statement v1: ${renderIssues(parsed.error, value)}.`,
    remedy: 'Use the bundle that the deploy published beside the manifest.',
    place: `signed payload: ${issuePlace(parsed.error)}`,
  });
}
