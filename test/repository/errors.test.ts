import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSections } from '../../scripts/errors/sections.ts';
import { codes } from '../../src/errors/codes.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/errors.md'), 'utf8');

describe('docs/errors.md', () => {
  test('has one section for each code, which says its exit code', () => {
    expect(readSections(page).map(({ code, exit }) => [code, Number(exit)])).toEqual(Object.entries(codes));
  });

  test('has an anchor of its own for each code, as GitHub makes it', () => {
    const anchors = readSections(page).map(({ code }) => code.replaceAll(/[^a-z0-9 _-]/gu, '').replaceAll(' ', '-'));
    expect(new Set(anchors).size).toBe(Object.keys(codes).length);
  });

  test.each([
    ['a cause', '### a/b\n\n**Remedy.** Mend it.\n\nExit code 1.\n'],
    ['a remedy', '### a/b\n\nIt broke.\n\nExit code 1.\n'],
    ['an exit code', '### a/b\n\nIt broke.\n\n**Remedy.** Mend it.\n\nExit code 3.\n'],
  ])('is not read where a section has not %s', (_, section) => {
    expect(() => readSections(section)).toThrow('the section a/b does not say cause, remedy and exit code');
  });
});
