/** Bundles both doors with ncc, in memory, and tells which packages really went in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ncc from '@vercel/ncc';
import { joinChunks } from './chunks.ts';
import { withGrammar } from './grammar.ts';
import { minifyPackages } from './minify.ts';
import { packageFolderOf } from './names.ts';
import { modulesOf, parseChunks, wanted, type Module } from './stats.ts';

export interface Bundle {
  /** By name inside dist. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The folders of the packages of which at least one module is in a chunk, sorted. */
  readonly packageFolders: readonly string[];
}

/** Modules that their users try to load and do without; any other module that is not found fails the build. */
const optional: ReadonlySet<string> = new Set(['pg-native', 'supports-color']);

/**
 * Only the upload half of @actions/artifact is called. The download half would bring in unzip-stream, and with it a package that
 * grants no licence (buffers 0.1.1), so it finds an unrelated built-in module in its place and could only throw.
 *
 * @actions/core asks for identity tokens in its oidc-utils.js, which nobody here does; with it goes an HTTP client of a megabyte that each start would load.
 */
const externals = { 'unzip-stream': 'node:stream', './oidc-utils.js': 'node:stream' };

/** What ncc calls its entry. */
const filename = 'doors.js';

const doors: ReadonlyMap<string, Buffer> = new Map([
  ['index.js', Buffer.from("import { openAction } from './doors.js';\n\nawait openAction();\n")],
  // A program that Node children load, and no module of the bundle.
  ['lifeline.cjs', readFileSync('src/host/lifeline.cjs')],
  ['cli.js', Buffer.from("#!/usr/bin/env node\nimport { openCli } from './doors.js';\n\nawait openCli();\n")],
]);

/** Bundles the project in `root`, which must be the working directory: ncc names modules by their path from there. */
export async function bundle(root: string): Promise<Bundle> {
  const entry = join(root, 'scripts/bundle/doors.ts');
  const { code, assets, stats } = await ncc(entry, { cache: false, esm: true, filename, quiet: true, transpileOnly: true, externals });
  const chunks = parseChunks(stats.toJson(wanted));
  const modules = chunks.flatMap(modulesOf);
  verifyFound(modules);
  const packageFolders = packageFoldersOf(modules);
  const bare = new Map([...Object.entries(assets).map(([name, { source }]) => [name, Buffer.from(source)] as const), [filename, Buffer.from(code)]]);
  const mended = withGrammar(bare, packageFolders, root);
  const files = new Map([...joinChunks(mended, filename, chunks, minifyPackages(chunks)), ...doors]);
  verifyPortable(files, root);
  return { files, packageFolders };
}

/** ncc turns a module that it cannot find into an error at run time; here that is an error now. */
function verifyFound(modules: readonly Module[]): void {
  const missing = modules.flatMap(({ identifier }) => /@@notfound\.js\?(.+)$/u.exec(identifier ?? '')?.[1] ?? []).filter((name) => !optional.has(name));
  if (missing.length > 0) throw new Error(`The bundle needs modules that are not installed: ${[...new Set(missing)].join(', ')}`);
}

/** A path of the machine that built would make the bytes differ on the next one. */
function verifyPortable(files: ReadonlyMap<string, Buffer>, root: string): void {
  const tied = [...files].filter(([, bytes]) => bytes.includes(`${root}/`)).map(([name]) => name);
  if (tied.length > 0) throw new Error(`The bundle holds the path of the folder that it was built in: ${tied.join(', ')}`);
}

function packageFoldersOf(modules: readonly Module[]): readonly string[] {
  return [...new Set(modules.flatMap((module) => packageFolderOf(module) ?? []))].sort();
}
