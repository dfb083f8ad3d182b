/** git, asked which files are the repository's own, and which branch is deployed. */
import type { ReadOutput } from '../model/ports.ts';

/** From the repository's root, those that git knows or would take in; null where it lists none. */
export async function readTracked(repositoryRoot: string, readOutput: ReadOutput): Promise<readonly string[] | null> {
  const { code, stdout } = await readOutput('git', ['--no-optional-locks', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], repositoryRoot);
  return code === 0 ? stdout.split('\0').filter((path) => path !== '') : null;
}

/** The remote's default branch, else the one that is checked out. */
export async function readBranch(repositoryRoot: string, readOutput: ReadOutput): Promise<string> {
  const name = async (ref: string): Promise<string | null> => {
    const { code, stdout } = await readOutput('git', ['--no-optional-locks', 'symbolic-ref', '--short', ref], repositoryRoot);
    return code === 0 && /^[\w./@+-]+$/u.test(stdout.trim()) ? stdout.trim() : null;
  };
  const remote = await name('refs/remotes/origin/HEAD');
  return remote?.replace(/^origin\//u, '') ?? (await name('HEAD')) ?? 'main';
}
