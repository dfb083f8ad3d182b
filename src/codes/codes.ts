/** The closed set of codes of all that can go wrong; each has an anchor in docs/findings.md. */
import { askingCodes } from './asking.ts';
import { deployingCodes } from './deploying.ts';
import { provingCodes } from './proving.ts';

/** 1: the verdict says no · 2: cannot tell (usage, environment, unreadable). */
export type FailureExit = 1 | 2;

/** Every code, with the exit code of a command that it ends. */
export const codes = {
  ...askingCodes,
  ...deployingCodes,
  ...provingCodes,
  'internal/unexpected': 2,
} as const satisfies Record<string, FailureExit>;

export type Code = keyof typeof codes;
