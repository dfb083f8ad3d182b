/** Which file of dist a chunk goes into: it is named after the packages, the command, or the folder of `src/` whose code it holds. */
import { dirname, join, normalize } from 'node:path/posix';
import { modulesOf, type Chunk, type Module, type Origin } from './stats.ts';

/** What each start loads. */
export const start = 'start';

/** Names for packages that come with many others, by one of them; the first that a chunk holds names it. */
const families: ReadonlyMap<string, string> = new Map([
  ['@actions/artifact', 'artifact'],
  ['@actions/github', 'github'],
  ['@actions/core', 'actions'],
  ['@actions/exec', 'actions'],
  ['@sigstore/sign', 'sigstore-sign'],
  ['p-map', 'sigstore-sign'],
  ['@sigstore/verify', 'sigstore-verify'],
  ['@sigstore/core', 'sigstore-verify'],
  ['https-proxy-agent', 'proxy-agents'],
]);

/**
 * Without the ending. A chunk of packages alone has their name. One of ours has the name of the door, command or folder that asks for it,
 * and where several do, of the folder that most of it is from.
 */
export function nameChunk(chunk: Chunk): string {
  const leaves = modulesOf(chunk).filter(({ modules }) => modules === undefined);
  const [packages, folders] = [sumSizes(leaves, packageOf), sumSizes(leaves, folderOf)];
  const family = [...families.keys()].find((name) => packages.has(name));
  if (folders.size === 0 && family !== undefined) return families.get(family) ?? family;
  const askers = new Set(chunk.origins.map(askerOf));
  if (askers.has(start)) return start;
  if (folders.size === 0) return largest(packages).replace(/^@/u, '').replaceAll('/', '-');
  return askers.size === 1 ? ([...askers][0] ?? '') : largest(folders);
}

/** The folder of the package that a file is from, below the innermost node_modules. */
export function packageFolderOf({ nameForCondition }: Module): string | null {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(nameForCondition ?? '')?.[0] ?? null;
}

function packageOf(module: Module): string | null {
  return packageFolderOf(module)?.replace(/^.*\/node_modules\//u, '') ?? null;
}

function folderOf(module: Module): string | null {
  if (packageOf(module) !== null) return null;
  return /\/src\/(?:(?<folder>[^/]+)\/|[^/]+$)/u.exec(module.nameForCondition ?? '')?.groups?.['folder'] ?? null;
}

/** Of a folder of which each run loads a part and only some runs the rest: the file by which the rest is asked for, and the name of what it brings. */
const parts: ReadonlyMap<string, string> = new Map([
  ['src/commands/migrate/apply', 'apply'],
  ['src/ledger/postgresql/loan', 'relay'],
  ['src/ledger/postgresql/shadow-session', 'shadow-session'],
  ['src/gates/github/identity', 'identity'],
  ['src/github/identity-token', 'identity'],
]);

/** `src/commands/check/…` is the command check, `src/seal/…` the folder seal, `src/main.ts` a door. */
function askerOf({ request = '', moduleName = '' }: Origin): string {
  if (!request.startsWith('.')) return request;
  const path = normalize(join(dirname(moduleName.split(' ')[0] ?? ''), request));
  const part = parts.get(path.replace(/\.[jt]s$/u, ''));
  if (part !== undefined) return part;
  const { door, command, folder } = /^src\/(?:(?<door>[^/]+)$|commands\/(?<command>[^/.]+)|(?<folder>[^/]+)\/)/u.exec(path)?.groups ?? {};
  return door === undefined ? (command ?? folder ?? path) : start;
}

function sumSizes(modules: readonly Module[], keyOf: (module: Module) => string | null): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const module of modules) {
    const key = keyOf(module);
    if (key !== null) sizes.set(key, (sizes.get(key) ?? 0) + module.size);
  }
  return sizes;
}

/** Of two that are equally large, the first by name. */
function largest(sizes: ReadonlyMap<string, number>): string {
  const sorted = [...sizes].sort(([name, size], [otherName, otherSize]) => otherSize - size || (name < otherName ? -1 : 1));
  return sorted[0]?.[0] ?? '';
}
