/** The folder that keeps the manifests: one folder for each chain, one for each manifest in it, and marks of deploys that are under way. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { manifestName } from '../manifest/document.ts';
import type { ChainHead, StartedMark, UnresolvedDeploy } from '../model/chain.ts';
import {
  markName,
  parseHead,
  parseMark,
  parseUnresolved,
  renderMark,
  manifestFolderName,
  selectHeadFolder,
  selectHeadMark,
  selectMarks,
  selectOwnFolder,
} from './chain-folder.ts';
import { bundleName, logName } from './files.ts';

/** The files of one manifest; the bundle is null where the manifest is unsigned. */
export interface ManifestFiles {
  readonly manifestText: string;
  readonly bundle: string | null;
  /** Absent where there is none to keep. */
  readonly log?: string | null;
}

export interface WrittenManifest {
  readonly folder: string;
  readonly manifestPath: string;
  readonly bundlePath: string | null;
  readonly logPath: string | null;
}

export interface EvidenceFolder {
  /** The newest manifest of the chain; null where there is none. Throws `chain/head-invalid` for one that cannot be read. */
  readHead(): Promise<ChainHead | null>;
  /** Marks of deploys that started, and of which no manifest of the chain says what became of them. */
  readMarks(): Promise<readonly UnresolvedDeploy[]>;
  writeMark(mark: StartedMark): Promise<void>;
  /** Adds a manifest as a whole, then takes away the marks of the deploys of which it says what became of them. */
  addManifest(manifestId: string, sequence: number | null, files: ManifestFiles, resolved: readonly string[]): Promise<WrittenManifest>;
}

/**
 * Opens the chain's folder and proves that it can be written to, before anything runs. `again` is the id of a manifest that may have been kept
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
    writeMark: (mark) => written(() => writeWhole(join(folder, markName(mark.manifestId)), renderMark(mark))),
    addManifest: (manifestId, sequence, files, resolved) => written(() => addManifest(folder, manifestId, { sequence, earlier }, files, resolved), lateRemedy),
  };
}

async function findUnsealed(folder: string, manifestId: string): Promise<string | null> {
  const names = await readdir(folder);
  const own = selectOwnFolder(names, manifestId);
  if (own === null) return null;
  if ((await readdir(join(folder, own))).includes(bundleName)) throw alreadySealed('is sealed already');
  if (/^\d/u.test(own) && selectHeadFolder(names) !== own) throw alreadySealed('was kept without a seal, and other manifests follow it');
  return own;
}

function alreadySealed(found: string): Problem {
  return new Problem('seal/already-sealed', {
    message: `The manifest of this deploy ${found}.`,
    remedy: 'Keep it as it is: a manifest stands in its chain once. If the deploy ran again, seal what that one handed over.',
    place: 'handover',
  });
}

async function readHead(folder: string, besides: string | null): Promise<ChainHead | null> {
  const name = selectHeadFolder((await readdir(folder)).filter((other) => other !== besides));
  if (name === null) return null;
  const bytes = await readFile(join(folder, name, manifestName)).catch((cause: unknown) => {
    throw new Problem('chain/head-invalid', {
      message: 'The newest manifest of this chain cannot be read.',
      remedy: 'Restore it from the artifact of its run: a chain that goes on without its head hides what the head says.',
      place: `${name}/${manifestName}`,
      cause,
    });
  });
  return parseHead(bytes, name);
}

async function readMarks(folder: string): Promise<readonly UnresolvedDeploy[]> {
  const names = await readdir(folder);
  const open = selectMarks(names).open.map(async (name): Promise<UnresolvedDeploy> => {
    const mark = parseMark(await readFile(join(folder, name), 'utf8'), name);
    return { ...mark, reason: 'no-manifest', known: [], alone: false };
  });
  const undecided = await readUndecided(folder, names);
  return [...(await Promise.all(open)), ...undecided.map(({ deploy }) => deploy)];
}

interface Undecided {
  /** Of its mark. */
  readonly name: string;
  readonly deploy: UnresolvedDeploy;
}

/** Marks beside a manifest that has no place in the chain and leaves something open. No head names it. */
async function readUndecided(folder: string, names: readonly string[]): Promise<readonly Undecided[]> {
  const marks = selectMarks(names).unchained.map(async (mark): Promise<Undecided[]> => {
    const bytes = await readFile(join(folder, mark.folder, manifestName)).catch(() => null);
    const deploy = bytes === null ? null : parseUnresolved(bytes);
    return deploy === null ? [] : [{ name: mark.name, deploy }];
  });
  return (await Promise.all(marks)).flat();
}

function draftName(manifestId: string): string {
  return `.draft-${manifestId}`;
}

/** Where the unsealed form of a manifest waits for the sealed one to be there. */
function asideName(manifestId: string): string {
  return `.unsealed-${manifestId}`;
}

/** The folder appears under its name only when it is whole. */
async function addManifest(
  folder: string,
  manifestId: string,
  { sequence, earlier }: { readonly sequence: number | null; readonly earlier: string | null },
  files: ManifestFiles,
  resolved: readonly string[],
): Promise<WrittenManifest> {
  const draft = join(folder, draftName(manifestId));
  const final = join(folder, manifestFolderName(sequence, manifestId));
  await mkdir(draft);
  await writeFile(join(draft, manifestName), files.manifestText, { flush: true });
  if (files.bundle !== null) await writeFile(join(draft, bundleName), files.bundle, { flush: true });
  if (files.log !== undefined && files.log !== null) await writeFile(join(draft, logName), files.log, { flush: true });
  if (earlier !== null) await rename(join(folder, earlier), join(folder, asideName(manifestId)));
  await rename(draft, final);
  await Promise.all([manifestId, ...resolved].map((id) => removeDrafts(folder, id)));
  await Promise.all(resolved.map((id) => rm(join(folder, markName(id)), { force: true })));
  await tidy(folder, sequence !== null);
  return {
    folder: final,
    manifestPath: join(final, manifestName),
    bundlePath: files.bundle === null ? null : join(final, bundleName),
    logPath: (files.log ?? null) === null ? null : join(final, logName),
  };
}

/** A killed deploy may have left its manifest half written, too; nothing refers to that. */
async function removeDrafts(folder: string, manifestId: string): Promise<void> {
  for (const name of [draftName(manifestId), asideName(manifestId)]) await rm(join(folder, name), { recursive: true, force: true });
}

/** Removes marks that say no more than the manifest beside them. Half written ones are dead only to the deploy that holds the lock, and a manifest with a place in the chain comes from one that does. */
async function tidy(folder: string, locked: boolean): Promise<void> {
  const names = await readdir(folder);
  const { chained, unchained, drafts } = selectMarks(names);
  const kept: readonly (string | null)[] = [selectHeadMark(names), ...(await readUndecided(folder, names)).map(({ name }) => name)];
  const recorded = [...chained, ...unchained.map(({ name }) => name)].filter((name) => !kept.includes(name));
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
const lateRemedy = 'Free space in that directory, and keep the manifest that stands in the log: what was deployed stays deployed.';

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
