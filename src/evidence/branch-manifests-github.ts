/** The manifests of a period on the evidence branch, and the one right before it of each chain. */
import { Problem } from '../errors/problem.ts';
import type { Github } from '../github/client.ts';
import type { TreeEntry } from '../github/files.ts';
import { known } from '../github/reading.ts';
import { longestEvidence, manifestName } from '../manifest/document.ts';
import { parseManifest } from '../manifest/parse.ts';
import type { Manifest } from '../manifest/schema.ts';
import { readBlob, readTip, readBranchTree, type BranchPlace } from './branch-github.ts';
import { bundleName, logName, longestLog } from './files.ts';
import type { ManifestBytes } from './kept-manifest.ts';

export interface BranchCopy extends ManifestBytes {
  /** The folder, from the root of the branch. */
  readonly path: string;
}

export interface BranchManifests {
  /** Null where the branch could not be read, or is not there. */
  readonly commit: string | null;
  /** Those of the period, and those that do not say when they were. */
  readonly inPeriod: readonly BranchCopy[];
  /** The last one before it of each chain. */
  readonly before: readonly BranchCopy[];
  readonly problems: readonly Problem[];
}

/** RFC 3339. */
export interface Period {
  readonly since: string;
  readonly until: string;
}

/** Three requests, one for each chain, and two for each manifest of the period. What cannot be read is a problem, and the rest is read all the same. */
export async function readBranchManifests(github: Github, place: BranchPlace, period: Period): Promise<BranchManifests> {
  try {
    const tip = known(await readTip(github, place));
    if (tip === null) return { ...nothing, problems: [missing(place)] };
    const root = known(await readBranchTree(github, place, tip.tree));
    const chains = root.filter(({ path, type }) => type === 'tree' && /^[0-9a-f]{16}$/u.test(path));
    const read: BranchManifests[] = [];
    for (const chain of chains) read.push(await readChain(github, place, chain, period).catch(asUnread));
    return {
      commit: tip.commit,
      inPeriod: read.flatMap((one) => one.inPeriod),
      before: read.flatMap((one) => one.before),
      problems: read.flatMap((one) => one.problems),
    };
  } catch (thrown) {
    return asUnread(thrown);
  }
}

const nothing = { commit: null, inPeriod: [], before: [] };

function asUnread(thrown: unknown): BranchManifests {
  if (thrown instanceof Problem) return { ...nothing, problems: [thrown] };
  throw thrown;
}

interface Folder {
  readonly path: string;
  readonly sequence: number | null;
  readonly files: ReadonlyMap<string, TreeEntry>;
}

/** From the newest on, a handful at once, to the first that is older than the period. Manifests without a place are in no order: all are read. */
async function readChain(github: Github, place: BranchPlace, chain: TreeEntry, period: Period): Promise<BranchManifests> {
  const folders = foldersOf(chain.path, known(await readBranchTree(github, place, chain.sha, true)));
  const [ordered, loose] = [folders.filter(({ sequence }) => sequence !== null), folders.filter(({ sequence }) => sequence === null)];
  ordered.sort((one, other) => (other.sequence ?? 0) - (one.sequence ?? 0));
  const read: Dated[] = [];
  for (let at = 0; at < ordered.length && !read.some(({ when }) => when === 'before'); at += atOnce) {
    read.push(...(await readAll(github, place, ordered.slice(at, at + atOnce), period)));
  }
  // Deploys that overlap begin in another order than that of their manifests: a chain is cut in one place.
  const last = read.findLastIndex(({ when }) => when === 'within');
  const inPeriod = read.slice(0, last + 1).filter(({ when }) => when !== 'after');
  const others = (await readAll(github, place, loose, period)).filter(({ when }) => when === 'within');
  return {
    commit: null,
    inPeriod: [...inPeriod, ...others],
    before: read
      .slice(last + 1)
      .filter(({ when }) => when === 'before')
      .slice(0, 1),
    problems: [],
  };
}

const atOnce = 10;

function foldersOf(chain: string, entries: readonly TreeEntry[]): Folder[] {
  const folders = entries.flatMap(({ path, type }) => {
    const sequence = /^(?:(?<sequence>\d{6,9})|unchained)-[0-9a-f-]{36}$/u.exec(path);
    return type === 'tree' && sequence !== null ? [{ path, sequence: sequence.groups?.['sequence'] }] : [];
  });
  return folders.map(({ path, sequence }) => ({
    path: `${chain}/${path}`,
    sequence: sequence === undefined ? null : Number(sequence),
    files: new Map(
      entries.flatMap((entry) => (entry.type === 'blob' && entry.path.startsWith(`${path}/`) ? [[entry.path.slice(path.length + 1), entry] as const] : [])),
    ),
  }));
}

type Dated = BranchCopy & { readonly when: 'before' | 'within' | 'after' };

async function readAll(github: Github, place: BranchPlace, folders: readonly Folder[], period: Period): Promise<readonly Dated[]> {
  return await Promise.all(folders.map(async (folder) => await readFolder(github, place, folder, period)));
}

async function readFolder(github: Github, place: BranchPlace, { path, files }: Folder, period: Period): Promise<Dated> {
  const read = async (name: string, limit: number): Promise<Uint8Array | null> => {
    const entry = files.get(name);
    return entry === undefined ? null : known(await readBlob(github, place, entry, limit));
  };
  const manifestBytes = (await read(manifestName, longestEvidence)) ?? new Uint8Array();
  const when = whenOf(manifestBytes, period);
  if (when === 'after') return { path, manifestBytes, bundle: null, log: null, when };
  const [bundle, log] = await Promise.all([read(bundleName, longestEvidence), read(logName, longestLog)]);
  return { path, manifestBytes, bundle, log, when };
}

/** What is no manifest says nothing of its time, and has to be looked at. */
function whenOf(manifestBytes: Uint8Array, { since, until }: Period): Dated['when'] {
  const startedAt = startOf(manifestBytes);
  if (startedAt === null) return 'within';
  return startedAt < since ? 'before' : startedAt < until ? 'within' : 'after';
}

function startOf(manifestBytes: Uint8Array): Manifest['times']['startedAt'] | null {
  try {
    return parseManifest(manifestBytes).times.startedAt;
  } catch {
    return null;
  }
}

function missing({ branch }: BranchPlace): Problem {
  return new Problem('evidence/branch-missing', {
    message: `There is no branch ${branch}.`,
    remedy: 'Nothing was kept on it yet, or somebody deleted it: restore it from a clone, or let keep add the manifests that are still to be had.',
    place: 'evidence-branch',
  });
}
