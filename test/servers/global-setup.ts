/** Starts the one PostgreSQL that all tests of a run share; tests ask for it with `inject('postgresql')`. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgresql, type PostgresqlServer } from './postgresql.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgresql: {
      readonly adminUrl: string;
      readonly port: number;
      /** Null where the system has only one loopback address. */
      readonly plantedHost: string | null;
      /** Where it writes each statement and error, a line of JSON each. */
      readonly log: string;
    };
  }
}

/** The server's own word on each statement, against which manifests are held. */
const logSettings = [
  'logging_collector=on',
  'log_destination=jsonlog',
  'log_filename=statements',
  'log_rotation_age=0',
  'log_rotation_size=0',
  'log_min_duration_statement=0',
];

interface Shared {
  readonly server: Promise<PostgresqlServer>;
  users: number;
}

/** Each tier loads this file anew; the process is one. */
const shared: { attestPostgresql?: Shared | undefined } & typeof globalThis = globalThis;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = (shared.attestPostgresql ??= { server: startPostgresql({ settings: logSettings }), users: 0 });
  running.users += 1;
  const { adminUrl, port, plantedHost, data, stop } = await running.server;
  project.provide('postgresql', { adminUrl, port, plantedHost, log: join(data, 'log/statements.json') });
  return async () => {
    running.users -= 1;
    if (running.users > 0) return;
    shared.attestPostgresql = undefined;
    await stop();
  };
}
