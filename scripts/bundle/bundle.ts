/** Bundles both doors with ncc, in memory, and tells which packages really went in. */
import { join } from 'node:path';
import ncc from '@vercel/ncc';
import { z } from 'zod';
import { withGrammar } from './grammar.ts';

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

const doors: ReadonlyMap<string, string> = new Map([
  ['index.js', "import { openAction } from './doors.js';\n\nawait openAction();\n"],
  ['cli.js', "#!/usr/bin/env node\nimport { openCli } from './doors.js';\n\nawait openCli();\n"],
]);

/** Bundles the project in `root`, which must be the working directory: ncc names modules by their path from there. */
export async function bundle(root: string): Promise<Bundle> {
  const entry = join(root, 'scripts/bundle/doors.ts');
  const { code, assets, stats } = await ncc(entry, { cache: false, esm: true, filename: 'doors.js', quiet: true, transpileOnly: true, externals });
  const sources = [...Object.entries(assets).map(([name, { source }]) => [name, source] as const), ['doors.js', code] as const, ...doors];
  const bare = new Map(sources.map(([name, source]) => [name, Buffer.from(source)]));
  const modules = parseModules(
    stats.toJson({ all: false, modules: true, nestedModules: true, modulesSpace: Infinity, nestedModulesSpace: Infinity, ids: true }),
  );
  verifyFound(modules);
  const packageFolders = packageFoldersOf(modules);
  const files = withGrammar(bare, packageFolders, root);
  verifyPortable(files, root);
  return { files, packageFolders };
}

interface Module {
  /** The file; what webpack made up itself has none. */
  readonly nameForCondition?: string | null | undefined;
  /** The file behind the loaders that it went through, with its query. */
  readonly identifier?: string | undefined;
  /** The modules that were joined into this one. */
  readonly modules?: readonly Module[] | undefined;
}

const moduleSchema: z.ZodType<Module> = z.object({
  nameForCondition: z.string().nullish(),
  identifier: z.string().optional(),
  get modules() {
    return z.array(moduleSchema).optional();
  },
});

function parseModules(stats: unknown): readonly Module[] {
  const flat = (module: Module): readonly Module[] => [module, ...(module.modules ?? []).flatMap(flat)];
  return z
    .object({ modules: z.array(moduleSchema) })
    .parse(stats)
    .modules.flatMap(flat);
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
  const folders = modules.flatMap(({ nameForCondition }) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(nameForCondition ?? '')?.[0] ?? []);
  return [...new Set(folders)].sort();
}
