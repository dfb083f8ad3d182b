/** Shell text as simple commands: enough of the language to tell a command from a comment or a text that only mentions it. */

export interface ShellCommand {
  readonly words: readonly string[];
  /** In the text, from 0. */
  readonly line: number;
  /** What a here-document hands to it. */
  readonly input: string | null;
}

interface Reading {
  readonly text: string;
  at: number;
  line: number;
  /** The word that is being read; null between words. */
  word: string | null;
  words: string[];
  startLine: number;
  /** Here-documents that start after this line. */
  waiting: { readonly end: string; readonly command: number }[];
  readonly commands: { words: readonly string[]; line: number; input: string | null }[];
}

const hereDocument = /^<<-?[ \t]*(["']?)([\w.-]+)\1/u;

/** The commands in the order in which they stand; what is in `$(…)` and backticks is a command of its own. */
export function parseShell(text: string): readonly ShellCommand[] {
  const reading: Reading = { text, at: 0, line: 0, word: null, words: [], startLine: 0, waiting: [], commands: [] };
  while (reading.at < text.length) readNext(reading);
  endCommand(reading);
  return reading.commands;
}

function readNext(reading: Reading): void {
  const { text, at, word } = reading;
  const character = text.charAt(at);
  if (character === '\\') return readEscape(reading);
  if (character === "'") return readQuoted(reading, "'");
  if (character === '"') return readQuoted(reading, '"');
  if (character === '#' && word === null) return skipTo(reading, '\n');
  if (text.startsWith('${{', at)) return readExpression(reading);
  if (character === '<' && hereDocument.test(text.slice(at, at + 80))) return readHereMark(reading);
  if (character === '\n') return readLineEnd(reading);
  if (';&|()`'.includes(character) || (character === '$' && text.charAt(at + 1) === '(')) return readSeparator(reading);
  if (' \t\r<>'.includes(character)) endWord(reading);
  else append(reading, character);
  reading.at += 1;
}

function append(reading: Reading, characters: string): void {
  if (reading.words.length === 0 && reading.word === null) reading.startLine = reading.line;
  reading.word = (reading.word ?? '') + characters;
}

/** A backslash before a line's end joins the lines. */
function readEscape(reading: Reading): void {
  const next = reading.text.charAt(reading.at + 1);
  const lineEnd = next === '\r' && reading.text.charAt(reading.at + 2) === '\n' ? 2 : next === '\n' ? 1 : 0;
  if (lineEnd > 0) reading.line += 1;
  else append(reading, next);
  reading.at += 1 + Math.max(lineEnd, 1);
}

function readQuoted(reading: Reading, quote: '"' | "'"): void {
  let content = '';
  let at = reading.at + 1;
  for (; at < reading.text.length && reading.text.charAt(at) !== quote; at += 1) {
    if (quote === '"' && reading.text.charAt(at) === '\\' && at + 1 < reading.text.length) at += 1;
    content += reading.text.charAt(at);
  }
  append(reading, content);
  reading.line += content.split('\n').length - 1;
  reading.at = at + 1;
}

/** An expression of GitHub's, which is filled in before the shell sees it. */
function readExpression(reading: Reading): void {
  const end = reading.text.indexOf('}}', reading.at);
  const expression = reading.text.slice(reading.at, end === -1 ? undefined : end + 2);
  append(reading, expression);
  reading.line += expression.split('\n').length - 1;
  reading.at += expression.length;
}

function readSeparator(reading: Reading): void {
  endCommand(reading);
  reading.at += reading.text.charAt(reading.at) === '$' ? 2 : 1;
}

function readHereMark(reading: Reading): void {
  const [mark = '<<', , end = ''] = hereDocument.exec(reading.text.slice(reading.at, reading.at + 80)) ?? [];
  endWord(reading);
  reading.waiting.push({ end, command: reading.commands.length });
  reading.at += mark.length;
}

function readLineEnd(reading: Reading): void {
  endCommand(reading);
  reading.at += 1;
  reading.line += 1;
  for (const { end, command } of reading.waiting.splice(0)) {
    const rest = reading.text.slice(reading.at);
    const found = rest.search(new RegExp(`^[ \\t]*${end.replaceAll('.', '\\.')}[ \\t\\r]*$`, 'mu'));
    const body = found === -1 ? rest : rest.slice(0, found);
    const owner = reading.commands[command];
    if (owner !== undefined) owner.input = body;
    reading.line += body.split('\n').length - 1;
    reading.at += body.length;
    skipTo(reading, '\n');
  }
}

function skipTo(reading: Reading, end: string): void {
  const found = reading.text.indexOf(end, reading.at);
  reading.at = found === -1 ? reading.text.length : found;
}

function endWord(reading: Reading): void {
  if (reading.word !== null) reading.words.push(reading.word);
  reading.word = null;
}

function endCommand(reading: Reading): void {
  endWord(reading);
  if (reading.words.length > 0) reading.commands.push({ words: reading.words, line: reading.startLine, input: null });
  reading.words = [];
}
