import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codes } from '../../src/errors/codes.ts';

interface Section {
  readonly code: string;
  readonly text: string;
}

const sections = readSections(readFileSync(resolve(import.meta.dirname, '../../docs/errors.md'), 'utf8'));

describe('docs/errors.md', () => {
  test('has one section for each code, and none for anything else', () => {
    expect(sections.map(({ code }) => code).sort()).toEqual(Object.keys(codes).sort());
  });

  test('has an anchor of its own for each code, as GitHub makes it', () => {
    const anchors = sections.map(({ code }) => code.replaceAll(/[^a-z0-9 _-]/gu, '').replaceAll(' ', '-'));
    expect(new Set(anchors).size).toBe(sections.length);
  });

  test.each(Object.entries(codes))('tells cause, remedy and exit code of %s', (code, { exit, meaning }) => {
    const text = sections.find((section) => section.code === code)?.text ?? '';
    expect(text).toMatch(/^\n\n[^\n]+\.\n\n\*\*Remedy\.\*\* [^\n]+\.\n\n/u);
    expect(text.startsWith(`\n\n${meaning}`)).toBe(true);
    expect(text).toContain(`\n\nExit code ${String(exit)}.\n`);
  });
});

function readSections(markdown: string): readonly Section[] {
  return markdown
    .split(/^### /mu)
    .slice(1)
    .map((section) => {
      const code = section.split('\n')[0] ?? '';
      return { code, text: section.slice(code.length) };
    });
}
