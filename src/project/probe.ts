/** The files of a probe: a config for drizzle-kit that loads the project's own one, writes down what it says, and ends the process. */
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Generation } from '../model/drizzle.ts';

/** The file in the probe's folder that the child writes. */
export const resultName = 'probe.json';

export interface Probe {
  /** The config to start drizzle-kit with, in the probe's folder. */
  readonly entry: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Renders the probe. It loads the config through the loader that drizzle-kit would use for it: 0.x `require`s every config under a hook; 1.0 reads
 * TypeScript with jiti and imports everything else natively. `tsconfig` is the absolute path of the config's nearest tsconfig.json, or null.
 */
export function renderProbe(generation: Generation, configPath: string, tsconfig: string | null): Probe {
  if (generation === 'v0') return { entry: 'probe.cjs', files: { 'probe.cjs': renderCommonJs(configPath) } };
  if (!['.ts', '.mts', '.cts'].includes(extname(configPath)))
    return { entry: 'probe.mjs', files: { 'probe.mjs': renderModule(pathToFileURL(configPath).href) } };
  return { entry: 'probe.mts', files: { 'probe.mts': renderModule(configPath), ...renderTsconfig(tsconfig) } };
}

function renderCommonJs(configPath: string): string {
  return `const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const write = (probe) => writeFileSync(join(__dirname, ${JSON.stringify(resultName)}), JSON.stringify(probe));
try {
  write(describe(require(${JSON.stringify(configPath)})));
} catch (thrown) {
  write(describeThrown(thrown));
}
process.exit(0);
${describe}`;
}

function renderModule(specifier: string): string {
  return `import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
const write = (probe) => writeFileSync(fileURLToPath(new URL(${JSON.stringify(resultName)}, import.meta.url)), JSON.stringify(probe));
try {
  write(describe(await import(${JSON.stringify(specifier)})));
} catch (thrown) {
  write(describeThrown(thrown));
}
process.exit(0);
${describe}`;
}

/** Plain JavaScript for both forms. Only the keys named here leave the child: credentials stay in it. */
const describe = `
function describe(loaded) {
  const config = unwrap(loaded);
  if (typeof config !== 'object' || config === null || typeof config.then === 'function')
    return { kind: 'other', type: typeof config?.then === 'function' ? 'promise' : String(config === null ? config : typeof config) };
  const { dialect, driver, out, migrations } = config;
  return { kind: 'object', config: { dialect, driver, out, migrations: migrations && { schema: migrations.schema, table: migrations.table, prefix: migrations.prefix } } };
}
function unwrap(loaded) {
  let config = loaded;
  for (let depth = 0; depth < 3 && config?.default !== undefined && config.dialect === undefined; depth += 1) config = config.default;
  return config;
}
function describeThrown(thrown) {
  const message = String(thrown?.message ?? thrown).slice(0, 2000);
  // Node names the place of a syntax error in the stack alone; the loaders of TypeScript have errors of their own for it.
  const isSyntax = thrown?.name === 'SyntaxError' || /^(?:Transform failed|ParseError)/.test(message);
  const cause = isSyntax ? 'syntax' : /^(?:ERR_)?MODULE_NOT_FOUND$/.test(thrown?.code) ? 'module' : 'other';
  const place = isSyntax ? String(thrown?.stack ?? '').split('\\n', 1)[0].slice(0, 2000) : '';
  return { kind: 'thrown', cause, message, place };
}
`;

/**
 * drizzle-kit 1.0 takes path aliases from the tsconfig.json nearest to the config that it is started with, and resolves them from its folder: the
 * probe's own one extends the project's, whose \`baseUrl\` goes before the one that stands in for the lack of it.
 */
export function renderTsconfig(tsconfig: string | null): Readonly<Record<string, string>> {
  if (tsconfig === null) return {};
  return {
    'base.json': JSON.stringify({ compilerOptions: { baseUrl: join(tsconfig, '..') } }),
    'tsconfig.json': JSON.stringify({ extends: ['./base.json', tsconfig] }),
  };
}
