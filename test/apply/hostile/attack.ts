/** What an attack is given, and the ends that it may have. */
import { writeSync } from 'node:fs';
import type { PlannedMigration } from './honest.ts';

export interface Given {
  readonly url: string;
  readonly plan: readonly PlannedMigration[];
}

export type Attack = (given: Given) => Promise<void>;
export type Attacks = readonly (readonly [name: string, attack: Attack])[];

/** Stays until it is ended. */
export async function hang(): Promise<never> {
  setInterval(() => undefined, 1_000);
  return await new Promise(() => undefined);
}

/** Told to the test. */
export function tell(text: string): void {
  writeSync(1, `told: ${text}\n`);
}
