/** Starts the one PostgreSQL that all tests of a run share; tests ask for it with `inject('postgresql')`. */
import type { TestProject } from 'vitest/node';
import { startPostgresql } from './postgresql.ts';

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

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, port, plantedHost, stop } = await startPostgresql();
  project.provide('postgresql', { adminUrl, port, plantedHost });
  return stop;
}
