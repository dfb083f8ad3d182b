/** Attacks with a signature that is good: on the statement, on the manifest in it, and on the files beside it. */
import type { Code } from '../../src/errors/problem.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { predicateType, renderStatement, statementType, subjectsOf, type Subject } from '../../src/manifest/statement.ts';
import { canonical, digest } from '../../src/model/digest.ts';
import type { SigningKey } from '../../src/seal/key.ts';
import { failed, noOp, succeeded } from '../../test/manifest/truthful.ts';
import { migrationFiles } from '../../test/manifest/truthful-execution.ts';
import { bytes, goodManifest, goodStatement, replaceOnce, seal, stranger, trusted, type Attack } from './workshop.ts';

const good = succeeded();
const subjects = subjectsOf(good, digest(goodManifest));
const [manifestSubject, ...fileSubjects] = subjects;
const extra: Subject = { name: 'migrations/0002_extra', digest: { sha256: digest('extra') } };

const statementAttacks: readonly Attack[] = [
  statement('not-json', 'The trusted key signed something that is not JSON.', 'V7', 'verify/not-json', 'deployed, honestly'),
  statement('indented', 'The trusted key signed another spelling.', 'V7', 'verify/not-canonical', JSON.stringify(JSON.parse(goodStatement), null, 2)),
  statement(
    'duplicate-key',
    'Two predicates: readers take the first or the last.',
    'V7',
    'verify/not-canonical',
    goodStatement.replace('{', '{"predicate":{},'),
  ),
  statement('deep-nesting', 'Nesting that exhausts a recursive reader.', 'V7', 'verify/too-large', `${'['.repeat(500)}${']'.repeat(500)}`),
  statement('is-array', 'A list of statements.', 'V7', 'verify/statement-invalid', `[${goodStatement}]`),
  statement(
    'type-swapped',
    'An older statement, with laxer rules.',
    'V7',
    'verify/statement-invalid',
    replaceOnce(goodStatement, statementType, 'https://in-toto.io/Statement/v0.1'),
  ),
  statement('extra-field', 'A field that rides along unseen.', 'V7', 'verify/statement-invalid', stated({ verified: true })),
  statement('no-subjects', 'A statement about nothing fits everything.', 'V7', 'verify/statement-invalid', stated({ subject: [] })),
  statement(
    'weak-digest',
    'A digest that can be met by another file.',
    'V7',
    'verify/statement-invalid',
    stated({ subject: [{ name: 'migration-manifest.json', digest: { md5: 'd41d8cd98f00b204e9800998ecf8427e' } }] }),
  ),
  statement(
    'digest-upper-case',
    'A digest in another spelling.',
    'V7',
    'verify/statement-invalid',
    stated({ subject: subjects.map(({ name, digest: { sha256 } }) => ({ name, digest: { sha256: sha256.toUpperCase() } })) }),
  ),
  statement('predicate-absent', 'Subjects without a manifest.', 'V7', 'verify/statement-invalid', stated({ predicate: undefined })),
  statement(
    'predicate-type-swapped',
    'The statement is about something else.',
    'V8',
    'verify/predicate-type',
    stated({ predicateType: 'https://slsa.dev/provenance/v1' }),
  ),
  statement(
    'predicate-type-newer',
    'A version that this release does not know.',
    'V8',
    'verify/predicate-type',
    stated({ predicateType: predicateType.replace('/v1', '/v2') }),
  ),
  statement(
    'predicate-changed',
    'The signed manifest is not the one that is shown.',
    'V9',
    'verify/predicate-mismatch',
    stated({ predicate: { ...good, run: { ...good.run, id: '9002' } } }),
  ),
  statement('predicate-empty', 'The signed manifest says nothing.', 'V9', 'verify/predicate-mismatch', stated({ predicate: {} })),
  statement(
    'subject-duplicated',
    'A file named twice, with two digests.',
    'V11',
    'verify/subject-duplicate',
    stated({ subject: [...subjects, { ...extra, name: 'migrations/0000_users' }] }),
  ),
  statement('subject-repeated', 'A file named twice, with one digest.', 'V11', 'verify/subject-duplicate', stated({ subject: [...subjects, ...fileSubjects] })),
  statement('subject-dropped', 'A migration is no subject.', 'V12', 'verify/subject-missing', stated({ subject: subjects.slice(0, -1) })),
  statement('subject-manifest-dropped', 'The manifest is no subject.', 'V12', 'verify/subject-missing', stated({ subject: fileSubjects })),
  statement(
    'subject-renamed',
    'A migration under another name.',
    'V12',
    'verify/subject-missing',
    replaceOnce(goodStatement, '"migrations/0000_users"', '"0000_users"'),
  ),
  statement('subject-added', 'A migration that the manifest does not speak of.', 'V12', 'verify/subject-unexpected', stated({ subject: [...subjects, extra] })),
  statement(
    'subject-digest',
    'A migration with another content.',
    'V12',
    'verify/subject-mismatch',
    stated({ subject: [manifestSubject, { ...extra, name: 'migrations/0000_users' }, ...fileSubjects.slice(1)] }),
  ),
  statement(
    'subject-manifest-digest',
    'A manifest with another content.',
    'V12',
    'verify/subject-mismatch',
    stated({ subject: [{ ...extra, name: 'migration-manifest.json' }, ...fileSubjects] }),
  ),
];

const lied: Manifest = { ...failed(), outcome: 'succeeded', problems: [] };
const whitewashed: Manifest = { ...succeeded(), manifestId: failed().manifestId };

const contentAttacks: readonly Attack[] = [
  manifest('resigned-by-stranger', 'A failed deploy is told as a success, and signed anew.', 'V6', 'verify/signature', whitewashed, stranger),
  manifest('says-succeeded', 'The trusted key signed a success with a failed migration.', 'V3', 'verify/manifest-inconsistent', lied),
  manifest('no-op-with-plan', 'The trusted key signed that nothing was pending, and a plan.', 'V3', 'verify/manifest-inconsistent', {
    ...good,
    outcome: 'no-op',
    change: { type: 'no-op' },
  }),
  manifest('plan-digest', 'The digest of the plan is not that of its list.', 'V3', 'verify/manifest-inconsistent', {
    ...good,
    plan: { migrations: [...migrationFiles].map(([name, sql]) => ({ name, sha256: digest(sql) })), sha256: digest('other plan') },
  }),
  manifest('other-target', 'A manifest of staging in the chain of production.', 'V3', 'verify/manifest-inconsistent', {
    ...good,
    system: { ...good.system, environment: 'staging' },
  }),
  manifest('recorded-before-start', 'The manifest is older than the deploy.', 'V3', 'verify/manifest-inconsistent', {
    ...good,
    times: { ...good.times, recordedAt: '2026-02-01T00:00:00.000Z' },
  }),
  manifest('no-op-with-rows', 'Nothing was pending, and the ledger grew.', 'V3', 'verify/manifest-inconsistent', {
    ...noOp(),
    ledger: { ...noOp().ledger, before: good.ledger.before },
  }),
  manifest('signing-none', 'A signed manifest that calls itself unsigned.', 'V10', 'verify/manifest-inconsistent', { ...good, signing: 'none' }),
];

const fileAttacks: readonly Attack[] = [
  files('changed', 'A migration file is not the one that was deployed.', new Map([...migrationFiles, ['0001_orders', 'DROP TABLE "orders";\n']])),
  files('missing', 'A migration file is not there.', new Map([...migrationFiles].slice(1))),
];

export const signedAttacks: readonly Attack[] = [...statementAttacks, ...contentAttacks, ...fileAttacks];

function statement(name: string, hope: string, clause: string, code: Code, payload: string): Attack {
  return { name: `statement-${name}`, attack: hope, manifestBytes: bytes(goodManifest), bundle: bytes(seal(payload, trusted)), code, clause };
}

function stated(changes: object): string {
  return canonical({ _type: statementType, subject: subjects, predicateType, predicate: good, ...changes });
}

function manifest(name: string, hope: string, clause: string, code: Code, said: Manifest, key: SigningKey = trusted): Attack {
  return { name: `content-${name}`, attack: hope, manifestBytes: bytes(renderManifest(said)), bundle: bytes(seal(renderStatement(said), key)), code, clause };
}

function files(name: string, hope: string, content: ReadonlyMap<string, string>): Attack {
  const bundle = bytes(seal(goodStatement, trusted));
  return {
    name: `migration-file-${name}`,
    attack: hope,
    manifestBytes: bytes(goodManifest),
    bundle,
    files: content,
    code: 'verify/migration-file',
    clause: 'V13',
  };
}
