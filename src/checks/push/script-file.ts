/** Steps of container, process, make, just and shell files. */
import { posix } from 'node:path';
import { parseJson } from '../../text/json.ts';
import { excerpt } from '../../text/plain.ts';
import type { Invocation } from './invocation.ts';
import { folderOf, quoteWords, stepOf, type Source, type Step } from './step.ts';

/** Lines that a backslash joins, with the line where they start, from 1. */
interface JoinedLine {
  readonly text: string;
  readonly line: number;
}

const instruction = /^\s*(?:ONBUILD\s+)?(?:HEALTHCHECK\s+(?:--\S+\s+)*)?(RUN|CMD|ENTRYPOINT)\s+((?:--\S+\s+)*)([^]*)$/iu;

export function parseContainer({ path, text }: Source): readonly Step[] {
  return joinLines(text, /^\s*#/u).flatMap(({ text: written, line }): Step[] => {
    const [, name = '', , rest = ''] = instruction.exec(written) ?? [];
    if (name === '') return [];
    const words: unknown = rest.trim().startsWith('[') ? parseJson(rest.trim()) : null;
    const command = Array.isArray(words) ? quoteWords(words.filter((word) => typeof word === 'string')) : withBody(rest, text, line);
    return [stepOf({ kind: 'container', path, name: null, label: name.toUpperCase(), callable: null, text: command, line, folder: folderOf(path) })];
  });
}

/** A here-document of RUN is a script. */
function withBody(rest: string, text: string, line: number): string {
  const end = /<<-?\s*["']?(\w+)/u.exec(rest)?.[1];
  if (end === undefined) return rest;
  const body = text.split('\n').slice(line);
  const last = body.findIndex((one) => one.trim() === end);
  return ['', ...body.slice(0, last === -1 ? undefined : last)].join('\n');
}

export function parseProcesses({ path, text }: Source): readonly Step[] {
  return text.split('\n').flatMap((written, index): Step[] => {
    const [, name, command = ''] = /^([\w-]+):\s*(.+)$/u.exec(written) ?? [];
    if (name === undefined) return [];
    return [stepOf({ kind: 'process', path, name, label: `process "${name}"`, callable: null, text: command, line: index + 1, folder: folderOf(path) })];
  });
}

export function parseShellScript(kind: 'shell' | 'hook', { path, text }: Source): readonly Step[] {
  const name = posix.basename(path).replace(/\.\w+$/u, '');
  return [stepOf({ kind, path, name, label: kind === 'hook' ? `hook "${excerpt(name)}"` : excerpt(path), callable: 'file', text, line: 1, folder: '' })];
}

/** Targets with their prerequisites, which make runs before them. */
export function parseMake({ path, text }: Source): readonly Step[] {
  return parseRecipes('make', path, text, /^([^\s:#=][^:#=]*?)\s*::?(?!=)\s*([^#;=]*)(?:;(.*))?$/u, /^\t/u);
}

export function parseJust({ path, text }: Source): readonly Step[] {
  return parseRecipes('just', path, text, /^@?([\w-]+)(?:\s[^:]*)?:(?!=)([^#]*)()$/u, /^[ \t]+/u);
}

function parseRecipes(kind: 'make' | 'just', path: string, text: string, head: RegExp, indented: RegExp): readonly Step[] {
  const steps: Step[] = [];
  let heads: readonly { readonly name: string; readonly before: readonly string[] }[] = [];
  for (const { text: written, line } of joinLines(text, null)) {
    if (indented.test(written)) {
      const command = written.replace(/^[\s@+-]+/u, '');
      steps.push(...heads.map(({ name }) => stepOf({ ...namesOf(kind, path, name), text: command, line, folder: folderOf(path) })));
    } else if (written.trim() !== '') {
      const [, names = '', before = ''] = head.exec(written) ?? [];
      heads = names
        .split(/\s+/u)
        .flatMap((name) => (name === '' ? [] : [{ name, before: before.split(/[\s()]+/u).filter((one) => one !== '' && one !== '&&') }]));
      steps.push(...heads.map(({ name, before: needed }) => dependent(kind, path, line, name, needed)));
    }
  }
  const first = steps.find(({ name }) => name !== null && !name.startsWith('.'))?.name ?? '';
  // Without a name, both run the first.
  return [...steps, ...(first === '' ? [] : [dependent(kind, path, null, '', [first])])];
}

function dependent(of: 'make' | 'just', path: string, line: number | null, name: string, before: readonly string[]): Step {
  const invocations = before.map((needed): Invocation => ({ kind: 'target', of, name: needed, line: 0 }));
  return { ...namesOf(of, path, name), line, invocations, excerpt: null };
}

function namesOf(kind: 'make' | 'just', path: string, name: string): Pick<Step, 'kind' | 'path' | 'name' | 'label' | 'callable'> {
  return { kind, path, name, label: `${kind === 'make' ? 'target' : 'recipe'} "${excerpt(name)}"`, callable: kind };
}

function joinLines(text: string, comment: RegExp | null): readonly JoinedLine[] {
  const joined: JoinedLine[] = [];
  let open: { text: string[]; line: number } | null = null;
  for (const [index, written] of text.split(/\r?\n/u).entries()) {
    // A comment between joined lines is none of them.
    if (comment?.test(written) === true) continue;
    open ??= { text: [], line: index + 1 };
    open.text.push(written.replace(/\\[ \t]*$/u, ''));
    if (/\\[ \t]*$/u.test(written)) continue;
    joined.push({ text: open.text.join(' '), line: open.line });
    open = null;
  }
  return open === null ? joined : [...joined, { text: open.text.join(' '), line: open.line }];
}
