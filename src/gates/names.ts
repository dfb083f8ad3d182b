/** Names in a sentence: a few of them, and how many more there are. */

const namedAtMost = 5;

export function listNames(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - namedAtMost;
  return more > 0 ? `${distinct.slice(0, namedAtMost).join(', ')} and ${more} more` : distinct.join(', ');
}
