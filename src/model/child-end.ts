/** The end of a child, in words. */
import type { ChildEnd } from './ports.ts';

/** How a child ended, as the rest of a sentence that starts with its name. */
export function describeEnd(end: ChildEnd): string {
  switch (end.kind) {
    case 'exited':
      return `ended with exit code ${String(end.code)}`;
    case 'signalled':
      return `was ended by ${end.signal}`;
    case 'timed-out':
      return 'reached the time limit';
    case 'cancelled':
      return 'was cancelled';
    case 'not-started':
      return `could not be started: ${end.reason}`;
  }
}
