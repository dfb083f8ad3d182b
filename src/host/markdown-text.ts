/** The summary for a terminal: the same Markdown without its marks, its tables in columns. */
import { stripVTControlCharacters } from 'node:util';

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&#124;': '|',
  '&#91;': '[',
  '&#96;': '`',
  '&#64;': '@',
  '&#42;': '*',
  '&amp;': '&',
};

export function renderPlain(markdown: string): string {
  const plain = blocksOf(markdown.split('\n')).flatMap((block) =>
    isRow(block[0] ?? '') ? renderTable(block) : block.filter((line) => line !== caution).map(renderLine),
  );
  return plain
    .map(decode)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n');
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

function renderLine(line: string): string {
  return line.replace(/^#+ /u, '').replace(/^> /u, '  ').replaceAll('**', '').replaceAll('`', '');
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
  return stripVTControlCharacters(text.replaceAll(/&(?:lt|gt|amp|#124|#91|#96|#64|#42);/gu, (entity) => entities[entity] ?? entity));
}
