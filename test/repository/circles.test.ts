import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');

/** The files of src that each file of src imports, types too, by their path from src. */
function readImports(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(join(source, file), 'utf8'))]));
}

function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import\()\s*'(?<path>\.[^']+)'/gu)].map(({ groups }) =>
    relative(source, resolve(source, dirname(file), groups?.['path'] ?? '')),
  );
}

/** Takes away, again and again, the files that import none of those left: what stays lies on a circle, or leads to one. */
function findCircles(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let left = new Set(imports.keys());
  for (;;) {
    const next = new Set([...left].filter((file) => imports.get(file)?.some((other) => left.has(other)) === true));
    if (next.size === left.size) return [...left].sort();
    left = next;
  }
}

test('no file of src imports another in a circle, not even a type', () => {
  const imports = readImports();
  expect(imports.size).toBeGreaterThan(100);
  expect(findCircles(imports)).toEqual([]);
});

test('a circle would be found', () => {
  expect(
    findCircles(
      new Map([
        ['a.ts', ['b.ts']],
        ['b.ts', ['c.ts']],
        ['c.ts', ['b.ts']],
        ['d.ts', []],
      ]),
    ),
  ).toEqual(['a.ts', 'b.ts', 'c.ts']);
});
