/** Attacks on the manifest file: its bundle is the good one. */
import type { Code } from '../../src/errors/problem.ts';
import { renderDocument, renderManifest } from '../../src/manifest/document.ts';
import { noOp, succeeded } from '../../test/manifest/truthful.ts';
import { bytes, goodBundle, goodManifest, replaceOnce, type Attack } from './workshop.ts';

const good = succeeded();
const plan = 'unknown' in good.plan ? { sha256: '', migrations: [] } : good.plan;

export const manifestAttacks: readonly Attack[] = [
  attack('empty', 'An empty file passes for one without faults.', 'V1', 'verify/not-json', ''),
  attack('truncated', 'The end of the manifest is cut off.', 'V1', 'verify/not-json', goodManifest.slice(0, goodManifest.length / 2)),
  attack('trailing-text', 'A second manifest stands behind the first.', 'V1', 'verify/not-json', goodManifest + goodManifest),
  raw('invalid-utf8', 'Readers replace a broken byte by different characters.', 'V1', 'verify/not-json', spoil(goodManifest)),
  attack('bom', 'A byte order mark, which some readers skip.', 'V1', 'verify/not-json', `\uFEFF${goodManifest}`),
  raw('utf16', 'Another encoding, which some readers guess.', 'V1', 'verify/not-json', Buffer.from(goodManifest, 'utf16le')),
  attack('comments', 'A comment, which some readers skip.', 'V1', 'verify/not-json', goodManifest.replace('{', '{ // nothing')),
  attack('deep-nesting', 'Nesting that exhausts a recursive reader.', 'V1', 'verify/too-large', `${'['.repeat(500)}${']'.repeat(500)}\n`),
  attack('keys-reordered', 'The same keys in another order, for a second digest of one manifest.', 'V1', 'verify/not-canonical', reordered()),
  attack('minified', 'The same manifest without its line breaks.', 'V1', 'verify/not-canonical', JSON.stringify(JSON.parse(goodManifest))),
  attack('crlf', 'The same manifest with Windows line ends.', 'V1', 'verify/not-canonical', goodManifest.replaceAll('\n', '\r\n')),
  attack('without-final-newline', 'The same manifest less its last byte.', 'V1', 'verify/not-canonical', goodManifest.trimEnd()),
  attack('duplicate-key', 'Two outcomes: readers take the first or the last.', 'V1', 'verify/not-canonical', twoOutcomes()),
  attack(
    'escaped-letters',
    'A text search does not find an escaped word.',
    'V1',
    'verify/not-canonical',
    replaceOnce(goodManifest, '"outcome": "succeeded"', '"outcome": "\\u0073ucceeded"'),
  ),
  attack('lone-surrogate', 'Half a character, which has no UTF-8.', 'V1', 'verify/not-canonical', goodManifest.replaceAll('"ana"', '"\\ud800"')),
  attack('number-infinite', 'A number beyond all doubles.', 'V1', 'verify/not-canonical', rows('1e400')),
  attack('number-unsafe', 'A number that readers round.', 'V1', 'verify/not-canonical', rows('9007199254740993')),
  attack('number-spelling', 'The same number, spelt otherwise.', 'V1', 'verify/not-canonical', rows('2.0')),
  attack('number-minus-zero', 'A zero that is not zero everywhere.', 'V1', 'verify/not-canonical', rows('-0')),
  attack('is-null', 'No manifest at all.', 'V2', 'verify/manifest-invalid', 'null\n'),
  attack('is-array', 'A list of no manifests.', 'V2', 'verify/manifest-invalid', '[]\n'),
  attack('is-string', 'A manifest inside a string.', 'V2', 'verify/manifest-invalid', `${JSON.stringify(goodManifest)}\n`),
  attack('is-bundle', 'Manifest and bundle exchanged.', 'V1', 'verify/not-canonical', goodBundle, goodManifest),
  attack('unknown-version', 'A version that this release does not know.', 'V2', 'verify/manifest-version', renderDocument({ ...good, schemaVersion: 2 })),
  attack('version-zero', 'A version before the first.', 'V2', 'verify/manifest-version', renderDocument({ ...good, schemaVersion: 0 })),
  attack('version-text', 'The version as text.', 'V2', 'verify/manifest-invalid', renderDocument({ ...good, schemaVersion: '1' })),
  attack('extra-field', 'A field that rides along unseen.', 'V2', 'verify/manifest-invalid', renderDocument({ ...good, approved: true })),
  attack('extra-field-nested', 'The same, deep inside.', 'V2', 'verify/manifest-invalid', renderDocument({ ...good, plan: { ...plan, approved: true } })),
  attack('missing-field', 'The problems are left out.', 'V2', 'verify/manifest-invalid', renderDocument({ ...good, problems: undefined })),
  attack('null-field', 'The problems are nothing.', 'V2', 'verify/manifest-invalid', renderDocument({ ...good, problems: null })),
  attack(
    'proto-key',
    'A key that changes the prototype of what is read.',
    'V2',
    'verify/manifest-invalid',
    goodManifest.replace('{\n', '{\n  "__proto__": {\n    "outcome": "succeeded"\n  },\n'),
  ),
  attack(
    'proto-key-nested',
    'The same, deep inside.',
    'V2',
    'verify/manifest-invalid',
    replaceOnce(goodManifest, '"change": {\n', '"change": {\n    "__proto__": null,\n'),
  ),
  attack(
    'constructor-key',
    'A key that every object seems to have.',
    'V2',
    'verify/manifest-invalid',
    renderDocument({ ...good, constructor: { prototype: { admin: true } } }),
  ),
  attack(
    'terminal-escape',
    'A key that rewrites the terminal of whoever reads the error.',
    'V2',
    'verify/manifest-invalid',
    renderDocument({ ...good, '\u001b[2J\u009b31m\u202everified': 1 }),
  ),
  attack(
    'database-url',
    'The fingerprint is a URL.',
    'V2',
    'verify/manifest-invalid',
    renderDocument({ ...good, system: { ...good.system, database: { ...good.system.database, fingerprint: 'postgres://' } } }),
  ),
  attack(
    'migrations-reordered',
    'The plan in another order.',
    'V3',
    'verify/manifest-inconsistent',
    renderDocument({ ...good, plan: { ...plan, migrations: [...plan.migrations].reverse() } }),
  ),
  attack(
    'migration-dropped',
    'A migration is left out of the plan.',
    'V3',
    'verify/manifest-inconsistent',
    renderDocument({ ...good, plan: { ...plan, migrations: plan.migrations.slice(1) } }),
  ),
  attack(
    'commit-changed',
    'Another commit is said to have been deployed.',
    'V3',
    'verify/manifest-inconsistent',
    renderDocument({ ...good, source: { ...good.source, commit: '4'.repeat(40) } }),
  ),
  attack(
    'tree-changed',
    'Another tree is said to have been deployed.',
    'V9',
    'verify/predicate-mismatch',
    renderDocument({ ...good, source: { ...good.source, tree: '4'.repeat(40) } }),
  ),
  attack('actor-changed', 'Somebody else is said to have deployed.', 'V9', 'verify/predicate-mismatch', goodManifest.replaceAll('"ana"', '"bob"')),
  attack('of-another-deploy', 'The manifest of another deploy beside a good bundle.', 'V9', 'verify/predicate-mismatch', renderManifest(noOp())),
];

function attack(name: string, hope: string, clause: string, code: Code, manifestText: string, bundle: string = goodBundle): Attack {
  return raw(name, hope, clause, code, bytes(manifestText), bundle);
}

function raw(name: string, hope: string, clause: string, code: Code, manifestBytes: Uint8Array, bundle: string = goodBundle): Attack {
  return { name: `manifest-${name}`, attack: hope, manifestBytes, bundle: bytes(bundle), code, clause };
}

function spoil(text: string): Uint8Array {
  const spoilt = Buffer.from(text);
  spoilt[spoilt.indexOf('ana')] = 0xff;
  return spoilt;
}

function reordered(): string {
  const entries = Object.entries(good).reverse();
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function twoOutcomes(): string {
  return replaceOnce(goodManifest, '  "outcome": "succeeded",\n', '  "outcome": "failed",\n  "outcome": "succeeded",\n');
}

function rows(number: string): string {
  return replaceOnce(goodManifest, '"rows": 2', `"rows": ${number}`);
}
