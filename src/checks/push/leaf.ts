/** The values of a YAML or JSON text, each with the keys that lead to it and its line. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Document, type Node } from 'yaml';

export interface Leaf {
  readonly keys: readonly string[];
  readonly text: string;
  /** Of the value's first line, from 1. */
  readonly line: number;
}

/** Values at most; a larger file is data. */
const leafLimit = 50_000;
const depthLimit = 60;

/** Null where the text is neither, or is nested deeper than any configuration. */
export function parseLeaves(text: string, form: 'yaml' | 'json'): readonly Leaf[] | null {
  const lines = new LineCounter();
  try {
    const documents = parseAllDocuments(form === 'json' ? withoutComments(text) : text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return null;
    const leaves: Leaf[] = [];
    for (const document of documents) if (document.contents !== null) collect(document.contents, [], document, lines, leaves);
    return leaves;
  } catch (thrown) {
    // The parser recurses: nesting beyond its stack is no configuration.
    if (thrown instanceof RangeError || thrown instanceof Error) return null;
    throw thrown;
  }
}

function collect(node: Node, keys: readonly string[], document: Document, lines: LineCounter, leaves: Leaf[]): void {
  if (leaves.length >= leafLimit || keys.length > depthLimit) return;
  if (isAlias(node)) {
    const target = node.resolve(document);
    // A list of aliases of lists of aliases grows without end: only what is plain is followed.
    if (isScalar(target)) collect(target, keys, document, lines, leaves);
  } else if (isScalar(node)) {
    if (typeof node.value === 'string') leaves.push({ keys, text: node.value, line: lines.linePos(node.range?.[0] ?? 0).line + (isBlock(node.type) ? 1 : 0) });
  } else if (isSeq<Node>(node)) {
    node.items.forEach((item, index) => collect(item, [...keys, String(index)], document, lines, leaves));
  } else if (isMap<Node, Node | null>(node)) {
    for (const { key, value } of node.items) if (value !== null) collect(value, [...keys, isScalar(key) ? String(key.value) : ''], document, lines, leaves);
  }
}

function isBlock(type: string | undefined): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
}

/** JSON as turbo and nx read it, with comments and a comma at the end of a list; every offset stays. */
function withoutComments(text: string): string {
  const token = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\/|,(?=\s*[}\]])/gu;
  return text.replace(/^\uFEFF/u, ' ').replace(token, (found) => (found.startsWith('"') ? found : found.replace(/[^\n]/gu, ' ')));
}
