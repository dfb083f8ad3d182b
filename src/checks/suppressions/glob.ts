/** Paths by pattern: `*` and `?` within a folder, `**` for any folders. Its time grows with the product of both lengths, whatever the pattern. */

export function matchesGlob(glob: string, path: string): boolean {
  return matches(glob.split('/'), path.split('/'), (pattern) => pattern === '**', matchesName);
}

function matchesName(pattern: string, name: string): boolean {
  return matches(
    Array.from(pattern),
    Array.from(name),
    (sign) => sign === '*',
    (sign, character) => sign === '?' || sign === character,
  );
}

/** One pattern item for one item, or, where it is a star, for any number of them: the last star is tried again, one item longer. */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  isStar: (item: string) => boolean,
  fits: (pattern: string, item: string) => boolean,
): boolean {
  let [at, item, star, tried] = [0, 0, -1, 0];
  while (item < items.length) {
    const wanted = pattern[at];
    if (wanted !== undefined && isStar(wanted)) {
      star = at;
      tried = item;
      at += 1;
    } else if (wanted !== undefined && fits(wanted, items[item] ?? '')) {
      at += 1;
      item += 1;
    } else if (star !== -1) {
      tried += 1;
      item = tried;
      at = star + 1;
    } else return false;
  }
  return pattern.slice(at).every(isStar);
}
