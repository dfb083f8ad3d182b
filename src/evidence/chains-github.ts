/** Which chains GitHub keeps manifests of for an environment, where the database itself is not known yet. */
import type { Github } from '../github/client.ts';
import { known } from '../github/reading.ts';
import { longestEvidence, manifestName } from '../manifest/document.ts';
import { parseManifest } from '../manifest/parse.ts';
import type { Manifest } from '../manifest/schema.ts';
import { targetLabel } from '../model/target.ts';
import { isUnknown } from '../model/unknown.ts';
import { readManifestArchive } from './archive.ts';
import { downloadArtifact, readArtifacts, type FoundArtifact } from './artifacts-github.ts';
import { readBlob, readTip, readBranchTree, type BranchPlace } from './branch-github.ts';
import { selectHeadFolder } from './chain-folder.ts';
import type { NewestOrder } from './newest-github.ts';

export type ChainsOrder = Omit<NewestOrder, 'chainId'>;

/** The ids, each once. The newest artifact that is left stands for those before it. Throws what could not be read. */
export async function readChainIds(github: Github, order: ChainsOrder): Promise<readonly string[]> {
  // An artifact bears the target's name; a branch knows no targets.
  if (targetLabel(order.environment, order.target) !== targetLabel(order.environment, null)) return await readUploadedChain(github, order);
  const [kept, uploaded] = await Promise.all([
    order.branch === null ? [] : readKeptChains(github, { ...order, branch: order.branch }, order.environment),
    readUploadedChain(github, order),
  ]);
  return [...new Set([...kept, ...uploaded])];
}

async function readKeptChains(github: Github, place: BranchPlace, environment: string): Promise<readonly string[]> {
  const tip = known(await readTip(github, place));
  if (tip === null) return [];
  const chains = known(await readBranchTree(github, place, tip.tree)).filter(({ path, type }) => type === 'tree' && /^[0-9a-f]{16}$/u.test(path));
  const heads = await Promise.all(chains.map(async ({ sha }) => await readHeadOf(github, place, sha)));
  return heads.flatMap((manifest) => (manifest !== null && isOf(manifest, environment) ? [manifest.chain.id] : []));
}

async function readHeadOf(github: Github, place: BranchPlace, tree: string): Promise<Manifest | null> {
  const folders = known(await readBranchTree(github, place, tree)).filter(({ type }) => type === 'tree');
  const name = selectHeadFolder(folders.map(({ path }) => path));
  const folder = folders.find(({ path }) => path === name);
  if (folder === undefined) return null;
  const manifest = known(await readBranchTree(github, place, folder.sha)).find(({ path, type }) => path === manifestName && type === 'blob');
  return manifest === undefined ? null : parseManifest(known(await readBlob(github, place, manifest, longestEvidence)));
}

async function readUploadedChain(github: Github, order: ChainsOrder): Promise<readonly string[]> {
  const prefix = `migration-manifest-${targetLabel(order.environment, order.target)}-`;
  const usable = ({ expired, name }: FoundArtifact): boolean => !expired && /^\d+-\d+$/u.test(name.slice(prefix.length));
  const artifacts = known(await readArtifacts(github, order, prefix, (read) => read.some(usable)));
  for (const artifact of artifacts.filter(usable)) {
    const archive = known(await downloadArtifact(github, order, artifact));
    if (archive === null) continue;
    const { chain, system } = parseManifest((await readManifestArchive(archive, artifact.name)).manifestBytes);
    if (isOf({ system }, order.environment) && !isUnknown(chain.position)) return [chain.id];
  }
  return [];
}

function isOf({ system }: Pick<Manifest, 'system'>, environment: string): boolean {
  return system.environment.toLowerCase() === environment.toLowerCase();
}
