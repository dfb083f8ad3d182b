import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The files that each file of src and scripts imports, types too, by their path from the root. */
function readImports(): ReadonlyMap<string, readonly string[]> {
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  return new Map(files.filter((path) => path.endsWith('.ts')).map((file) => [file, importsOf(file, readFileSync(join(root, file), 'utf8'))]));
}

function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import\()\s*'(?<path>\.[^']+)'/gu)].map(({ groups }) =>
    relative(root, resolve(root, dirname(file), groups?.['path'] ?? '')),
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

test('no file of src or scripts imports another in a circle, not even a type', () => {
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
