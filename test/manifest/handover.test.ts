import { describe, expect, test } from 'vitest';
import { renderDocument } from '../../src/manifest/document.ts';
import { maxHandoverBytes, parseHandover, renderHandover, type Handover } from '../../src/manifest/handover.ts';
import type { DeployRecord } from '../../src/manifest/record.ts';
import { canonicalDigest } from '../../src/model/canonical.ts';
import { failed, noOp, partial, refused, succeeded, undetermined } from './truthful.ts';

const unplaced = { unknown: 'the job that seals places it in the chain' };

/** The record as an isolated deploy composes it, on an empty ledger. */
function handedOver(record: DeployRecord): DeployRecord {
  return { ...record, chain: { ...record.chain, position: unplaced }, execution: { ...record.execution, form: 'isolated' }, signing: 'none' };
}

const truth: Handover = { record: handedOver(succeeded()), rows: [] };
const row = { id: '1', hash: 'a', createdAt: '5', name: null, appliedAt: null };

function parse(value: unknown): Handover {
  return parseHandover(Buffer.from(renderDocument(value)));
}

describe('what is handed over', () => {
  test.each(Object.entries({ succeeded, failed, partial, undetermined }))('of %s is read as it was rendered', (_, make) => {
    const handover = { record: handedOver(make()), rows: [] };
    expect(parseHandover(Buffer.from(renderHandover(handover)))).toEqual(handover);
  });

  test('holds the rows that the record knows by their digest', () => {
    const record = handedOver(refused());
    const before = { shape: 'v0' as const, rows: 1, sha256: canonicalDigest([['a', '5']]) };
    const rows = [row];
    const told = { ...record, ledger: { ...record.ledger, before, after: before } };
    expect(parse({ record: told, rows })).toEqual({ record: told, rows });
  });

  test('holds no rows where the deploy stopped before it read them', () => {
    const record = handedOver(refused());
    const stopped = { unknown: 'the deploy stopped before' };
    const told = { ...record, ledger: { ...record.ledger, before: stopped, after: stopped }, plan: stopped, reconciliation: stopped };
    expect(parse({ record: told, rows: null }).rows).toBeNull();
  });
});

describe('what is no such thing is refused:', () => {
  const { record } = truth;
  test.each<readonly [string, unknown, string]>([
    ['a record that contradicts itself', { ...truth, record: { ...record, outcome: 'no-op' } }, 'contradicts itself'],
    [
      'a record of a deploy that seals itself',
      { ...truth, record: { ...record, execution: { ...record.execution, form: 'in-job' } } },
      'not asked to hand over',
    ],
    ['a record that is said to be signed', { ...truth, record: { ...record, signing: 'key' } }, 'not asked to hand over'],
    ['a place in the chain', { ...truth, record: { ...record, chain: { ...record.chain, position: { sequence: 1, previous: null } } } }, 'a place in a chain'],
    ['no rows of a ledger that is known', { ...truth, rows: null }, 'only where the record knows the ledger'],
    ['rows of a ledger that is not known', { record: handedOver(unread()), rows: [] }, 'only where the record knows the ledger'],
    ['other rows', { ...truth, rows: [row] }, 'not those of its record'],
    ['a row with another entry', { ...truth, rows: [{ ...row, by: 'eve' }] }, 'found the key "by"'],
    ['a record alone', record, 'expected'],
    ['an entry more', { ...truth, note: 1 }, 'found the key "note"'],
  ])('%s', (_, value, found) => {
    expect(() => parse(value)).toThrow(expect.objectContaining({ code: 'seal/handover-invalid', message: expect.stringContaining(found), place: 'handover' }));
  });

  test.each<readonly [string, string | Uint8Array, string]>([
    ['nothing', '', 'is empty'],
    ['no JSON', 'applied: yes', 'is not JSON'],
    ['a key twice', renderHandover(truth).replace('  "rows"', '  "rows": [],\n  "rows"'), 'in two ways'],
    ['another spelling', JSON.stringify(truth), 'in two ways'],
    ['a byte order mark', `\uFEFF${renderHandover(truth)}`, 'byte order mark'],
    ['more than is read', Buffer.alloc(maxHandoverBytes + 1, 0x20), 'at most'],
  ])('%s', (_, text, found) => {
    expect(() => parseHandover(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'seal/handover-invalid', message: expect.stringContaining(found) }));
  });

  test('a no-op whose rows are those of another ledger', () => {
    expect(() => parse({ record: handedOver(noOp()), rows: [] })).toThrow(expect.objectContaining({ code: 'seal/handover-invalid' }));
  });
});

/** The connection was lost before the ledger was read. */
function unread(): DeployRecord {
  const record = refused();
  const lost = { unknown: 'the connection was lost' };
  return { ...record, ledger: { ...record.ledger, before: lost, after: lost }, plan: lost, reconciliation: lost };
}
