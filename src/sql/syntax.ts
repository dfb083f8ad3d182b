/** Ways through a syntax tree that no depth of it can exhaust: a loop with a list of what is left, never a recursion. */
export interface Part {
  /** The key that it is under; what lies in a list is under the list's. */
  readonly key: string;
  readonly value: unknown;
}

export interface Call {
  /** Null where none is written. */
  readonly schema: string | null;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Everything in the tree in the order of the text, itself first: objects, lists, words and numbers. */
export function* walk(root: unknown): Generator<Part> {
  const left: Part[] = [{ key: '', value: root }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    yield next;
    // One by one: a list may hold more items than a call can take arguments.
    for (const part of partsOf(next).reverse()) left.push(part);
  }
}

/** The function calls in the tree. */
export function findCalls(root: unknown): readonly Call[] {
  const calls: Call[] = [];
  for (const { key, value } of walk(root)) {
    if (key !== 'FuncCall' || typeof value !== 'object' || value === null || !('funcname' in value)) continue;
    const names = findWords(value.funcname);
    const args: readonly unknown[] = 'args' in value && Array.isArray(value.args) ? value.args : [];
    calls.push({ schema: names.length > 1 ? (names[0] ?? null) : null, name: names.at(-1) ?? '', args });
  }
  return calls;
}

/** The words of a list of strings, whatever else it holds. */
export function wordsIn(list: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item) => {
    if (typeof item !== 'object' || item === null || !('String' in item) || typeof item.String !== 'object' || item.String === null) return [];
    return 'sval' in item.String && typeof item.String.sval === 'string' ? [item.String.sval] : [];
  });
}

/** The names and the literal texts in the tree. */
export function findWords(root: unknown): readonly string[] {
  const words: string[] = [];
  for (const { key, value } of walk(root)) if (key === 'sval' && typeof value === 'string') words.push(value);
  return words;
}

function partsOf({ key, value }: Part): Part[] {
  if (Array.isArray(value)) return value.map((item: unknown) => ({ key, value: item }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, item]: [string, unknown]) => ({ key: name, value: item }));
}
