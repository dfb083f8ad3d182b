/** The word that somebody who mistyped may have meant. */

/** Longer texts are no mistyped words. */
const longest = 60;

/** Null if none is near: within two letters, and within a third of the word. */
export function nearest(text: string, words: readonly string[]): string | null {
  if (text.length > longest) return null;
  const typed = text.toLowerCase();
  const found = words.map((word) => ({ word, distance: distanceOf(typed, word) })).sort((one, other) => one.distance - other.distance)[0];
  return found !== undefined && found.distance <= Math.min(2, Math.floor(found.word.length / 3)) ? found.word : null;
}

/** How many letters are to be put in, left out or replaced. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1];
    for (const [column, wanted] of Array.from(other).entries())
      next.push(Math.min((row[column] ?? 0) + (letter === wanted ? 0 : 1), (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}
