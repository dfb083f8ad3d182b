/** The artifact that carries the files out of the job. */
import type { Carrying } from './inputs.ts';
import type { Reader } from './reader.ts';
import { parseLine } from './values.ts';

export function parseCarrying(reader: Reader): Carrying {
  return {
    artifact: reader.choice('artifact', ['upload', 'off']),
    retentionDays: reader.optionalCount('retention-days', { from: 1, to: 400 }),
    target: parseTarget(reader),
  };
}

/** Which of an environment's databases is meant; null where it has one. */
export function parseTarget(reader: Reader): string | null {
  const target = reader.optional('target');
  return target === null ? null : parseLine(target, reader.place('target'));
}
