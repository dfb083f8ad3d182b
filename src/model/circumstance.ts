/** What to do about an SQLSTATE whose cause is no statement and no row: a right, another session, a limit, the server or the connection. */

interface Circumstance {
  /** An SQLSTATE, or the class that it begins with. */
  readonly states: readonly string[];
  readonly todo: string;
}

/** The first that fits counts. */
const circumstances: readonly Circumstance[] = [
  { states: ['42501'], todo: 'The role lacks a right that the statement needs: grant it, or make the role the owner of the object.' },
  {
    states: ['25006'],
    todo: 'The session may only read: use the primary server and not a standby, and take default_transaction_read_only from the role or the database.',
  },
  { states: ['40'], todo: 'Another transaction was in the way (a deadlock or a serialization failure): wait for a quieter time.' },
  { states: ['53100'], todo: 'The disk of the server is full: make room on it.' },
  { states: ['53200'], todo: 'The server has no memory left: wait for a quieter time, or give it more.' },
  { states: ['53300'], todo: 'The server has no connection left: end idle sessions, or raise the limit of the role or of the server.' },
  { states: ['53'], todo: 'The server has no resources left: raise the limit that the message names, or wait for a quieter time.' },
  {
    states: ['25P03', '25P04', '57P05'],
    todo: 'A time limit of the server ended the session: raise idle_in_transaction_session_timeout, transaction_timeout or idle_session_timeout for the role.',
  },
  { states: ['57P04'], todo: 'The database was dropped: find out by whom, and restore it.' },
  { states: ['57P'], todo: 'The server was restarted, or an administrator ended the session: wait until it takes connections.' },
  {
    states: ['08', 'HV'],
    todo: 'A connection failed: the one to the database, or one that a statement opens itself (a foreign server, dblink, a subscription). Make the other side reachable.',
  },
  {
    states: ['58', 'XX', 'F0'],
    todo: 'The server itself failed, such as by its disk, a missing file of an extension, or damaged data: look for this SQLSTATE in its log, and mend the cause.',
  },
];

/** Null where a statement or a row may be what is wrong. `again`: what is done once the cause is gone. */
export function remedyOfCircumstance(sqlState: string | null, again: 'deploy' | 'run'): string | null {
  const found = sqlState === null ? undefined : circumstances.find(({ states }) => states.some((state) => sqlState.startsWith(state)));
  return found === undefined ? null : `${found.todo} Then ${again} again.`;
}
