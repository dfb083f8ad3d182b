/** The layout rules as two tables: which folder of src imports which, and which file touches what, by its name. */
import { commands as commandTable } from '../../src/commands/table.ts';

/** Besides itself, and besides `model`, `errors` and `text`, which every folder below may import. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  host: [],

  inputs: [],
  sql: [],
  git: [],
  github: [],
  kit: [],
  project: ['kit', 'git'],
  ledger: [],
  status: [],
  checks: ['sql', 'git'],
  rehearsal: ['sql', 'kit'],
  gates: ['github'],
  'workflow-templates': [],
  manifest: [],

  apply: ['kit', 'sql'],
  seal: ['manifest', 'github'],
  evidence: ['manifest', 'git', 'github'],
  publish: ['manifest', 'github'],
};

/** Every stage on the way of the facts, with what is beside the way. */
export const everyStage: readonly string[] = Object.keys(mayImport);

/** Each is a file or a folder of its own in `commands/`; none imports another. */
export const commands: readonly string[] = commandTable.map(({ name }) => name);

/** What the doors import: they hold no stage of their own. */
export const doorsMayImport: readonly string[] = ['inputs', 'commands', 'host'];

/** Modules that compute and touch nothing: every file may import them. */
export const pureModules: readonly string[] = [
  'node:buffer',
  'node:crypto',
  'node:path',
  'node:string_decoder',
  'node:url',
  'node:util',
  'canonicalize',
  'zod',
  'yaml',
  // Types alone.
  '@pgsql/types',
  'sarif',
  '@sigstore/bundle',
];

export interface Reach {
  readonly modules?: readonly string[];
  readonly globals?: readonly WorldGlobal[];
}

/** `Date` is the present time: `new Date(value)` is pure. `random` is chance: Math.random, randomUUID and the like. */
export type WorldGlobal = 'process' | 'console' | 'fetch' | 'Date' | 'random' | 'timers';

/** What `NAME.ts`, `anything-NAME.ts` and all files of a folder NAME may touch; a file of any other name touches nothing. */
export const mayTouch: Readonly<Record<string, Reach>> = {
  // node:os tells where the machine keeps temporary files.
  disk: { modules: ['node:fs', 'node:fs/promises', 'node:os'] },
  // git gets `ReadOutput` as an argument: it starts no program itself.
  git: {},
  // The kit gets `RunChild` as an argument, and lays down files for that child.
  kit: { modules: ['node:fs', 'node:fs/promises'] },
  process: { modules: ['node:child_process', 'node:readline', 'node:stream', '@actions/exec'], globals: ['process', 'timers'] },
  // Certificates are files that the URL names.
  postgresql: { modules: ['pg', 'node:net', 'node:tls', 'node:fs', 'node:fs/promises'], globals: ['timers'] },
  // The runner hands the event over as a file.
  runner: { modules: ['@actions/core', '@actions/github', 'node:fs/promises', 'node:os'], globals: ['process'] },
  terminal: { globals: ['process', 'console'] },
  // octokit keeps to the runner's proxy; jose checks the identity token with the issuer's keys.
  github: { modules: ['@actions/github', '@actions/github/lib/utils', 'jose', 'node:timers/promises'], globals: ['timers'] },
  artifact: { modules: ['@actions/artifact'] },
  // An archive of an artifact is read in memory.
  archive: { modules: ['yauzl'] },
  sigstore: { modules: ['@sigstore/sign', '@sigstore/verify'], globals: ['fetch'] },
  // PostgreSQL's own grammar, as WebAssembly: a file that is read once.
  parser: { modules: ['libpg-query', 'node:v8'] },
  // With a key, both are pure: no network is asked.
  'seal/sign': { modules: ['@sigstore/sign', '@sigstore/sign/dist/bundler/dsse.js'] },
  'seal/verify': { modules: ['@sigstore/verify'] },
  clock: { globals: ['Date', 'timers'] },
  random: { globals: ['random'] },
  // The two doors.
  main: { globals: ['process'] },
  cli: { globals: ['process'] },
};
