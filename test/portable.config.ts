/** The tests that run on every system: they start no server and no program, and link no folders. The ci jobs of macOS and Windows run them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/apply/{admission,explanation,outcome}.test.ts',
      'test/checks/sql-rules/**/*.test.ts',
      'test/checks/suppressions/*.test.ts',
      'test/sql/{ledger-row,objects,own-statements,parser,session-effects,statements}.test.ts',
      'test/gates/{code-owners,separation-of-duties,environment,identity,pull-requests,verdict}.test.ts',
      'test/inputs/*.test.ts',
      'test/ledger/{database-error,message,names}.test.ts',
      'test/model/*.test.ts',
      'test/manifest/*.test.ts',
      'test/publish/check/{json,redact,sarif,summary,text}.test.ts',
      'test/status/*.test.ts',
      'test/seal/*.test.ts',
    ],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
