/** SQL of MySQL and SQLite as tokens. */
import { findSegments, type Grammar } from './lexer.ts';
import { unquote } from './quoting.ts';

export type TokenGrammar = Exclude<Grammar, 'postgresql'>;

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

/** Of one piece; a token takes about twenty times the memory of its text. */
const mostTokens = 2_000_000;

/** In MySQL a number may begin a name. `/*!` and its end are marks, with code between them. */
const inCode: Readonly<Record<TokenGrammar, RegExp>> = {
  mysql: /\s+|\/\*M?!\d*|\*\/|[\p{L}\p{N}_$@\u0080-\u{10ffff}]+(?:\.\d+)?|./suy,
  sqlite: /\s+|\d[\w.]*|[\p{L}\p{N}_$\u0080-\u{10ffff}]+|\|\||[<>!=]=|<>|<<|>>|->>?|./suy,
};

export function readTokens(text: string, grammar: TokenGrammar): Tokens {
  const tokens: Token[] = [];
  let depth = 0;
  for (const { kind, from, to, isClosed } of findSegments(text, grammar)) {
    if (!isClosed) return { tokens, fault: `${kind === 'comment' ? 'A comment' : 'A quote'} is opened and never closed` };
    if (kind === 'name' || kind === 'text') tokens.push({ kind, value: unquote(text.slice(from, to)), word: '', from, to });
    if (kind === 'code') depth = readWords(text, { from, to, depth }, grammar, tokens);
    if (depth < 0 || depth > 1) return { tokens, fault: 'The marks of its comments do not match' };
    if (tokens.length > mostTokens) return { tokens, fault: `It has more than ${mostTokens} words and marks` };
  }
  return { tokens, fault: depth === 0 ? null : 'A comment is opened and never closed' };
}

interface Code {
  readonly from: number;
  readonly to: number;
  /** How many of MySQL's comments that it runs are open. */
  readonly depth: number;
}

/** Returns the depth behind the code, or the one at which it was given up. */
function readWords(text: string, code: Code, grammar: TokenGrammar, tokens: Token[]): number {
  const pattern = inCode[grammar];
  let { from, depth } = code;
  while (from < code.to && tokens.length <= mostTokens && (depth === 0 || depth === 1)) {
    pattern.lastIndex = from;
    const run = pattern.exec(text)?.[0] ?? text.charAt(from);
    if (run.length > 2 && run.startsWith('/*')) depth += 1;
    else if (run === '*/') depth -= 1;
    else if (run.trim() !== '') tokens.push(tokenOf(run, from));
    from += run.length;
  }
  return depth;
}

function tokenOf(value: string, from: number): Token {
  const to = from + value.length;
  if (!/^[\p{L}\p{N}_$@\u0080-\u{10ffff}]/u.test(value)) return { kind: 'mark', value, word: '', from, to };
  if (/^\d+(?:[xX][\da-fA-F]+|(?:\.\d*)?(?:[eE]\d+)?)$/u.test(value)) return { kind: 'number', value, word: '', from, to };
  // No keyword is longer.
  return { kind: 'word', value, word: value.length > 40 ? '' : value.toUpperCase(), from, to };
}
