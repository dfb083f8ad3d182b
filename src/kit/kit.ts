/** Runs `drizzle-kit migrate`: the project's own, with a config made for this run, in an environment that holds one address and no other secret. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { StatementLimits } from '../model/database.ts';
import type { Dialect } from '../model/drizzle.ts';
import type { ChildEnd, RunChild } from '../model/ports.ts';
import type { Kit, KitConfig } from '../model/project.ts';
import type { Secret } from '../model/secret.ts';
import { startKit } from './child.ts';
import { watchKitLines } from './output.ts';
import { withSessionSettings } from './session-url.ts';

/**
 * `relay`: to the session that holds the lock, by an address of this machine and a token for this run; name and limits are set in that session ·
 * `own-session`: to the server, in a session that drizzle-kit opens itself · `file`: to a database file of SQLite, which has no sessions.
 */
export type RunConnection =
  | { readonly kind: 'relay'; readonly url: Secret }
  | { readonly kind: 'own-session'; readonly url: Secret; readonly applicationName: string; readonly limits: StatementLimits }
  | { readonly kind: 'file'; readonly path: string };

/** What is run, whichever database it is for. */
export interface KitOrder {
  readonly kit: Kit;
  readonly config: KitConfig<Dialect>;
  /** Absolute path of the migrations folder. */
  readonly migrationsFolder: string;
  readonly timeLimitMs: number;
  readonly signal: AbortSignal;
  /** A folder of this run's own, absolute. */
  readonly tempFolder: string;
  readonly searchPath: string;
}

export interface KitRun extends KitOrder {
  readonly connection: RunConnection;
  readonly output: 'status' | 'full';
  /** Gets the lines that may be shown. */
  readonly onLine: (line: string) => void;
}

export interface KitRunEnd {
  readonly end: ChildEnd;
  /** The line of drizzle-kit that says why it stopped; null without one. */
  readonly complaint: string | null;
  /** How many lines were held back. */
  readonly withheld: number;
}

/** The variable that carries the address into the one child that needs it. */
const urlVariable = 'DRIZZLE_ATTEST_DATABASE_URL';

/** The repository's own config is never loaded here: it is code, and this child holds the address. */
export async function runKit(run: KitRun, runChild: RunChild): Promise<KitRunEnd> {
  const { timeLimitMs, signal } = run;
  const folder = join(run.tempFolder, 'apply');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await Promise.all([
    writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }\n'),
    writeFile(join(folder, 'drizzle.config.js'), renderConfig(run, folder)),
  ]);
  const lines = watchKitLines(run.output);
  const onLine = (line: string): void => {
    const shown = lines.take(line);
    if (shown !== null) run.onLine(shown);
  };
  const env = { PATH: run.searchPath, HOME: folder, NO_COLOR: '1', [urlVariable]: urlFor(run.connection) };
  try {
    const args = ['migrate', '--config', 'drizzle.config.js'];
    const end = await startKit(run.kit, args, { cwd: folder, env, timeLimitMs, signal, onLine }, runChild);
    return { end, complaint: lines.complaint, withheld: lines.withheld };
  } finally {
    // What drizzle-kit left at work may still write there; the folder goes with the others of this run.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function urlFor(connection: RunConnection): string {
  switch (connection.kind) {
    case 'relay':
      return connection.url.reveal();
    case 'own-session':
      return withSessionSettings(connection.url.reveal(), connection.applicationName, connection.limits);
    case 'file':
      return `file:${connection.path}`;
  }
}

/** `out` is relative because 0.31 cannot read an absolute one. */
function renderConfig({ config, migrationsFolder }: KitRun, folder: string): string {
  const settings = {
    dialect: config.dialect,
    out: relative(folder, migrationsFolder),
    migrations: { schema: config.ledgerTable.schema, table: config.ledgerTable.name },
  };
  return `module.exports = { ...${JSON.stringify(settings)}, dbCredentials: { url: process.env.${urlVariable} } };\n`;
}
