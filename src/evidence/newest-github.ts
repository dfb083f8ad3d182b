/** The newest manifest of a chain, where GitHub keeps it: on the evidence branch, or in the artifact of its run. */
import { Problem } from '../errors/problem.ts';
import type { Github } from '../github/client.ts';
import type { TreeEntry } from '../github/files.ts';
import { known, unreadProblem, type Unread } from '../github/reading.ts';
import { longestEvidence, manifestName } from '../manifest/document.ts';
import { parseManifest } from '../manifest/parse.ts';
import type { Manifest } from '../manifest/schema.ts';
import type { UnresolvedDeploy } from '../model/chain.ts';
import { digest } from '../model/digest.ts';
import { targetLabel } from '../model/target.ts';
import { isUnknown } from '../model/unknown.ts';
import { readManifestArchive } from './archive.ts';
import { downloadArtifact, readArtifacts, type FoundArtifact } from './artifacts-github.ts';
import { readBlob, readTip, readBranchTree, type BranchPlace } from './branch-github.ts';
import { selectHeadFolder, selectOwnFolder } from './chain-folder.ts';
import { bundleName } from './files.ts';
import { chainFolderName, type ManifestBytes } from './kept-manifest.ts';
import { unresolvedDeploy } from './unresolved.ts';

export interface NewestOrder {
  readonly owner: string;
  readonly repo: string;
  /** Null: artifacts alone. */
  readonly branch: string | null;
  readonly environment: string;
  /** Of the artifact's name, where the environment has several. */
  readonly target: string | null;
  readonly chainId: string;
  /** The id of the manifest that is about to be placed: where it is kept already, it has its place. */
  readonly own?: string | null;
}

export interface NewestManifest extends ManifestBytes {
  readonly manifest: Manifest;
  readonly sequence: number;
  /** `branch` or the artifact's name. */
  readonly from: string;
}

export interface ChainEnds {
  /** Null if neither branch nor artifacts have one. */
  readonly newest: NewestManifest | null;
  /** Manifests without a place in the chain that the newest one does not name, and the next has to. */
  readonly unresolved: readonly UnplacedManifest[];
}

export interface UnplacedManifest extends ManifestBytes {
  readonly manifest: Manifest;
  readonly deploy: UnresolvedDeploy;
}

export async function readNewest(github: Github, order: NewestOrder): Promise<NewestManifest | null> {
  return (await readEnds(github, order)).newest;
}

/** Throws `chain/head-unread` if branch or artifacts do not say, `chain/fork` if they contradict each other, `seal/already-sealed`. */
export async function readEnds(github: Github, order: NewestOrder): Promise<ChainEnds> {
  try {
    const kept = order.branch === null ? null : await readNewestKept(github, { ...order, branch: order.branch }, order);
    const uploaded = await readUploads(github, order, kept);
    const newest = selectNewer(kept, uploaded.newest);
    return { newest, unresolved: uploaded.unresolved.filter((one) => one.manifest.manifestId !== order.own && isLeft(one, newest)) };
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code === 'chain/fork' || thrown.code === 'seal/already-sealed') throw thrown;
    throw new Problem('chain/head-unread', {
      message: `Which manifest is the newest of this chain could not be read from GitHub: ${thrown.code}: ${thrown.message}`,
      remedy: thrown.remedy,
      place: 'chain-head',
      cause: thrown,
    });
  }
}

/** The newest one had to name what ended before it began. */
function isLeft({ manifest: { manifestId, times } }: UnplacedManifest, newest: NewestManifest | null): boolean {
  if (newest === null) return true;
  const { ledger, times: those } = newest.manifest;
  return times.recordedAt >= those.startedAt && ledger.interrupted.every((told) => told.manifestId !== manifestId);
}

function selectNewer(kept: NewestManifest | null, uploaded: NewestManifest | null): NewestManifest | null {
  if (kept === null || uploaded === null) return kept ?? uploaded;
  if (kept.sequence !== uploaded.sequence) return kept.sequence > uploaded.sequence ? kept : uploaded;
  if (digest(kept.manifestBytes) === digest(uploaded.manifestBytes)) return kept;
  throw new Problem('chain/fork', {
    message: `Two manifests are number ${String(kept.sequence)} of this chain: one on the evidence branch, and another in the artifact ${uploaded.from}.`,
    remedy: 'Both deploys happened, or one of the two was replaced. Find out which, and why the second did not see the first.',
    place: 'chain-head',
  });
}

/** Six requests, and one more for the bundle. */
async function readNewestKept(github: Github, place: BranchPlace, { chainId, own = null }: NewestOrder): Promise<NewestManifest | null> {
  const tip = known(await readTip(github, place));
  if (tip === null) return null;
  const chain = known(await readBranchTree(github, place, tip.tree)).find(({ path, type }) => path === chainFolderName(chainId) && type === 'tree');
  if (chain === undefined) return null;
  const folders = known(await readBranchTree(github, place, chain.sha));
  const names = folders.filter(({ type }) => type === 'tree').map(({ path }) => path);
  if (own !== null && selectOwnFolder(names, own) !== null) throw alreadyKept('on the evidence branch');
  const name = selectHeadFolder(names);
  const head = folders.find(({ path }) => path === name);
  if (head === undefined) return null;
  const files = known(await readBranchTree(github, place, head.sha));
  const read = async (wanted: string): Promise<Uint8Array | null> => {
    const entry = files.find(({ path, type }: TreeEntry) => path === wanted && type === 'blob');
    return entry === undefined ? null : known(await readBlob(github, place, entry, longestEvidence));
  };
  const [manifestBytes, bundle] = await Promise.all([read(manifestName), read(bundleName)]);
  if (manifestBytes === null) throw notOfChain(`${chain.path}/${head.path}`, 'it holds no manifest');
  return asNewest(asOfChain({ manifestBytes, bundle, log: null }, chainId), 'branch') ?? notOfChainThrown(`${chain.path}/${head.path}`);
}

function notOfChainThrown(place: string): never {
  throw notOfChain(place, 'its manifest is of another chain, or knows no place in it');
}

function notOfChain(place: string, found: string): Problem {
  return new Problem('chain/head-invalid', {
    message: `The newest manifest of this chain on the evidence branch cannot be used as the previous manifest: ${found}.`,
    remedy: 'Restore the branch as the deploys wrote it: from a clone, or from the artifacts of the runs.',
    place,
  });
}

/** Of one chain, uploads come in the order of the manifests but for those that overlap. */
const mostLookedAt = 3;
const mostDownloads = 100;

async function readUploads(github: Github, order: NewestOrder, kept: NewestManifest | null): Promise<ChainEnds> {
  const since = kept?.manifest.times.startedAt ?? '';
  const prefix = `migration-manifest-${targetLabel(order.environment, order.target)}-`;
  const enough = (read: readonly FoundArtifact[], oldest: string): boolean => oldest < since || read.length > mostDownloads;
  const artifacts = known(await readArtifacts(github, order, prefix, enough)).filter(
    ({ expired, createdAt, runId }) => !expired && createdAt >= since && runId !== null,
  );
  const ofChain: NewestManifest[] = [];
  const unresolved: UnplacedManifest[] = [];
  for (const artifact of artifacts.slice(0, mostDownloads)) {
    const uploaded = await readUploaded(github, order, artifact);
    if (uploaded === null) continue;
    const newest = asNewest(uploaded, artifact.name);
    if (newest !== null && newest.manifest.manifestId === order.own) throw alreadyKept(`in the artifact ${artifact.name}`);
    const deploy = newest === null ? unresolvedDeploy(uploaded.manifest) : null;
    if (newest !== null) ofChain.push(newest);
    if (deploy !== null) unresolved.push({ ...uploaded, deploy });
    if (ofChain.length >= mostLookedAt) break;
  }
  if (ofChain.length === 0 && artifacts.length > mostDownloads) throw unreadProblem(beyond(prefix));
  return { newest: ofChain.toSorted((one, other) => other.sequence - one.sequence)[0] ?? null, unresolved };
}

function alreadyKept(where: string): Problem {
  return new Problem('seal/already-sealed', {
    message: `The manifest of this deploy is kept already, ${where}.`,
    remedy: 'Keep it as it is: a manifest stands in its chain once. If the deploy ran again, seal what that one handed over.',
    place: 'handover',
  });
}

function beyond(prefix: string): Unread {
  const reason = `none of the ${String(mostDownloads)} newest is of this chain, and there are more`;
  return {
    kind: 'unread',
    code: 'github/incomplete',
    what: `the artifacts ${prefix}…`,
    reason,
    remedy: 'Give each database of the environment a name (target), and keep manifests on an evidence branch (evidence-branch).',
  };
}

/** Null for a manifest of another chain, and for what only bears the name of one. */
async function readUploaded(github: Github, order: NewestOrder, artifact: FoundArtifact): Promise<OfChain | null> {
  const archive = known(await downloadArtifact(github, order, artifact));
  if (archive === null) return null;
  const uploaded = asOfChain(await readManifestArchive(archive, artifact.name), order.chainId);
  return uploaded !== null && (isUnknown(uploaded.manifest.run.id) || uploaded.manifest.run.id === artifact.runId) ? uploaded : null;
}

interface OfChain extends ManifestBytes {
  readonly manifest: Manifest;
}

function asOfChain(bytes: ManifestBytes, chainId: string): OfChain | null {
  const manifest = parseManifest(bytes.manifestBytes);
  return manifest.chain.id === chainId ? { ...bytes, manifest } : null;
}

/** Null for one that has no place in its chain. */
function asNewest(read: OfChain | null, from: string): NewestManifest | null {
  if (read === null || isUnknown(read.manifest.chain.position)) return null;
  return { ...read, sequence: read.manifest.chain.position.sequence, from };
}
