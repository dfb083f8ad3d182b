import { expect, test } from 'vitest';
import { readManifestArchive } from '../../src/evidence/archive.ts';
import { makeZip } from '../fakes/zip.ts';
import { codeOf } from './repository.ts';

const manifestBytes = ['migration-manifest.json', Buffer.from('{"a":1}\n')] as const;
const bundle = ['migration-manifest.json.sigstore.json', Buffer.from('{}\n')] as const;

test('the files of a manifest are read by their names', async () => {
  const read = await readManifestArchive(makeZip([manifestBytes, bundle, ['deploy.log', Buffer.from('it ran\n')]]), 'a');
  expect(read).toEqual({ manifestBytes: manifestBytes[1], bundle: bundle[1], log: Buffer.from('it ran\n') });
  expect(await readManifestArchive(makeZip([manifestBytes]), 'a')).toMatchObject({ bundle: null, log: null });
});

test.each([
  ['no archive', Buffer.from('no archive')],
  ['nothing in it', makeZip([])],
  ['no manifest in it', makeZip([bundle])],
  ['a file that no deploy puts there', makeZip([manifestBytes, ['run.sh', Buffer.from('x')]])],
  ['a name that leads out of the folder', makeZip([['../migration-manifest.json', manifestBytes[1]]])],
  ['an absolute name', makeZip([['/migration-manifest.json', manifestBytes[1]]])],
  ['a name with a backslash', makeZip([['..\\migration-manifest.json', manifestBytes[1]]])],
  ['the manifest twice', makeZip([manifestBytes, manifestBytes])],
  ['a log that is too long', makeZip([manifestBytes, ['deploy.log', Buffer.alloc(1024 * 1024 + 1)]])],
  ['half of its bytes', makeZip([manifestBytes, bundle]).subarray(20)],
])('an archive with %s is refused', async (_, bytes) => {
  expect(await codeOf(readManifestArchive(bytes, 'a'))).toBe('evidence/archive-invalid');
});

test('a file that says less than it holds is refused before it is held', async () => {
  const bytes = makeZip([['migration-manifest.json', Buffer.alloc(4096)]]);
  bytes.writeUInt32LE(40 * 1024 * 1024, bytes.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24);
  expect(await codeOf(readManifestArchive(bytes, 'a'))).toBe('evidence/archive-invalid');
});
