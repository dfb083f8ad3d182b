/** Where workflows and actions come from: the story's own repository, and folders that stand for others. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fullNameOf } from '../../fakes/github/accounts.ts';
import type { Story } from '../../fakes/github/story.ts';

/** A folder that stands for a repository: each ref of it is what lies there. */
export interface FolderRepository {
  /** `owner/name`. */
  readonly name: string;
  readonly folder: string;
  /** What its refs are resolved to; a commit that is made of its name unless told. */
  readonly commit?: string;
}

export interface Source {
  readonly name: string;
  /** Null where there is no such ref. */
  resolve(ref: string): Place | null;
  readText(commit: string, path: string): string | null;
  /** A folder with everything of that commit, for actions to run from. */
  folderOf(commit: string, into: string): Promise<string>;
  /** Checks that commit out into an empty folder, as a git repository. */
  checkOut(order: CheckOut): Promise<void>;
}

export interface Place {
  /** `refs/heads/main`, `refs/tags/v1`, or a commit. */
  readonly ref: string;
  readonly commit: string;
}

export interface CheckOut {
  readonly commit: string;
  readonly into: string;
  /** 0 is everything. */
  readonly depth: number;
  readonly tags: boolean;
  readonly branch: string | null;
}

const hexadecimal = /^[0-9a-f]{40}$/u;

export function storySource(story: Story): Source {
  const { git } = story;
  return {
    name: fullNameOf(story.repository),
    resolve: (ref) => {
      const names = ref.startsWith('refs/') || hexadecimal.test(ref) ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`];
      const found = names.map((name) => ({ ref: name, commit: git.resolve(name) })).find(({ commit }) => commit !== null);
      return found?.commit ? { ref: found.ref, commit: found.commit } : null;
    },
    readText: (commit, path) => git.file(commit, path)?.bytes.toString('utf8') ?? null,
    folderOf: async (commit, into) => {
      if (existsSync(into)) return into;
      await mkdir(into, { recursive: true });
      const archive = execFileSync('git', ['-C', git.root, 'archive', commit], { maxBuffer: 1 << 28 });
      execFileSync('tar', ['-x', '-C', into], { input: archive });
      return into;
    },
    checkOut: (order) => {
      fetchInto(git.root, order);
      return Promise.resolve();
    },
  };
}

export function folderSource({ name, folder, commit = createHash('sha1').update(name).digest('hex') }: FolderRepository): Source {
  return {
    name,
    resolve: (ref) => {
      if (hexadecimal.test(ref)) return { ref, commit: ref };
      return { ref: ref.startsWith('refs/') ? ref : /^v\d/u.test(ref) ? `refs/tags/${ref}` : `refs/heads/${ref}`, commit };
    },
    readText: (_commit, path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : null),
    folderOf: () => Promise.resolve(folder),
    checkOut: async ({ into }) => {
      const filter = (path: string): boolean => !/\/(?:\.git|node_modules)$/u.test(path);
      await cp(folder, into, { recursive: true, dereference: true, filter });
      git(into, 'init', '--quiet');
    },
  };
}

/** By fetching, as the action does it: nothing of the work tree in which the story is told comes along. */
function fetchInto(origin: string, { commit, into, depth, tags, branch }: CheckOut): void {
  git(into, 'init', '--quiet');
  git(into, 'remote', 'add', 'origin', origin);
  const server = ['--upload-pack', 'git -c uploadpack.allowAnySHA1InWant=true -c safe.directory=* upload-pack'];
  const everything = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
  const wanted = depth === 0 ? everything : tags ? ['+refs/tags/*:refs/tags/*'] : [];
  git(
    into,
    '-c',
    'protocol.file.allow=always',
    'fetch',
    '--quiet',
    ...server,
    ...(depth === 0 ? [] : [`--depth=${depth}`]),
    `file://${origin}`,
    ...wanted,
    commit,
  );
  if (branch === null) git(into, 'checkout', '--quiet', '--detach', commit);
  else git(into, 'checkout', '--quiet', '-B', branch, commit);
}

function git(folder: string, ...args: readonly string[]): void {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', LC_ALL: 'C' };
  execFileSync('git', ['-C', folder, ...args], { env, stdio: 'pipe' });
}

/** Takes away what lies at a place, so that a checkout finds it empty. */
export async function emptied(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

export async function readIfThere(path: string): Promise<string | null> {
  return existsSync(path) ? await readFile(path, 'utf8') : null;
}
