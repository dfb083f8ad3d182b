/** PostgreSQL's comments and quotes, as its own scanner finds them. */
import { behind, endOfEscapedQuote, endOfQuote, type Lexer, type Opened } from './segment.ts';

/** Words and numbers are taken whole: a `$` or an `e` within them opens nothing. A character beyond ASCII is a letter, a blank too. */
export const postgresqlLexer: Lexer = {
  marks:
    /--|\/\*|\$(?:[A-Za-z_\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*)?\$|[eEbBxX]?'|[uU]&['"]|"|[A-Za-z_\u0080-\u{10ffff}][\w$\u0080-\u{10ffff}]*|\$\d+|\d[\w\u0080-\u{10ffff}]*/gu,
  open(text, mark, from) {
    const start = from + mark.length;
    if (mark === '--') return { kind: 'comment', to: endOfLine(text, start) };
    if (mark === '/*') return { kind: 'comment', to: endOfComment(text, start) };
    if (mark.endsWith('$') && mark.startsWith('$')) return { kind: 'text', to: behind(text, start, mark) };
    if (mark.endsWith('"')) return { kind: 'name', to: endOfQuote(text, start, '"') };
    return mark.endsWith("'") ? openText(text, mark.charAt(0), start) : null;
  },
};

/** A text goes on with the next one if nothing but blanks with a line break stand between them. */
function openText(text: string, prefix: string, start: number): Opened {
  for (let from = start; ;) {
    const to = endOfPart(text, prefix, from);
    const next = to === null ? null : startOfNext(text, to);
    if (next === null) return { kind: 'text', to };
    from = next;
  }
}

/** Of bits no quote is doubled. */
function endOfPart(text: string, prefix: string, start: number): number | null {
  if (/[eE]/u.test(prefix)) return endOfEscapedQuote(text, start, "'");
  return /[bBxX]/u.test(prefix) ? behind(text, start, "'") : endOfQuote(text, start, "'");
}

/** Behind the quote that goes on; null if none does. */
function startOfNext(text: string, end: number): number | null {
  const blanks = /[ \t\n\r\f\v]*/y;
  blanks.lastIndex = end;
  const run = blanks.exec(text)?.[0] ?? '';
  return /[\n\r]/u.test(run) && text.startsWith("'", end + run.length) ? end + run.length + 1 : null;
}

function endOfLine(text: string, start: number): number {
  const marks = /[\n\r]/gu;
  marks.lastIndex = start;
  return marks.exec(text)?.index ?? text.length;
}

/** Comments nest. */
function endOfComment(text: string, start: number): number | null {
  const marks = /\/\*|\*\//gu;
  marks.lastIndex = start;
  let depth = 1;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return null;
}
