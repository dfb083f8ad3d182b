/** The files that init writes: planned, compared with what is there, and written. */
import { dirname, join } from 'node:path';
import { templatePaths, verificationPolicyPath, type TemplateChoices, type CalledProject } from '../../workflow-templates/template.ts';
import { renderCheckConfiguration } from '../../workflow-templates/check-configuration.ts';
import { renderCheckTemplate, renderDeployTemplate, renderEvidenceTemplate } from '../../workflow-templates/render.ts';
import { renderVerificationPolicy } from '../../workflow-templates/verification-policy.ts';
import { configurationFile } from '../../checks/configuration/configuration.ts';
import { Problem } from '../../errors/problem.ts';
import { makeFolder, replaceText } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import { readOutput } from '../../host/process.ts';
import type { InitInputs } from '../../inputs/adopt.ts';
import type { PlannedFile } from '../../model/adoption.ts';
import { readFile, readRealPath } from '../../project/disk.ts';
import { ancestors, isWithin } from '../../project/paths.ts';
import type { RemoteRepository } from '../../git/remote.ts';
import { readDifference } from './difference-git.ts';
import { decodeText } from '../../text/json.ts';
import { sentence } from '../../text/sentence.ts';

export interface WantedFile {
  readonly path: string;
  readonly text: string;
  /** `ours`: what differs can be replaced · `theirs`: what is there is the team's own. */
  readonly owner: 'ours' | 'theirs';
}

/** Without a deployed project there is nothing to keep evidence of. */
export function selectFiles(calls: readonly CalledProject[], choices: TemplateChoices, remote: RemoteRepository | null): readonly WantedFile[] {
  const environments = calls.flatMap(({ environment }) => (environment === null ? [] : [environment]));
  const deployed: readonly WantedFile[] =
    environments.length === 0
      ? []
      : [
          { path: templatePaths.deploy, text: renderDeployTemplate(calls, choices), owner: 'ours' },
          { path: templatePaths.evidence, text: renderEvidenceTemplate(choices), owner: 'ours' },
          ...(remote === null || choices.signing === 'key'
            ? []
            : [{ path: verificationPolicyPath, text: renderVerificationPolicy(remote.fullName, remote.serverUrl, environments), owner: 'theirs' as const }]),
        ];
  return [
    { path: templatePaths.check, text: renderCheckTemplate(calls), owner: 'ours' },
    ...deployed,
    { path: configurationFile, text: renderCheckConfiguration(), owner: 'theirs' },
  ];
}

/** Of a file of ours, in bytes. */
const longestFile = 256_000;

/** Compares with what is there and, where asked to, writes. Throws `init/unwritable` before anything is written. */
export async function placeFiles(wanted: readonly WantedFile[], { write, force }: InitInputs, host: Host): Promise<readonly PlannedFile[]> {
  const planned = await Promise.all(wanted.map(async (file) => ({ file, before: await readPresent(file.path, host) })));
  const files: PlannedFile[] = [];
  for (const { file, before } of planned) {
    const state = stateOf(file, before);
    const written = write && (state === 'new' || (state === 'differs' && force));
    const diff = state === 'same' || state === 'kept' ? '' : await readDifference({ path: file.path, before, after: file.text }, host.tempFolder, readOutput);
    if (written) await writeWhole(join(host.workspace, file.path), file);
    files.push({ path: file.path, state, diff, written });
  }
  return files;
}

function stateOf({ text, owner }: WantedFile, before: string | null): PlannedFile['state'] {
  if (before === null) return 'new';
  if (before.replaceAll('\r\n', '\n') === text) return 'same';
  return owner === 'theirs' ? 'kept' : 'differs';
}

/** Null where there is none. A link that leads out of the repository is nothing to write through. */
async function readPresent(path: string, { workspace }: Host): Promise<string | null> {
  const full = join(workspace, path);
  const root = await readRealPath(workspace);
  const nearest = await Promise.all(ancestors(dirname(full), workspace).map(readRealPath));
  const folder = nearest.find((found) => found !== null) ?? null;
  if (root === null || folder === null || !isWithin(root, folder)) throw unwritable(path, 'it lies behind a link that leads out of the repository');
  const content = await readFile(full, longestFile);
  if (content.kind === 'absent') return null;
  const text = content.kind === 'read' ? decodeText(content.bytes) : null;
  if (text === null) throw unwritable(path, 'what is there is no text of usual length that can be read');
  return text;
}

/** A file that is there keeps its place until the new one is whole. */
async function writeWhole(full: string, { path, text }: WantedFile): Promise<void> {
  try {
    await makeFolder(dirname(full));
    await replaceText(full, text);
  } catch (thrown) {
    throw unwritable(path, thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error', thrown);
  }
}

function unwritable(path: string, reason: string, cause?: unknown): Problem {
  return new Problem('init/unwritable', {
    message: `The file cannot be written: ${sentence(reason)}`,
    remedy: 'Make room for a plain file of this name in the repository, and run init again: it goes on where it stopped.',
    place: path,
    cause,
  });
}
