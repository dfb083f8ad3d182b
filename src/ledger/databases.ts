/** How a database of each dialect is opened: what assumes one dialect stands behind this table. */
import type { Database, DatabaseUrl, OpenOptions } from '../model/database.ts';
import type { DeployDialect } from '../model/drizzle.ts';
import { openPostgresql } from './postgresql.ts';

const openers: Readonly<Record<DeployDialect, (target: DatabaseUrl, options: OpenOptions) => Promise<Database>>> = { postgresql: openPostgresql };

/** Connects to the database; throws a `database/…` Problem that says why it could not. */
export function openDatabase(target: DatabaseUrl, options: OpenOptions): Promise<Database> {
  return openers[target.dialect](target, options);
}
