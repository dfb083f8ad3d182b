/** The whole verification of one deploy's evidence, V1–V16 of docs/manifest-spec.md: no file, no network, no clock. */
import type { Manifest } from '../manifest/schema.ts';
import type { Verdict, VerdictKind } from '../model/verdict.ts';
import type { Bundle } from './verify/bundle.ts';
import * as checks from './verify/checks.ts';
import type { VerificationPolicy } from './verify/verification-policy.ts';
import { requireSignature, takeSignerSteps, type SignedBundle } from './verify/signer.ts';
import { begin, both, proceed, skip, type Clause, type Found, type Taken } from './verify/steps.ts';

export interface Evidence {
  /** The exact bytes of the manifest file. */
  readonly manifestBytes: Uint8Array;
  /** The exact bytes of the bundle file; null where there is none. */
  readonly bundle: Uint8Array | null;
  /** The migration files by migration name, to be held against the manifest; null leaves that step out. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
}

/** The verdict on one deploy's evidence. Never throws: what goes wrong is a failed step. */
export function verifyManifest(evidence: Evidence, policy: VerificationPolicy): Verdict {
  const taken = takeSteps(evidence, demandedSigning(policy), (bundle) => requireSignature(bundle, policy));
  const signer = takeSignerSteps(policy, taken.signature, taken.same);
  const required = evidence.files === null ? taken.mandatory : [...taken.mandatory, taken.files];
  return { kind: kindOf([...required, ...signer]), steps: [...taken.mandatory, taken.files, ...signer].map(({ step }) => step) };
}

export interface TakenSteps {
  /** V1–V12. */
  readonly mandatory: readonly Taken<unknown>[];
  readonly signature: Taken<SignedBundle>;
  /** The manifest, once it is known to be the one that is signed. */
  readonly same: Taken<Manifest>;
  /** V13. */
  readonly files: Taken<null>;
}

/** V1–V13, where `requireSigner` is V6. */
export function takeSteps(evidence: Evidence, signing: Manifest['signing'], requireSigner: (bundle: Bundle) => Found<SignedBundle>): TakenSteps {
  const text = begin(title('V1'), () => checks.readManifestText(evidence.manifestBytes));
  const manifest = proceed(title('V2'), text, checks.readManifest);
  const consistent = proceed(title('V3'), manifest, checks.refuseContradictions);
  const bundle = begin(title('V4'), () => checks.readBundle(evidence.bundle));
  const typed = proceed(title('V5'), bundle, checks.requirePayloadType);
  const signature = proceed(title('V6'), typed, requireSigner);
  const statement = proceed(title('V7'), signature, ({ bundle: { payload } }) => checks.readStatement(payload));
  const predicate = proceed(title('V8'), statement, checks.requirePredicateType);
  const same = proceed(title('V9'), both(predicate, manifest), checks.requireSameManifest);
  const stated = proceed(title('V10'), same, (said) => checks.requireSigningMode(said, signing));
  const distinct = proceed(title('V11'), statement, checks.requireDistinctSubjects);
  const subjects = proceed(title('V12'), both(distinct, same), ([named, said]) => checks.requireSubjects(named, said, evidence.manifestBytes));
  const given = evidence.files;
  const files = given === null ? skip(title('V13'), noFiles) : proceed(title('V13'), manifest, (said) => checks.requireFiles(said, given));
  const mandatory = [text, manifest, consistent, bundle, typed, signature, statement, predicate, same, stated, distinct, subjects];
  return { mandatory, signature, same, files };
}

const noFiles = 'No migration files were given to compare.';

const titles = {
  V1: 'The manifest is one exact text',
  V2: 'The manifest has the form of version 1',
  V3: 'The manifest does not contradict itself',
  V4: 'The bundle holds one signature',
  V5: 'What is signed is an in-toto statement',
  V6: 'Somebody trusted signed it',
  V7: 'The statement is in-toto Statement v1',
  V8: 'The statement is about a migration deployment',
  V9: 'The signed manifest equals the manifest file',
  V10: 'The manifest says how it is signed',
  V11: 'Each subject is named once',
  V12: 'The subjects are the manifest and its migrations',
  V13: 'The migration files are those of the manifest',
} as const;

function title(clause: keyof typeof titles): Clause {
  return { clause, title: titles[clause] };
}

/** The signing mode that a policy is for. */
function demandedSigning(policy: VerificationPolicy): Manifest['signing'] {
  return 'keys' in policy ? 'key' : policy.identity.instance;
}

/** Verified is said only where every required step was taken and passed. */
function kindOf(required: readonly Taken<unknown>[]): VerdictKind {
  if (required.every(({ passed }) => passed !== null)) return 'verified';
  const failed = required.flatMap(({ step: { result } }) => (result.kind === 'failed' ? [result.problem.code] : []));
  return failed.length > 0 && failed.every((code) => code === 'verify/unsigned') ? 'unsigned' : 'rejected';
}
