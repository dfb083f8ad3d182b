/** A target whose manifests are kept on its repository's evidence branch, and the jobs that keep, collect and alert. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEvidenceIndex, type EvidenceIndex } from '../../../src/manifest/evidence-index.ts';
import { newJobIds, type JobIds, type StoredArtifact } from '../../fakes/artifact-service.ts';
import type { Issue, Permissions, Run } from '../../fakes/github/world.ts';
import { runAction, type ActionInputs, type ActionRun } from './action.ts';
import { makeGatedTarget, type GatedOptions, type GatedTarget } from './gated.ts';
import { scenarioKey } from './keys.ts';
import { makeFolder } from './project.ts';

export const branch = 'drizzle-attest-evidence';

export const deploying: Permissions = { actions: 'read', contents: 'read', deployments: 'read', 'pull-requests': 'read', issues: 'write' };
export const keeping: Permissions = { contents: 'write' };
export const collecting: Permissions = { contents: 'read', actions: 'read', attestations: 'read', deployments: 'read', issues: 'read' };
export const alerting: Permissions = { issues: 'write' };

/** One step of a job in a run of its own; `given` wins over what the command usually gets. */
export async function step(
  target: GatedTarget,
  permissions: Permissions,
  given: ActionInputs,
  run: Run = target.story.run({ by: target.mia }),
): Promise<ActionRun> {
  const { github, story, project } = target;
  const ids = newJobIds();
  const access = github.startJob(run, story.job(run, { permissions }), ids);
  const inputs = { 'github-token': access.token, ...given };
  return await runAction(inputs, { workspace: project.root, ids, service: github.artifacts, event: access.event, env: access.env });
}

/** A repository where artifacts can be uploaded: the client of artifacts believes in no other place. */
export async function makeKeptTarget(options: GatedOptions = {}): Promise<GatedTarget> {
  const target = await makeGatedTarget('v0', { host: 'github.com', ...options });
  await target.bring();
  return target;
}

export interface KeptDeploy {
  readonly deploy: ActionRun;
  readonly run: Run;
  /** The folder that it kept its manifest in. */
  readonly manifests: string;
}

/** Deploys on a machine that has nothing of the deploys before, as GitHub's do. */
export async function deployFresh(target: GatedTarget, inputs: ActionInputs = {}, ids: JobIds = newJobIds()): Promise<KeptDeploy> {
  const manifests = await makeFolder('fresh');
  const begun = target.begin({}, { permissions: deploying });
  const own = { approval: 'none', 'chain-head': 'github', 'evidence-branch': branch, 'evidence-directory': manifests, ...inputs };
  const deploy = await target.deploy(begun, own, { ids });
  for (const { run, statuses } of target.story.deployments) {
    if (run === begun.run)
      statuses.push(
        { id: target.story.newId(), state: 'in_progress', at: target.story.tick() },
        { id: target.story.newId(), state: 'success', at: target.story.tick() },
      );
  }
  return { deploy, run: begun.run, manifests };
}

export async function keep(target: GatedTarget, manifests: string, permissions: Permissions = keeping): Promise<ActionRun> {
  return await step(target, permissions, { command: 'keep', manifests, 'evidence-branch': branch });
}

export interface CollectRun {
  readonly run: ActionRun;
  readonly folder: string;
  /** Null where it wrote none. */
  readonly index: EvidenceIndex | null;
}

export async function collect(target: GatedTarget, inputs: ActionInputs = {}, permissions: Permissions = collecting): Promise<CollectRun> {
  const folder = join(await makeFolder('collected'), 'manifests');
  const given = { command: 'collect', 'evidence-branch': branch, 'public-key': scenarioKey.publicKey, 'manifests-directory': folder, ...inputs };
  const run = await step(target, permissions, given);
  const bytes = await readFile(join(folder, 'evidence-index.json')).catch(() => null);
  return { run, folder, index: bytes === null ? null : parseEvidenceIndex(bytes) };
}

export async function alert(target: GatedTarget, { folder }: CollectRun, permissions: Permissions = alerting): Promise<ActionRun> {
  return await step(target, permissions, { command: 'alert', report: join(folder, 'evidence-index.json') });
}

/** Issues that are no pull request's conversation. */
export function issuesOf({ story }: GatedTarget): readonly Issue[] {
  return story.issues.filter(({ number }) => story.pulls.every((pull) => pull.number !== number));
}

/** The folders of the branch, from its root. */
export function keptFolders({ story }: GatedTarget): readonly string[] {
  const entries = story.git.tree(`refs/heads/${branch}`, true)?.entries ?? [];
  return entries.filter(({ type, path }) => type === 'tree' && path.includes('/')).map(({ path }) => path);
}

/** An administrator writes the branch anew, without what lies there; gives what undoes it. */
export function rewriteWithout({ story, mia }: GatedTarget, folder: string): () => void {
  const before = story.tip(branch) ?? '';
  const all = story.git.tree(before, true)?.entries.filter(({ path, type }) => type === 'blob' && !path.startsWith(`${folder}/`)) ?? [];
  const files = Object.fromEntries(all.map(({ path, sha }) => [path, story.git.blob(sha)?.toString('utf8') ?? '']));
  story.move(branch, story.commit(null, { by: mia, files, message: 'clean up' }), mia, 'force_push');
  return () => story.move(branch, before, mia, 'force_push');
}

export function artifactsOf({ github }: GatedTarget): readonly StoredArtifact[] {
  return github.artifacts.artifacts.filter(({ name }) => name.startsWith('migration-manifest-'));
}

export async function writeFileIn(folder: string, name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}
