/**
 * Texts from elsewhere in Markdown where GitHub acts on words, too: mentions, references to issues, links, formulas. An entity alone does not stop
 * a mention, which is looked for in what the page shows, so an invisible space parts its sign from its name; within code nothing is looked for.
 */
import { escapeMarkdown } from '../markdown.ts';
import { plainLine } from './plain.ts';

const invisibleSpace = '\u200b';

/** Part of a sentence of ours. */
export function inertText(text: string, limit = 1_000): string {
  const parted = plainLine(text, limit).replace(/@|#|gh-|:(?=\/\/)|www(?=\.)/giu, (sign) => `${sign}${invisibleSpace}`);
  return escapeMarkdown(parted).replace(/[_~$\\\]]/gu, entity);
}

/** A name as it is, in letters of one width. Unlike a code span it needs no care for backticks, nor for cells of a table. */
export function inertCode(text: string, limit = 300): string {
  return `<code>${plainLine(text, limit).replace(/[^\p{L}\p{N} ./:;,"'()=+?%-]|:(?=\/\/)|(?<=www)\./giu, entity)}</code>`;
}

/** Text on its own lines, in a fence longer than any that it holds, so that it ends nowhere else. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function entity(character: string): string {
  return `&#${String(character.codePointAt(0) ?? 0)};`;
}
