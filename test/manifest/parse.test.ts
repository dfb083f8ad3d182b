import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { renderDocument, renderManifest } from '../../src/manifest/document.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import { maxMigrations } from '../../src/model/plan.ts';
import { approvedGate, environmentApproval, identity } from './truthful-gate.ts';
import { failed, noOp, partial, refused, succeeded, undetermined } from './truthful.ts';
import { migrationFiles } from './truthful-execution.ts';

describe('a manifest', () => {
  test.each(Object.entries({ succeeded, noOp, failed, partial, refused, undetermined }))(
    'of %s is read as the manifest that it was rendered from',
    (_, make) => {
      expect(parseManifest(bytes(renderManifest(make())))).toEqual(make());
    },
  );

  test('has its keys in the order of RFC 8785, two spaces of indent and one final newline', () => {
    const lines = renderManifest(succeeded()).split('\n');
    const keys = lines.filter((line) => /^ {2}"/u.test(line)).map((line) => line.split('"')[1]);
    expect(keys).toEqual([...keys].sort());
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['{', '}', '']);
  });

  test('has one text, however the manifest was put together', () => {
    const { outcome, ...rest } = succeeded();
    expect(renderManifest({ outcome, ...rest })).toBe(renderManifest(succeeded()));
  });

  test('may hold any letter of any language', () => {
    const manifest = { ...succeeded(), run: { ...succeeded().run, triggeringActor: 'Ünal 日本 🚀 "x" \\ \u2028' } };
    expect(parseManifest(bytes(renderManifest(manifest)))).toEqual(manifest);
  });
});

describe('the problem with a manifest names', () => {
  const good = succeeded();
  const gate = approvedGate(migrationFiles);
  test.each([
    ['a wrong word', { ...good, outcome: 'fine' }, 'outcome', 'found "fine", expected "succeeded" or'],
    ['a missing entry', { ...good, problems: undefined }, 'problems', 'found nothing, expected array'],
    ['a surplus entry', { ...good, change: { type: 'standard', note: 1 } }, 'change', 'found the key "note", expected no such key'],
    [
      'an entry deep inside',
      { ...good, execution: { ...good.execution, failure: { ...failed().execution.failure, statement: 0 } } },
      'execution.failure.statement',
      'found 0, expected at least 1',
    ],
    [
      'an entry of a list',
      { ...good, problems: [{ ...failed().problems[0], severity: 'fatal' }] },
      'problems[0].severity',
      'found "fatal", expected "error" or "warning"',
    ],
    ['a digest', { ...good, chain: { ...good.chain, id: 'abc' } }, 'chain.id', 'found "abc", expected /^[0-9a-f]{64}$/u'],
    [
      'a number as text',
      { ...good, ledger: { ...good.ledger, unrecorded: [{ name: null, hash: 'x', createdAt: '007' }] } },
      'ledger.unrecorded[0].createdAt',
      'found "007"',
    ],
    ['a day that does not exist', { ...good, times: { ...good.times, recordedAt: '2026-02-30T00:00:00.000Z' } }, 'times.recordedAt', 'expected datetime'],
    ['a time without its milliseconds', { ...good, times: { ...good.times, recordedAt: '2026-02-01T00:00:00Z' } }, 'times.recordedAt', 'expected datetime'],
    ['a surplus entry of the gate', { ...good, gate: { ...gate, note: 1 } }, 'gate', 'found the key "note", expected no such key'],
    [
      'a surplus entry of an approval',
      { ...good, gate: { ...gate, approvals: [{ ...environmentApproval, valid: true }] } },
      'gate.approvals[0]',
      'found the key "valid"',
    ],
    ['an answer that no gate gives', { ...good, gate: { ...gate, outcome: 'fine' } }, 'gate.outcome', 'found "fine", expected "approved" or'],
    ['an identity without its proof', { ...good, run: { ...good.run, identity: { ...identity, proof: undefined } } }, 'run.identity.proof', 'found nothing'],
    [
      'a proof of another kind',
      { ...good, run: { ...good.run, identity: { ...identity, proof: { kind: 'believed', issuer: 'x' } } } },
      'run.identity.proof.kind',
      'found',
    ],
    [
      'a time of an approval without its source',
      { ...good, gate: { ...gate, approvals: [{ ...environmentApproval, at: { time: environmentApproval.at.time } }] } },
      'gate.approvals[0].at.source',
      'found nothing',
    ],
    ['a blank reason', { ...good, plan: { unknown: '' } }, 'plan.unknown', 'found "", expected at least 1'],
  ])('%s', (_, value, place, message) => {
    const problem = thrownBy(() => parseManifest(bytes(renderDocument(value))));
    expect(problem).toMatchObject({ code: 'verify/manifest-invalid', place: `migration-manifest.json: ${place}` });
    expect(problem.message).toContain(message);
  });

  test('a plan that is longer than a statement can name', () => {
    const migrations = Array.from({ length: maxMigrations + 1 }, (_, at) => ({ name: String(at), sha256: '0'.repeat(64) }));
    const problem = thrownBy(() => parseManifest(bytes(renderDocument({ ...good, plan: { sha256: '0'.repeat(64), migrations } }))));
    expect(problem.message).toContain('plan.migrations: found an array of 10001, expected at most 10000');
  });

  test('the version that this release does not read', () => {
    const problem = thrownBy(() => parseManifest(bytes(renderDocument({ schemaVersion: 7 }))));
    expect(problem).toMatchObject({ code: 'verify/manifest-version', exitCode: 1 });
    expect(problem.message).toContain('schemaVersion 7');
  });
});

function thrownBy(act: () => unknown): Problem {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
  }
  throw new Error('No Problem was thrown.');
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
