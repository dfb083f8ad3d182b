import { expect, test } from 'vitest';
import { renderPlain } from '../../src/host/markdown-text.ts';
import { escapeMarkdown } from '../../src/text/markdown.ts';

test('marks of Markdown are taken out', () => {
  expect(renderPlain('## Title\n\n**Error `a/b`**: it is so.\n\n> Do this.')).toBe('Title\n\nError a/b: it is so.\n\n  Do this.');
});

test('each table has columns of its own widths, and no head without titles', () => {
  expect(renderPlain('| A | B |\n|---|---|\n| longer | x |\n\n| | |\n|---|---|\n| a | b |')).toBe('  A       B\n  longer  x\n\n  a  b');
});

test('what was escaped reads as it was written', () => {
  const text = '*.sql text | <a> & [x] `code` @all';
  expect(renderPlain(escapeMarkdown(text))).toBe(text);
});

test('what was escaped is no mark afterwards', () => {
  expect(renderPlain(`| ${escapeMarkdown('a|b')} | ${escapeMarkdown('**c**')} |`)).toBe('  a|b  **c**');
});
