/** The artifact that carries the files out of the job. */
import type { Carrying } from './inputs.ts';
import type { Reader } from './reader.ts';
import { parseLine } from './values.ts';

export function parseCarrying(reader: Reader): Carrying {
  const target = reader.optional('target');
  return {
    artifact: reader.choice('artifact', ['upload', 'off']),
    retentionDays: reader.optionalCount('retention-days', { from: 1, to: 400 }),
    target: target === null ? null : parseLine(target, reader.place('target')),
  };
}
