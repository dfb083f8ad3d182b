import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { canonicalDigest, digest } from '../../src/model/digest.ts';
import { openEvidenceFolder, type EvidenceFolder, type ManifestFiles } from '../../src/evidence/directory-disk.ts';
import { artifactName } from '../../src/evidence/artifact-name.ts';
import { selectHeadFolder } from '../../src/evidence/chain-folder.ts';
import { succeeded, undetermined } from '../manifest/truthful.ts';

const chain = 'c'.repeat(64);
const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'] as const;

let root = '';
let evidence: EvidenceFolder;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'evidence-test-'));
  evidence = await openEvidenceFolder(root, chain);
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const emptyLedger = { rows: 0, sha256: canonicalDigest([]) };

const folder = (): string => join(root, chain.slice(0, 16));

function manifest(manifestId: string, position: Manifest['chain']['position']): string {
  return renderManifest({ ...succeeded(), manifestId, chain: { id: chain, position } });
}

async function code(promise: Promise<unknown>): Promise<string> {
  return await promise.then(
    () => 'nothing',
    (thrown: unknown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
  );
}

test('an empty chain has no head', async () => {
  expect(await evidence.readHead()).toBeNull();
  expect(await evidence.readMarks()).toEqual([]);
});

test('a manifest is added as a whole, and is the head then', async () => {
  const text = manifest(ids[0], { sequence: 1, previous: null });
  const written = await evidence.addManifest(ids[0], 1, { manifestText: text, bundle: '{}' }, []);
  expect(await readFile(written.manifestPath, 'utf8')).toBe(text);
  expect(await readdir(written.folder)).toEqual(['migration-manifest.json', 'migration-manifest.json.sigstore.json']);
  expect(await evidence.readHead()).toMatchObject({ manifestId: ids[0], sequence: 1, sha256: digest(text) });
});

test('an unsigned manifest has no bundle', async () => {
  const written = await evidence.addManifest(ids[0], 1, { manifestText: manifest(ids[0], { sequence: 1, previous: null }), bundle: null }, []);
  expect(written.bundlePath).toBeNull();
  expect(await readdir(written.folder)).toEqual(['migration-manifest.json']);
});

test('a manifest outside the chain is never its head', async () => {
  await evidence.addManifest(ids[0], null, { manifestText: manifest(ids[0], { unknown: 'refused before the lock' }), bundle: null }, []);
  expect(await evidence.readHead()).toBeNull();
});

test('the head is the highest sequence, however many digits it has', () => {
  expect(selectHeadFolder([`000009-${ids[0]}`, `1000000-${ids[1]}`, `999999-${ids[2]}`, `unchained-${ids[0]}`, '.draft-x', 'README'])).toBe(
    `1000000-${ids[1]}`,
  );
});

test('a head that is gone, changed or misplaced stops', async () => {
  const { folder: name, manifestPath } = await evidence.addManifest(
    ids[0],
    1,
    { manifestText: manifest(ids[0], { sequence: 1, previous: null }), bundle: null },
    [],
  );
  await writeFile(manifestPath, manifest(ids[0], { sequence: 2, previous: { manifestId: ids[1], sha256: chain }, overtaken: false }));
  expect(await code(evidence.readHead())).toBe('chain/head-invalid');
  await writeFile(manifestPath, '{}');
  expect(await code(evidence.readHead())).toBe('chain/head-invalid');
  await rm(manifestPath);
  expect(await code(evidence.readHead())).toBe('chain/head-invalid');
  await rm(name, { recursive: true });
  expect(await evidence.readHead()).toBeNull();
});

test('a deploy that was killed is found by its mark, until a manifest tells of it', async () => {
  const mark = { manifestId: ids[0], startedAt: '2026-01-01T00:00:00.000Z', runId: '7', ledger: emptyLedger, migrations: [{ name: '0000_a', sha256: chain }] };
  await evidence.writeMark(mark);
  expect(await evidence.readMarks()).toEqual([{ ...mark, reason: 'no-manifest', known: [], alone: false }]);
  await mkdir(join(folder(), `.draft-${ids[0]}`));
  await evidence.addManifest(ids[1], 1, { manifestText: manifest(ids[1], { sequence: 1, previous: null }), bundle: null }, [ids[0]]);
  expect(await evidence.readMarks()).toEqual([]);
  expect(await readdir(folder())).toEqual([`000001-${ids[1]}`]);
});

test('a manifest that was only half written is no manifest: the mark of its deploy still speaks', async () => {
  const mark = { manifestId: ids[0], startedAt: '2026-01-01T00:00:00.000Z', runId: '7', ledger: emptyLedger, migrations: [] };
  await evidence.writeMark(mark);
  await mkdir(join(folder(), `.draft-${ids[0]}`));
  expect(await evidence.readMarks()).toEqual([{ ...mark, reason: 'no-manifest', known: [], alone: false }]);
});

test('a manifest takes the marks away that it resolves, and one that was left beside its manifest is no interruption', async () => {
  const mark = { manifestId: ids[0], startedAt: '2026-01-01T00:00:00.000Z', runId: { unknown: 'none' }, ledger: emptyLedger, migrations: [] };
  await evidence.writeMark(mark);
  await evidence.addManifest(ids[0], 1, { manifestText: manifest(ids[0], { sequence: 1, previous: null }), bundle: null }, [ids[0]]);
  expect(await readdir(folder())).toEqual([`000001-${ids[0]}`]);
  await evidence.writeMark(mark);
  expect(await evidence.readMarks()).toEqual([]);
  await evidence.addManifest(
    ids[1],
    2,
    { manifestText: manifest(ids[1], { sequence: 2, previous: { manifestId: ids[0], sha256: chain }, overtaken: false }), bundle: null },
    [],
  );
  expect(await readdir(folder())).toEqual([`000001-${ids[0]}`, `000002-${ids[1]}`]);
});

describe('a deploy that does not know its outcome, or has no place', () => {
  const { plan, ledger } = undetermined();
  const begun = {
    manifestId: ids[0],
    startedAt: '2026-03-01T10:00:02.000Z',
    runId: '9001',
    ledger: stateOf(ledger.before),
    migrations: known(plan).migrations,
  };

  const unresolvedDeploy = { ...begun, reason: 'outcome-unknown', known: [{ name: '0001_orders', applied: false }], alone: true };

  test.each([
    [false, { rows: 0 }],
    [true, { unknown: 'the connection was lost' }],
  ])('tells of the ledger as it was before, unless it was overtaken: %s', async (overtaken, read) => {
    const position = { sequence: 2, previous: { manifestId: ids[1], sha256: chain }, overtaken };
    await evidence.addManifest(ids[0], 2, unresolved(position), []);
    expect(await evidence.readHead()).toMatchObject({ ledger: read, unresolved: { alone: !overtaken } });
  });

  function unresolved(position: Manifest['chain']['position']): ManifestFiles {
    return { manifestText: renderManifest({ ...undetermined(), manifestId: ids[0], chain: { id: chain, position } }), bundle: null };
  }

  test('is found by its manifest, which is its mark, and keeps the mark beside it until the next one resolves it', async () => {
    await evidence.writeMark(begun);
    await evidence.addManifest(ids[0], 1, unresolved({ sequence: 1, previous: null }), []);
    expect(await evidence.readHead()).toMatchObject({ unresolved: unresolvedDeploy, ledger: begun.ledger });
    expect(await evidence.readMarks()).toEqual([]);
    await evidence.addManifest(ids[1], null, { manifestText: manifest(ids[1], { unknown: 'refused' }), bundle: null }, [ids[1]]);
    expect(await readdir(folder())).toContain(`started-${ids[0]}.json`);
    await evidence.addManifest(
      ids[2],
      2,
      { manifestText: manifest(ids[2], { sequence: 2, previous: { manifestId: ids[0], sha256: chain }, overtaken: false }), bundle: null },
      [ids[0], ids[2]],
    );
    expect(await evidence.readHead()).toMatchObject({ unresolved: null });
    expect(await readdir(folder())).toEqual([`000001-${ids[0]}`, `000002-${ids[2]}`, `unchained-${ids[1]}`]);
  });

  test('is found by its mark if its manifest has no place in the chain', async () => {
    await evidence.writeMark(begun);
    await evidence.addManifest(ids[0], null, unresolved({ unknown: 'no head' }), []);
    expect(await evidence.readMarks()).toEqual([{ ...unresolvedDeploy, alone: false }]);
    await evidence.addManifest(ids[1], null, { manifestText: manifest(ids[1], { unknown: 'no head' }), bundle: null }, [ids[0]]);
    expect(await evidence.readMarks()).toEqual([]);
  });

  test('is found by its mark if it knows its outcome and lost the lock, and so its place', async () => {
    const manifest = succeeded();
    const lost = {
      ...manifest,
      manifestId: ids[0],
      chain: { id: chain, position: { unknown: 'the lock was lost' } },
      execution: { ...manifest.execution, lock: 'lost' as const },
    };
    await evidence.writeMark(begun);
    await evidence.addManifest(ids[0], null, { manifestText: renderManifest(lost), bundle: null }, []);
    expect(await evidence.readMarks()).toMatchObject([{ reason: 'no-place', known: [{ applied: true }, { applied: true }] }]);
  });

  test('is named once if its manifest was resolved elsewhere', async () => {
    await evidence.writeMark(begun);
    await evidence.addManifest(ids[0], 1, unresolved({ sequence: 1, previous: null }), []);
    await evidence.addManifest(
      ids[1],
      2,
      { manifestText: manifest(ids[1], { sequence: 2, previous: { manifestId: ids[0], sha256: chain }, overtaken: false }), bundle: null },
      [],
    );
    expect([await evidence.readMarks(), await readdir(folder())]).toEqual([[], [`000001-${ids[0]}`, `000002-${ids[1]}`]]);
  });
});

function known<T extends object>(stated: T | { unknown: string }): T {
  if ('unknown' in stated) throw new Error('The truthful manifest states it.');
  return stated;
}

function stateOf(stated: Manifest['ledger']['before']): { readonly rows: number; readonly sha256: string } {
  const { rows, sha256 } = known(stated);
  return { rows, sha256 };
}

test('a mark that is no mark stops', async () => {
  await writeFile(join(folder(), `started-${ids[0]}.json`), '{"manifestId":');
  expect(await code(evidence.readMarks())).toBe('chain/head-invalid');
});

test('a directory that cannot be written to is found before anything runs', async () => {
  await writeFile(join(root, 'file'), '');
  expect(await code(openEvidenceFolder(join(root, 'file'), chain))).toBe('evidence/unwritable');
  await chmod(folder(), 0o500);
  const asRoot = process.getuid?.() === 0;
  expect(await code(openEvidenceFolder(root, chain))).toBe(asRoot ? 'nothing' : 'evidence/unwritable');
});

test('an artifact is named by environment, run and attempt, in characters that artifacts may have', () => {
  const manifest = succeeded();
  const other = { ...manifest, system: { ...manifest.system, environment: 'pro duction/eu:1' }, run: { ...manifest.run, id: '42', attempt: 3 } };
  expect(artifactName('migration-manifest', other, null)).toBe('migration-manifest-pro_duction_eu_1-42-3');
});
