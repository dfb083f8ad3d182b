/** The git facts of a repository folder: every commit, tree and file that this GitHub speaks of is one of git's. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly at: Date;
}

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

export interface ChangedFile {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly blob: string;
  readonly additions: number;
  readonly deletions: number;
  readonly patch: string;
}

export interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number | null;
  readonly path: string;
}

export interface Tree {
  readonly sha: string;
  readonly entries: readonly TreeEntry[];
}

export interface Change {
  readonly parent: string | null;
  readonly files: Readonly<Record<string, string | null>>;
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** A ref that an import needs, and nobody reads. */
const draft = 'refs/story/draft';

const form = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x01';

export class Git {
  readonly root: string;
  readonly #commits = new Map<string, Commit>();
  readonly #changes = new Map<string, readonly ChangedFile[]>();
  /** What is named by its hash never becomes another one. */
  readonly #trees = new Map<string, Tree>();
  readonly #resolved = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  /** Runs git; its output without the last line break. Throws where it fails. */
  run(args: readonly string[], env: Readonly<Record<string, string>> = {}, input: string | Buffer = ''): string {
    return this.#bytes(args, env, input).toString('utf8').trimEnd();
  }

  /** Null where git fails. */
  ask(args: readonly string[]): string | null {
    try {
      return this.run(args);
    } catch {
      return null;
    }
  }

  #bytes(args: readonly string[], env: Readonly<Record<string, string>> = {}, input: string | Buffer = ''): Buffer {
    const quiet = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', LC_ALL: 'C' };
    return execFileSync('git', ['-C', this.root, ...args], { env: { PATH: process.env['PATH'], ...quiet, ...env }, input, stdio: 'pipe', maxBuffer: 1 << 28 });
  }

  /** The full name of a commit; null where there is none of that name. */
  resolve(name: string): string | null {
    if (this.#resolved.has(name)) return name;
    const found = this.#branch(name) ?? this.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    if (found !== null) this.#resolved.add(found);
    return found;
  }

  /** A branch as git writes it to a file; null where git has to be asked. A program of its own for each look would be most of what this GitHub does. */
  #branch(name: string): string | null {
    if (!/^refs\/heads\/[\w/-]+$/u.test(name)) return null;
    try {
      return /^[0-9a-f]{40}(?=\n$)/u.exec(readFileSync(join(this.root, '.git', name), 'utf8'))?.[0] ?? null;
    } catch {
      return null;
    }
  }

  commit(name: string): Commit | null {
    const known = this.#commits.get(name);
    if (known !== undefined) return known;
    const text = this.ask(['log', '--max-count=1', `--format=${form}`, '--end-of-options', `${name}^{commit}`, '--']);
    const commit = text === null ? null : parseCommit(text.replace('\u0001', ''));
    if (commit !== null) this.#commits.set(commit.sha, commit);
    return commit;
  }

  /** Newest first. */
  log(args: readonly string[]): readonly Commit[] {
    return this.run(['log', `--format=${form}`, ...args])
      .split('\u0001')
      .flatMap((text) => (text.trim() === '' ? [] : [parseCommit(text.trimStart())]));
  }

  isAncestor(one: string, other: string): boolean {
    return this.ask(['merge-base', '--is-ancestor', one, other]) !== null;
  }

  mergeBase(one: string, other: string): string | null {
    return this.ask(['merge-base', one, other]);
  }

  /** What differs between two commits, or between nothing and a first commit. */
  changes(base: string | null, head: string): readonly ChangedFile[] {
    const range = base === null ? ['--root', head] : [base, head];
    const known = this.#changes.get(range.join(' '));
    if (known !== undefined) return known;
    const raw = this.run(['diff-tree', '-r', '-M', '--no-commit-id', '--raw', '--no-abbrev', '-z', ...range]).split('\0');
    const texts = this.run(['diff-tree', '-r', '-M', '--no-commit-id', '--patch', ...range]).split(/^diff --git /mu);
    const files: ChangedFile[] = [];
    for (let at = 0; at < raw.length && raw[at]?.startsWith(':') === true;) {
      const [, , before = '', after = '', status = ''] = raw[at]?.split(' ') ?? [];
      const renamed = status.startsWith('R');
      const [previousPath, path] = renamed ? [raw[at + 1] ?? null, raw[at + 2] ?? ''] : [null, raw[at + 1] ?? ''];
      const removed = status === 'D';
      const found = renamed ? 'renamed' : removed ? 'removed' : status === 'A' ? 'added' : 'modified';
      files.push({ path, previousPath, status: found, blob: removed ? before : after, ...parsePatch(texts[files.length + 1] ?? '') });
      at += renamed ? 3 : 2;
    }
    this.#changes.set(range.join(' '), files);
    return files;
  }

  /** Null where the path is no file there. */
  file(ref: string, path: string): { readonly sha: string; readonly bytes: Buffer } | null {
    const found = this.#object(`${ref}:${path}`);
    return found?.type === 'blob' ? found : null;
  }

  #object(name: string): { readonly sha: string; readonly type: string; readonly bytes: Buffer } | null {
    if (name.includes('\n')) return null;
    const output = this.#bytes(['cat-file', '--batch'], {}, `${name}\n`);
    const end = output.indexOf('\n');
    const { sha, type } = /^(?<sha>[0-9a-f]{40}) (?<type>[a-z]+) \d+$/u.exec(output.subarray(0, end).toString('utf8'))?.groups ?? {};
    return sha === undefined || type === undefined ? null : { sha, type, bytes: output.subarray(end + 1, -1) };
  }

  /** Null where the name is no tree. */
  tree(name: string, recursive: boolean): Tree | null {
    const key = `${name} ${String(recursive)}`;
    const known = this.#trees.get(key);
    if (known !== undefined) return known;
    const sha = this.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{tree}`]);
    if (sha === null) return null;
    const lines = this.run(['ls-tree', '-z', '--long', ...(recursive ? ['-r', '-t'] : []), sha]).split('\0');
    const tree = { sha, entries: lines.filter((line) => line !== '').map(parseEntry) };
    if (/^[0-9a-f]{40}$/u.test(name)) this.#trees.set(key, tree);
    return tree;
  }

  branches(): readonly string[] {
    return this.run(['for-each-ref', '--format=%(refname:short)', 'refs/heads/'])
      .split('\n')
      .filter((name) => name !== '');
  }

  /** Writes a commit: its parent's files, with these instead. Null takes a file away. No branch moves, and the work tree is not touched. */
  writeChange({ parent, files, author, committer, message }: Change): string {
    const changes = Object.entries(files).map(([path, content]) => (content === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(content)}`));
    const from = parent === null ? '' : `from ${parent}\n`;
    const signed = `author ${stamp(author)}\ncommitter ${stamp(committer)}\n${data(message)}`;
    const stream = `reset ${draft}\n\ncommit ${draft}\nmark :1\n${signed}${from}${changes.join('')}\nget-mark :1\n`;
    return this.run(['fast-import', '--quiet', '--force'], {}, stream);
  }

  /** The tree that holds what both sides did since `base`. Throws where they changed the same file. */
  mergeTrees(base: string, ours: string, theirs: string): string {
    return this.#withIndex((env) => {
      this.run(['read-tree', '-i', '-m', '--aggressive', base, ours, theirs], env);
      return this.run(['write-tree'], env);
    });
  }

  writeCommit({ tree, parents, author, committer, message }: Omit<Commit, 'sha'>): string {
    const env = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: author.at.toISOString(),
      GIT_COMMITTER_NAME: committer.name,
      GIT_COMMITTER_EMAIL: committer.email,
      GIT_COMMITTER_DATE: committer.at.toISOString(),
    };
    return this.run(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])], env, message);
  }

  /** The object's id; the same bytes have the same one. */
  writeBlob(bytes: Buffer): string {
    return this.run(['hash-object', '-w', '--stdin'], {}, bytes);
  }

  /** Null where the name is no blob. */
  blob(name: string): Buffer | null {
    const found = this.#object(name);
    return found?.type === 'blob' ? found.bytes : null;
  }

  /** The base's files with these besides or instead. Throws for a path that git takes for none. */
  writeTree(base: string | null, files: readonly { readonly path: string; readonly mode: string; readonly sha: string }[]): string {
    return this.#withIndex((env) => {
      if (base !== null) this.run(['read-tree', base], env);
      const lines = files.map(({ mode, sha, path }) => `${mode} ${sha}\t${path}\0`);
      this.run(['update-index', '-z', '--index-info'], env, lines.join(''));
      return this.run(['write-tree'], env);
    });
  }

  /** Nothing is lost by moving a branch: earlier commits stay readable by name. */
  moveBranch(branch: string, sha: string): void {
    this.run(['update-ref', `refs/heads/${branch}`, sha]);
  }

  #withIndex<Value>(work: (env: Readonly<Record<string, string>>) => Value): Value {
    const folder = mkdtempSync(join(tmpdir(), 'attest-index-'));
    try {
      return work({ GIT_INDEX_FILE: join(folder, 'index') });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

function parseCommit(text: string): Commit {
  const [sha = '', tree = '', parents = '', an = '', ae = '', at = '', cn = '', ce = '', ct = '', message = ''] = text.split('\0');
  return {
    sha,
    tree,
    parents: parents === '' ? [] : parents.split(' '),
    author: { name: an, email: ae, at: new Date(at) },
    committer: { name: cn, email: ce, at: new Date(ct) },
    message: message.trimEnd(),
  };
}

function parseEntry(line: string): TreeEntry {
  const [head = '', path = ''] = line.split('\t');
  const [mode = '', type = '', sha = '', size = ''] = head.split(/ +/u);
  return { mode, type, sha, size: size === '-' ? null : Number(size), path };
}

function parsePatch(text: string): Pick<ChangedFile, 'additions' | 'deletions' | 'patch'> {
  const patch = text.includes('@@') ? text.slice(text.indexOf('@@')).trimEnd() : '';
  const lines = patch.split('\n');
  return { additions: lines.filter((line) => line.startsWith('+')).length, deletions: lines.filter((line) => line.startsWith('-')).length, patch };
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function stamp({ name, email, at }: Signature): string {
  return `${name} <${email}> ${Math.floor(at.getTime() / 1000)} +0000`;
}
