/** Foreign text made fit to be shown: bounded, on one line, without control characters and without addresses. */

const limit = 120;

/** The text in double quotes, for a sentence. */
export function quote(text: string): string {
  return `"${excerpt(text)}"`;
}

/** The text without quotes, for a path. */
export function excerpt(text: string): string {
  const shown = text.slice(0, limit).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter);
  return text.length > limit ? `${shown}… (${String(text.length)} characters)` : shown;
}

/** The first line of what a program said, URLs taken out: they may hold a host, a user or a password. */
export function firstLine(text: string): string {
  const line = text.trim().slice(0, 2_000).split(/\r?\n/u, 1)[0] ?? '';
  return excerpt(line.replace(/\w[\w+.-]*:\/\/\S*/gu, '<url>'));
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
