import { expect, test } from 'vitest';
import { widenTransactionId } from '../../../src/ledger/postgresql/transaction-id.ts';

test.each([
  ['before the end of the snapshot', 753n, 760n, 753n],
  ['at it', 760n, 760n, 760n],
  // The end of a snapshot is behind the last transaction that has ended, not behind the last that has begun.
  ['behind it, if older transactions are open', 754n, 753n, 754n],
  ['of a later epoch', 5n, (3n << 32n) + 7n, (3n << 32n) + 5n],
  ['of the epoch before, whose 32 bits have begun anew since', 0xffff_fff0n, (3n << 32n) + 7n, (2n << 32n) + 0xffff_fff0n],
  ['of the epoch that begins', 3n, (2n << 32n) + 0xffff_ffffn, (3n << 32n) + 3n],
])('an id %s is widened', (_name, id, near, whole) => {
  expect(widenTransactionId(id.toString(), near.toString())).toBe(whole.toString());
});
