/** git, asked what commit is deployed. */
import type { ReadOutput } from '../model/ports.ts';
import type { Source } from '../model/run.ts';
import { isUnknown, unknown, type OrUnknown, type Unknown } from '../model/unknown.ts';
import { openGit, readObjectId, type Git } from './git.ts';
import { parseId, partsOf } from './output.ts';

const porcelain = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--ignored=matching', '--'];

/** Reads the commit, and the migrations folder in it. `migrationsPath` is from the repository's root. Throws nothing of its own. */
export async function readSource(repositoryRoot: string, migrationsPath: string, readOutput: ReadOutput): Promise<Source> {
  const git = openGit(repositoryRoot, readOutput);
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
    .map((line) => parseId(code, line));
  if (commit && tree && folder) return [commit, tree, folder];
  const known = async (at: 0 | 1 | 2, absence: string): Promise<OrUnknown<string>> => (await readObjectId(git, revisions[at])) ?? unknown(absence);
  return Promise.all([
    known(0, 'git knows no commit here.'),
    known(1, 'git does not have the tree of the commit.'),
    known(2, 'The commit does not hold the migrations folder.'),
  ]);
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

/** Ignored files that drizzle-kit would read all the same. */
const ignoredMigration = /(?:\.sql|_journal\.json|(?:^|\/)meta\/|(?:^|\/)\d{14}[^/]*\/)$/u;

/** Whether `git status --porcelain -z` tells of no difference from the commit. */
function parseClean(code: number | null, stdout: string): OrUnknown<boolean> {
  if (code !== 0) return unknown('git could not compare the migrations folder with the commit.');
  return partsOf(stdout).every((entry) => entry.startsWith('!! ') && !ignoredMigration.test(entry.slice(3)));
}
