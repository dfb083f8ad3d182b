/** The words of a name, by which rules know what it speaks of: `apiKey`, `api_key` and `API_KEY` are the same two. */

/** Longer than any name that PostgreSQL keeps. */
const readAtMost = 256;

/** In lower case; digits at a word's end are left out, so that `address2` is an address. */
export function splitWords(name: string): readonly string[] {
  return name
    .slice(0, readAtMost)
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/(?<=\p{L})\p{N}+$/u, ''))
    .filter((word) => word !== '');
}

/** Where these words stand in a name, one right after the other; -1 where they do not. */
export function indexOfWords(words: readonly string[], wanted: readonly string[]): number {
  return words.findIndex((_word, at) => wanted.every((word, offset) => words[at + offset] === word));
}
