/** A way through the tokens of one statement: what is not expected is not understood, and nothing is passed over. */
import { excerpt, quote } from '../../text/plain.ts';
import type { Name } from './table-part.ts';
import type { Token } from '../token.ts';

/** Thrown out of the reading of one statement, and caught there. */
export class NotUnderstood extends Error {}

const end: Token = { kind: 'mark', value: '', word: '', from: 0, to: 0 };

export class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** An empty mark where there is none. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? end;
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Whether these words or marks come next. */
  sees(...words: readonly string[]): boolean {
    return words.every((word, ahead) => isWord(this.peek(ahead), word));
  }

  accept(...words: readonly string[]): boolean {
    const isThere = this.sees(...words);
    if (isThere) this.#at += words.length;
    return isThere;
  }

  /** The one of these that comes next, taken; null where none does. */
  acceptOne(...words: readonly string[]): string | null {
    const found = words.find((word) => this.sees(word));
    if (found !== undefined) this.#at += 1;
    return found ?? null;
  }

  expect(...words: readonly string[]): void {
    if (!this.accept(...words)) this.fail();
  }

  expectEnd(): void {
    if (!this.isEnd) this.fail();
  }

  fail(): never {
    throw new NotUnderstood(this.isEnd ? 'It ends too early.' : `It is not understood at ${excerpt(this.peek().value)}.`);
  }

  /** A name without its schema. */
  name(): string {
    const token = this.next();
    // A number may begin a name in MySQL, and then is one word with it.
    if (token.kind === 'mark' || token.kind === 'number') throw new NotUnderstood(`A name is expected at ${excerpt(token.value)}.`);
    return token.value;
  }

  qualified(): Name {
    const words = [this.name()];
    while (this.accept('.')) words.push(this.name());
    return { key: words.join('.').toLowerCase(), label: quote(words.join('.')) };
  }

  names(): readonly Name[] {
    const names = [this.qualified()];
    while (this.accept(',')) names.push(this.qualified());
    return names;
  }

  /** What stands between a pair of parentheses, which comes next. */
  group(): readonly Token[] {
    this.expect('(');
    const from = this.#at;
    let depth = 1;
    while (depth > 0) {
      if (this.isEnd) throw new NotUnderstood('A parenthesis is opened and never closed.');
      const { value, kind } = this.next();
      if (kind === 'mark') depth += value === '(' ? 1 : value === ')' ? -1 : 0;
    }
    return this.#tokens.slice(from, this.#at - 1);
  }

  /** What is left. */
  rest(): readonly Token[] {
    const rest = this.#tokens.slice(this.#at);
    this.#at = this.#tokens.length;
    return rest;
  }
}

export function isWord({ kind, word, value }: Token, wanted: string): boolean {
  return kind === 'word' ? word === wanted : kind === 'mark' && value === wanted;
}

/** The parts between these commas that stand in no parentheses. */
export function splitAtCommas(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'mark') depth += token.value === '(' ? 1 : token.value === ')' ? -1 : 0;
    if (depth === 0 && isWord(token, ',')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** The tokens that stand in no parentheses, with where they stand. */
export function topLevel(tokens: readonly Token[]): readonly { readonly token: Token; readonly at: number }[] {
  let depth = 0;
  return tokens.flatMap((token, at) => {
    if (token.kind === 'mark' && token.value === ')') depth -= 1;
    const isTop = depth === 0;
    if (token.kind === 'mark' && token.value === '(') depth += 1;
    return isTop ? [{ token, at }] : [];
  });
}

/** What they say, without blanks. */
export function joined(tokens: readonly Token[]): string {
  return tokens.map(({ value }) => value).join('');
}
