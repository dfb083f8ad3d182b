/** PostgreSQL's grammar is WebAssembly, which libpg-query reads from beside its own script: in dist that is a file of dist. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const name = 'libpg-query.wasm';

/** Where the script looks, as CommonJS: dist holds ES modules, which have no such variable. */
const asWritten = 'scriptDirectory=__dirname+"/"';
const asModule = 'scriptDirectory=import.meta.dirname+"/"';

/** The files of a bundle, with the grammar where one of its packages reads it. Throws where the script is not the one that is known. */
export function withGrammar(files: ReadonlyMap<string, Buffer>, packageFolders: readonly string[], root: string): ReadonlyMap<string, Buffer> {
  if (!packageFolders.some((folder) => folder.endsWith('/libpg-query'))) return files;
  const readers = [...files].filter(([, bytes]) => bytes.includes(asWritten));
  if (readers.length !== 1) throw new Error(`${String(readers.length)} files of the bundle read ${name} as libpg-query is known to, and one was expected.`);
  const mended = readers.map(([file, bytes]) => [file, Buffer.from(bytes.toString('utf8').replace(asWritten, asModule))] as const);
  const grammar = readFileSync(createRequire(join(root, 'package.json')).resolve(`libpg-query/wasm/${name}`));
  return new Map([...files, ...mended, [name, grammar]]);
}
