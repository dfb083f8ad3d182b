/** The config that lets drizzle-kit generate into a folder of ours, and what its answer means: only positive proof is one. */
import { posix, relative } from 'node:path';
import { z } from 'zod';
import type { Generation } from '../model/drizzle.ts';
import type { GenerateAnswer } from '../model/generate.ts';
import type { ChildEnd } from '../model/ports.ts';
import { parseJson } from '../text/json.ts';
import { firstLine } from '../text/plain.ts';
import { renderTsconfig } from './probe.ts';

export interface Wrapper {
  /** In the wrapper's folder. */
  readonly entry: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface WrapperOrder {
  readonly generation: Generation;
  /** Absolute, as is the folder. */
  readonly configPath: string;
  readonly tsconfig: string | null;
  /** From the folder in which drizzle-kit runs: 0.x takes no other path. */
  readonly out: string;
}

/** By its own keys: jiti's modules answer for those of their default export, too, and then spread nothing. */
const pick = `const pick = (loaded) => (loaded?.default !== undefined && !Object.keys(loaded).includes('dialect') ? pick(loaded.default) : loaded);\n`;

/** The project's own config with another \`out\`, loaded as its generation loads configs. */
export function renderWrapper({ generation, configPath, tsconfig, out }: WrapperOrder): Wrapper {
  const [path, folder] = [JSON.stringify(configPath), JSON.stringify(out)];
  if (generation === 'v0') return { entry: 'config.cjs', files: { 'config.cjs': `${pick}module.exports = { ...pick(require(${path})), out: ${folder} };\n` } };
  const text = `import * as loaded from ${path};\n${pick}export default { ...pick(loaded), out: ${folder} };\n`;
  return { entry: 'config.mts', files: { 'config.mts': text, ...renderTsconfig(tsconfig) } };
}

/** A path as drizzle-kit 0.x reads it: from where it runs, with forward slashes. */
export function renderOut(packageFolder: string, folder: string): string {
  return relative(packageFolder, folder).split('\\').join(posix.sep);
}

/** What was left of a run of generate. */
export interface GenerateRun {
  readonly end: ChildEnd;
  readonly lines: readonly string[];
  /** The text of the migration that is new in our folder; null where there is none. */
  readonly sql: string | null;
}

const unchanged = 'No schema changes, nothing to migrate';
/** What it prints before it would ask: 0.31.10 and later cannot, older ones print the question. */
const questions = ['Interactive prompts require a TTY', 'created or renamed from another'];

const statusLine = z.object({ status: z.string(), unresolved: z.array(z.object({ kind: z.string(), entity: z.array(z.string()) })).optional() });

export function parseGenerate({ end, lines, sql }: GenerateRun): GenerateAnswer {
  const statuses = lines.flatMap((line) => {
    const parsed = statusLine.safeParse(parseJson(line));
    return parsed.success ? [parsed.data] : [];
  });
  const said = (text: string): boolean => lines.some((line) => line.includes(text));
  const asked = statuses.find(({ status }) => status === 'missing_hints');
  if (end.kind !== 'exited') return failed(end, lines);
  if (asked !== undefined) return { kind: 'ambiguous', objects: (asked.unresolved ?? []).map(({ kind, entity }) => `${kind} ${entity.join('.')}`) };
  if (questions.some(said)) return { kind: 'ambiguous', objects: [] };
  if (sql !== null && end.code === 0) return { kind: 'missing', sql };
  const proven = statuses.some(({ status }) => status === 'no_changes') || said(unchanged);
  return proven && end.code === 0 ? { kind: 'in-sync' } : failed(end, lines);
}

const mostLines = 12;

/** Its own words, without what it says of every run, and without where the machine keeps its files. */
function failed(end: ChildEnd, lines: readonly string[]): GenerateAnswer {
  const told = lines.map(firstLine).filter((line) => line !== '' && !/^(?:Reading config file|No config path|at )/u.test(line));
  return { kind: 'failed', end, said: told.slice(0, mostLines) };
}
