import { expect, test } from 'vitest';
import { readRecordArchive } from '../../../src/publish/evidence/archive.ts';
import { makeZip } from '../../fakes/zip.ts';
import { codeOf } from './repository.ts';

const manifest = ['migration-manifest.json', Buffer.from('{"a":1}\n')] as const;
const bundle = ['migration-manifest.json.sigstore.json', Buffer.from('{}\n')] as const;

test('the files of a record are read by their names', async () => {
  const read = await readRecordArchive(makeZip([manifest, bundle, ['deploy.log', Buffer.from('it ran\n')]]), 'a');
  expect(read).toEqual({ manifest: manifest[1], bundle: bundle[1], log: Buffer.from('it ran\n') });
  expect(await readRecordArchive(makeZip([manifest]), 'a')).toMatchObject({ bundle: null, log: null });
});

test.each([
  ['no archive', Buffer.from('no archive')],
  ['nothing in it', makeZip([])],
  ['no manifest in it', makeZip([bundle])],
  ['a file that no deploy puts there', makeZip([manifest, ['run.sh', Buffer.from('x')]])],
  ['a name that leads out of the folder', makeZip([['../migration-manifest.json', manifest[1]]])],
  ['an absolute name', makeZip([['/migration-manifest.json', manifest[1]]])],
  ['a name with a backslash', makeZip([['..\\migration-manifest.json', manifest[1]]])],
  ['the manifest twice', makeZip([manifest, manifest])],
  ['a log that is too long', makeZip([manifest, ['deploy.log', Buffer.alloc(1024 * 1024 + 1)]])],
  ['half of its bytes', makeZip([manifest, bundle]).subarray(20)],
])('an archive with %s is refused', async (_, bytes) => {
  expect(await codeOf(readRecordArchive(bytes, 'a'))).toBe('evidence/archive-invalid');
});

test('a file that says less than it holds is refused before it is held', async () => {
  const bytes = makeZip([['migration-manifest.json', Buffer.alloc(4096)]]);
  bytes.writeUInt32LE(40 * 1024 * 1024, bytes.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24);
  expect(await codeOf(readRecordArchive(bytes, 'a'))).toBe('evidence/archive-invalid');
});
