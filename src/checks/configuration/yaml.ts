/** YAML of which there is one reading only: no aliases, tags or merges, no key twice, no second document. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

export type YamlReading = { readonly kind: 'read'; readonly value: unknown; readonly lineOf: LineOf } | { readonly kind: 'invalid'; readonly fault: Fault };

/** The line of an entry, from 1; of the nearest one above it where it is not there. */
export type LineOf = (path: readonly PropertyKey[]) => number;

export interface Fault {
  readonly line: number | null;
  /** Part of a sentence; nothing of the file is in it as it stands there. */
  readonly reason: string;
}

const longest = 64_000;
const deepest = 20;

export function parseYaml(text: string): YamlReading {
  if (text.length > longest) return invalid(null, `it has ${String(text.length)} characters, and at most ${String(longest)} are read`);
  const lines = new LineCounter();
  // Our own walk finds a key that comes twice, in a time that grows with the text and not with its square.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined)
    return invalid(lineAt(error.pos[0]), faults[error.code] ?? `its YAML cannot be read (${error.code.toLowerCase().replaceAll('_', ' ')})`);
  const fault = findFault(document.contents, 0, lineAt);
  if (fault !== null) return { kind: 'invalid', fault };
  return { kind: 'read', value: document.toJS({ maxAliasCount: 0 }), lineOf: (path) => lineAt(offsetOf(document, path)) };
}

/** The errors of the YAML reader that people make, each with what is wrong in the line. */
const faults: Readonly<Partial<Record<string, string>>> = {
  TAB_AS_INDENT: 'it is indented with a tab, and YAML takes spaces only',
  BAD_INDENT: 'a line is not indented as those beside it, or a bracket is not closed',
  MISSING_CHAR: 'a quote, a bracket or a comma is missing',
  BLOCK_AS_IMPLICIT_KEY: 'a line is indented too far, or a text with a colon in it is not in quotes',
  MULTIPLE_DOCS: 'it holds more than one document',
  TAG_RESOLVE_FAILED: 'it has a tag (`!name`)',
};

function findFault(node: unknown, depth: number, lineAt: (offset: number) => number): Fault | null {
  if (node === null || node === undefined) return null;
  if (isAlias(node)) return { line: lineAt(node.range?.[0] ?? 0), reason: 'it has an alias (`*name`), and each value is to be written where it counts' };
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { line: null, reason: 'it has an entry that is no value, list or map' };
  const line = lineAt(node.range?.[0] ?? 0);
  if (node.anchor !== undefined || node.tag !== undefined) return { line, reason: 'it has an anchor (`&name`) or a tag (`!name`)' };
  if (depth > deepest) return { line, reason: 'it is nested more deeply than any check configuration file' };
  if (isScalar(node)) return null;
  return isSeq(node) ? findFirst(node.items, (item) => findFault(item, depth + 1, lineAt)) : findKeyFault(node.items, depth, lineAt);
}

function findKeyFault(items: readonly { readonly key: unknown; readonly value: unknown }[], depth: number, lineAt: (offset: number) => number): Fault | null {
  const seen = new Set<string>();
  return findFirst(items, ({ key, value }) => {
    if (!isScalar(key) || typeof key.value !== 'string')
      return { line: isScalar(key) ? lineAt(key.range?.[0] ?? 0) : null, reason: 'it has a key that is no text' };
    const line = lineAt(key.range?.[0] ?? 0);
    if (key.value === '__proto__' || key.value === '<<') return { line, reason: `it has the key ${key.value}` };
    if (seen.has(key.value)) return { line, reason: 'it has a key twice, so that nobody could tell which of the two counts' };
    seen.add(key.value);
    return findFault(key, depth + 1, lineAt) ?? findFault(value, depth + 1, lineAt);
  });
}

function findFirst<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** A key is where its entry begins; a value that stands alone in a list begins itself. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let [at, offset]: [unknown, number] = [document.contents, 0];
  for (const step of path) {
    const pair = isMap(at) ? at.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    const item: unknown = isSeq(at) && typeof step === 'number' ? at.items[step] : pair?.value;
    const begin: unknown = pair?.key ?? item;
    if (!isScalar(begin) && !isMap(begin) && !isSeq(begin)) return offset;
    offset = begin.range?.[0] ?? offset;
    at = item;
  }
  return offset;
}

function invalid(line: number | null, reason: string): YamlReading {
  return { kind: 'invalid', fault: { line, reason } };
}
