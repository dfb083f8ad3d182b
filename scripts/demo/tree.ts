/** A folder as a tree of names, with the size of each file. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export function renderTree(folder: string, indent = ''): string {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries
    .flatMap((entry, index) => {
      const last = index === entries.length - 1;
      const line = `${indent}${last ? '└── ' : '├── '}${entry.name}`;
      if (!entry.isDirectory()) return [`${line} (${statSync(join(folder, entry.name)).size} bytes)`];
      return [`${line}/`, renderTree(join(folder, entry.name), `${indent}${last ? '    ' : '│   '}`)];
    })
    .join('\n');
}
