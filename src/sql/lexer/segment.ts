/** The parts that a lexer tells apart, and how quotes of all dialects end. */

export interface Segment {
  /** `name` is quoted as a name, `text` as a text. */
  readonly kind: 'code' | 'comment' | 'name' | 'text';
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** False if the text ends before the comment or the quote does. */
  readonly isClosed: boolean;
}

/** `to` is null if the text ends before. */
export interface Opened {
  readonly kind: Exclude<Segment['kind'], 'code'>;
  readonly to: number | null;
}

export interface Lexer {
  /** Matches each mark that opens a comment or a quote, and each run of code that such a mark may stand in without opening anything. */
  readonly marks: RegExp;
  /** What the mark at `from` opens; null if it is code. */
  open(text: string, mark: string, from: number): Opened | null;
}

/** A doubled quote is one in the text. */
export function endOfQuote(text: string, start: number, quote: string): number | null {
  for (let at = text.indexOf(quote, start); at !== -1; at = text.indexOf(quote, at + 2)) if (!text.startsWith(quote, at + 1)) return at + 1;
  return null;
}

const escaped = { "'": /\\.|''|'/gsu, '"': /\\.|""|"/gsu };

/** As above, and a backslash takes the next character along. */
export function endOfEscapedQuote(text: string, start: number, quote: "'" | '"'): number | null {
  const marks = escaped[quote];
  marks.lastIndex = start;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) if (found[0] === quote) return marks.lastIndex;
  return null;
}

/** The place behind the next `end`; null if there is none. */
export function behind(text: string, start: number, end: string): number | null {
  const found = text.indexOf(end, start);
  return found === -1 ? null : found + end.length;
}

/** A comment that ends with its line. */
export function lineComment(text: string, start: number): Opened {
  const end = text.indexOf('\n', start);
  return { kind: 'comment', to: end === -1 ? text.length : end };
}
