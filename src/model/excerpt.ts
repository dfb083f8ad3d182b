/** Foreign text made fit to be shown: bounded, on one line, and without a character that could not be seen. */

/** At most `limit` characters of the text; what was cut is said. */
export function excerpt(text: string, limit = 120): string {
  const shown = text.slice(0, limit).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter);
  return text.length > limit ? `${shown}… (${String(text.length)} characters)` : shown;
}

const mostListed = 5;

/** The first of a list, and that there are more. */
export function excerptList(texts: readonly string[]): string {
  return texts.length > mostListed ? `${texts.slice(0, mostListed).join(', ')}, …` : texts.join(', ');
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
