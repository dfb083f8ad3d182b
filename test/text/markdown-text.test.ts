import { expect, test } from 'vitest';
import { renderPlain } from '../../src/text/markdown-text.ts';
import { escapeMarkdown, fenced, inertCode, inertText } from '../../src/text/markdown.ts';

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

test('what is folded on a page is open, and SQL stands as it was written', () => {
  const sql = `-- \`\`\` | # **no mark** &lt;\nSELECT '<b>', "a"."__b__";`;
  const page = ['## Plan', `<details><summary>${inertCode('0001_a<b>.sql')}: 1 statement</summary>`, fenced(sql, 'sql'), 'Cut.', '</details>', 'End'].join(
    '\n\n',
  );
  expect(renderPlain(page)).toBe(`Plan\n\n0001_a<b>.sql: 1 statement\n\n    -- \`\`\` | # **no mark** &lt;\n    SELECT '<b>', "a"."__b__";\n\nCut.\n\nEnd`);
});

test('nothing is left of what keeps a page from acting on words', () => {
  const text = 'See https://example.org/#1, @ada and gh-2_$x$~';
  expect(renderPlain(inertText(text))).toBe(text);
});
