/** Statements on rows: INSERT, UPDATE, DELETE and what a SELECT takes. */
import type { StatementFact, Choice, Query, Written } from './fact.ts';
import type { Name } from './table-part.ts';
import { Cursor, isWord, splitAtCommas, topLevel } from './cursor.ts';
import type { Token } from '../token.ts';

/** After INSERT or REPLACE. */
export function readInsert(cursor: Cursor): readonly StatementFact[] {
  while (cursor.acceptOne('LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY', 'IGNORE') !== null);
  if (cursor.accept('OR')) cursor.next();
  cursor.accept('INTO');
  const table = cursor.qualified();
  if (cursor.accept('PARTITION')) cursor.group();
  if (cursor.accept('AS')) cursor.name();
  const columns = cursor.sees('(') && !isQuery(cursor.peek(1)) ? listNames(cursor.group()) : [];
  if (cursor.accept('DEFAULT', 'VALUES')) return [...insert(table, columns, null, { texts: [], plain: [] }, cursor.rest())];
  if (cursor.acceptOne('VALUES', 'VALUE') !== null) {
    const rows = readRows(cursor);
    const rest = cursor.rest();
    return insert(table, columns, null, { texts: textsIn([...rows.flat(), rest]), plain: plainOf(columns, rows) }, rest);
  }
  if (cursor.accept('SET')) {
    const rest = cursor.rest();
    return insert(table, columns, null, readAssignments(rest), rest);
  }
  const rest = cursor.rest();
  if (!isQuery(rest[0]) && !isWord(rest[0] ?? eof, '(')) new Cursor(rest).fail();
  return insert(table, columns, readQuery(rest), { texts: textsIn([rest]), plain: [] }, rest);
}

const eof: Token = { kind: 'mark', value: '', word: '', from: 0, to: 0 };

function insert(table: Name, columns: readonly string[], source: Query | null, written: Written, rest: readonly Token[]): readonly StatementFact[] {
  return [{ kind: 'insert', table, columns, source, written, isLater: false }, ...reaches(rest)];
}

function isQuery(token: Token | undefined): boolean {
  return token !== undefined && ['SELECT', 'WITH', 'TABLE'].includes(token.word);
}

function listNames(tokens: readonly Token[]): readonly string[] {
  return splitAtCommas(tokens).map((part) => part.at(-1)?.value ?? '');
}

/** Each row as its values. */
function readRows(cursor: Cursor): readonly (readonly (readonly Token[])[])[] {
  const rows = [];
  do {
    cursor.accept('ROW');
    rows.push(splitAtCommas(cursor.group()));
  } while (cursor.accept(','));
  return rows;
}

function plainOf(columns: readonly string[], rows: readonly (readonly (readonly Token[])[])[]): Written['plain'] {
  return rows.flatMap((row) =>
    row.flatMap((value, at) => {
      const [only] = value;
      const column = columns[at];
      return value.length === 1 && only?.kind === 'text' && column !== undefined ? [{ column, text: only.value }] : [];
    }),
  );
}

function textsIn(parts: readonly (readonly Token[])[]): readonly string[] {
  return parts.flatMap((part) => part.flatMap(({ kind, value }) => (kind === 'text' ? [value] : [])));
}

/** After UPDATE. */
export function readUpdate(cursor: Cursor): readonly StatementFact[] {
  while (cursor.acceptOne('LOW_PRIORITY', 'IGNORE') !== null);
  if (cursor.accept('OR')) cursor.next();
  const table = cursor.qualified();
  const rest = cursor.rest();
  const top = topLevel(rest);
  const set = top.find(({ token }) => isWord(token, 'SET'));
  if (set === undefined) return new Cursor(rest).fail();
  const after = rest.slice(set.at + 1);
  const isJoined =
    set.at > 2 || top.slice(0, top.indexOf(set)).some(({ token }) => isWord(token, ',')) || topLevel(after).some(({ token }) => isWord(token, 'FROM'));
  const { columns, ...written } = readAssignments(after);
  return [{ kind: 'update', table, columns, choice: readChoice(after), isJoined, written, isLater: false }, ...reaches(after)];
}

function readAssignments(tokens: readonly Token[]): Written & { readonly columns: readonly string[] } {
  const end = topLevel(tokens).find(({ token }) => ['WHERE', 'FROM', 'ORDER', 'LIMIT', 'ON', 'RETURNING'].includes(token.word))?.at ?? tokens.length;
  const parts = splitAtCommas(tokens.slice(0, end));
  const columns = parts.map((part) => {
    const name = part[part.findIndex((token) => isWord(token, '=')) - 1];
    return name === undefined || name.kind === 'mark' ? '' : name.value;
  });
  const plain = parts.flatMap((part) => {
    const [value, equals, column] = [part.at(-1), part.at(-2), part.at(-3)];
    return value?.kind === 'text' && equals !== undefined && isWord(equals, '=') && column !== undefined ? [{ column: column.value, text: value.value }] : [];
  });
  return { columns, texts: textsIn([tokens]), plain };
}

/** After DELETE. */
export function readDelete(cursor: Cursor): readonly StatementFact[] {
  while (cursor.acceptOne('LOW_PRIORITY', 'QUICK', 'IGNORE') !== null);
  // `DELETE t FROM t JOIN u …` of MySQL names the tables first.
  const named = cursor.sees('FROM') ? null : cursor.names();
  cursor.expect('FROM');
  const table = cursor.qualified();
  const rest = cursor.rest();
  const top = topLevel(rest);
  const isJoined = named !== null || top.some(({ token }) => ['USING', 'JOIN'].includes(token.word) || isWord(token, ','));
  return (named ?? [table]).map((one) => ({ kind: 'delete', table: one, choice: readChoice(rest), isJoined, isLater: false }));
}

/** What SELECT or WITH begins, or stands in parentheses around it. */
export function readSelect(cursor: Cursor): readonly StatementFact[] {
  const tokens = cursor.rest();
  if (!isWord(tokens[0] ?? eof, 'WITH')) return [...reaches(tokens), { kind: 'query', query: readQuery(tokens) }];
  const main = topLevel(tokens).find(({ token }) => ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'REPLACE', 'VALUES'].includes(token.word));
  if (main === undefined) return new Cursor(tokens).fail();
  const inner = new Cursor(tokens.slice(main.at + 1));
  if (main.token.word === 'UPDATE') return readUpdate(inner);
  if (main.token.word === 'DELETE') return readDelete(inner);
  if (main.token.word === 'INSERT' || main.token.word === 'REPLACE') return readInsert(inner);
  return [...reaches(tokens), { kind: 'query', query: readQuery(tokens.slice(main.at)) }];
}

const filtering: ReadonlySet<string> = new Set(['WHERE', 'LIMIT', 'GROUP', 'HAVING', 'JOIN', 'UNION', 'EXCEPT', 'INTERSECT', 'DISTINCT']);

export function readQuery(tokens: readonly Token[]): Query {
  const inner = unwrap(tokens);
  const top = topLevel(inner);
  const select = top.findIndex(({ token }) => token.word === 'SELECT');
  const from = top.findIndex(({ token }) => token.word === 'FROM');
  const first = (top[select]?.at ?? 0) + 1;
  const isMarked = ['DISTINCT', 'DISTINCTROW', 'ALL'].includes(inner[first]?.word ?? '');
  const listed = inner.slice(isMarked ? first + 1 : first, from === -1 ? inner.length : top[from]?.at);
  const source = from === -1 ? undefined : inner[(top[from]?.at ?? 0) + 1];
  const isFiltered = top.some(({ token }) => filtering.has(token.word) || (from !== -1 && isWord(token, ',') && token.from > (top[from]?.token.from ?? 0)));
  const name = source === undefined || source.kind === 'mark' ? null : new Cursor(inner.slice((top[from]?.at ?? 0) + 1)).qualified();
  return { columns: [...new Set(splitAtCommas(listed).flatMap(columnOf))], isReading: from !== -1, from: name, isFiltered };
}

function unwrap(tokens: readonly Token[]): readonly Token[] {
  let [from, to] = [0, tokens.length];
  while (to - from > 1 && isWord(tokens[from] ?? eof, '(') && isWord(tokens[to - 1] ?? eof, ')')) {
    from += 1;
    to -= 1;
  }
  return tokens.slice(from, to);
}

const constants: ReadonlySet<string> = new Set(['NULL', 'TRUE', 'FALSE', 'CURRENT_TIMESTAMP', 'CURRENT_DATE', 'CURRENT_TIME']);

/** `a`, `t.a`, `a AS b`; a constant, a call or a sum is no plain column. */
function columnOf(part: readonly Token[]): readonly string[] {
  const cursor = new Cursor(part);
  const { kind, word } = cursor.peek();
  if ((kind !== 'word' && kind !== 'name') || constants.has(word)) return [];
  let name = cursor.name();
  while (cursor.accept('.')) name = cursor.peek().kind === 'mark' ? cursor.next().value : cursor.name();
  if (cursor.accept('AS')) cursor.next();
  else if (!cursor.isEnd && cursor.peek().kind !== 'mark') cursor.next();
  return cursor.isEnd && name !== '*' ? [name] : [];
}

/** Files and libraries of the server, and texts that are run. */
export function reaches(tokens: readonly Token[]): readonly StatementFact[] {
  return tokens.flatMap((token, at): readonly StatementFact[] => {
    const next = tokens[at + 1] ?? eof;
    if (token.word === 'INTO' && ['OUTFILE', 'DUMPFILE'].includes(next.word))
      return [{ kind: 'reach', what: `Writes a file of the server (INTO ${next.word}).` }];
    if (['LOAD_FILE', 'LOAD_EXTENSION', 'READFILE', 'WRITEFILE'].includes(token.word) && isWord(next, '('))
      return [{ kind: 'reach', what: `Calls ${token.word.toLowerCase()}, which uses files or libraries of the server.` }];
    return [];
  });
}

/** Of what follows the table or the assignments. */
function readChoice(tokens: readonly Token[]): Choice {
  const top = topLevel(tokens);
  const where = top.find(({ token }) => token.word === 'WHERE');
  // LIMIT chooses as well.
  if (top.some(({ token }) => token.word === 'LIMIT')) return 'some';
  if (where === undefined) return 'none';
  const end = top.find(({ token, at }) => at > where.at && ['ORDER', 'RETURNING'].includes(token.word))?.at ?? tokens.length;
  return holdsAlways(unwrap(tokens.slice(where.at + 1, end))) ? 'all' : 'some';
}

/** `true`, `1`, `1 = 1`, `id = id`, `x OR true`. */
function holdsAlways(condition: readonly Token[]): boolean {
  const parts: Token[][] = [[]];
  for (const { token } of topLevel(condition))
    if (token.word === 'OR') parts.push([]);
    else parts.at(-1)?.push(token);
  return parts.some((part) => {
    const [left, operator, right] = part;
    if (left === undefined) return false;
    if (part.length === 1) return left.word === 'TRUE' || (left.kind === 'number' && Number(left.value) !== 0);
    return part.length === 3 && isWord(operator ?? eof, '=') && left.kind === right?.kind && left.value === right.value;
  });
}
