/** Steps of YAML, JSON and TOML files: workflows, compose, platforms, hooks, packages and task runners. */
import { excerpt } from '../../text/plain.ts';
import { parseLeaves, type Leaf } from './leaf.ts';
import type { Invocation } from './invocation.ts';
import type { PlaceKind } from './place.ts';
import { folderOf, quoteWords, stepOf, type ParsedSource, type Source, type Step } from './step.ts';

/** Keys whose value is a command, and those whose list is the words of one. */
const commandKey =
  /^(?:run|script|scripts|command|commands|cmd|cmds|before_script|after_script|before_install|postdeploy|predeploy|release|web|worker|[a-z_]*command|[a-zA-Z]*Command)$/u;
const wordsKey = /^(?:command|entrypoint|args|cmd|test)$/u;

const unreadable: ParsedSource = { steps: [], lost: 'it is not what its name says, or is nested too deeply' };

/** Every command of a workflow, a compose file, a platform's file or a hook's. */
export function parseConfiguration(kind: PlaceKind, { path, text }: Source): ParsedSource {
  const leaves = path.endsWith('.toml') ? parseToml(text) : parseLeaves(text, path.endsWith('.json') ? 'json' : 'yaml');
  if (leaves === null) return unreadable;
  const folders = new Map(
    leaves.filter(({ keys }) => keys.at(-1) === 'working-directory').map(({ keys, text: folder }) => [keys.slice(0, -1).join('\0'), folder]),
  );
  const steps = joinWords(leaves).flatMap(({ keys, text: command, line }): Step[] => {
    const key = keys.findLast((one) => !/^\d+$/u.test(one)) ?? '';
    if (!commandKey.test(key) && !wordsKey.test(key) && kind !== 'platform') return [];
    const folder = (folders.get(keys.slice(0, -1).join('\0')) ?? (kind === 'ci' ? '' : folderOf(path))).replace(/^\.\//u, '');
    return [stepOf({ kind, path, name: key, label: labelOf(kind, keys, leaves), callable: null, text: command, line, folder })];
  });
  return { steps: steps.filter(({ invocations }) => invocations.length > 0), lost: null };
}

/** What a reader finds it by: the job of a step, the service of a command, else the key. */
function labelOf(kind: PlaceKind, keys: readonly string[], leaves: readonly Leaf[]): string {
  const parent = keys.slice(0, -1);
  const name =
    kind === 'ci'
      ? leaves.find((leaf) => leaf.keys.length === keys.length && leaf.keys.at(-1) === 'name' && parent.every((key, at) => leaf.keys[at] === key))
      : undefined;
  if (name !== undefined) return `step "${excerpt(name.text)}"`;
  return keys.length > 1 && (keys[0] === 'jobs' || keys[0] === 'services')
    ? `${keys[0].slice(0, -1)} "${excerpt(keys[1] ?? '')}"`
    : `"${excerpt(keys.at(-1) ?? '')}"`;
}

/** Lists that are the words of one command become its text. */
function joinWords(leaves: readonly Leaf[]): readonly Leaf[] {
  const joined = new Map<string, Leaf>();
  for (const leaf of leaves) {
    const isWord = wordsKey.test(leaf.keys.at(-2) ?? '') && /^\d+$/u.test(leaf.keys.at(-1) ?? '');
    const id = (isWord ? leaf.keys.slice(0, -1) : leaf.keys).join('\0');
    const before = joined.get(id);
    const text = isWord ? quoteWords([leaf.text]) : leaf.text;
    joined.set(id, before === undefined ? { ...leaf, keys: isWord ? leaf.keys.slice(0, -1) : leaf.keys, text } : { ...before, text: `${before.text} ${text}` });
  }
  return [...joined.values()];
}

/** Texts of a TOML file, line by line: all that a command stands in. */
function parseToml(text: string): readonly Leaf[] {
  return text.split('\n').flatMap((written, index): Leaf[] => {
    const found = /^\s*([\w."-]+)\s*=\s*(.+)$/u.exec(written.slice(0, 10_000));
    const [, key = '', value = ''] = found ?? [];
    const words = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/gu)].map(([, double, single]) => double?.replace(/\\(.)/gu, '$1') ?? single ?? '');
    if (words.length === 0) return [];
    return [{ keys: [key], text: value.startsWith('[') ? quoteWords(words) : (words[0] ?? ''), line: index + 1 }];
  });
}

/** The scripts of a package. */
export function parsePackage({ path, text }: Source): ParsedSource {
  const leaves = parseLeaves(text, 'json');
  if (leaves === null) return unreadable;
  const scripts = leaves.filter(({ keys }) => keys.length === 2 && keys[0] === 'scripts');
  const names = new Set(scripts.map(({ keys }) => keys[1]));
  const steps = scripts.map(({ keys, text: command, line }): Step => {
    const name = keys[1] ?? '';
    const step = stepOf({ kind: 'package', path, name, label: `script "${excerpt(name)}"`, callable: 'script', text: command, line, folder: folderOf(path) });
    // npm runs these around it.
    const around = [`pre${name}`, `post${name}`].filter((other) => names.has(other));
    return {
      ...step,
      line,
      invocations: [...step.invocations, ...around.map((other): Invocation => ({ kind: 'script', name: other, folder: folderOf(path), line: 0 }))],
    };
  });
  return { steps, lost: null };
}

/** What a task of turbo or nx depends on, and the commands of an nx project. */
export function parseTaskRunner({ path, text }: Source): ParsedSource {
  const leaves = parseLeaves(text, 'json');
  if (leaves === null) return unreadable;
  const steps = leaves.flatMap((leaf): Step[] => {
    const [group, name = ''] = leaf.keys;
    if (!['tasks', 'pipeline', 'targets', 'targetDefaults'].includes(group ?? '')) return [];
    const step = { kind: 'task-runner', path, name, label: `task "${excerpt(name)}"`, callable: 'task' } as const;
    if (leaf.keys[2] === 'dependsOn') return [{ ...step, line: leaf.line, invocations: [dependency(leaf.text)], excerpt: leaf.text }];
    const isCommand = leaf.keys.slice(2).some((key) => key === 'command' || key === 'commands');
    return isCommand ? [stepOf({ ...step, text: leaf.text, line: leaf.line, folder: folderOf(path) })] : [];
  });
  return { steps, lost: null };
}

function dependency(written: string): Invocation {
  return { kind: 'task', name: written.replace(/^\^/u, '').replace(/^.*[#:]{1}(?=[^:]+$)/u, (project) => (project.endsWith('#') ? '' : project)), line: 0 };
}
