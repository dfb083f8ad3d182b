/** The newest manifest of a chain, fetched from where it is kept before the chain is read. */
import { Problem } from '../errors/problem.ts';
import type { Host } from '../host/host.ts';
import type { SealInputs } from '../inputs/seal.ts';
import type { Secret } from '../model/secret.ts';
import { openEvidenceFolder, type EvidenceFolder } from '../evidence/directory-disk.ts';
import { openOwnRepository } from './github-repository.ts';
import { evidenceRoot } from './publication.ts';

export interface EvidenceOrder {
  readonly seal: SealInputs;
  readonly chainId: string;
  readonly environment: string;
  readonly target: string | null;
  readonly token: Secret | null;
  /** The id of a manifest that may have been kept before, without a seal. */
  readonly again: string | null;
}

/** The evidence folder of a chain. Reading its head asks GitHub first, where that was chosen; then it throws `chain/head-unread`, too. Throws `seal/already-sealed`. */
export async function openEvidence({ seal, chainId, environment, target, token, again }: EvidenceOrder, host: Host): Promise<EvidenceFolder> {
  const root = evidenceRoot(seal, host);
  const evidence = await openEvidenceFolder(root, chainId, again);
  const { chainHead } = seal;
  if (chainHead.kind === 'directory') return evidence;
  const fetch = async (): Promise<void> => {
    const { github, place } = await openOwnRepository(host, token);
    const [{ readEnds }, { writeManifestFiles }] = await Promise.all([import('../evidence/newest-github.ts'), import('../evidence/manifest-disk.ts')]);
    const { newest, unresolved } = await readEnds(github, { ...place, branch: chainHead.evidenceBranch, environment, target, chainId, own: again });
    for (const manifest of newest === null ? unresolved : [newest, ...unresolved]) await writeManifestFiles(root, manifest);
    for (const { deploy } of unresolved) await evidence.writeMark(deploy);
  };
  const fetched = again === null ? fetch : await fetchOnce(fetch);
  return {
    ...evidence,
    readHead: async () => {
      await fetched();
      return await evidence.readHead();
    },
  };
}

/** A manifest that is kept already is not sealed a second time; that its place could not be read is said when it is placed. */
async function fetchOnce(fetch: () => Promise<void>): Promise<() => Promise<void>> {
  const [fetched] = await Promise.allSettled([fetch()]);
  if (fetched.status === 'rejected' && fetched.reason instanceof Problem && fetched.reason.code === 'seal/already-sealed') throw fetched.reason;
  return async () => {
    if (fetched.status === 'rejected') throw fetched.reason;
    await Promise.resolve();
  };
}
