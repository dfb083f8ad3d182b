/** SQL text in its parts: code, comments, and what stands in quotes. Pure scanning, in one pass, for texts of any size. */
export interface Segment {
  readonly kind: 'code' | 'comment' | 'quoted';
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** A `$` or an `e` within a word opens nothing. */
const opening = /--|\/\*|(?<![\p{L}\p{N}_$])\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$|(?:(?<![\p{L}\p{N}_$])[eE])?'|"/gu;

export function* findSegments(text: string): Generator<Segment> {
  let at = 0;
  while (at < text.length) {
    opening.lastIndex = at;
    const match = opening.exec(text);
    const from = match?.index ?? text.length;
    if (from > at) yield { kind: 'code', from: at, to: from };
    if (match === null) return;
    const to = findEnd(text, from, match[0]);
    yield { kind: match[0] === '--' || match[0] === '/*' ? 'comment' : 'quoted', from, to };
    at = to;
  }
}

/** The code alone; a blank stands where something else stood. */
export function readCode(text: string): string {
  return [...findSegments(text)].map(({ kind, from, to }) => (kind === 'code' ? text.slice(from, to) : ' ')).join('');
}

/** The code at the same offsets: a comment is blanks, what stands in quotes is a word. */
export function readCodeInPlace(text: string): string {
  return [...findSegments(text)]
    .map(({ kind, from, to }) => (kind === 'code' ? text.slice(from, to) : (kind === 'comment' ? ' ' : 'q').repeat(to - from)))
    .join('');
}

/** What is never closed goes on to the end. */
function findEnd(text: string, from: number, mark: string): number {
  const start = from + mark.length;
  if (mark === '--') return orEnd(text, text.indexOf('\n', start), 0);
  if (mark === '/*') return findCommentEnd(text, start);
  if (mark.startsWith('$')) return orEnd(text, text.indexOf(mark, start), mark.length);
  return findQuoteEnd(text, start, mark);
}

function findCommentEnd(text: string, start: number): number {
  const marks = /\/\*|\*\//gu;
  marks.lastIndex = start;
  let depth = 1;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return text.length;
}

/** A doubled quote is one in the text; a backslash takes the next character along where the string says so. */
function findQuoteEnd(text: string, start: number, mark: string): number {
  const quote = mark.slice(-1);
  const marks = mark.length > 1 ? /\\.|''|'/gsu : new RegExp(`${quote}${quote}|${quote}`, 'gu');
  marks.lastIndex = start;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) if (match[0] === quote) return marks.lastIndex;
  return text.length;
}

function orEnd(text: string, found: number, length: number): number {
  return found === -1 ? text.length : found + length;
}
