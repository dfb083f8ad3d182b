/** Files of a repository as GitHub has them at a branch. */
import { found, mapReading, parseAnswer, parseOptional, type Reading } from '../../model/reading.ts';
import * as settings from '../repository-settings-answers.ts';
import type { Github } from './client.ts';
import { splitFullName } from './run.ts';

/** The paths of all files. */
export async function readPaths(github: Github, repository: string, branch: string): Promise<Reading<readonly string[]>> {
  const asked = await github.ask('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { ...splitFullName(repository), tree_sha: branch, recursive: '1' });
  const read = parseAnswer(asked, settings.tree, { what: 'the list of files', permission: 'contents: read' });
  if (read.kind === 'read' && read.value.truncated)
    return {
      kind: 'unread',
      code: 'github/incomplete',
      what: 'the list of files',
      reason: 'GitHub cut it off',
      remedy: 'Run doctor in a clone of the repository.',
    };
  return mapReading(read, ({ tree }) => tree.filter(({ type }) => type === 'blob').map(({ path }) => path));
}

/** Null where there is no such file. */
export async function readFileText(github: Github, repository: string, branch: string, path: string): Promise<Reading<string | null>> {
  const asked = await github.ask('GET /repos/{owner}/{repo}/contents/{path}', { ...splitFullName(repository), path, ref: branch });
  return parseOptional(asked, settings.file, { what: `the file ${path}`, permission: 'contents: read' });
}

export async function readFileTexts(
  github: Github,
  repository: string,
  branch: string,
  paths: readonly string[],
): Promise<Reading<ReadonlyMap<string, string>>> {
  const read = await Promise.all(paths.map(async (path) => [path, await readFileText(github, repository, branch, path)] as const));
  const texts = new Map<string, string>();
  for (const [path, reading] of read) {
    if (reading.kind === 'unread') return reading;
    if (reading.value !== null) texts.set(path, reading.value);
  }
  return found(texts);
}
