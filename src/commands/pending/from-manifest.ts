/** What is pending, as the last manifest of the target says that it left the database: for those who approve before anybody may ask it. */
import { Problem } from '../../errors/problem.ts';
import type { Host } from '../../host/host.ts';
import { runChild } from '../../host/process.ts';
import type { PendingInputs, PendingSource } from '../../inputs/deploy.ts';
import { recallLedger } from '../../ledger/recalled.ts';
import type { Project } from '../../model/project.ts';
import { isUnknown } from '../../model/unknown.ts';
import { readProject } from '../../project/repository.ts';
import type { NewestManifest } from '../../evidence/newest-github.ts';
import type { PendingState } from '../../publish/pending.ts';
import { evaluateStatus } from '../../status/status.ts';
import { openOwnRepository } from '../github-repository.ts';
import { projectPlace } from '../project-place.ts';
import { clause } from '../../text/sentence.ts';

type ManifestSource = Extract<PendingSource, { readonly kind: 'manifest' }>;

export async function readFromManifest(inputs: PendingInputs, source: ManifestSource, host: Host): Promise<PendingState> {
  const [project, newest] = await Promise.all([readProject(projectPlace(inputs.project, host), runChild), readNewestOf(source, host)]);
  if (typeof newest === 'string') return notKnown(project, newest);
  const { after } = newest.manifest.ledger;
  if (isUnknown(after)) return notKnown(project, `manifest ${String(newest.sequence)} does not know what it left: ${after.unknown}`);
  const ledger = recallLedger(project.folder.migrations, after, project.config.ledgerTable);
  if (ledger === null) return notKnown(project, `the files, in their order, are not what manifest ${String(newest.sequence)} saw in the ledger`);
  const status = evaluateStatus(project.kit, project.folder, ledger, inputs.outOfOrder);
  return {
    folder: project.folder,
    status,
    from: { kind: 'manifest', sequence: newest.sequence, manifestId: newest.manifest.manifestId },
    unknown: null,
  };
}

/** The manifest, or why there is none. Throws what keeps GitHub from saying. */
async function readNewestOf({ environment, target, evidenceBranch: branch, token }: ManifestSource, host: Host): Promise<NewestManifest | string> {
  const opened = await openOwnRepository(host, token).catch(whyNot);
  if (typeof opened === 'string') return opened;
  const [{ readChainIds }, { readNewest }] = await Promise.all([import('../../evidence/chains-github.ts'), import('../../evidence/newest-github.ts')]);
  const order = { ...opened.place, branch, environment, target };
  const [chainId, ...others] = await readChainIds(opened.github, order);
  if (chainId === undefined) return 'there is no manifest of this target yet';
  if (others.length > 0)
    return `the environment ${environment} has manifests of ${String(others.length + 1)} databases, and which of them is meant is not said`;
  return (await readNewest(opened.github, { ...order, chainId })) ?? 'there is no manifest of this target any more';
}

/** Where there is nobody to ask, the plan is not known; that stops nothing. */
function whyNot(thrown: unknown): string {
  if (thrown instanceof Problem && thrown.code === 'github/no-access') return clause(thrown.message);
  throw thrown;
}

function notKnown({ folder }: Project, unknown: string): PendingState {
  return { folder, status: null, from: { kind: 'nobody' }, unknown };
}
