/** Makes the modules of packages small: most of what a start costs is to read them. Our own stay as they can be read. */
import { transformSync } from 'esbuild';
import { packageFolderOf } from './names.ts';
import { leavesOf, type Chunk } from './stats.ts';

/** The text of a module of a bundle: the same, or a shorter one that does the same. */
export type Minify = (id: string, text: string) => string;

export function minifyPackages(chunks: readonly Chunk[]): Minify {
  const foreign = new Set(
    chunks
      .flatMap(({ modules }) => modules)
      .filter((module) => leavesOf(module).every((leaf) => packageFolderOf(leaf) !== null))
      .map(({ id }) => String(id)),
  );
  return (id, text) => (foreign.has(id) ? minify(text) : text);
}

/** A function that nobody calls would be left out, so it is handed to one that nobody knows. */
function minify(text: string): string {
  const { code } = transformSync(`f(${text})`, { format: 'esm', legalComments: 'none', lineLimit: 500, minify: true, target: 'node24' });
  const made = /^f\((?<text>.+)\);\s*$/su.exec(code)?.groups?.['text'];
  if (made === undefined) throw new Error('A module was not minified as esbuild 0.25 writes it.');
  return made;
}
