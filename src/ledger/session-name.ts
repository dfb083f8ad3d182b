/** The names under which a run's sessions show in the database, by which a later run tells them apart. */

export interface SessionNames {
  /** drizzle-kit's own session, if it has one. */
  readonly kit: string;
  /** The session that is lent to drizzle-kit. */
  readonly work: string;
  /** The session that holds the lock. */
  readonly lock: string;
}

/** What every session of drizzle-attest begins with. */
export const sessionPrefix = 'drizzle-attest/';
export const lockSuffix = '/lock';
export const workSuffix = '/work';

/** PostgreSQL keeps the first 63 bytes of `application_name` (NAMEDATALEN - 1). */
const longestName = 63;

/** The names of a run's sessions, as the server will show them; `applicationName` is ASCII. */
export function sessionNames(applicationName: string): SessionNames {
  return {
    kit: shownName(applicationName),
    lock: applicationName.slice(0, longestName - lockSuffix.length) + lockSuffix,
    work: applicationName.slice(0, longestName - workSuffix.length) + workSuffix,
  };
}

/** A session's name, cut as the server cuts it. */
export function shownName(applicationName: string): string {
  return applicationName.slice(0, longestName);
}
