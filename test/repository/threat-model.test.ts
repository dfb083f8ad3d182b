import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const entries = readFileSync(resolve(root, 'docs/threat-model.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const { id, text = '' } = /^\*\*(?<id>[IT]\d+)\. (?<text>.+)$/u.exec(line)?.groups ?? {};
    return id === undefined ? [] : [{ id, tests: [...text.matchAll(/`(?<path>test\/[\w./-]+)`/gu)].map(({ groups }) => groups?.['path'] ?? '') }];
  });

describe('docs/threat-model.md', () => {
  test('numbers its invariants and threats without a gap', () => {
    const ids = entries.map(({ id }) => id);
    const numbered = (letter: string): string[] => ids.filter((id) => id.startsWith(letter));
    for (const letter of ['I', 'T']) expect(numbered(letter)).toEqual(numbered(letter).map((_, index) => `${letter}${index + 1}`));
    expect(ids.length).toBeGreaterThan(40);
  });

  test.each(entries)('$id names tests that are there', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const path of tests) expect(existsSync(resolve(root, path)), path).toBe(true);
  });
});
