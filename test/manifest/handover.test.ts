import { describe, expect, test } from 'vitest';
import { renderDocument } from '../../src/manifest/document.ts';
import { maxHandoverBytes, parseHandover, renderHandover, type Handover } from '../../src/manifest/handover.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { canonicalDigest } from '../../src/model/digest.ts';
import { failed, noOp, partial, refused, succeeded, undetermined } from './truthful.ts';

const unplaced = { unknown: 'the job that seals places it in the chain' };

/** The manifest as an isolated deploy composes it, on an empty ledger. */
function handedOver(manifest: Manifest): Manifest {
  return { ...manifest, chain: { ...manifest.chain, position: unplaced }, execution: { ...manifest.execution, form: 'isolated' }, signing: 'none' };
}

const truth: Handover = { manifest: handedOver(succeeded()), rows: [] };
const row = { id: '1', hash: 'a', createdAt: '5', name: null, appliedAt: null };

function parse(value: unknown): Handover {
  return parseHandover(Buffer.from(renderDocument(value)));
}

describe('what is handed over', () => {
  test.each(Object.entries({ succeeded, failed, partial, undetermined }))('of %s is read as it was rendered', (_, make) => {
    const handover = { manifest: handedOver(make()), rows: [] };
    expect(parseHandover(Buffer.from(renderHandover(handover)))).toEqual(handover);
  });

  test('holds the rows that the manifest knows by their digest', () => {
    const manifest = handedOver(refused());
    const before = { shape: 'v0' as const, rows: 1, sha256: canonicalDigest([['a', '5']]) };
    const rows = [row];
    const told = { ...manifest, ledger: { ...manifest.ledger, before, after: before } };
    expect(parse({ manifest: told, rows })).toEqual({ manifest: told, rows });
  });

  test('holds no rows where the deploy stopped before it read them', () => {
    const manifest = handedOver(refused());
    const stopped = { unknown: 'the deploy stopped before' };
    const told = { ...manifest, ledger: { ...manifest.ledger, before: stopped, after: stopped }, plan: stopped, status: stopped };
    expect(parse({ manifest: told, rows: null }).rows).toBeNull();
  });
});

describe('what is no such thing is refused:', () => {
  const { manifest } = truth;
  test.each<readonly [string, unknown, string]>([
    ['a manifest that contradicts itself', { ...truth, manifest: { ...manifest, outcome: 'no-op' } }, 'contradicts itself'],
    [
      'a manifest of a deploy that seals itself',
      { ...truth, manifest: { ...manifest, execution: { ...manifest.execution, form: 'in-job' } } },
      'not asked to hand over',
    ],
    ['a manifest that is said to be signed', { ...truth, manifest: { ...manifest, signing: 'key' } }, 'not asked to hand over'],
    [
      'a place in the chain',
      { ...truth, manifest: { ...manifest, chain: { ...manifest.chain, position: { sequence: 1, previous: null } } } },
      'a place in a chain',
    ],
    ['no rows of a ledger that is known', { ...truth, rows: null }, 'only where the manifest knows the ledger'],
    ['rows of a ledger that is not known', { manifest: handedOver(unread()), rows: [] }, 'only where the manifest knows the ledger'],
    ['other rows', { ...truth, rows: [row] }, 'not those of its manifest'],
    ['a row with another entry', { ...truth, rows: [{ ...row, by: 'eve' }] }, 'found the key "by"'],
    ['a manifest alone', manifest, 'expected'],
    ['an entry more', { ...truth, note: 1 }, 'found the key "note"'],
  ])('%s', (_, value, found) => {
    expect(() => parse(value)).toThrow(expect.objectContaining({ code: 'seal/handover-invalid', message: expect.stringContaining(found), place: 'handover' }));
  });

  test.each<readonly [string, string | Uint8Array, string]>([
    ['nothing', '', 'is empty'],
    ['no JSON', 'applied: yes', 'is not JSON'],
    ['a key twice', renderHandover(truth).replace('  "rows"', '  "rows": [],\n  "rows"'), 'in the one form'],
    ['another spelling', JSON.stringify(truth), 'in the one form'],
    ['no last line end', renderHandover(truth).trimEnd(), 'the last line end'],
    ['a byte order mark', `\uFEFF${renderHandover(truth)}`, 'byte order mark'],
    ['a key of the prototype', renderHandover(truth).replace('  "rows"', '  "__proto__": {},\n  "rows"'), 'in the one form'],
    ['a part', renderHandover(truth).slice(0, 2_000), 'ends too early'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), 'not valid UTF-8'],
    ['a thousand levels', `${'['.repeat(1_000)}${']'.repeat(1_000)}`, 'deeper than 64 levels'],
    ['more than is read', Buffer.alloc(maxHandoverBytes + 1, 0x20), 'at most'],
  ])('%s', (_, text, found) => {
    expect(() => parseHandover(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'seal/handover-invalid', message: expect.stringContaining(found) }));
  });

  test('a no-op whose rows are those of another ledger', () => {
    expect(() => parse({ manifest: handedOver(noOp()), rows: [] })).toThrow(expect.objectContaining({ code: 'seal/handover-invalid' }));
  });
});

/** The connection was lost before the ledger was read. */
function unread(): Manifest {
  const manifest = refused();
  const lost = { unknown: 'the connection was lost' };
  return { ...manifest, ledger: { ...manifest.ledger, before: lost, after: lost }, plan: lost, status: lost };
}
