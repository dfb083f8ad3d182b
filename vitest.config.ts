import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/repository/exit-code.ts', 'test/servers/global-setup.ts'],
    // The whole life of several databases takes ten seconds, and five times as long beside other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
