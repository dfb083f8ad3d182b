/** Foreign text in a sentence: fit to be shown, and without addresses. */
import { excerpt } from '../model/excerpt.ts';

export { excerpt };

/** The text in double quotes, for a sentence. */
export function quote(text: string): string {
  return `"${excerpt(text)}"`;
}

/** The first line of what a program said, URLs taken out: they may hold a host, a user or a password. */
export function firstLine(text: string): string {
  const line = text.trim().slice(0, 2_000).split(/\r?\n/u, 1)[0] ?? '';
  return excerpt(line.replace(/\w[\w+.-]*:\/\/\S*/gu, '<url>'));
}
