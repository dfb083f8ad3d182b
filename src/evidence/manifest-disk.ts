/** Lays a manifest that was kept elsewhere into the evidence directory, so that the chain goes on from it. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { keptManifest, folderPath, type ManifestBytes } from './kept-manifest.ts';
import { manifestName } from '../manifest/document.ts';

/** The folder appears under its name only when it is whole. Throws `chain/head-invalid` where other bytes lie there. */
export async function writeManifestFiles(root: string, bytes: ManifestBytes): Promise<void> {
  const kept = keptManifest(bytes);
  const folder = join(root, folderPath(kept));
  const there = await readFile(join(folder, manifestName)).catch(() => null);
  if (there !== null && Buffer.compare(there, bytes.manifestBytes) !== 0) throw replaced(folderPath(kept));
  if (there !== null) return;
  const draft = join(root, kept.chain, `.laid-${kept.manifest.manifestId}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  for (const file of kept.files) await writeFile(join(draft, file.name), file.bytes, { flush: true });
  await rename(draft, folder);
}

function replaced(place: string): Problem {
  return new Problem('chain/head-invalid', {
    message: 'The evidence directory holds other bytes for the newest manifest of this chain than GitHub keeps.',
    remedy: 'Compare both with the attestation store: one of them is not what the deploy wrote.',
    place,
  });
}
