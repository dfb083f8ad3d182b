/** How drizzle-kit ended, if drizzle-attest stopped it, and the same in words. */
import { describeEnd } from '../model/child-end.ts';
import type { KitEnd } from '../model/execution.ts';
import type { ChildEnd } from '../model/ports.ts';
import type { RelayStop } from '../model/relay.ts';

/** The relay ends drizzle-kit as a cancelled run would. */
export function endOf(end: ChildEnd, stop: RelayStop | null, asked: AbortSignal): KitEnd {
  return end.kind === 'cancelled' && stop !== null && !asked.aborted ? { kind: 'stopped', stop } : end;
}

/** As the rest of a sentence that starts with drizzle-kit. */
export function describeKitEnd(end: KitEnd): string {
  return end.kind === 'stopped' ? `was stopped by drizzle-attest, because ${describeStop(end.stop)}` : describeEnd(end);
}

/** As the rest of a sentence that ends with `because`. */
export function describeStop(stop: RelayStop): string {
  switch (stop.kind) {
    case 'refused':
      return `drizzle-kit sent something that is not passed on to the database: ${stop.reason}`;
    case 'transaction-ended':
      return 'a migration ended the transaction of the deploy';
    case 'lock-released':
      return 'a migration released a lock of the deploy';
    case 'lock-unread':
      return 'it could not be read whether the locks of the deploy were held';
    case 'row-missing':
      return `the ledger did not hold what drizzle-kit wrote to it: ${stop.reason}`;
    case 'setting-changed':
      return `a migration changed ${stop.setting}`;
    case 'internal-error':
      return stop.during === 'loading'
        ? `drizzle-attest could not load its own SQL parser: ${stop.reason}`
        : `drizzle-attest itself failed while it judged what drizzle-kit sent: ${stop.reason}`;
    case 'session-lost':
      return stop.session === 'lock' ? 'the session that held the lock of the deploy ended' : 'the session in which drizzle-kit worked ended';
  }
}
