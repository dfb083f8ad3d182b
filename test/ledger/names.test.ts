import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/ledger/address.ts';
import { lockKey } from '../../src/ledger/lock-key.ts';
import { sessionNames } from '../../src/ledger/session-name.ts';

describe('the key of the lock', () => {
  it('is the first 64 bits of a SHA-256, signed, with its halves as pg_locks shows them', () => {
    expect(lockKey({ schema: 'drizzle', name: '__drizzle_migrations' })).toEqual({ value: '-1297226464499014339', classId: 3992933223, objectId: 1313662269 });
  });

  it('has the halves of its value, negative or not', () => {
    for (let index = 0; index < 50; index += 1) {
      const { value, classId, objectId } = lockKey({ schema: 's', name: index.toString() });
      expect(BigInt.asUintN(64, BigInt(value))).toBe((BigInt(classId) << 32n) | BigInt(objectId));
    }
  });
});

describe("the names of a run's sessions", () => {
  it('are those of the run, with an ending', () => {
    expect(sessionNames('drizzle-attest/7')).toEqual({ kit: 'drizzle-attest/7', work: 'drizzle-attest/7/work', lock: 'drizzle-attest/7/lock' });
  });

  it('fit into the 63 bytes that the server keeps, and keep their endings', () => {
    const { kit, work, lock } = sessionNames(`drizzle-attest/${'x'.repeat(100)}`);
    expect([kit, work, lock].map((name) => name.length)).toEqual([63, 63, 63]);
    expect([work.endsWith('/work'), lock.endsWith('/lock')]).toEqual([true, true]);
  });
});

describe("a URL's address", () => {
  it('is taken from before and from within the query', () => {
    expect(parseAddress('postgres://u%40:p%2F%23@db.example:6000/d%20b?sslrootcert=/ca.crt&options=-c%20x%3Dy&channel_binding=require')).toEqual({
      host: 'db.example',
      port: 6000,
      user: 'u@',
      password: 'p/#',
      database: 'd b',
      options: '-c x=y',
      limits: { lock_timeout: null, statement_timeout: null },
      channelBinding: true,
      certificates: { root: '/ca.crt', own: null, key: null },
    });
  });

  it('has the limits that the URL sets, as it writes them', () => {
    expect(parseAddress('postgres://u:p@h/d?lock_timeout=2s&statement_timeout=0').limits).toEqual({ lock_timeout: '2s', statement_timeout: '0' });
  });

  it('may be an IPv6 address, or the folder of a socket', () => {
    expect(parseAddress('postgres://u:p@[::1]/d')).toMatchObject({ host: '::1', port: 5432 });
    expect(parseAddress('postgres:///d?user=u&host=/var/run/postgresql&port=5433')).toMatchObject({ host: '/var/run/postgresql', port: 5433, database: 'd' });
  });

  it('keeps a percent sign that encodes nothing', () => {
    expect(parseAddress('postgres://u:100%25%zz@h/d')).toMatchObject({ password: '100%%zz' });
  });

  it('is no address where the text is no URL, and the text is not shown', () => {
    expect(() => parseAddress('secret')).toThrow(expect.objectContaining({ code: 'url/invalid', message: expect.not.stringContaining('secret') }));
  });
});
