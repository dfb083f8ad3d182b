/** Texts from elsewhere whose every character can be seen: nothing moves a cursor, turns the direction of what follows, or looks like something else. */

/** At most `limit` characters on one line; what was cut is said. */
export function plainLine(text: string, limit = 1_000): string {
  return cut(text, limit, (start) => show(start.replace(/[\r\n\t]+/gu, ' '), /[\p{C}\p{Zl}\p{Zp}]/gu));
}

/** The same in a sentence: line ends and tabs stand as what they are. */
export function excerpt(text: string, limit = 120): string {
  return cut(text, limit, (start) => show(start, /[\p{C}\p{Zl}\p{Zp}]/gu));
}

/** An excerpt in double quotes, for a sentence. */
export function quote(text: string): string {
  return `"${excerpt(text)}"`;
}

/** The first line of what a program said, URLs taken out: they may hold a host, a user or a password. */
export function firstLine(text: string): string {
  return excerpt(withoutUrls(text.trim().slice(0, 2_000).split(/\r?\n/u, 1)[0] ?? ''));
}

export function withoutUrls(text: string): string {
  return text.replace(/\w[\w+.-]{0,30}:\/\/\S*/gu, '<url>');
}

/** With one space for each run of blanks and line ends, and none around. */
export function foldBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** In lower-case letters and digits, with a hyphen for whatever else stands between them. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** In the characters that names of files and artifacts may have. */
export function fileName(text: string): string {
  return text.replace(/[^\w.-]+/gu, '_');
}

/** One word in the shell's own writing. */
export function quoteShell(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** With its line ends and tabs as they are. */
export function plainBlock(text: string): string {
  return show(text.replaceAll('\r\n', '\n'), /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu);
}

/** For a terminal and a log, which show what has no meaning for them: only characters that act stand as what they are. */
export function visible(text: string): string {
  return show(text, /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu);
}

/** One line that the runner cannot take for a workflow command. */
export function withoutCommands(text: string): string {
  return text
    .replace(/[\r\n]+/gu, ' ')
    .replaceAll('##[', '# #[')
    .replace(/^\s*::/u, (start) => start.replace('::', ': :'));
}

/** The beginning of a text that is at most so many bytes of UTF-8. */
export function firstBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text);
  return bytes.length <= limit ? text : new TextDecoder().decode(bytes.subarray(0, limit), { stream: true });
}

/** At most `limit` characters; what was cut is said. */
export function cut(text: string, limit: number, shown = (start: string): string => start): string {
  const start = shown(text.slice(0, limit));
  return text.length > limit ? `${start}… (${String(text.length)} characters)` : start;
}

function show(text: string, hidden: RegExp): string {
  return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
