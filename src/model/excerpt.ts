/** Foreign text made fit to be shown: bounded, on one line, and without a character that could not be seen. */

const limit = 120;

export function excerpt(text: string): string {
  const shown = text.slice(0, limit).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter);
  return text.length > limit ? `${shown}… (${String(text.length)} characters)` : shown;
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
