/** SQL of MySQL and SQLite as tokens: one pass, no recursion, so that no text can exhaust it. */
import type { Segment } from '../../../sql/segments.ts';

export type FactDialect = 'mysql' | 'sqlite';

export interface Token {
  /** `name` is quoted as a name, `text` as a text; a text stands for a name where only a name can stand. */
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'mark';
  /** Without quotes and escapes. */
  readonly value: string;
  /** A word in capitals; empty for what is none. */
  readonly word: string;
  /** Offsets in the text, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** Null where the text was read to its end. */
  readonly fault: string | null;
}

/** What MySQL runs although it stands in a comment: `/*!50100 … *\/`, and MariaDB's own form of it. */
const opening: Readonly<Record<FactDialect, RegExp>> = {
  mysql: /\s+|--(?=[\s\p{Cc}]|$)|#|\/\*M?!\d*|\*\/|\/\*|['"`]|[\p{L}\p{N}_$@\u0080-\u{10ffff}]+(?:\.\d+)?|./suy,
  sqlite: /\s+|--|\/\*|['"`[]|[\p{L}\p{N}_$\u0080-\u{10ffff}]+(?:\.\d+)?|./suy,
};

/** Of one piece; a token takes about twenty times the memory of its text. */
const mostTokens = 2_000_000;

/** Answers whether to go on. */
type Read = (part: Token | Segment) => boolean;

export function readTokens(text: string, dialect: FactDialect): Tokens {
  const tokens: Token[] = [];
  const fault = scan(text, dialect, (part) => {
    if ('value' in part) tokens.push(part);
    return tokens.length <= mostTokens;
  });
  return { tokens, fault };
}

/** The comments alone, as the suppressions in them are read. */
export function findFactComments(text: string, dialect: FactDialect): readonly Segment[] {
  const comments: Segment[] = [];
  scan(text, dialect, (part) => {
    if (!('value' in part)) comments.push(part);
    return true;
  });
  return comments;
}

/** Gives what keeps the text from being read to its end. */
function scan(text: string, dialect: FactDialect, read: Read): string | null {
  const pattern = opening[dialect];
  let depth = 0;
  for (let at = 0; at < text.length;) {
    pattern.lastIndex = at;
    const mark = pattern.exec(text)?.[0] ?? text.charAt(at);
    const to = endOf(text, at, mark, dialect);
    if (to === null) return `${mark.startsWith('/*') ? 'A comment' : 'A quote'} is opened and never closed`;
    if (mark.startsWith('/*') && mark.length > 2) depth += 1;
    else if (mark === '*/') depth -= 1;
    else if (mark.trim() !== '' && !read(partOf(text, at, to, mark, dialect))) return `It has more than ${mostTokens} words and marks`;
    if (depth < 0 || depth > 1) return 'The marks of its comments do not match';
    at = to;
  }
  return depth === 0 ? null : 'A comment is opened and never closed';
}

/** Exclusive; null where the text ends before. */
function endOf(text: string, at: number, mark: string, dialect: FactDialect): number | null {
  if (mark === '--' || mark === '#') {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
  }
  if (mark === '/*') {
    const end = text.indexOf('*/', at + 2);
    return end === -1 ? null : end + 2;
  }
  if (mark === '[' && dialect === 'sqlite') {
    const end = text.indexOf(']', at);
    return end === -1 ? null : end + 1;
  }
  return mark === "'" || mark === '"' || mark === '`' ? endOfQuote(text, at + 1, mark, dialect) : at + mark.length;
}

/** A doubled quote is one in the text; a backslash takes the next character along in MySQL's texts. */
function endOfQuote(text: string, from: number, quote: string, dialect: FactDialect): number | null {
  const marks = dialect === 'mysql' && quote !== '`' ? new RegExp(`\\\\.|${quote}${quote}|${quote}`, 'gsu') : new RegExp(`${quote}${quote}|${quote}`, 'gu');
  marks.lastIndex = from;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) if (found[0] === quote) return marks.lastIndex;
  return null;
}

function partOf(text: string, from: number, to: number, mark: string, dialect: FactDialect): Token | Segment {
  if (mark === '--' || mark === '#' || mark === '/*') return { kind: 'comment', from, to };
  if (mark === "'" || mark === '"' || mark === '`') {
    const inner = text.slice(from + 1, to - 1);
    const value = inner.includes(mark) ? inner.replaceAll(mark + mark, mark) : inner;
    return { kind: mark === '`' || (mark === '"' && dialect === 'sqlite') ? 'name' : 'text', value, word: '', from, to };
  }
  if (mark === '[' && to - from > 1) return { kind: 'name', value: text.slice(from + 1, to - 1), word: '', from, to };
  if (/^[\p{L}\p{N}_$@\u0080-\u{10ffff}]/u.test(mark)) {
    const isNumber = /^\d+(?:\.\d+|[eE]\d+|[xX][\da-fA-F]+)?$/u.test(mark);
    // No keyword is longer.
    return { kind: isNumber ? 'number' : 'word', value: mark, word: isNumber || mark.length > 40 ? '' : mark.toUpperCase(), from, to };
  }
  return { kind: 'mark', value: mark, word: '', from, to };
}
