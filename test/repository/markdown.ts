/** The Markdown files of the repository, and what stands in them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Tracked and new ones alike, from the root, as git lists them. */
export function filesNamed(...patterns: readonly string[]): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns], { cwd: root, encoding: 'utf8' });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(resolve(root, path))).sort();
}

/** Written by hand or from the code; pages of scenarios are what a command printed, about a repository of its own. */
export const documents: readonly string[] = filesNamed('*.md').filter((path) => path !== 'THIRD_PARTY_NOTICES.md' && !path.startsWith('test/scenarios/pages/'));

export function textOf(path: string): string {
  return readFileSync(resolve(root, path), 'utf8');
}

export interface Fence {
  readonly language: string;
  readonly text: string;
  /** Of its first line, from 1. */
  readonly line: number;
}

export interface Page {
  readonly fences: readonly Fence[];
  /** Everything outside of fences, line for line: a fence leaves empty lines. */
  readonly prose: string;
}

export function parsePage(markdown: string): Page {
  const fences: Fence[] = [];
  const prose: string[] = [];
  let open: { readonly mark: string; readonly language: string; readonly line: number; readonly lines: string[] } | null = null;
  for (const [at, line] of markdown.split('\n').entries()) {
    const { mark, language = '' } = /^ *(?<mark>`{3,})(?<language>[\w-]*)/u.exec(line)?.groups ?? {};
    prose.push(open === null && mark === undefined ? line : '');
    if (open === null) {
      if (mark !== undefined) open = { mark, language, line: at + 2, lines: [] };
    } else if (mark === open.mark && language === '') {
      fences.push({ language: open.language, text: `${open.lines.join('\n')}\n`, line: open.line });
      open = null;
    } else open.lines.push(line);
  }
  if (open !== null) throw new Error(`A fence that opens on line ${String(open.line - 1)} is not closed.`);
  return { fences, prose: prose.join('\n') };
}

/** What stands between backticks, outside of fences. */
export function spansOf({ prose }: Page): readonly string[] {
  return [...prose.matchAll(/(?<ticks>`+)(?<span>.+?)\k<ticks>(?!`)/gu)].map(({ groups }) => groups?.['span']?.trim() ?? '');
}

/** As GitHub makes them, in order: of letters, digits, `_` and `-`, with a number where a heading comes again. */
export function anchorsOf({ prose }: Page): readonly string[] {
  const seen = new Map<string, number>();
  return [...prose.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => {
    const anchor = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .toLowerCase()
      .trim()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${String(times)}`;
  });
}

/** The targets of links and pictures, as they are written. */
export function linksOf({ prose }: Page): readonly string[] {
  const bare = prose.replaceAll(/(?<ticks>`+)(?:.+?)\k<ticks>(?!`)/gu, '');
  const inline = [...bare.matchAll(/\]\((?<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?: "[^"]*")?\)/gu)];
  const references = [...bare.matchAll(/^\[[^\]]+\]: (?<target>\S+)/gmu)];
  const tags = [...bare.matchAll(/<(?:img|a)\s[^>]*(?:src|href)="(?<target>[^"]+)"/gu)];
  return [...inline, ...references, ...tags].map(({ groups }) => groups?.['target'] ?? '');
}
