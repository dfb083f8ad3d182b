/** The steps V1–V13 of docs/manifest-spec.md that ask nothing of who signed: each finds or throws. */
import { isDeepStrictEqual } from 'node:util';
import { Problem, changeProblem } from '../../errors/problem.ts';
import { findContradictions } from '../../manifest/consistency.ts';
import { parseManifestJson, parseManifestValue } from '../../manifest/parse.ts';
import type { Manifest } from '../../manifest/schema.ts';
import { renderFound } from '../../manifest/schema-issue.ts';
import { parseStatement, payloadType, predicateType, recordedFiles, subjectsOf, type RecordedFile, type Statement } from '../../manifest/statement.ts';
import { digest } from '../../model/digest.ts';
import { parseBundle, type Bundle } from './bundle.ts';
import type { Found } from './steps.ts';
import { compareSubjects, refuseDuplicates } from './subjects.ts';

/** V1: F1–F3. */
export function readManifestText(manifestBytes: Uint8Array): Found<unknown> {
  return { value: parseManifestJson(manifestBytes), detail: `${String(manifestBytes.length)} bytes, sha256 ${digest(manifestBytes)}` };
}

/** V2: F4, F5. */
export function readManifest(value: unknown): Found<Manifest> {
  const manifest = parseManifestValue(value);
  return { value: manifest, detail: `manifest ${manifest.manifestId}, outcome ${manifest.outcome}` };
}

/** V3: C1–C35. */
export function refuseContradictions(manifest: Manifest): Found<Manifest> {
  const [first, ...others] = findContradictions(manifest);
  if (first === undefined) return { value: manifest, detail: 'no contradiction' };
  if (others.length === 0) throw first;
  const message = [first, ...others].map((problem) => problem.message).join(' ');
  throw changeProblem(first, { message });
}

/** V4: F8. */
export function readBundle(bytes: Uint8Array | null): Found<Bundle> {
  if (bytes === null) throw unsigned();
  const bundle = parseBundle(bytes);
  return { value: bundle, detail: `Sigstore bundle v0.3 with a ${bundle.signer.kind}, ${String(bytes.length)} bytes` };
}

/** V5: F9; the type is part of what is signed, so it is asked for exactly. */
export function requirePayloadType(bundle: Bundle): Found<Bundle> {
  if (bundle.payloadType === payloadType) return { value: bundle, detail: payloadType };
  throw refused('verify/payload-type', `The bundle signs a payload of type ${renderFound(bundle.payloadType)}; expected "${payloadType}"`);
}

/** V7: F6, F9; read only after its signature, and from the signed bytes only. */
export function readStatement(payload: Uint8Array): Found<Statement> {
  const statement = parseStatement(payload);
  return { value: statement, detail: `${String(statement.subject.length)} subjects` };
}

/** V8: F7. */
export function requirePredicateType(statement: Statement): Found<Statement> {
  if (statement.predicateType === predicateType) return { value: statement, detail: predicateType };
  throw refused('verify/predicate-type', `The statement is of type ${renderFound(statement.predicateType)}; expected "${predicateType}"`);
}

/** V9: both are read from canonical JSON, so equal values are equal texts. */
export function requireSameManifest([statement, manifest]: readonly [Statement, Manifest]): Found<Manifest> {
  if (isDeepStrictEqual(statement.predicate, manifest)) return { value: manifest, detail: 'equal in every field' };
  throw refused('verify/predicate-mismatch', 'The signed manifest differs from the manifest file');
}

/** V10: a manifest that names another signing mode was not signed by the deploy that wrote it. */
export function requireSigningMode(manifest: Manifest, demanded: Manifest['signing']): Found<Manifest> {
  if (manifest.signing === demanded) return { value: manifest, detail: `signing: ${demanded}` };
  throw refused('verify/manifest-inconsistent', `The policy is for manifests with signing: ${demanded}, and this one says signing: ${manifest.signing}`);
}

/** V11. */
export function requireDistinctSubjects(statement: Statement): Found<Statement> {
  refuseDuplicates(statement.subject);
  return { value: statement, detail: 'no name twice' };
}

/** V12: F6, both ways, with the digest of the manifest's own bytes. */
export function requireSubjects(statement: Statement, manifest: Manifest, manifestBytes: Uint8Array): Found<null> {
  compareSubjects(statement.subject, subjectsOf(manifest, digest(manifestBytes)));
  return { value: null, detail: `${String(statement.subject.length)} of ${String(statement.subject.length)} digests match` };
}

/** V13: only where the caller brought the files. */
export function requireFiles(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): Found<null> {
  const recorded = recordedFiles(manifest);
  for (const file of recorded) requireFile(file, files.get(file.name));
  return { value: null, detail: `${String(recorded.length)} of ${String(recorded.length)} files match` };
}

function requireFile({ name, sha256 }: RecordedFile, content: Uint8Array | undefined): void {
  const found = content === undefined ? 'no file' : `sha256 ${digest(content)}`;
  if (found === `sha256 ${sha256}`) return;
  throw refused('verify/migration-file', `The migration ${renderFound(name)} was recorded with sha256 ${sha256}; found ${found}`);
}

function unsigned(): Problem {
  const message = 'There is no bundle: nothing proves who wrote this manifest, or that it was not changed.';
  return new Problem('verify/unsigned', {
    message,
    remedy: 'Give the bundle that the deploy published beside the manifest, or let deploys sign (signing: github or key).',
    place: 'bundle',
  });
}

function refused(
  code: 'verify/payload-type' | 'verify/predicate-type' | 'verify/predicate-mismatch' | 'verify/manifest-inconsistent' | 'verify/migration-file',
  found: string,
): Problem {
  return new Problem(code, { message: `${found}.`, remedy: 'Use manifest, bundle and files exactly as one deploy published them.' });
}
