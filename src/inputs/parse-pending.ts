/** Of whom pending asks what a database has. */
import type { PendingSource } from './inputs.ts';
import type { Reader } from './reader.ts';
import { parseLine } from './values.ts';

/** A URL wins: the database knows more than its records. Where neither is named, it is the URL that is missing. */
export function parsePendingSource(reader: Reader): PendingSource {
  const environment = reader.optional('environment');
  if (reader.optional('database-url') !== null || environment === null) return { kind: 'database', database: reader.databaseUrl('database-url') };
  const target = reader.optional('target');
  return {
    kind: 'record',
    environment: parseLine(environment, reader.place('environment')),
    target: target === null ? null : parseLine(target, reader.place('target')),
    evidenceBranch: reader.optional('evidence-branch'),
    token: reader.optionalSecret('github-token'),
  };
}
