/** The summary for a terminal: the same Markdown without its marks, its tables in columns. */
import { stripVTControlCharacters } from 'node:util';

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What stands in a fence stays as it is, a little to the right. */
export function renderPlain(markdown: string): string {
  return partsOf(markdown.split('\n'))
    .flatMap(({ isFenced, lines }) => (isFenced ? lines.map((line) => `    ${line}`.trimEnd()) : renderLines(lines)))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n');
}

interface Part {
  readonly isFenced: boolean;
  readonly lines: string[];
}

/** A fence ends with as many backticks as it began with, and no line in it has as many. */
function partsOf(lines: readonly string[]): readonly Part[] {
  const parts: Part[] = [{ isFenced: false, lines: [] }];
  let fence: string | null = null;
  for (const line of lines) {
    const opened: string | null = fence === null ? (/^(?<ticks>`{3,})\w*$/u.exec(line)?.groups?.['ticks'] ?? null) : null;
    if (opened !== null || line === fence) {
      fence = opened;
      parts.push({ isFenced: opened !== null, lines: [] });
    } else parts.at(-1)?.lines.push(line);
  }
  return parts;
}

function renderLines(lines: readonly string[]): readonly string[] {
  const shown = lines.filter((line) => line !== caution && line !== '</details>');
  return blocksOf(shown)
    .flatMap((block) => (isRow(block[0] ?? '') ? renderTable(block) : block.map(renderLine)))
    .map(decode);
}

/** What GitHub shows as a colour has no words of its own. */
const caution = '> [!CAUTION]';

/** Lines that are rows of one table together, any other line alone. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (isRow(line) && last !== undefined && isRow(last[0] ?? '')) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function renderTable(lines: readonly string[]): string[] {
  const rows = lines.filter((line) => !isRule(line)).map(cellsOf);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => decode(row[column] ?? '').length)));
  return rows.map((row) => renderRow(row, widths));
}

/** The only tags in it are ours: those of what others wrote are escaped. */
function renderLine(line: string): string {
  return line
    .replace(/^#+ /u, '')
    .replace(/^> /u, '  ')
    .replaceAll(/<\/?(?:details|summary|code)>|\u{200b}/gu, '')
    .replaceAll('**', '')
    .replaceAll('`', '');
}

function isRow(line: string): boolean {
  return line.startsWith('|');
}

/** The line below a table's head, and a head without a title. */
function isRule(line: string): boolean {
  return /^\|[-| ]+\|$/u.test(line);
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => renderLine(cell.trim()));
}

/** The last column needs no room behind it. */
function renderRow(cells: readonly string[], widths: readonly number[]): string {
  return `  ${cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd((widths[at] ?? 0) + cell.length - decode(cell).length))).join('  ')}`;
}

function decode(text: string): string {
  const decoded = text.replaceAll(/&(?:lt|gt|amp|#(?<code>\d{1,7}));/gu, (entity, code?: string) =>
    code === undefined ? (entities[entity] ?? entity) : characterOf(Number(code)),
  );
  return stripVTControlCharacters(decoded);
}

function characterOf(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}
