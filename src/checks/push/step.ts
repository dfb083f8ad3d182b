/** A place that runs commands: a script, a step of a workflow, an instruction, a target. */
import { posix } from 'node:path';
import { parseInvocations, type Invocation } from './invocation.ts';
import type { PlaceKind } from './place.ts';
import { quoteShell } from '../../text/plain.ts';

/** A file of the repository, as its reader gives it. */
export interface Source {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

export interface Step {
  readonly kind: PlaceKind;
  readonly path: string;
  /** From 1. */
  readonly line: number | null;
  /** Script, target, recipe, task or key; null for a step without a name. */
  readonly name: string | null;
  /** How it is called in a sentence. */
  readonly label: string;
  /** What others start it by; null where nothing else can. */
  readonly callable: 'script' | 'task' | 'make' | 'just' | 'file' | null;
  readonly invocations: readonly Invocation[];
  readonly excerpt: string | null;
}

/** What was found in a file; `lost` says why it could not be understood. */
export interface ParsedSource {
  readonly steps: readonly Step[];
  readonly lost: string | null;
}

export interface Spoken extends Pick<Step, 'kind' | 'path' | 'name' | 'label' | 'callable'> {
  /** Of the text's first line, from 1. */
  readonly line: number;
  readonly text: string;
  /** Where it runs, from the repository's root. */
  readonly folder: string;
}

/** The step of a shell text; each step is shown at the line of its first push, or else of its first command. */
export function stepOf({ text, folder, line, ...step }: Spoken): Step {
  const invocations = parseInvocations(text, folder);
  const first = (invocations.find(({ kind }) => kind === 'push') ?? invocations[0])?.line ?? 0;
  return { ...step, invocations, line: line + first, excerpt: text.split('\n')[first] ?? null };
}

export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** A list of words, as exec forms have them, in the shell's own writing. */
export function quoteWords(words: readonly string[]): string {
  return words.map(quoteShell).join(' ');
}
