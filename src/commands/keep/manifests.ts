/** The manifests of a folder, as far as they may be kept. */
import { join } from 'node:path';
import { asProblem, Problem, changeProblem } from '../../errors/problem.ts';
import { readBytes, readTreeOf } from '../../host/disk.ts';
import { longestEvidence, manifestName } from '../../manifest/document.ts';
import { digest } from '../../model/digest.ts';
import { indexName, parseEvidenceIndex } from '../../manifest/evidence-index.ts';
import { keptManifest, folderPath, type KeptFile, type KeptManifest } from '../../evidence/kept-manifest.ts';
import { bundleName, logName, longestLog } from '../../evidence/files.ts';
import { sentence } from '../../text/sentence.ts';

export interface FolderManifests {
  readonly manifests: readonly KeptManifest[];
  readonly problems: readonly Problem[];
  /** Whether `collect` wrote the folder: then it may hold no manifest, and says of each whether it was verified. */
  readonly isCollection: boolean;
}

/** What collect could not verify is not kept: whoever forged it wants its place. Throws `evidence/manifest-refused` for a folder that cannot be read. */
export async function readManifests(folder: string): Promise<FolderManifests> {
  const { files, links } = await readTreeOf(folder).catch((cause: unknown) => {
    throw refused('manifests', 'the folder cannot be read', cause);
  });
  const index = files.includes(indexName) ? await readRefused(join(folder, indexName)) : null;
  const manifests = new Map<string, KeptManifest>();
  const problems = links.map((link) => refused(link, 'it is a link, and may lead out of the folder'));
  for (const path of files.filter((name) => name === manifestName || name.endsWith(`/${manifestName}`))) {
    try {
      const { kept, sha256 } = await readManifestFiles(folder, path, files);
      if (index?.has(sha256) === true) problems.push(refused(path, 'it was not verified'));
      else add(manifests, kept, path);
    } catch (thrown) {
      problems.push(changeProblem(asProblem(thrown), { place: path }));
    }
  }
  return { manifests: [...manifests.values()], problems, isCollection: index !== null };
}

/** Digests of the manifests that were not verified. */
async function readRefused(path: string): Promise<ReadonlySet<string>> {
  const { manifests } = parseEvidenceIndex((await readBytes(path, longestEvidence)) ?? new Uint8Array());
  return new Set(manifests.flatMap(({ verdict, sha256 }) => (verdict === 'verified' ? [] : [sha256])));
}

/** What lies beside it counts only as a file: a link leads who knows where. */
async function readManifestFiles(folder: string, path: string, files: readonly string[]): Promise<{ readonly kept: KeptManifest; readonly sha256: string }> {
  const read = async (name: string, limit: number): Promise<Uint8Array | null> => {
    const other = `${path.slice(0, -manifestName.length)}${name}`;
    return files.includes(other) ? await readBytes(join(folder, other), limit) : null;
  };
  const [manifestBytes, bundle, log] = await Promise.all([read(manifestName, longestEvidence), read(bundleName, longestEvidence), read(logName, longestLog)]);
  if (manifestBytes === null) throw refused(path, 'it cannot be read');
  for (const [name, bytes, limit] of [
    [bundleName, bundle, longestEvidence],
    [logName, log, longestLog],
  ] as const) {
    if (bytes !== null && bytes.byteLength > limit) throw refused(path, `its ${name} has more than ${String(limit)} bytes`);
  }
  return { kept: keptManifest({ manifestBytes, bundle, log }), sha256: digest(manifestBytes) };
}

/** A copy adds what the other one lacks. */
function add(manifests: Map<string, KeptManifest>, kept: KeptManifest, path: string): void {
  const earlier = manifests.get(folderPath(kept));
  const other = earlier?.files.find(({ name, blob }) => kept.files.some((file) => file.name === name && file.blob !== blob));
  if (other !== undefined) throw twice(path, other);
  const more = kept.files.filter(({ name }) => earlier?.files.every((file) => file.name !== name) !== false);
  manifests.set(folderPath(kept), { ...kept, files: [...(earlier?.files ?? []), ...more] });
}

function twice(path: string, { name }: KeptFile): Problem {
  return new Problem('evidence/two-manifests', {
    message: `The folder holds this manifest twice, with other bytes as ${name}.`,
    remedy: 'Find out which of the two the deploy wrote, and keep that one alone.',
    place: path,
  });
}

function refused(place: string, reason: string, cause?: unknown): Problem {
  return new Problem('evidence/manifest-refused', {
    message: `This is not kept: ${sentence(reason)}`,
    remedy: 'Give the manifests as the deploys wrote them: plain files, each manifest with its bundle beside it.',
    place,
    cause,
  });
}
