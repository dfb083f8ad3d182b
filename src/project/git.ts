/** git, asked what commit is deployed; it is never asked to change anything, not even its index. */
import type { ReadOutput } from '../model/ports.ts';
import type { Source } from '../model/run.ts';
import { isUnknown, unknown, type OrUnknown, type Unknown } from '../model/unknown.ts';
import { parseClean, parseObjectId } from './git-output.ts';

/** No program that the repository's own git configuration names is started. */
const options = ['--no-optional-locks', '--literal-pathspecs', '-c', 'core.fsmonitor=false'];

const porcelain = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--ignored=matching', '--'];

type Git = (...args: readonly string[]) => ReturnType<ReadOutput>;

/** Reads the commit, and the migrations folder in it. `migrationsPath` is from the repository's root. Throws nothing of its own. */
export async function readSource(repositoryRoot: string, migrationsPath: string, readOutput: ReadOutput): Promise<Source> {
  const git: Git = (...args) => readOutput('git', [...options, ...args], repositoryRoot);
  // The trailing slash of a path makes git look for a tree, never for a file or a link.
  const revisions = ['HEAD^{commit}', 'HEAD^{tree}', `HEAD:./${migrationsPath}${migrationsPath === '' ? '' : '/'}`] as const;
  const [[commit, tree, migrationsTree], clean] = await Promise.all([
    readObjectIds(git, revisions),
    git(...porcelain, migrationsPath === '' ? '.' : migrationsPath).then(({ code, stdout }) => parseClean(code, stdout)),
  ]);
  if (!isUnknown(commit)) return { commit, tree, migrationsTree, clean };
  const reason = await readReason(git);
  return { commit: reason, tree: reason, migrationsTree: reason, clean: reason };
}

type Three<T> = readonly [T, T, T];

/** All are there but for a rare repository, so they are asked for together, and one by one only to learn which is not. */
async function readObjectIds(git: Git, revisions: Three<string>): Promise<Three<OrUnknown<string>>> {
  const { code, stdout } = await git('rev-parse', ...revisions);
  const [commit, tree, folder] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => parseObjectId(code, line));
  if (commit && tree && folder) return [commit, tree, folder];
  return Promise.all([
    readObjectId(git, revisions[0], 'git knows no commit here.'),
    readObjectId(git, revisions[1], 'git does not have the tree of the commit.'),
    readObjectId(git, revisions[2], 'The commit does not hold the migrations folder.'),
  ]);
}

async function readObjectId(git: Git, revision: string, absence: string): Promise<OrUnknown<string>> {
  const { code, stdout } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', revision);
  return parseObjectId(code, stdout) ?? unknown(absence);
}

/** Why git names no commit. What it says on its error stream is for people, so it is asked twice instead. */
async function readReason(git: Git): Promise<Unknown> {
  const inside = ['rev-parse', '--is-inside-work-tree'];
  const [trusting, asIs] = await Promise.all([git('-c', 'safe.directory=*', ...inside), git(...inside)]);
  if (asIs.code === null) return unknown('git could not be started.');
  if (asIs.code === 0) return unknown('The git repository has no commit that can be read.');
  if (trusting.code === 0) return unknown('git refuses the repository because another user owns it (its setting safe.directory).');
  return unknown('The project lies in no git repository that can be read.');
}
