/** Which steps an invocation starts, found by name, by folder or by file. */
import { posix } from 'node:path';
import { groupBy } from '../../model/group.ts';
import type { Invocation } from './invocation.ts';
import { folderOf, type Step } from './step.ts';

/** The steps that an invocation of this step starts; null where that is not followed. */
export type FindCalled = (invocation: Invocation, from: Step) => readonly Step[] | null;

/** Names with a `*` are compared with every script: not more often than this. */
const patternLimit = 500;

type Index = ReadonlyMap<string, readonly Step[]>;

export function indexCalls(steps: readonly Step[]): FindCalled {
  const of = (callable: Step['callable'], key: (step: Step) => string): Index =>
    groupBy(
      steps.filter((step) => step.callable === callable),
      key,
    );
  const scripts = of('script', nameOf);
  const local = of('script', (step) => keyOf(folderOf(step.path), nameOf(step)));
  const tasks = of('task', nameOf);
  const targets = { make: of('make', nameOf), just: of('just', nameOf) };
  const files = of('file', ({ path }) => path);
  const fileNames = of('file', ({ path }) => posix.basename(path));
  const patterns = new Map<string, readonly Step[]>();
  return (invocation, from) => {
    const others = (found: readonly Step[] | undefined): readonly Step[] => (found ?? []).filter((step) => step !== from);
    switch (invocation.kind) {
      case 'push':
        return [];
      case 'script':
        if (!invocation.name.includes('*')) return others(nearest(local, invocation) ?? scripts.get(invocation.name));
        if (!patterns.has(invocation.name) && patterns.size >= patternLimit) return null;
        if (!patterns.has(invocation.name)) patterns.set(invocation.name, select(scripts, invocation.name));
        return others(patterns.get(invocation.name)?.filter(({ path }) => path === from.path || from.callable !== 'script'));
      case 'task':
        return others([...(scripts.get(invocation.name) ?? []), ...(tasks.get(invocation.name) ?? [])]);
      case 'target':
        return others(targets[invocation.of].get(invocation.name));
      case 'file':
        return others(files.get(posix.normalize(invocation.path)) ?? alone(fileNames.get(posix.basename(invocation.path))));
    }
  };
}

function nameOf({ name }: Step): string {
  return name ?? '';
}

function keyOf(folder: string, name: string): string {
  return `${folder}\0${name}`;
}

/** The script of the nearest package above; null where none has one of the name, and any package's may be meant. */
function nearest(local: Index, { name, folder }: Extract<Invocation, { readonly kind: 'script' }>): readonly Step[] | null {
  if (folder === null) return null;
  for (let at = folder; ; at = folderOf(at)) {
    const own = local.get(keyOf(at, name));
    if (own !== undefined) return own;
    // Nothing lies above the root: the repository's, or, for an absolute path, the machine's.
    if (at === folderOf(at)) return null;
  }
}

/** A path in a container is not one of the repository: where one file alone has the name, it is the one. */
function alone(files: readonly Step[] | undefined): readonly Step[] {
  return files?.length === 1 ? files : [];
}

function select(scripts: Index, pattern: string): readonly Step[] {
  return [...scripts].filter(([script]) => matches(pattern, script)).flatMap(([, same]) => same);
}

/** `*` and `**` both stand for anything; compared without a regular expression of another's making. */
function matches(pattern: string, name: string): boolean {
  const parts = pattern.split(/\*+/u);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  return parts.slice(1, -1).every((part) => {
    const found = name.indexOf(part, at);
    at = found + part.length;
    return found !== -1;
  });
}
