/** The plain statements of a DO block that does no more than ask whether something is there, or pass over that it is: all of PL/pgSQL that is followed. */
import { readCodeInPlace } from './lexer.ts';

export interface BlockPart {
  readonly text: string;
  /** Of its first character, in the body. */
  readonly from: number;
}

interface Reading {
  readonly parts: BlockPart[];
  /** How many IFs are open. */
  depth: number;
  place: 'before' | 'statements' | 'handlers' | 'after';
}

const conditional = /^(?:IF|ELSIF|ELSEIF)\b/iu;
const passing = /^(?:NULL|RETURN|RAISE\b.*)$/isu;
/** What needs more of the language than is known here. */
const unknown =
  /^(?:DECLARE|BEGIN|LOOP|FOR|FOREACH|WHILE|CASE|EXIT|CONTINUE|EXECUTE|GET|OPEN|FETCH|MOVE|CLOSE|ASSERT|CALL|COMMIT|ROLLBACK)\b|^<<|^[\w.]+\s*:?=/iu;

/** Null where anything of it is not understood. What an IF asks, and what is performed, is given as a SELECT. */
export function openBlock(body: string): readonly BlockPart[] | null {
  const reading: Reading = { parts: [], depth: 0, place: 'before' };
  // The code at the same offsets, without what only looks like it.
  const code = readCodeInPlace(body);
  let from = 0;
  for (const piece of code.split(';')) {
    if (!readPiece(reading, body, code, { from, to: from + piece.length })) return null;
    from += piece.length + 1;
  }
  return reading.place === 'after' && reading.depth === 0 ? reading.parts : null;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether the piece was understood. */
function readPiece(reading: Reading, body: string, code: string, span: Span): boolean {
  let { from } = span;
  for (;;) {
    from += code.slice(from, span.to).search(/\S|$/u);
    const text = code.slice(from, span.to).trimEnd();
    const opening = findOpening(reading, text);
    if (opening === 'lost') return false;
    if (opening === null) return readStatement(reading, text, { text: body.slice(from, from + text.length), from });
    if (opening.asks !== null) reading.parts.push({ text: `SELECT ${body.slice(from + opening.asks.from, from + opening.asks.to)}`, from });
    from += opening.length;
  }
}

interface Opening {
  readonly length: number;
  readonly asks: Span | null;
}

/** What stands before a statement, one word or condition at a time; null where the statement itself comes. */
function findOpening(reading: Reading, text: string): Opening | 'lost' | null {
  const { place } = reading;
  const word = /^\w+/u.exec(text)?.[0] ?? '';
  const opening = { length: word.length, asks: null };
  if (place === 'before') {
    reading.place = 'statements';
    return /^BEGIN$/iu.test(word) ? opening : 'lost';
  }
  if (place !== 'statements') return null;
  if (/^EXCEPTION$/iu.test(word)) {
    reading.place = 'handlers';
    return opening;
  }
  if (/^ELSE$/iu.test(word)) return opening;
  if (!conditional.test(text)) return null;
  const then = text.search(/\bTHEN\b/iu);
  if (then === -1 || /\bCASE\b/iu.test(text.slice(0, then))) return 'lost';
  if (/^IF$/iu.test(word)) reading.depth += 1;
  return { length: then + 'THEN'.length, asks: { from: word.length, to: then } };
}

function readStatement(reading: Reading, code: string, part: BlockPart): boolean {
  if (reading.place === 'after') return code === '';
  if (/^END$/iu.test(code)) {
    reading.place = 'after';
    return true;
  }
  if (reading.place === 'handlers') return passing.test(code.replace(/^WHEN\b[\w\s]*?\bTHEN\b\s*/iu, ''));
  if (/^END\s+IF$/iu.test(code)) {
    reading.depth -= 1;
    return reading.depth >= 0;
  }
  if (passing.test(code)) return true;
  if (code === '' || unknown.test(code)) return false;
  const performed = /^PERFORM\b/iu.exec(code)?.[0].length ?? 0;
  reading.parts.push(performed === 0 ? part : { ...part, text: `SELECT ${part.text.slice(performed)}` });
  return true;
}
