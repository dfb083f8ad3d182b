/** How package managers, task runners and shells are told what to run. */
import { posix } from 'node:path';

export type Argument =
  /** A command in words of its own. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** `elsewhere`: another package may be meant than the one whose folder it runs in. */
  | { readonly kind: 'script'; readonly name: string; readonly folder: string; readonly elsewhere: boolean }
  | { readonly kind: 'task'; readonly name: string }
  | { readonly kind: 'target'; readonly of: 'make' | 'just'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string };

/** Options that take the next word as their value. */
const valued: ReadonlySet<string> = new Set(
  '-C --dir --cwd --prefix -F --filter --workspace -p --package -e --env-file -f --file --config -n --names -c --scope --project --projects --top-level --loglevel'.split(
    ' ',
  ),
);

const elsewhere = /^(?:-F|--filter|-w|--workspaces?|-ws|-r|--recursive|-W)(?:=|$)/u;
const folderOption = /^(?:-C|--dir|--cwd|--prefix)$/u;

/** What yarn, pnpm and bun do themselves; another word is a script's name. */
const builtin: ReadonlySet<string> = new Set(
  'add install i ci remove rm uninstall update up upgrade link unlink init create publish pack why list ls outdated audit config info view version login logout cache store import rebuild prune patch patch-commit deploy fetch env setup licenses help root bin global set policies plugin dedupe node test-command approve-builds self-update doctor pm'.split(
    ' ',
  ),
);

const managers: ReadonlySet<string> = new Set(['npm', 'pnpm', 'yarn', 'bun']);
const runners: ReadonlySet<string> = new Set(['npx', 'bunx', 'pnpx', 'pnpm-exec']);
const scriptRunners: ReadonlySet<string> = new Set(['run-s', 'run-p', 'npm-run-all', 'npm-run-all2']);
const interpreters: ReadonlySet<string> = new Set([
  'sh',
  'bash',
  'zsh',
  'dash',
  'ash',
  'ksh',
  'source',
  '.',
  'node',
  'tsx',
  'ts-node',
  'deno',
  'esno',
  'jiti',
  'vite-node',
  'babel-node',
]);
const starts: ReadonlySet<string> = new Set([...managers, ...runners, ...scriptRunners, ...interpreters, 'turbo', 'nx', 'lerna', 'make', 'just']);
const codeOrShell = /\.(?:[cm]?[jt]sx?|sh|bash|zsh)$/u;

/** Empty for a command that starts none of these. */
export function readArguments(words: readonly string[]): readonly Argument[] {
  const name = posix.basename(words[0] ?? '');
  const rest = words.slice(1);
  if (name === 'npm') return readNpm(rest);
  if (name === 'pnpm' || name === 'yarn' || name === 'bun') return readManager(name, rest);
  if (runners.has(name)) return [{ kind: 'words', words: plain(rest).from }];
  if (scriptRunners.has(name)) return plainAll(rest).map((script) => script_(script.split(' ', 1)[0] ?? '', rest));
  if (name === 'turbo')
    return plainAll(beforeDashes(rest))
      .filter((word) => word !== 'run')
      .map(task);
  if (name === 'lerna') return rest[0] === 'run' ? plainAll(rest.slice(1)).slice(0, 1).map(task) : [];
  if (name === 'nx') return readNx(rest);
  if (name === 'make' || name === 'just') return readTargets(name, rest);
  if (interpreters.has(name))
    return plainAll(rest)
      .filter((word) => codeOrShell.test(word))
      .slice(0, 1)
      .map(file);
  if (codeOrShell.test(words[0] ?? '')) return [file(words[0] ?? '')];
  return readWrapped(rest);
}

/** `sudo`, `dotenv -e .env --`, `docker compose run web` and scripts of one's own: what they start stands in their words. */
function readWrapped(rest: readonly string[]): readonly Argument[] {
  const at = rest.findIndex((word) => starts.has(posix.basename(word)) || (/^\.{0,2}\//u.test(word) && codeOrShell.test(word)));
  return at === -1 ? [] : [{ kind: 'words', words: rest.slice(at) }];
}

function readNpm(all: readonly string[]): readonly Argument[] {
  // Of npm alone it takes a value: to pnpm it is the workspace's root.
  const rest = all.map((word) => (word === '-w' ? '--workspace' : word));
  const { first, from } = plain(rest);
  if (first === 'run' || first === 'run-script' || first === 'rum' || first === 'urn') return readRun(from.slice(1), rest);
  if (first === 'exec' || first === 'x') return [{ kind: 'words', words: plain(from.slice(1)).from }];
  if (first === 't' || first === 'tst') return [script_('test', rest)];
  return first !== undefined && ['start', 'test', 'restart', 'stop'].includes(first) ? [script_(first, rest)] : [];
}

function readManager(name: 'pnpm' | 'yarn' | 'bun', rest: readonly string[]): readonly Argument[] {
  const { first, from } = plain(rest);
  if (first === undefined) return [];
  if (first === 'run' || first === 'recursive') return readRun(from.slice(1), rest);
  if (first === 'dlx' || first === 'exec' || (first === 'x' && name === 'bun')) return [{ kind: 'words', words: plain(from.slice(1)).from }];
  if (name === 'yarn' && first === 'workspace')
    return readRun(
      from.slice(2).filter((word) => word !== 'run'),
      ['-r'],
    );
  if (name === 'yarn' && first === 'workspaces') return readRun(from.slice(!from.includes('run') ? 2 : from.indexOf('run') + 1), ['-r']);
  if (codeOrShell.test(first)) return [file(first)];
  return builtin.has(first) ? [] : [script_(first, rest)];
}

/** `run` gives a script's name, or the file of one with bun. */
function readRun(from: readonly string[], all: readonly string[]): readonly Argument[] {
  const { first } = plain(from);
  if (first === undefined) return [];
  return [codeOrShell.test(first) && first.includes('/') ? file(first) : script_(first, all)];
}

function readNx(rest: readonly string[]): readonly Argument[] {
  const { first, from } = plain(rest);
  const listed = rest.flatMap((word, index) => {
    if (/^(?:--targets?|-t)=/u.test(word)) return word.slice(word.indexOf('=') + 1).split(',');
    return /^(?:--targets?|-t)$/u.test(word) ? plainAll(rest.slice(index + 1)).flatMap((name) => name.split(',')) : [];
  });
  if (first === 'run')
    return from.slice(1, 2).flatMap((word) => [/^[^:]*:(.+)$/u, /^[^:]*:(.+):[^:]+$/u].flatMap((form) => form.exec(word)?.[1] ?? []).map(task));
  if (first === 'run-many' || first === 'affected') return listed.map(task);
  return first === undefined ? [] : [task(first)];
}

function readTargets(of: 'make' | 'just', rest: readonly string[]): readonly Argument[] {
  const targets = plainAll(rest).filter((word) => !word.includes('='));
  return (targets.length === 0 ? [''] : targets).map((name) => ({ kind: 'target', of, name }));
}

function script_(name: string, all: readonly string[]): Argument {
  const at = all.findIndex((word) => folderOption.test(word));
  const joined = all.find((word) => /^--(?:dir|cwd|prefix)=/u.test(word));
  const folder = at === -1 ? (joined?.slice(joined.indexOf('=') + 1) ?? '') : (all[at + 1] ?? '');
  return { kind: 'script', name, folder, elsewhere: all.some((word) => elsewhere.test(word)) };
}

function task(name: string): Argument {
  return { kind: 'task', name: name.slice(name.indexOf('#') + 1) };
}

function file(path: string): Argument {
  return { kind: 'file', path };
}

/** The first word that is no option, and all from there on. */
function plain(words: readonly string[]): { readonly first: string | undefined; readonly from: readonly string[] } {
  let at = 0;
  for (let word = words[at]; word?.startsWith('-') === true; word = words[at]) at += valued.has(word) ? 2 : 1;
  return { first: words[at], from: words.slice(at) };
}

function plainAll(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => !word.startsWith('-') && !valued.has(words[index - 1] ?? ''));
}

function beforeDashes(words: readonly string[]): readonly string[] {
  const at = words.indexOf('--');
  return at === -1 ? words : words.slice(0, at);
}
