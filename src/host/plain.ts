/** Texts from elsewhere, on their way to a place that reads commands out of text. */

/** One line that the runner cannot take for a workflow command. */
export function plainLine(text: string): string {
  return text
    .replace(/[\r\n]+/gu, ' ')
    .replaceAll('##[', '# #[')
    .replace(/^\s*::/u, (start) => start.replace('::', ': :'));
}

/** Characters that would move a cursor, colour what follows or turn its direction stand as what they are. */
export function visible(text: string): string {
  const hidden = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
  return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The beginning of a text that is at most so many bytes of UTF-8. */
export function firstBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text);
  return bytes.length <= limit ? text : new TextDecoder().decode(bytes.subarray(0, limit), { stream: true });
}
