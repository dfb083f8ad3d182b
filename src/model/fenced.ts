/** Texts from elsewhere, in a block of an issue that they cannot break out of. */

/** Within the fence nothing is a mention, a link or markup; a fence that is longer than any within it ends nowhere else. */
export function fenced(lines: readonly string[]): string {
  const text = lines.join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** At most `limit` characters of it, on one line. */
export function oneLine(text: string, limit = 1_000): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, limit);
}
