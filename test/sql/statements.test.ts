import { describe, expect, it } from 'vitest';
import { isUnknown } from '../../src/model/unknown.ts';
import { reader } from './facts.ts';

describe('The reader of statements', () => {
  it('says nothing about a text of more than eight megabytes', () => {
    const facts = reader.read(`SELECT '${'x'.repeat(8_000_001)}'`);
    expect(isUnknown(facts) && facts.unknown).toMatch(/8000000/u);
  });

  it('keeps none of what it read, and so reads more in all than a change may have', () => {
    const text = `SELECT '${'x'.repeat(7_000_000)}'`;
    expect(Array.from({ length: 4 }, () => isUnknown(reader.read(text)))).toEqual([false, false, false, false]);
  });

  it('takes a DO block that it understands for one command, with the facts of its statements', () => {
    const facts = reader.read('DO $$ BEGIN SET search_path = a; UPDATE "t" SET "b" = 1; END $$; SELECT 1');
    expect(facts).toMatchObject([
      { facts: { kind: 'DO', objects: [{ kind: 'table', name: 't', columns: ['b'] }] }, effects: [{ kind: 'session-set', name: 'search_path' }] },
      { facts: { kind: 'SELECT', objects: [] }, effects: [] },
    ]);
  });
});
