/** The folder that keeps the records: one folder for each chain, one for each record in it, and marks of deploys that are under way. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../errors.ts';
import { manifestName } from '../manifest/document.ts';
import type { ChainHead, StartedMark } from '../model/chain.ts';
import { markName, parseHead, parseMark, recordFolderName, selectHeadFolder, selectMarks, selectOwnFolder } from './chain-folder.ts';
import { bundleName, logName } from './record-files.ts';

/** The files of one record; the bundle is null where the record is unsigned. */
export interface RecordFiles {
  readonly manifest: string;
  readonly bundle: string | null;
  /** Absent where there is none to keep. */
  readonly log?: string | null;
}

export interface WrittenRecord {
  readonly folder: string;
  readonly manifestPath: string;
  readonly bundlePath: string | null;
  readonly logPath: string | null;
}

export interface EvidenceFolder {
  /** The newest record of the chain; null where there is none. Throws `chain/head-invalid` for one that cannot be read. */
  readHead(): Promise<ChainHead | null>;
  /** Marks of deploys that started and never recorded. */
  readMarks(): Promise<readonly StartedMark[]>;
  writeMark(mark: StartedMark): Promise<void>;
  /** Adds a record as a whole, then takes away the marks that it tells of. */
  addRecord(recordId: string, sequence: number | null, files: RecordFiles, told: readonly string[]): Promise<WrittenRecord>;
}

/**
 * Opens the chain's folder and proves that it can be written to, before anything runs. `again` is the id of a record that may have been kept
 * before, without a seal, and then is kept anew. Throws `seal/already-sealed` where it cannot be.
 */
export async function openEvidenceFolder(root: string, chainId: string, again: string | null = null): Promise<EvidenceFolder> {
  const folder = join(root, chainId.slice(0, 16));
  await written(() => mkdir(folder, { recursive: true }));
  await written(() => proveWritable(folder));
  const earlier = again === null ? null : await findUnsealed(folder, again);
  return {
    readHead: () => readHead(folder, earlier),
    readMarks: () => readMarks(folder),
    writeMark: (mark) => written(() => writeWhole(join(folder, markName(mark.recordId)), `${JSON.stringify(mark, null, 2)}\n`)),
    addRecord: (recordId, sequence, files, told) => written(() => addRecord(folder, recordId, { sequence, earlier }, files, told), lateRemedy),
  };
}

async function findUnsealed(folder: string, recordId: string): Promise<string | null> {
  const names = await readdir(folder);
  const own = selectOwnFolder(names, recordId);
  if (own === null) return null;
  if ((await readdir(join(folder, own))).includes(bundleName)) throw alreadySealed('is sealed already');
  if (/^\d/u.test(own) && selectHeadFolder(names) !== own) throw alreadySealed('was kept without a seal, and other records follow it');
  return own;
}

function alreadySealed(found: string): Problem {
  return new Problem('seal/already-sealed', {
    message: `The record of this deploy ${found}.`,
    remedy: 'Keep it as it is: a record stands in its chain once. If the deploy ran again, seal what that one handed over.',
    place: 'handover',
  });
}

async function readHead(folder: string, besides: string | null): Promise<ChainHead | null> {
  const name = selectHeadFolder((await readdir(folder)).filter((other) => other !== besides));
  if (name === null) return null;
  const bytes = await readFile(join(folder, name, manifestName)).catch((cause: unknown) => {
    throw new Problem('chain/head-invalid', {
      message: 'The newest record of this chain has no readable manifest.',
      remedy: 'Restore it from the artifact of its run: a chain that goes on without its head hides what the head says.',
      place: `${name}/${manifestName}`,
      cause,
    });
  });
  return parseHead(bytes, name);
}

async function readMarks(folder: string): Promise<readonly StartedMark[]> {
  const { open } = selectMarks(await readdir(folder));
  return await Promise.all(open.map(async (name) => parseMark(await readFile(join(folder, name), 'utf8'), name)));
}

function draftName(recordId: string): string {
  return `.draft-${recordId}`;
}

/** Where the unsealed form of a record waits for the sealed one to be there. */
function asideName(recordId: string): string {
  return `.unsealed-${recordId}`;
}

/** The folder appears under its name only when it is whole. */
async function addRecord(
  folder: string,
  recordId: string,
  { sequence, earlier }: { readonly sequence: number | null; readonly earlier: string | null },
  files: RecordFiles,
  told: readonly string[],
): Promise<WrittenRecord> {
  const draft = join(folder, draftName(recordId));
  const final = join(folder, recordFolderName(sequence, recordId));
  await mkdir(draft);
  await writeFile(join(draft, manifestName), files.manifest, { flush: true });
  if (files.bundle !== null) await writeFile(join(draft, bundleName), files.bundle, { flush: true });
  if (files.log !== undefined && files.log !== null) await writeFile(join(draft, logName), files.log, { flush: true });
  if (earlier !== null) await rename(join(folder, earlier), join(folder, asideName(recordId)));
  await rename(draft, final);
  await Promise.all([recordId, ...told].map((id) => forget(folder, id)));
  await tidy(folder, sequence !== null);
  return {
    folder: final,
    manifestPath: join(final, manifestName),
    bundlePath: files.bundle === null ? null : join(final, bundleName),
    logPath: (files.log ?? null) === null ? null : join(final, logName),
  };
}

/** A killed deploy may have left its record half written, too; nothing refers to that. */
async function forget(folder: string, recordId: string): Promise<void> {
  for (const name of [draftName(recordId), asideName(recordId)]) await rm(join(folder, name), { recursive: true, force: true });
  await rm(join(folder, markName(recordId)), { force: true });
}

/** Takes away marks that were left beside their record. Half written ones are dead only for whoever holds the lock, as each record with a place in the chain does. */
async function tidy(folder: string, locked: boolean): Promise<void> {
  const { recorded, drafts } = selectMarks(await readdir(folder));
  await Promise.all([...recorded, ...(locked ? drafts : [])].map((name) => rm(join(folder, name), { force: true })));
}

async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.draft`, text, { flush: true });
  await rename(`${path}.draft`, path);
}

async function proveWritable(folder: string): Promise<void> {
  const probe = join(folder, '.probe');
  await writeFile(probe, '');
  await rm(probe, { force: true });
}

/** Before anything runs a refusal is enough; afterwards the deploy has already become what it became. */
const earlyRemedy = 'Give the job a directory with free space that it may write to; nothing is deployed that cannot be recorded.';
const lateRemedy = 'Free space in that directory, and keep the record that stands in the log: what was deployed stays deployed.';

async function written<T>(write: () => Promise<T>, remedy = earlyRemedy): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
    throw new Problem('evidence/unwritable', {
      message: `The evidence directory cannot be written to (${code}).`,
      remedy,
      place: 'evidence-directory',
      cause,
    });
  }
}
