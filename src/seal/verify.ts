/** The whole verification of one deploy's evidence, V1–V13 of docs/manifest-spec.md: no file, no network, no clock. */
import { Problem } from '../errors.ts';
import { findContradictions } from '../manifest/consistency.ts';
import { parseManifestText, parseRecord } from '../manifest/parse.ts';
import type { DeployRecord } from '../manifest/record.ts';
import { parseStatement, payloadType, predicateType, recordedFiles, subjectsOf, type RecordedFile, type Statement } from '../manifest/statement.ts';
import { canonical } from '../model/canonical.ts';
import { digest } from '../model/digest.ts';
import type { Verdict, VerdictKind } from '../model/verdict.ts';
import { renderFound } from '../manifest/schema-issue.ts';
import { parseBundle, type KeyBundle } from './verify/bundle.ts';
import type { PublicKey } from './key.ts';
import { verifySignature } from './verify/signature.ts';
import { begin, both, proceed, skip, type Found, type Taken } from './verify/steps.ts';
import { compareSubjects, refuseDuplicates } from './verify/subjects.ts';

export interface Evidence {
  /** The exact bytes of the manifest file. */
  readonly manifest: Uint8Array;
  /** The exact bytes of the bundle file; null where there is none. */
  readonly bundle: Uint8Array | null;
  /** The migration files by migration name, to be held against the record; null leaves that step out. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
}

/** Who is believed. It never comes from the evidence. */
export interface Policy {
  readonly keys: readonly PublicKey[];
}

/** The verdict on one deploy's evidence. Never throws: what goes wrong is a failed step. */
export function verifyRecord(evidence: Evidence, policy: Policy): Verdict {
  const text = begin(title('V1'), () => readManifest(evidence.manifest));
  const record = proceed(title('V2'), text, readRecord);
  const consistent = proceed(title('V3'), record, refuseContradictions);
  const bundle = begin(title('V4'), () => readBundle(evidence.bundle));
  const typed = proceed(title('V5'), bundle, requirePayloadType);
  const signed = proceed(title('V6'), typed, (sealed) => requireSignature(sealed, policy));
  const statement = proceed(title('V7'), signed, readStatement);
  const predicate = proceed(title('V8'), statement, requirePredicateType);
  const same = proceed(title('V9'), both(predicate, record), requireSameRecord);
  const stated = proceed(title('V10'), same, requireSigningStated);
  const distinct = proceed(title('V11'), statement, requireDistinctSubjects);
  const subjects = proceed(title('V12'), both(distinct, same), ([named, said]) => requireSubjects(named, said, evidence.manifest));
  const files = evidence.files;
  const matching = files === null ? skip(title('V13'), noFiles) : proceed(title('V13'), record, (said) => requireFiles(said, files));
  return judge([text, record, consistent, bundle, typed, signed, statement, predicate, same, stated, distinct, subjects], matching, files !== null);
}

const noFiles = 'No migration files were given to compare.';

const titles = {
  V1: 'The manifest is one exact text',
  V2: 'The manifest is a record of version 1',
  V3: 'The record does not contradict itself',
  V4: 'The bundle holds one signature by a key',
  V5: 'What is signed is an in-toto statement',
  V6: 'A trusted key signed it',
  V7: 'The statement is in-toto Statement v1',
  V8: 'The statement is about a migration deployment',
  V9: 'The signed record is the manifest',
  V10: 'The record says that it is signed with a key',
  V11: 'Each subject is named once',
  V12: 'The subjects are the manifest and its migrations',
  V13: 'The migration files are those of the record',
} as const;

function title(clause: keyof typeof titles): { clause: string; title: string } {
  return { clause, title: titles[clause] };
}

/** V1: F1–F3. */
function readManifest(manifest: Uint8Array): Found<unknown> {
  return { value: parseManifestText(manifest), detail: `${String(manifest.length)} bytes, sha256 ${digest(manifest)}` };
}

/** V2: F4, F5. */
function readRecord(value: unknown): Found<DeployRecord> {
  const record = parseRecord(value);
  return { value: record, detail: `record ${record.recordId}, outcome ${record.outcome}` };
}

/** V3: C1–C17. */
function refuseContradictions(record: DeployRecord): Found<DeployRecord> {
  const [first, ...others] = findContradictions(record);
  if (first === undefined) return { value: record, detail: 'no contradiction' };
  if (others.length === 0) throw first;
  const message = [first, ...others].map((problem) => problem.message).join(' ');
  throw new Problem(first.code, { message, remedy: first.remedy, ...(first.place === null ? {} : { place: first.place }) });
}

/** V4: F8. */
function readBundle(bytes: Uint8Array | null): Found<KeyBundle> {
  if (bytes === null) throw unsigned();
  const bundle = parseBundle(bytes);
  return { value: bundle, detail: `Sigstore bundle v0.3, ${String(bytes.length)} bytes` };
}

/** V5: F9; the type is part of what is signed, so it is asked for exactly. */
function requirePayloadType(bundle: KeyBundle): Found<KeyBundle> {
  if (bundle.payloadType === payloadType) return { value: bundle, detail: payloadType };
  throw refused('verify/payload-type', `The bundle signs a payload of type ${renderFound(bundle.payloadType)}; expected "${payloadType}"`);
}

/** V6: F10; the hint selects among the trusted keys only. */
function requireSignature(bundle: KeyBundle, policy: Policy): Found<KeyBundle> {
  const key = verifySignature(bundle, policy.keys);
  return { value: bundle, detail: `${key.algorithm} key ${key.keyId}` };
}

/** V7: F6, F9; read only after its signature, and from the signed bytes only. */
function readStatement(bundle: KeyBundle): Found<Statement> {
  const statement = parseStatement(bundle.payload);
  return { value: statement, detail: `${String(statement.subject.length)} subjects` };
}

/** V8: F7. */
function requirePredicateType(statement: Statement): Found<Statement> {
  if (statement.predicateType === predicateType) return { value: statement, detail: predicateType };
  throw refused('verify/predicate-type', `The statement is of type ${renderFound(statement.predicateType)}; expected "${predicateType}"`);
}

/** V9: compared by RFC 8785 text, which is the value and nothing else. */
function requireSameRecord([statement, record]: readonly [Statement, DeployRecord]): Found<DeployRecord> {
  if (canonical(statement.predicate) === canonical(record)) return { value: record, detail: 'equal in every field' };
  throw refused('verify/predicate-mismatch', 'The signed record is not the one in the manifest');
}

/** V10: a signed record that calls itself unsigned was not signed by the deploy that wrote it. */
function requireSigningStated(record: DeployRecord): Found<DeployRecord> {
  if (record.signing === 'key') return { value: record, detail: 'signing: key' };
  throw refused('verify/record-inconsistent', `The bundle is signed with a key, and the record says signing: ${record.signing}`);
}

/** V11. */
function requireDistinctSubjects(statement: Statement): Found<Statement> {
  refuseDuplicates(statement.subject);
  return { value: statement, detail: 'no name twice' };
}

/** V12: F6, both ways, with the digest of the manifest's own bytes. */
function requireSubjects(statement: Statement, record: DeployRecord, manifest: Uint8Array): Found<null> {
  compareSubjects(statement.subject, subjectsOf(record, digest(manifest)));
  return { value: null, detail: `${String(statement.subject.length)} of ${String(statement.subject.length)} digests match` };
}

/** V13: only where the caller brought the files. */
function requireFiles(record: DeployRecord, files: ReadonlyMap<string, Uint8Array>): Found<null> {
  const recorded = recordedFiles(record);
  for (const file of recorded) requireFile(file, files.get(file.name));
  return { value: null, detail: `${String(recorded.length)} of ${String(recorded.length)} files match` };
}

function requireFile({ name, sha256 }: RecordedFile, content: Uint8Array | undefined): void {
  const found = content === undefined ? 'no file' : `sha256 ${digest(content)}`;
  if (found === `sha256 ${sha256}`) return;
  throw refused('verify/migration-file', `The migration ${renderFound(name)} was recorded with sha256 ${sha256}; found ${found}`);
}

/** Verified is said only where every mandatory step was passed, and the optional one too where it was asked for. */
function judge(mandatory: readonly Taken<unknown>[], optional: Taken<unknown>, asked: boolean): Verdict {
  const required = asked ? [...mandatory, optional] : mandatory;
  return { kind: kindOf(required), steps: [...mandatory, optional].map(({ step }) => step) };
}

function kindOf(required: readonly Taken<unknown>[]): VerdictKind {
  if (required.every(({ passed }) => passed !== null)) return 'verified';
  const failed = required.flatMap(({ step: { result } }) => (result.kind === 'failed' ? [result.problem.code] : []));
  return failed.length > 0 && failed.every((code) => code === 'verify/unsigned') ? 'unsigned' : 'rejected';
}

function unsigned(): Problem {
  const message = 'There is no bundle: nothing proves who wrote this manifest, or that it was not changed.';
  return new Problem('verify/unsigned', {
    message,
    remedy: 'Give the bundle that the deploy published beside the manifest, or let deploys sign (signing: key).',
    place: 'bundle',
  });
}

function refused(
  code: 'verify/payload-type' | 'verify/predicate-type' | 'verify/predicate-mismatch' | 'verify/record-inconsistent' | 'verify/migration-file',
  found: string,
): Problem {
  return new Problem(code, { message: `${found}.`, remedy: 'Use manifest, bundle and files exactly as one deploy published them.' });
}
