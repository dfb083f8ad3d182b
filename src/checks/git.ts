/** git, asked for the base that a change is compared with. */
import { posix } from 'node:path';
import { blobId, formatOf } from '../git/blob.ts';
import { openGit, readObjectId, type Git } from '../git/git.ts';
import { parseId, parseNames, parseTree, type TreeFile } from '../git/output.ts';
import { digest, type Sha256 } from '../model/digest.ts';
import type { Finding } from '../model/finding.ts';
import type { ReadOutput } from '../model/ports.ts';
import { unknown, type OrUnknown } from '../model/unknown.ts';
import { parseState, type FolderState } from './folder/state.ts';
import { uncomparable } from './history/uncomparable.ts';

export interface BasePlace {
  /** Absolute. */
  readonly repositoryRoot: string;
  /** From the repository's root; empty for the root. */
  readonly migrationsPath: string;
  /** A branch, a tag or a commit, as `origin/main`. */
  readonly base: string;
}

export interface Base {
  /** The commit that both sides come from. */
  readonly mergeBase: string;
  /** Under another path than the one asked for where the folder was moved. */
  readonly folder: FolderState;
  /** By their path from the migrations folder. */
  readonly files: ReadonlyMap<string, TreeFile>;
  /** Paths from the migrations folder of what may differ in the work tree; null where git did not tell. */
  readonly changed: ReadonlySet<string> | null;
}

/** A base that could not be read is a finding, never an empty base. */
export type BaseReading = { readonly kind: 'read'; readonly base: Base } | { readonly kind: 'unreadable'; readonly finding: Finding };

export interface MergedText {
  readonly sha256: Sha256;
  readonly text: string;
}

/** Bytes of one file, and files at once. */
const limits = { bytes: 50_000_000, files: 200, parallel: 8 };

/** Throws nothing of its own. */
export async function readBase({ repositoryRoot, migrationsPath, base }: BasePlace, readOutput: ReadOutput): Promise<BaseReading> {
  const git = openGit(repositoryRoot, readOutput);
  const point = await readMergeBase(git, base);
  if (typeof point !== 'string') return { kind: 'unreadable', finding: point };
  const path = (await isTree(git, point, migrationsPath)) ? migrationsPath : ((await readMovedFrom(git, point, migrationsPath)) ?? migrationsPath);
  const [tree, changed] = await Promise.all([readTree(git, point, path), readChanged(git, point, path)]);
  if (tree === null) return { kind: 'unreadable', finding: uncomparable('objects', base) };
  const files = new Map(tree.map((file) => [file.path, file]));
  const journal = files.get('meta/_journal.json');
  const read = journal === undefined ? null : (await readMerged(git, [journal])).get(journal.blob);
  const text = read !== undefined && read !== null && 'text' in read ? read.text : null;
  const folder = parseState(path, new Map(tree.map(({ path: name, blob }) => [name, blob])), text);
  return { kind: 'read', base: { mergeBase: point, folder, files, changed } };
}

/** The bytes of files of the base, by git's id: unknown where they are no text, are too large, or git does not have them. */
export async function readMergedTexts(root: string, files: readonly TreeFile[], readOutput: ReadOutput): Promise<ReadonlyMap<string, OrUnknown<MergedText>>> {
  return readMerged(openGit(root, readOutput), files);
}

/** A file as it is in the base; null where the base does not have it. */
export async function readBaseFile(root: string, mergeBase: string, path: string, readOutput: ReadOutput): Promise<OrUnknown<MergedText> | null> {
  const git = openGit(root, readOutput);
  const { code, stdout } = await git('ls-tree', '-z', '--long', mergeBase, '--', path);
  const file = parseTree(code, stdout)?.[0];
  return file === undefined ? null : ((await readMerged(git, [file])).get(file.blob) ?? null);
}

/** The commit of a revision, and the one that it and the change come from; each null where git does not tell. */
export async function readPoints(root: string, base: string, readOutput: ReadOutput): Promise<{ readonly tip: string | null; readonly fork: string | null }> {
  const git = openGit(root, readOutput);
  const [tip, fork] = await Promise.all([readCommit(git, base), readMergeBase(git, base)]);
  return { tip, fork: typeof fork === 'string' ? fork : null };
}

async function readMergeBase(git: Git, base: string): Promise<string | Finding> {
  const [head, tip, shallow] = await Promise.all([readCommit(git, 'HEAD'), readCommit(git, base), git('rev-parse', '--is-shallow-repository')]);
  const isShallow = shallow.stdout.trim() === 'true';
  if (head === null) return uncomparable(shallow.code === null ? 'no-git' : 'no-commit', base);
  if (tip === null) return uncomparable(isShallow ? 'shallow' : 'no-base', base);
  const { code, stdout } = await git('merge-base', head, tip);
  const point = parseId(code, stdout);
  if (point === null) return uncomparable(isShallow ? 'shallow' : 'unrelated', base);
  // A cut history may hide a later common commit, but not one later than the base itself.
  return isShallow && point !== tip ? uncomparable('shallow', base) : point;
}

async function readCommit(git: Git, revision: string): Promise<string | null> {
  return await readObjectId(git, `${revision}^{commit}`);
}

async function isTree(git: Git, commit: string, path: string): Promise<boolean> {
  return (await readObjectId(git, treeOf(commit, path))) !== null;
}

/** The slash at the end makes git look for a tree, never for a file. */
function treeOf(commit: string, path: string): string {
  return `${commit}:./${path === '' ? '' : `${path}/`}`;
}

/** The migrations folder of the base that is there no longer, where the one asked for was not there yet. */
async function readMovedFrom(git: Git, commit: string, path: string): Promise<string | null> {
  const [before, now] = await Promise.all([commit, 'HEAD'].map((revision) => git('ls-tree', '-r', '-z', '--name-only', revision)));
  const [names, present] = [parseNames(before?.code ?? null, before?.stdout ?? ''), parseNames(now?.code ?? null, now?.stdout ?? '')];
  return names === null || present === null ? null : selectMoved(names, present, path);
}

/** A folder of migrations among the base's files that is none any more; one of the same last name is taken first. Null without one. */
function selectMoved(before: readonly string[], now: readonly string[], path: string): string | null {
  const left = foldersIn(now);
  const gone = [...foldersIn(before)].filter((folder) => !left.has(folder)).sort();
  return gone.find((folder) => posix.basename(folder) === posix.basename(path)) ?? gone[0] ?? null;
}

function foldersIn(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => /^(?:(.*)\/)?(?:meta\/_journal\.json|\d{14}[^/]*\/migration\.sql)$/u.exec(name)?.[1] ?? []));
}

async function readTree(git: Git, commit: string, path: string): Promise<readonly TreeFile[] | null> {
  if (!(await isTree(git, commit, path))) return [];
  const { code, stdout } = await git('ls-tree', '-r', '-z', '--long', treeOf(commit, path));
  return parseTree(code, stdout);
}

/** By the index's own list of the files: what was only touched is listed too. */
async function readChanged(git: Git, commit: string, path: string): Promise<ReadonlySet<string> | null> {
  const compare = ['diff-index', '-z', '--name-only', '--no-renames', '--no-ext-diff', '--relative', commit, '--'];
  const [tracked, untracked] = await Promise.all([
    git(...compare, path === '' ? '.' : path),
    git('ls-files', '-z', '--others', '--', path === '' ? '.' : path),
  ]);
  const names = [parseNames(tracked.code, tracked.stdout), parseNames(untracked.code, untracked.stdout)];
  if (names.includes(null)) return null;
  return new Set(names.flatMap((list) => list ?? []).map((name) => posix.relative(path, name)));
}

async function readMerged(git: Git, files: readonly TreeFile[]): Promise<ReadonlyMap<string, OrUnknown<MergedText>>> {
  const read = new Map<string, OrUnknown<MergedText>>();
  const wanted = files.slice(0, limits.files);
  for (let start = 0; start < wanted.length; start += limits.parallel)
    for (const [blob, text] of await Promise.all(wanted.slice(start, start + limits.parallel).map((file) => readBlob(git, file)))) read.set(blob, text);
  return read;
}

/** The bytes came as text: only where they give the same id again is the text the whole truth. */
async function readBlob(git: Git, { blob, bytes }: TreeFile): Promise<readonly [string, OrUnknown<MergedText>]> {
  if (bytes > limits.bytes) return [blob, unknown('The file of the base has more bytes than are read.')];
  const { code, stdout } = await git('cat-file', 'blob', blob);
  const content = Buffer.from(stdout);
  if (code !== 0) return [blob, unknown('git does not have the file of the base.')];
  if (blobId(content, formatOf(blob)) !== blob) return [blob, unknown('The file of the base is not UTF-8.')];
  return [blob, { sha256: digest(content), text: stdout }];
}
