/** What webpack tells of a build, read strictly: the chunks, why each came about, and the modules in them. */
import { z } from 'zod';

export interface Module {
  /** What the bundle calls it; those that were joined into another one have none. */
  readonly id?: string | number | null | undefined;
  /** The file; what webpack made up itself has none. */
  readonly nameForCondition?: string | null | undefined;
  /** The file behind the loaders that it went through, with its query. */
  readonly identifier?: string | undefined;
  readonly size: number;
  /** The modules that were joined into this one. */
  readonly modules?: readonly Module[] | undefined;
}

/** The `import()` that a chunk came about by: what it asks for, and the file in which it stands. */
export interface Origin {
  readonly request?: string | undefined;
  readonly moduleName?: string | undefined;
}

export interface Chunk {
  readonly id: number;
  /** Whether it is the one that is loaded first. */
  readonly entry: boolean;
  readonly origins: readonly Origin[];
  readonly modules: readonly Module[];
}

/** webpack must be asked for each of these, and must not sum modules up. */
export const wanted: Readonly<Record<string, boolean | number>> = {
  all: false,
  ids: true,
  chunks: true,
  chunkOrigins: true,
  chunkModules: true,
  chunkModulesSpace: Infinity,
  dependentModules: true,
  nestedModules: true,
  nestedModulesSpace: Infinity,
  groupModulesByAttributes: false,
  groupModulesByCacheStatus: false,
  groupModulesByExtension: false,
  groupModulesByLayer: false,
  groupModulesByPath: false,
  groupModulesByType: false,
};

const moduleSchema: z.ZodType<Module> = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  nameForCondition: z.string().nullish(),
  identifier: z.string().optional(),
  size: z.number(),
  get modules() {
    return z.array(moduleSchema).optional();
  },
});

const originSchema = z.object({ request: z.string().optional(), moduleName: z.string().optional() });

const chunkSchema = z.object({ id: z.int(), entry: z.boolean(), origins: z.array(originSchema), modules: z.array(moduleSchema) });

export function parseChunks(stats: unknown): readonly Chunk[] {
  return z.object({ chunks: z.array(chunkSchema) }).parse(stats).chunks;
}

/** The modules of a chunk, with those that were joined into them. */
export function modulesOf({ modules }: Chunk): readonly Module[] {
  return modules.flatMap(withJoined);
}

/** The files of a module: itself, or those that were joined into it. */
export function leavesOf(module: Module): readonly Module[] {
  return withJoined(module).filter(({ modules }) => modules === undefined);
}

function withJoined(module: Module): readonly Module[] {
  return [module, ...(module.modules ?? []).flatMap(withJoined)];
}
