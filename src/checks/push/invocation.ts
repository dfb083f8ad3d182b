/** What a command starts, as far as it can lead to a push. */
import { posix } from 'node:path';
import { readArguments, type Argument } from './arguments.ts';
import { parseShell } from './shell.ts';

export type Invocation =
  | { readonly kind: 'push'; readonly words: string; readonly force: boolean; readonly line: number }
  /** A script of a package; `*` in its name stands for anything. `folder` is null where any package may be meant. */
  | { readonly kind: 'script'; readonly name: string; readonly folder: string | null; readonly line: number }
  /** A task of turbo, nx or lerna: a script of any package, or what the task depends on. */
  | { readonly kind: 'task'; readonly name: string; readonly line: number }
  | { readonly kind: 'target'; readonly of: 'make' | 'just'; readonly name: string; readonly line: number }
  /** From the repository's root. */
  | { readonly kind: 'file'; readonly path: string; readonly line: number };

/** Commands within commands are followed this deep. */
const depthLimit = 6;

/** Commands that only say or search what they are given. */
const sayers: ReadonlySet<string> = new Set(
  'echo printf cat tee grep egrep rg sed awk test [ [[ : true false git gh curl wget read alias export log logger notify-send touch mkdir rm cp mv ls which jq yq'.split(
    ' ',
  ),
);

/** Commands that take another one as a text. */
const takers: ReadonlySet<string> = new Set(
  'sh bash zsh dash ash ksh eval concurrently conc su ssh docker docker-compose podman kubectl fly flyctl heroku railway nodemon watchexec start-server-and-test start-test dotenv dotenvx env-cmd cross-env-shell doppler infisical op script parallel timeout cmd powershell pwsh nix nix-shell devbox mise tsc-watch trap'.split(
    ' ',
  ),
);

const shells: ReadonlySet<string> = new Set('sh bash zsh dash ash ksh ssh'.split(' '));
const keywords: ReadonlySet<string> = new Set('if then elif else do while until ! { } time exec command builtin and or not'.split(' '));
const kit = /^(?:npm:|.*[\\/])?drizzle-kit(?:@[^\\/]*)?(?:\.cmd|\.ps1|[\\/]bin\.cjs)?$/u;
const subcommand = /^push(?::(?:pg|mysql|sqlite))?$/u;

/** `folder` is where the text runs, from the repository's root. */
export function parseInvocations(text: string, folder: string, depth = 0): readonly Invocation[] {
  if (depth > depthLimit) return [];
  let here = folder;
  return parseShell(text).flatMap(({ words, line, input }) => {
    const command = withoutPrefix(words);
    if (command[0] === 'cd') here = within(here, command.find((word, index) => index > 0 && !word.startsWith('-')) ?? '');
    const found = readCommand(command, here, depth);
    const fed = input !== null && shells.has(nameOf(command[0] ?? '')) ? parseInvocations(input, here, depth + 1) : [];
    // What stands in a text of several lines counts from where the text begins, a here-document from the line after.
    return [...found, ...fed.map((invocation) => ({ ...invocation, line: invocation.line + 1 }))].map((invocation) => ({
      ...invocation,
      line: line + invocation.line,
    }));
  });
}

/** Words that stand before a command: the shell's own, make's marks, and variables for it alone. */
function withoutPrefix(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !keywords.has(word) && !/^[A-Za-z_]\w*=/u.test(word));
  return first === -1 ? [] : words.slice(first);
}

function readCommand(words: readonly string[], folder: string, depth: number): readonly Invocation[] {
  const name = nameOf(words[0] ?? '');
  if (words.length === 0 || sayers.has(name)) return [];
  const pushes = readPush(words);
  if (pushes !== null) return [pushes];
  const texts = takers.has(name) ? words.slice(1).filter((word) => /\s|^(?:npm|pnpm|yarn|bun|node):/u.test(word)) : [];
  const nested = texts.flatMap((text) => parseInvocations(text.replace(/^(npm|pnpm|yarn|bun|node):/u, '$1 run '), folder, depth + 1));
  return [...nested, ...readArguments(words).flatMap((argument) => resolve(argument, folder, depth))];
}

/** `drizzle-kit … push …`, whatever starts it: a package manager's runner, a script of one's own, the file of its program. */
function readPush(words: readonly string[]): Invocation | null {
  const at = words.findIndex((word, index) => kit.test(word) && subcommand.test(words.slice(index + 1).find((next) => !next.startsWith('-')) ?? ''));
  const rest = at === -1 ? [] : words.slice(at + 1);
  // `--explain` of 1.0 writes nothing: it is the way to look for drift.
  if (at === -1 || rest.some((word) => word === '--explain' || word === '--help' || word === '-h')) return null;
  const force = rest.includes('--force');
  return { kind: 'push', words: `drizzle-kit push${force ? ' --force' : ''}`, force, line: 0 };
}

function resolve(argument: Argument, folder: string, depth: number): readonly Invocation[] {
  switch (argument.kind) {
    case 'words':
      return depth > depthLimit ? [] : readCommand(withoutPrefix(argument.words), folder, depth + 1);
    case 'script':
      return [{ kind: 'script', name: argument.name, folder: argument.elsewhere ? null : within(folder, argument.folder), line: 0 }];
    case 'task':
      return [{ kind: 'task', name: argument.name, line: 0 }];
    case 'target':
      return [{ kind: 'target', of: argument.of, name: argument.name, line: 0 }];
    case 'file':
      return [{ kind: 'file', path: within(folder, argument.path), line: 0 }];
  }
}

/** A path of the repository; one that leads out of it, or is absolute as in a container, is taken from the root. */
function within(folder: string, path: string): string {
  const joined = path.startsWith('/') ? path.slice(1) : posix.join(folder, path);
  return joined === '.' ? '' : joined.replace(/^(?:\.\.\/)+|\/$/gu, '');
}

function nameOf(word: string): string {
  return posix.basename(word).replace(/\.(?:exe|cmd)$/u, '');
}
