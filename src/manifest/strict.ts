/** The strict reading of JSON: bounded bytes, and only one way to read them. */
import { Problem, type Code } from '../errors/problem.ts';
import { decodeText, parseJson } from '../text/json.ts';

export interface StrictForm {
  /** What the bytes are, for messages: `manifest`, `bundle`, `signed payload`. */
  readonly place: string;
  readonly maxBytes: number;
  /** The text that a value has in this form. */
  readonly spell: (value: unknown) => string;
  /** `free` lets white space stand between the tokens; everything else must be spelt exactly. */
  readonly spacing: 'exact' | 'free';
}

/** How deep arrays and objects may be nested in whatever is read. */
const maxDepth = 64;

/**
 * The JSON value that these bytes spell, where no other reader could understand another one: duplicate keys, odd numbers,
 * needless escapes and a byte order mark do not survive being spelt again (clauses F1–F3).
 */
export function parseStrict(bytes: Uint8Array, form: StrictForm): unknown {
  refuseSize(bytes, form);
  refuseDepth(bytes, form);
  const text = decode(bytes, form);
  const value = parseJson(text);
  if (value === undefined) throw problem('verify/not-json', form, 'is not JSON, or ends too early');
  if (!isSpelt(text, value, form))
    throw problem(
      'verify/not-canonical',
      form,
      `is not in the one form in which it is written: its text differs in something, such as ${differing[form.spacing]}`,
    );
  return value;
}

const differing: Readonly<Record<StrictForm['spacing'], string>> = {
  exact: 'a key that stands twice, the order of keys, white space or the last line end',
  free: 'a key that stands twice, or an escape that is not needed',
};

function refuseSize(bytes: Uint8Array, form: StrictForm): void {
  if (bytes.length > form.maxBytes) throw problem('verify/too-large', form, `has ${String(bytes.length)} bytes; at most ${String(form.maxBytes)} are read`);
  if (bytes.length === 0) throw problem('verify/not-json', form, 'is empty');
}

/** Before JSON.parse and without recursion, so that no nesting can exhaust the stack here or later. */
function refuseDepth(bytes: Uint8Array, form: StrictForm): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inString && byte === backslash) at += 1;
    else if (byte === quote) inString = !inString;
    else if (inString) continue;
    else if (byte === openBracket || byte === openBrace) depth += 1;
    else if (byte === closeBracket || byte === closeBrace) depth -= 1;
    if (depth > maxDepth) throw problem('verify/too-large', form, `is nested deeper than ${String(maxDepth)} levels`);
  }
}

function decode(bytes: Uint8Array, form: StrictForm): string {
  const text = decodeText(bytes);
  if (text === null) throw problem('verify/not-json', form, 'is not valid UTF-8');
  if (text.startsWith('\uFEFF')) throw problem('verify/not-json', form, 'starts with a byte order mark');
  return text;
}

function isSpelt(text: string, value: unknown, form: StrictForm): boolean {
  try {
    const spelt = form.spell(value);
    return form.spacing === 'exact' ? text === spelt : isSameButSpacing(text, spelt);
  } catch {
    // A value without a spelling: a number beyond the doubles, half of a surrogate pair.
    return false;
  }
}

/** Whether `text` is `compact` with white space between its tokens. */
function isSameButSpacing(text: string, compact: string): boolean {
  let matched = 0;
  let inString = false;
  let escaped = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!inString && isSpace(code)) continue;
    if (code !== compact.charCodeAt(matched)) return false;
    matched += 1;
    if (code === quote && !escaped) inString = !inString;
    escaped = inString && code === backslash && !escaped;
  }
  return matched === compact.length;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

function problem(code: Code, form: StrictForm, found: string): Problem {
  return new Problem(code, {
    message: `The ${form.place} ${found}.`,
    remedy: 'Use the file exactly as the deploy published it, not a copy that an editor or another program wrote again.',
    place: form.place,
  });
}
