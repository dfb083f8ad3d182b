/** What may be shown of a server's error: its condition, and its message if that can carry no row's value. */
import { excerpt, foldBlanks } from '../text/plain.ts';

export interface ServerError {
  /** Five characters. */
  readonly sqlState: string;
  /** The primary message; DETAIL, HINT, CONTEXT and the query never come here. */
  readonly message: string;
  /** The server's routine that raised it; null if the server does not say so. */
  readonly routine: string | null;
}

/** Classes whose primary messages name objects of the schema, limits or states, and never a row's value. */
const plainClasses = new Set(['0A', '21', '23', '25', '2B', '2D', '3D', '3F', '40', '42', '53', '54', '55', '57']);

/** Names of conditions that are often met and not shown in full. */
const conditions: Readonly<Record<string, string>> = {
  P0001: 'raise_exception',
  P0002: 'no_data_found',
  P0003: 'too_many_rows',
  P0004: 'assert_failure',
  XX000: 'internal_error',
  XX001: 'data_corrupted',
  XX002: 'index_corrupted',
  '44000': 'with_check_option_violation',
  '58030': 'io_error',
};

const longestMessage = 500;

/** The message that may be shown, on one line. */
export function shownMessage(error: ServerError): string {
  const kind = error.sqlState.slice(0, 2);
  if (isRaised(error.routine)) return withheld(error.sqlState);
  if (kind === '22') return oneLine(withoutValues(error.message));
  if (plainClasses.has(kind)) return oneLine(withoutNames(withoutLiterals(error.message)));
  return withheld(error.sqlState);
}

/** A RAISE in a function, in any procedural language, may name any SQLSTATE and put any data in its message. */
function isRaised(routine: string | null): boolean {
  return routine !== null && /^(?:exec_stmt_raise|exec_stmt_assert|PLy_|plperl|pltcl|do_util_elog|plv8)/u.test(routine);
}

function withheld(sqlState: string): string {
  const condition = conditions[sqlState];
  return `The server's message is withheld, since it may hold data${condition === undefined ? '' : `; its condition is ${condition}`}.`;
}

/** Data exceptions quote the value, or set it after a colon. */
function withoutValues(message: string): string {
  return message
    .replace(/"[\s\S]*"/gu, '"…"')
    .replace(/'[\s\S]*'/gu, "'…'")
    .replace(/:\s[\s\S]*$/u, ': …')
    .replace(/\b0x[0-9a-f]+\b|\d+(?:\.\d+)?/giu, '…');
}

/** A syntax error quotes the token that it met, which may be a literal of the statement. */
function withoutLiterals(message: string): string {
  return message.replace(/(at or near )"[\s\S]*"/gu, (whole: string, before: string) =>
    /^"[a-z_]{1,30}"$|^"[^\w'"$]{1,10}"$/iu.test(whole.slice(before.length)) ? whole : `${before}"…"`,
  );
}

/** The names of databases and roles say where and as whom the deploy connects. The server quotes them, but for the database in two messages on rights. */
function withoutNames(message: string): string {
  return message
    .replace(/\b(database|role|role name|user|user mapping for) "[^"]*"/giu, (_whole: string, kind: string) => `${kind} "…"`)
    .replace(/^((?:permission denied for|must be owner of) database) (?!").+$/isu, (_whole: string, start: string) => `${start} "…"`);
}

function oneLine(message: string): string {
  return excerpt(foldBlanks(message), longestMessage);
}
