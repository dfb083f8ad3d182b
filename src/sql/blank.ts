/** Where a piece of SQL begins, after blanks and comments. */

/** The length of what comes before the first statement; a comment without an end is no comment. */
export function skipBlank(text: string): number {
  let at = 0;
  for (let next = skipOne(text, at); next > at; next = skipOne(text, at)) at = next;
  return at;
}

function skipOne(text: string, at: number): number {
  if (text.startsWith('--', at)) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end + 1;
  }
  if (text.startsWith('/*', at)) return endOfComment(text, at);
  const blanks = /[ \t\n\r\f\v]*/y;
  blanks.lastIndex = at;
  return at + (blanks.exec(text)?.[0].length ?? 0);
}

/** Comments nest. */
function endOfComment(text: string, at: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = at;
  let depth = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return at;
}
