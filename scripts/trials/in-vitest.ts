/** Plays the rounds of a trial as tests of vitest, whose harness starts the PostgreSQL and clears away what each round made. */
import { join } from 'node:path';
import { startVitest, type Reporter, type TestCase } from 'vitest/node';
import { mostFailures, type Report } from './report.ts';
import type { Asked, Counts, DeployTrial } from './trial.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly trial: Asked & { readonly name: string };
  }
  export interface TaskMeta {
    counts?: Counts;
  }
}

const root = join(import.meta.dirname, '../..');

/** A round starts some ten programs one after the other; on a machine that is busy each takes ten times as long. */
const roundMs = 900_000;

export async function playInVitest(trial: DeployTrial, asked: Asked, report: Report): Promise<void> {
  const vitest = await startVitest('test', [], {
    root,
    config: false,
    watch: false,
    include: ['scripts/trials/rounds.trial.ts'],
    globalSetup: ['test/repository/exit-code.ts', 'test/servers/global-setup.ts'],
    provide: { trial: { name: trial.name, ...asked } },
    testTimeout: roundMs,
    hookTimeout: roundMs,
    bail: mostFailures,
    reporters: [reporterFor(report)],
  });
  await vitest.close();
}

function reporterFor(report: Report): Reporter {
  return {
    onTestCaseResult(testCase) {
      const { state, errors } = testCase.result();
      if (state === 'passed') report.passed(testCase.meta().counts ?? {});
      else if (state === 'failed') report.failedRound(roundOf(testCase), errors.map(({ message, stack }) => stack ?? message).join('\n'));
    },
    onTestRunEnd(modules, unhandled) {
      for (const { message } of [...modules.flatMap((module) => module.errors()), ...unhandled]) report.broken(message);
    },
  };
}

function roundOf({ name }: TestCase): number {
  return Number(name.replace('round ', ''));
}
