/** The records of a folder, as far as they may be kept. */
import { join } from 'node:path';
import { asProblem, Problem } from '../../errors.ts';
import { readBytes, readTreeOf } from '../../host/disk.ts';
import { longestEvidence, manifestName } from '../../manifest/document.ts';
import { digest } from '../../model/digest.ts';
import { indexName, parseEvidenceIndex } from '../../publish/evidence/index-form.ts';
import { keptRecord, placeOf, type KeptFile, type KeptRecord } from '../../publish/evidence/kept-record.ts';
import { bundleName, logName, longestLog } from '../../publish/record-files.ts';

export interface FolderRecords {
  readonly records: readonly KeptRecord[];
  readonly problems: readonly Problem[];
  /** Whether `collect` wrote the folder: then it may hold no record, and says of each whether it was verified. */
  readonly isCollection: boolean;
}

/** What collect could not verify is not kept: whoever forged it wants its place. Throws `evidence/record-refused` for a folder that cannot be read. */
export async function readRecords(folder: string): Promise<FolderRecords> {
  const { files, links } = await readTreeOf(folder).catch((cause: unknown) => {
    throw refused('records', 'the folder cannot be read', cause);
  });
  const index = files.includes(indexName) ? await readRefused(join(folder, indexName)) : null;
  const records = new Map<string, KeptRecord>();
  const problems = links.map((link) => refused(link, 'it is a link, and may lead out of the folder'));
  for (const path of files.filter((name) => name === manifestName || name.endsWith(`/${manifestName}`))) {
    try {
      const { kept, sha256 } = await readRecord(folder, path, files);
      if (index?.has(sha256) === true) problems.push(refused(path, 'it was not verified'));
      else add(records, kept, path);
    } catch (thrown) {
      problems.push(placed(asProblem(thrown), path));
    }
  }
  return { records: [...records.values()], problems, isCollection: index !== null };
}

/** Digests of the manifests that were not verified. */
async function readRefused(path: string): Promise<ReadonlySet<string>> {
  const { records } = parseEvidenceIndex((await readBytes(path, longestEvidence)) ?? new Uint8Array());
  return new Set(records.flatMap(({ verdict, sha256 }) => (verdict === 'verified' ? [] : [sha256])));
}

/** What lies beside it counts only as a file: a link leads who knows where. */
async function readRecord(folder: string, path: string, files: readonly string[]): Promise<{ readonly kept: KeptRecord; readonly sha256: string }> {
  const read = async (name: string, limit: number): Promise<Uint8Array | null> => {
    const other = `${path.slice(0, -manifestName.length)}${name}`;
    return files.includes(other) ? await readBytes(join(folder, other), limit) : null;
  };
  const [manifest, bundle, log] = await Promise.all([read(manifestName, longestEvidence), read(bundleName, longestEvidence), read(logName, longestLog)]);
  if (manifest === null) throw refused(path, 'it cannot be read');
  for (const [name, bytes, limit] of [
    [bundleName, bundle, longestEvidence],
    [logName, log, longestLog],
  ] as const) {
    if (bytes !== null && bytes.byteLength > limit) throw refused(path, `its ${name} has more than ${String(limit)} bytes`);
  }
  return { kept: keptRecord({ manifest, bundle, log }), sha256: digest(manifest) };
}

/** A copy adds what the other one lacks. */
function add(records: Map<string, KeptRecord>, kept: KeptRecord, path: string): void {
  const earlier = records.get(placeOf(kept));
  const other = earlier?.files.find(({ name, blob }) => kept.files.some((file) => file.name === name && file.blob !== blob));
  if (other !== undefined) throw twice(path, other);
  const more = kept.files.filter(({ name }) => earlier?.files.every((file) => file.name !== name) !== false);
  records.set(placeOf(kept), { ...kept, files: [...(earlier?.files ?? []), ...more] });
}

function twice(path: string, { name }: KeptFile): Problem {
  return new Problem('evidence/two-manifests', {
    message: `The folder holds this record twice, with other bytes as ${name}.`,
    remedy: 'Find out which of the two the deploy wrote, and keep that one alone.',
    place: path,
  });
}

function refused(place: string, reason: string, cause?: unknown): Problem {
  return new Problem('evidence/record-refused', {
    message: `This is not kept: ${reason}.`,
    remedy: 'Give the records as the deploys wrote them: plain files, each manifest with its bundle beside it.',
    place,
    cause,
  });
}

function placed({ code, message, remedy, severity, cause }: Problem, place: string): Problem {
  return new Problem(code, { message, remedy, severity, cause, place });
}
