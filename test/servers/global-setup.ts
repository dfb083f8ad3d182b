/** Starts the one PostgreSQL that all tests of a run share; tests ask for it with `inject('postgresql')`. */
import type { TestProject } from 'vitest/node';
import { startPostgresql, type PostgresqlServer } from './postgresql.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgresql: {
      readonly adminUrl: string;
      readonly port: number;
      /** Null where the system has only one loopback address. */
      readonly plantedHost: string | null;
    };
  }
}

interface Shared {
  readonly server: Promise<PostgresqlServer>;
  users: number;
}

/** Each tier loads this file anew; the process is one. */
const shared: { attestPostgresql?: Shared | undefined } & typeof globalThis = globalThis;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = (shared.attestPostgresql ??= { server: startPostgresql(), users: 0 });
  running.users += 1;
  const { adminUrl, port, plantedHost, stop } = await running.server;
  project.provide('postgresql', { adminUrl, port, plantedHost });
  return async () => {
    running.users -= 1;
    if (running.users > 0) return;
    shared.attestPostgresql = undefined;
    await stop();
  };
}
