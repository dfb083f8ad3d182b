/** Opens databases in tests as a deploy would. */
import { expect } from 'vitest';
import type { DatabaseUrl, Database } from '../../src/model/database.ts';
import { digest } from '../../src/model/digest.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { TlsMode } from '../../src/model/ledger.ts';
import { Secret } from '../../src/model/secret.ts';
import { openPostgresql } from '../../src/ledger/postgresql.ts';

export const table = defaultLedgerTable;

export function targetOf(url: string, tlsMode: TlsMode = 'unset'): DatabaseUrl {
  return { dialect: 'postgresql', url: new Secret(url, [], () => undefined), fingerprint: digest(url), tlsMode };
}

/** A URL with more, or other, parameters. */
export function withParameters(url: string, parameters: Readonly<Record<string, string>>): string {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(parameters)) changed.searchParams.set(name, value);
  return changed.href;
}

/** Of a run that nobody cancels. */
export const uncancelled = new AbortController().signal;

let runs = 0;

/** A name that no other session has. */
export function runName(): string {
  runs += 1;
  return `drizzle-attest/test-${process.pid.toString()}-${runs.toString()}`;
}

export function open(url: string, applicationName: string = runName(), tlsMode: TlsMode = 'unset'): Promise<Database> {
  return openPostgresql(targetOf(url, tlsMode), { applicationName, connectTimeoutMs: 10_000 });
}

/** A text that holds this, to be expected in an error. */
export function saying(part: string | RegExp): unknown {
  return typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part);
}
