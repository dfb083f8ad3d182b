/** The tests in four tiers, each a project of its own: `npx vitest run --project unit test/status` runs one folder of one tier. */
import { defineConfig } from 'vitest/config';

/** Files of this name start a server or a program; a unit test may not (test/unit-guard.ts). */
const integration = 'test/**/*.integration.test.ts';
const [scenarios, workflows] = ['test/scenarios/**/*.test.ts', 'test/workflows/**/*.test.ts'];

/** One PostgreSQL for all tiers of a run that want one. */
const servers = ['test/servers/global-setup.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/repository/exit-code.ts'],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [integration, scenarios, workflows],
          setupFiles: ['test/unit-guard.ts'],
          // No test changes what another reads: one loading of the sources serves all files of a worker.
          testTimeout: 60_000,
          pool: 'threads',
          isolate: false,
        },
      },
      // The whole life of several databases takes ten seconds, and five times as long beside other work.
      ...[
        { name: 'integration', include: [integration], exclude: [scenarios, workflows] },
        { name: 'scenarios', include: [scenarios] },
        { name: 'workflows', include: [workflows] },
      ].map((tier) => ({ extends: true as const, test: { ...tier, globalSetup: servers, testTimeout: 180_000, hookTimeout: 180_000 } })),
    ],
  },
});
