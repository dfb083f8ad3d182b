/** Texts from elsewhere, in Markdown that they cannot break out of. */
import { plainLine } from './plain.ts';

/** One line whose characters stand for themselves: no table cell ends, no tag, link or mention begins. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '&#124;')
    .replaceAll('[', '&#91;')
    .replaceAll('`', '&#96;')
    .replaceAll('@', '&#64;')
    .replaceAll('*', '&#42;');
}

const invisibleSpace = '\u200b';

/**
 * Part of a sentence of ours where GitHub acts on words, too: mentions, references to issues, links, formulas. An entity alone does not stop a
 * mention, which is looked for in what the page shows, so an invisible space parts its sign from its name; within code nothing is looked for.
 */
export function inertText(text: string, limit = 1_000): string {
  const parted = plainLine(text, limit).replace(/@|#|gh-|:(?=\/\/)|www(?=\.)/giu, (sign) => `${sign}${invisibleSpace}`);
  return escapeMarkdown(parted).replace(/[_~$\\\]]/gu, entity);
}

/** A name as it is, in letters of one width. Unlike a code span it needs no care for backticks, nor for cells of a table. */
export function inertCode(text: string, limit = 300): string {
  return `<code>${plainLine(text, limit).replace(/[^\p{L}\p{N} ./:;,"'()=+?%-]|:(?=\/\/)|(?<=www)\./giu, entity)}</code>`;
}

/** Text on its own lines, in a fence longer than any that it holds, so that it ends nowhere else: nothing in it is a mention, a link or markup. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** `heads` is the first line; cells are Markdown. */
export function renderTable(heads: string, rows: readonly (readonly string[])[]): string {
  return [heads, heads.replace(/[^|]+/gu, '---'), ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

/** By this a comment or an issue of ours is found again; it is not shown. No value ends it early. */
export function hiddenMarker(kind: string, values: Readonly<Record<string, string>> = {}): string {
  const fields = Object.entries(values).map(([name, value]) => ` ${name}=${encodeURIComponent(value.toWellFormed()).replaceAll('-', '%2D')}`);
  return `<!-- drizzle-attest ${kind}${fields.join('')} -->`;
}

/** Each item, in Markdown, on a line of its own. */
export function bulletList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Lines of plain text. */
export function fencedLines(lines: readonly string[]): string {
  return fenced(lines.join('\n'), 'text');
}

/** For a message of SARIF, which may hold links and no other markup: a bracket before a parenthesis would be one. */
export function inertMessage(text: string, limit: number): string {
  return plainLine(text, limit).replaceAll('](', '] (');
}

/** A path as part of a URL that ends in no attribute, bracket or cell. */
export function encodePath(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`))
    .join('/');
}

function entity(character: string): string {
  return `&#${String(character.codePointAt(0) ?? 0)};`;
}
