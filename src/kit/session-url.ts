/** The URL for a session that drizzle-kit opens itself: it carries the session's settings, because every driver reads them there. */
import type { StatementLimits } from '../model/database.ts';

/** Adds name and limits of the session. A limit that the URL sets itself is left as it is. */
export function withSessionSettings(url: string, applicationName: string, limits: StatementLimits): string {
  const extended = new URL(url);
  extended.searchParams.set('application_name', applicationName);
  setUnlessGiven(extended.searchParams, 'lock_timeout', limits.lockTimeoutMs);
  setUnlessGiven(extended.searchParams, 'statement_timeout', limits.statementTimeoutMs);
  return extended.href;
}

function setUnlessGiven(parameters: URLSearchParams, name: string, milliseconds: number): void {
  if (milliseconds > 0 && !parameters.has(name)) parameters.set(name, String(milliseconds));
}
