/** What the text of a CREATE TABLE says and no pragma tells: checks, generated expressions, collations, AUTOINCREMENT. */
import { unquote } from '../../sql/quoting.ts';
import { closing, parseTokens, renderExpression, type Token } from './tokens.ts';

export interface ColumnText {
  /** Null where it is not generated. */
  readonly generated: string | null;
  readonly collation: string | null;
}

export interface CheckText {
  /** Null where it has none. */
  readonly name: string | null;
  readonly expression: string;
}

export interface TableText {
  readonly columns: ReadonlyMap<string, ColumnText>;
  readonly checks: readonly CheckText[];
  readonly autoincrement: boolean;
}

/** Columns by their names in lower case. */
export function parseTable(sql: string): TableText {
  const items = itemsOf(parseTokens(sql));
  const columns = items.filter((item) => !isConstraint(item));
  return {
    columns: new Map(columns.map((item) => [unquoted(item[0]?.text ?? ''), { generated: follow(item, 'as'), collation: behind(item, 'collate') }])),
    checks: items.flatMap(checksOf),
    autoincrement: columns.some((item) => item.some(({ bare, text }) => bare && text === 'autoincrement')),
  };
}

/** What stands between the commas of the outer bracket. */
function itemsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const open = tokens.findIndex(({ bare, text }) => bare && text === '(');
  if (open === -1) return [];
  const end = closing(tokens, open);
  const items: Token[][] = [[]];
  for (let at = open + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.bare && token.text === ',') {
      items.push([]);
      continue;
    }
    const upTo = token.bare && token.text === '(' ? closing(tokens, at) : at;
    // One by one, since a bracket may hold more tokens than a call takes arguments.
    for (const one of tokens.slice(at, upTo + 1)) items.at(-1)?.push(one);
    at = upTo;
  }
  return items;
}

const constraintWords: readonly string[] = ['constraint', 'primary', 'unique', 'check', 'foreign'];

function isConstraint([first]: readonly Token[]): boolean {
  return first === undefined || (first.bare && constraintWords.includes(first.text));
}

function checksOf(item: readonly Token[]): readonly CheckText[] {
  return placesOf(item, 'check').map((at) => ({
    name: item[at - 2]?.text === 'constraint' ? (item[at - 1]?.text ?? null) : null,
    expression: bracketed(item, at + 1) ?? '',
  }));
}

/** The expression in brackets behind a word; null where there is none. */
function follow(item: readonly Token[], word: string): string | null {
  return placesOf(item, word).flatMap((at) => bracketed(item, at + 1) ?? [])[0] ?? null;
}

function bracketed(item: readonly Token[], open: number): string | null {
  return item[open]?.text === '(' ? renderExpression(item.slice(open, closing(item, open) + 1)) : null;
}

function behind(item: readonly Token[], word: string): string | null {
  const [at] = placesOf(item, word);
  return at === undefined ? null : (item[at + 1]?.text ?? null);
}

/** Where a word stands outside of all brackets. The first token is a name. */
function placesOf(item: readonly Token[], word: string): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < item.length; at += 1) {
    const token = item[at];
    if (token?.bare !== true) continue;
    if (token.text === '(') at = closing(item, at);
    else if (token.text === word && (at > 0 || isConstraint(item))) places.push(at);
  }
  return places;
}

export function unquoted(name: string): string {
  return name.startsWith('"') ? unquote(name).toLowerCase() : name;
}
