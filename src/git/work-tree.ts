/** git, asked which files are the repository's own, and which branch is deployed. */
import type { ReadOutput } from '../model/ports.ts';
import { openGit } from './git.ts';
import { parseNames } from './output.ts';

/** From the repository's root, those that git knows or would take in; null where it lists none. */
export async function readTracked(repositoryRoot: string, readOutput: ReadOutput): Promise<readonly string[] | null> {
  const { code, stdout } = await openGit(repositoryRoot, readOutput)('ls-files', '-z', '--cached', '--others', '--exclude-standard');
  return parseNames(code, stdout);
}

/** The remote's default branch, else the one that is checked out. */
export async function readBranch(repositoryRoot: string, readOutput: ReadOutput): Promise<string> {
  const git = openGit(repositoryRoot, readOutput);
  const name = async (ref: string): Promise<string | null> => {
    const { code, stdout } = await git('symbolic-ref', '--short', ref);
    return code === 0 && /^[\w./@+-]+$/u.test(stdout.trim()) ? stdout.trim() : null;
  };
  const remote = await name('refs/remotes/origin/HEAD');
  return remote?.replace(/^origin\//u, '') ?? (await name('HEAD')) ?? 'main';
}
