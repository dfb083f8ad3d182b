/** SQL text of SQLite as its tokens, so that the same said with other blanks, cases and quotes is the same. */
import { quoteName } from '../../sql/quoting.ts';
import { readTokens } from '../../sql/token.ts';

export interface Token {
  /** In one form: words in lower case, names without the quotes that they do not need. */
  readonly text: string;
  /** Whether it stands for itself: no name in quotes, no text. */
  readonly bare: boolean;
}

export function parseTokens(sql: string): readonly Token[] {
  return readTokens(sql, 'sqlite').tokens.map(({ kind, value, from, to }) => {
    if (kind === 'text') return { text: sql.slice(from, to), bare: false };
    return kind === 'name' ? { text: renderName(value), bare: false } : { text: value.toLowerCase(), bare: true };
  });
}

function renderName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_$]*$/u.test(name) ? name.toLowerCase() : quoteName(name);
}

export function renderTokens(tokens: readonly Token[]): string {
  let [text, last] = ['', ''];
  for (const token of tokens) {
    const close = text === '' || last === '(' || last === '.' || [')', ',', '.', '('].includes(token.text);
    text += close ? token.text : ` ${token.text}`;
    last = token.text;
  }
  return text;
}

/** An expression in one form: without the brackets around all of it, and with 1 and 0 for true and false. */
export function renderExpression(tokens: readonly Token[]): string {
  const around = bracketsAround(tokens);
  const inner = tokens.slice(around, tokens.length - around);
  return renderTokens(inner.map((token) => (token.bare ? { ...token, text: truths[token.text] ?? token.text } : token)));
}

const truths: Readonly<Record<string, string>> = { true: '1', false: '0' };

/** How many pairs of brackets stand around all of it. */
function bracketsAround(tokens: readonly Token[]): number {
  const closedAt = new Map<number, number>();
  const open: number[] = [];
  for (const [at, { text, bare }] of tokens.entries()) {
    if (bare && text === '(') open.push(at);
    if (bare && text === ')') closedAt.set(open.pop() ?? -1, at);
  }
  let pairs = 0;
  while (closedAt.get(pairs) === tokens.length - 1 - pairs) pairs += 1;
  return pairs;
}

/** Where the bracket that opens at a place is closed; the last place where it is not. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.bare !== true) continue;
    depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}
