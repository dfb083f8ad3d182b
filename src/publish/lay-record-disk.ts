/** Lays a record that was kept elsewhere into the evidence directory, so that the chain goes on from it. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../errors.ts';
import { keptRecord, placeOf, type RecordBytes } from './evidence/kept-record.ts';
import { manifestName } from '../manifest/document.ts';

/** The folder appears under its name only when it is whole. Throws `chain/head-invalid` where other bytes lie there. */
export async function layRecord(root: string, bytes: RecordBytes): Promise<void> {
  const kept = keptRecord(bytes);
  const folder = join(root, placeOf(kept));
  const there = await readFile(join(folder, manifestName)).catch(() => null);
  if (there !== null && Buffer.compare(there, bytes.manifest) !== 0) throw replaced(placeOf(kept));
  if (there !== null) return;
  const draft = join(root, kept.chain, `.laid-${kept.record.recordId}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  for (const file of kept.files) await writeFile(join(draft, file.name), file.bytes, { flush: true });
  await rename(draft, folder);
}

function replaced(place: string): Problem {
  return new Problem('chain/head-invalid', {
    message: 'The evidence directory holds other bytes for the newest record of this chain than GitHub keeps.',
    remedy: 'Compare both with the attestation store: one of them is not what the deploy wrote.',
    place,
  });
}
