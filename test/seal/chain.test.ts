import { describe, expect, test } from 'vitest';
import { chainId } from '../../src/model/chain.ts';
import { digest } from '../../src/model/digest.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { verifyChain, type ChainEntry, type ChainVerdict } from '../../src/seal/chain.ts';
import type { ChainExpectation } from '../../src/seal/chain-links.ts';
import { noOp, refused, succeeded, undetermined } from '../manifest/truthful.ts';
import { planned } from '../manifest/truthful-execution.ts';

const nothingExpected: ChainExpectation = { heads: [], starts: [] };
const four = [link(1), link(2), link(3), link(4)];

describe('a folder of manifests', () => {
  test('is complete where every manifest follows the one before it, in whatever order they are listed', () => {
    const verdict = verifyChain(four.toReversed(), nothingExpected);
    expect(verdict).toMatchObject({ kind: 'complete', findings: [], unchained: [], unverified: [] });
    expect(verdict.chains.map(({ links }) => links.map(({ sequence }) => sequence))).toEqual([[1, 2, 3, 4]]);
  });

  test('may hold the chains of several targets', () => {
    const staging = link(1, { environment: 'staging' });
    const verdict = verifyChain([...four, staging], nothingExpected);
    expect([verdict.kind, verdict.chains.map(({ environment }) => environment).sort()]).toEqual(['complete', ['Production', 'staging']]);
  });

  test('may be longer than the head that somebody noted', () => {
    expect(verifyChain(four, { heads: [{ sequence: 2, sha256: sha(2) }], starts: [] }).kind).toBe('complete');
  });

  test('may begin behind a manifest that the auditor knows from the period before', () => {
    expect(verifyChain(four.slice(2), { heads: [], starts: [{ sequence: 2, sha256: sha(2) }] }).kind).toBe('complete');
    expect(codes(verifyChain(four.slice(2), { heads: [], starts: [{ sequence: 2, sha256: digest('other') }] }))).toEqual(['chain/no-start']);
  });

  test('never passes on nothing', () => {
    for (const entries of [[], [{ ...link(1), verdict: 'rejected' as const }], [{ ...link(1), verdict: 'unsigned' as const }]]) {
      const verdict = verifyChain(entries, nothingExpected);
      expect([verdict.kind, codes(verdict), verdict.findings[0]?.exitCode]).toEqual(['broken', ['verify/nothing'], 2]);
    }
  });

  test('is broken by a manifest that is not verified, even at its end', () => {
    const verdict = verifyChain([...four, { place: '0005', verdict: 'rejected', manifestSha256: digest('x'), manifest: null }], nothingExpected);
    expect([verdict.kind, verdict.unverified]).toEqual(['broken', ['0005']]);
  });
});

describe('a chain is faulty where', () => {
  const cases: [string, string, readonly ChainEntry[], ChainExpectation?][] = [
    ['a manifest is missing', 'chain/gap', [link(1), link(3), link(4)]],
    ['several manifests are missing', 'chain/gap', [link(1), link(4)]],
    ['a missing one was not verified', 'chain/gap', [link(1), { ...link(2), verdict: 'rejected' }, link(3)]],
    ['two manifests have one number', 'chain/fork', [...four, link(3, { suffix: 'b' })]],
    ['a manifest is there twice', 'chain/duplicate', [...four, { ...link(2), place: 'copy' }]],
    ['two manifests have one id', 'chain/duplicate', [...four, { ...link(4), place: 'other', manifestSha256: digest('other') }]],
    ['the beginning is missing', 'chain/no-start', [link(2), link(3)]],
    ['a manifest follows another one than is there', 'chain/broken-link', [link(1), { ...link(2), manifestSha256: digest('replaced') }, link(3)]],
    ['the expected head is not there', 'chain/truncated', [link(1), link(2)], { heads: [{ sequence: 4, sha256: sha(4) }], starts: [] }],
    ['the expected head has another digest', 'chain/truncated', four, { heads: [{ sequence: 4, sha256: digest('old') }], starts: [] }],
  ];

  test.each(cases)('%s: %s', (...[, code, entries, expected = nothingExpected]) => {
    const verdict = verifyChain(entries, expected);
    expect([verdict.kind, codes(verdict)]).toEqual(['broken', [code]]);
  });

  test('a manifest names no place in it: that is no fault, and no proof', () => {
    const verdict = verifyChain([...four, link(9, { position: { unknown: 'no evidence directory' } })], nothingExpected);
    expect([verdict.kind, codes(verdict), verdict.unchained]).toEqual(['unproven', ['chain/unchained'], ['0009']]);
    expect(verdict.findings[0]?.severity).toBe('warning');
  });

  test('a refusal from before the ledger was read has no place, and needs none', () => {
    const placeless = link(9, { position: { unknown: 'refused before the lock' } });
    const late = { ...refused(), chain: placeless.manifest?.chain ?? refused().chain };
    const known = { ...placeless, place: 'known', manifest: late };
    const refusal = { ...placeless, place: 'refusal', manifest: { ...late, ledger: { ...late.ledger, before: { unknown: 'not reached' } } } };
    expect(verifyChain([...four, refusal], nothingExpected)).toMatchObject({ kind: 'complete', findings: [], unchained: [], refusals: ['refusal'] });
    expect(verifyChain([...four, known], nothingExpected)).toMatchObject({ kind: 'unproven', unchained: ['known'], refusals: [] });
    const unknown = { ...refusal, place: 'unknown', manifest: { ...refusal.manifest, outcome: 'unknown' as const } };
    expect(verifyChain([...four, unknown], nothingExpected)).toMatchObject({ kind: 'unproven', unchained: ['unknown'], refusals: [] });
  });
});

describe('after a deploy of unknown outcome', () => {
  const undecided = of(link(1), undetermined());
  const told = { manifestId: 'record-1', startedAt: '2026-03-01T10:00:02.000Z', runId: '9001', reason: 'outcome-unknown' as const };
  const fates = planned.map((migration, at) => ({ ...migration, applied: at === 0 }));
  const next = (interrupted: Manifest['ledger']['interrupted'], manifest = noOp()): ChainEntry =>
    of(link(2), { ...manifest, ledger: { ...manifest.ledger, interrupted } });
  const follow = (interrupted: Manifest['ledger']['interrupted'], manifest?: Manifest): unknown =>
    codes(verifyChain([undecided, next(interrupted, manifest)], nothingExpected));

  test('a chain is complete if the next manifest says what it applied, or if there is none yet', () => {
    expect(follow([{ ...told, migrations: fates }])).toEqual([]);
    expect(verifyChain([undecided], nothingExpected).kind).toBe('complete');
  });

  test.each<readonly [string, Manifest['ledger']['interrupted'], Manifest]>([
    ['the next one does not say it', [], noOp()],
    ['the next one tells of it as one that left no manifest', [{ ...told, reason: 'no-manifest', migrations: fates }], noOp()],
    [
      'the next one says that it applied what its manifest knows not to have run',
      [{ ...told, migrations: planned.map((one) => ({ ...one, applied: true })) }],
      noOp(),
    ],
    ['the next one tells of a part of its plan', [{ ...told, migrations: fates.slice(1) }], noOp()],
    ['the next one tells of more than the rows that came', [{ ...told, migrations: fates }], succeeded()],
  ])('and faulty if %s', (_, interrupted, manifest) => {
    expect(follow(interrupted, manifest)).toContain('chain/unresolved');
  });

  test('and faulty if one that knew its outcome is named as if it had not', () => {
    expect(codes(verifyChain([link(1), next([{ ...told, migrations: fates }])], nothingExpected))).toEqual(['chain/unresolved']);
  });
});

describe('a manifest without a place whose deploy lost the lock', () => {
  const manifest = succeeded();
  const lost: Manifest = { ...manifest, execution: { ...manifest.execution, lock: 'lost' } };
  const unplaced = (story: Manifest): ChainEntry => of(link(9, { position: { unknown: 'the lock was lost' } }), story);
  const told = { manifestId: 'record-9', startedAt: '2026-03-01T10:00:02.000Z', runId: '9001', reason: 'no-place' as const };
  const next = (...applied: boolean[]): ChainEntry => {
    const migrations = planned.map((migration, at) => ({ ...migration, applied: applied[at] ?? false }));
    return of(link(1), { ...noOp(), ledger: { ...noOp().ledger, interrupted: [{ ...told, migrations }] } });
  };

  test('is resolved if a manifest of the chain says the same of it as it does itself', () => {
    expect(verifyChain([next(true, true), unplaced(lost)], nothingExpected)).toMatchObject({ kind: 'complete', unchained: [], resolved: ['0009'] });
    expect(codes(verifyChain([next(true, false), unplaced(lost)], nothingExpected))).toEqual(['chain/unresolved']);
  });

  test('proves nothing if none names it', () => {
    expect(codes(verifyChain([link(1), unplaced(lost)], nothingExpected))).toEqual(['chain/unchained']);
  });
});

/** The same place in the chain, and another story. */
function of(entry: ChainEntry, manifest: Manifest): ChainEntry {
  const { manifestId, chain } = entry.manifest ?? succeeded();
  return { ...entry, manifest: { ...manifest, manifestId, chain } };
}

interface LinkForm {
  readonly environment?: string;
  readonly suffix?: string;
  readonly position?: Manifest['chain']['position'];
}

function link(sequence: number, { environment = 'Production', suffix = '', position }: LinkForm = {}): ChainEntry {
  const base = succeeded();
  const previous = { manifestId: `record-${String(sequence - 1)}`, sha256: sha(sequence - 1) };
  const id = chainId(base.system.repository, environment, base.system.database.fingerprint);
  const placed = position ?? (sequence === 1 ? { sequence: 1 as const, previous: null } : { sequence, previous, overtaken: false });
  const manifest = { ...base, manifestId: `record-${String(sequence)}${suffix}`, system: { ...base.system, environment }, chain: { id, position: placed } };
  return { place: `000${String(sequence)}${suffix}`, verdict: 'verified', manifestSha256: sha(sequence, suffix), manifest };
}

function sha(sequence: number, suffix = ''): string {
  return digest(`manifest ${String(sequence)}${suffix}`);
}

function codes({ findings }: ChainVerdict): string[] {
  return findings.map(({ code }) => code);
}
