/** The comments and quotes of SQLite and libSQL. */
import { behind, endOfQuote, lineComment, type Lexer } from './segment.ts';

export const sqliteLexer: Lexer = {
  marks: /--|\/\*|['"`[]/gu,
  open(text, mark, from) {
    const start = from + mark.length;
    if (mark === '--') return lineComment(text, start);
    if (mark === '/*') return { kind: 'comment', to: behind(text, start, '*/') };
    if (mark === '[') return { kind: 'name', to: behind(text, start, ']') };
    return { kind: mark === "'" ? 'text' : 'name', to: endOfQuote(text, start, mark) };
  },
};
