/** The comments and quotes of MySQL and MariaDB. */
import { behind, endOfEscapedQuote, endOfQuote, lineComment, type Lexer } from './segment.ts';

/** What MySQL runs although it stands in a comment is code: `/*!50100 … *\/`, and MariaDB's own form of it. */
export const mysqlLexer: Lexer = {
  marks: /--(?=[\s\p{Cc}]|$)|#|\*\/|\/\*(?!M?!)|['"`]/gu,
  open(text, mark, from) {
    const start = from + mark.length;
    if (mark === '*/') return null;
    if (mark === '/*') return { kind: 'comment', to: behind(text, start, '*/') };
    if (mark === '`') return { kind: 'name', to: endOfQuote(text, start, mark) };
    if (mark === "'" || mark === '"') return { kind: 'text', to: endOfEscapedQuote(text, start, mark) };
    return lineComment(text, start);
  },
};
