/** Of whom pending asks what a database has. */
import type { PendingSource } from './inputs.ts';
import { parseTarget } from './parse-carrying.ts';
import { parseEvidenceBranch } from './parse-evidence.ts';
import type { Reader } from './reader.ts';
import { parseLine } from './values.ts';

/** A URL wins: the database knows more than its manifests. Where neither is named, it is the URL that is missing. */
export function parsePendingSource(reader: Reader): PendingSource {
  const environment = reader.optional('environment');
  if (reader.optional('database-url') !== null || environment === null) return { kind: 'database', database: reader.databaseUrl('database-url') };
  return {
    kind: 'manifest',
    environment: parseLine(environment, reader.place('environment')),
    target: parseTarget(reader),
    evidenceBranch: parseEvidenceBranch(reader),
    token: reader.optionalSecret('github-token'),
  };
}
