/** Runs git: it is never asked to change anything, not even its index, and starts no program that the repository's own configuration names. */
import type { ReadOutput } from '../model/ports.ts';
import { parseId } from './output.ts';

export type Git = (...args: readonly string[]) => ReturnType<ReadOutput>;

const options = ['--no-optional-locks', '--literal-pathspecs', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

export function openGit(folder: string, readOutput: ReadOutput): Git {
  return (...args) => readOutput('git', [...options, ...args], folder);
}

/** The id of what a revision names; null if git does not find it. */
export async function readObjectId(git: Git, revision: string): Promise<string | null> {
  const { code, stdout } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', revision);
  return parseId(code, stdout);
}
