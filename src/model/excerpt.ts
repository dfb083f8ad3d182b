/** Lists of foreign texts in a sentence. */
export { excerpt } from '../text/plain.ts';

const mostListed = 5;

/** The first of a list, and that there are more. */
export function excerptList(texts: readonly string[]): string {
  return texts.length > mostListed ? `${texts.slice(0, mostListed).join(', ')}, …` : texts.join(', ');
}
