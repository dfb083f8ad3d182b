/** The files of a manifest in the zip archive that an artifact is: those, and nothing else. */
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Problem } from '../errors/problem.ts';
import { longestEvidence, manifestName } from '../manifest/document.ts';
import { bundleName, logName, longestLog } from './files.ts';
import type { ManifestBytes } from './kept-manifest.ts';
import { sentence } from '../text/sentence.ts';

const limits: ReadonlyMap<string, number> = new Map([
  [manifestName, longestEvidence],
  [bundleName, longestEvidence],
  [logName, longestLog],
]);

/** Nothing is written to any disk, so that no name leads anywhere. Throws `evidence/archive-invalid`. */
export async function readManifestArchive(archive: Uint8Array, place: string): Promise<ManifestBytes> {
  const files = await readFiles(archive).catch((thrown: unknown) => {
    throw invalid(thrown instanceof Error ? thrown.message : String(thrown), place);
  });
  const manifestBytes = files.get(manifestName);
  if (manifestBytes === undefined) throw invalid(`it holds no ${manifestName}`, place);
  return { manifestBytes, bundle: files.get(bundleName) ?? null, log: files.get(logName) ?? null };
}

async function readFiles(archive: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const zip = await fromBufferPromise(Buffer.from(archive), { lazyEntries: true, strictFileNames: true });
  for await (const entry of zip.eachEntry()) {
    const limit = limits.get(entry.fileName);
    if (limit === undefined) throw new Error(`it holds the file ${JSON.stringify(entry.fileName.slice(0, 120))}, which no deploy puts there`);
    if (files.has(entry.fileName)) throw new Error(`it holds ${entry.fileName} twice`);
    if (entry.uncompressedSize > limit) throw new Error(`its ${entry.fileName} has ${String(entry.uncompressedSize)} bytes, of ${String(limit)} at most`);
    files.set(entry.fileName, await readEntry(zip, entry));
  }
  return files;
}

/** The reader stops at the size that the archive says, and fails where there is less. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function invalid(found: string, place: string): Problem {
  return new Problem('evidence/archive-invalid', {
    message: `The artifact is no manifest of a deploy: ${sentence(found)}`,
    remedy: 'Find out which step uploaded an artifact of this name, and take it out; nothing of it was used.',
    place,
  });
}
