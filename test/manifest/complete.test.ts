import { describe, expect, test } from 'vitest';
import { completeRecord, type SealingFacts } from '../../src/manifest/complete.ts';
import { findContradictions } from '../../src/manifest/consistency.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import type { DeployRecord } from '../../src/manifest/record.ts';
import { Problem } from '../../src/errors.ts';
import { unknown } from '../../src/model/stated.ts';
import { identity, judged, environmentGate } from '../gates/situation.ts';
import { refused, succeeded } from './truthful.ts';

const recordedAt = Date.UTC(2026, 2, 1, 10, 1);
const asIs = (text: string): string => text;

function handed(record: DeployRecord = succeeded(), problems: DeployRecord['problems'] = []): DeployRecord {
  const position = unknown('the job that seals places it in the chain');
  return {
    ...record,
    chain: { ...record.chain, position },
    execution: { ...record.execution, form: 'isolated' },
    signing: 'none',
    problems: [...record.problems, ...problems],
  };
}

function facts(change: Partial<SealingFacts> = {}): SealingFacts {
  return {
    identity: identity(),
    gate: null,
    position: { sequence: 3, previous: { recordId: '01980000-0000-7000-8000-000000000002', sha256: 'a'.repeat(64) } },
    unrecorded: [],
    interrupted: [],
    signing: 'github',
    problems: [],
    recordedAt,
    ...change,
  };
}

function warning(code: string): DeployRecord['problems'][number] {
  return { code, severity: 'warning', message: 'What was found.', remedy: 'What to do.', place: null };
}

describe('a completed record', () => {
  test('has what only the sealing job may say, and the rest as it was handed over', () => {
    const before = handed();
    const record = completeRecord(before, facts(), asIs);
    expect(record).toMatchObject({
      chain: { position: { sequence: 3 } },
      signing: 'github',
      times: { recordedAt: '2026-03-01T10:01:00.000Z' },
      run: { identity: { proof: { kind: 'declared' } } },
    });
    for (const part of ['recordId', 'tool', 'system', 'source', 'plan', 'reconciliation', 'execution', 'outcome', 'gate'] as const)
      expect(record[part]).toEqual(before[part]);
    expect(findContradictions(record)).toEqual([]);
    expect(parseManifest(Buffer.from(renderManifest(record)))).toEqual(record);
  });

  test('has the gates as the sealing job read them, and its findings in place of those that were handed over', () => {
    const gate = judged(environmentGate);
    const before = handed(succeeded(), [warning('github/no-access'), warning('gate/direct-push'), warning('source/uncommitted')]);
    const record = completeRecord(before, facts({ gate: { ...gate, findings: [new Problem('gate/admin-bypass-unknown', told('warning'))] } }), asIs);
    expect(record.gate).toMatchObject({ outcome: 'approved', separationOfDuties: { counted: [{ login: 'bob' }] } });
    expect(record.problems.map(({ code }) => code)).toEqual(['source/uncommitted', 'gate/admin-bypass-unknown']);
  });

  test('keeps the errors that stopped the deploy, and what only the deploy could find', () => {
    const before = handed(refused(), [warning('github/issue-not-opened')]);
    const record = completeRecord(before, facts({ gate: judged(environmentGate) }), asIs);
    expect(record.problems.map(({ code }) => code)).toEqual(['history/edited', 'github/issue-not-opened']);
  });

  test('of a refusal tells of the gates what the deploy told', () => {
    const before = handed(refused(), [warning('gate/direct-push')]);
    const record = completeRecord(before, facts({ problems: [new Problem('chain/unrecorded', told('warning'))] }), asIs);
    expect(record.gate).toEqual(before.gate);
    expect(record.problems.map(({ code }) => code)).toEqual(['history/edited', 'gate/direct-push', 'chain/unrecorded']);
  });

  test('is not recorded before what it tells of, whatever the clock of the sealing job says', () => {
    const record = completeRecord(handed(), facts({ recordedAt: 0 }), asIs);
    expect(record.times.recordedAt).toBe(succeeded().times.recordedAt);
  });

  test('holds no secret of the sealing job', () => {
    const planted = new Problem('chain/unrecorded', { ...told('warning'), message: 'It says planted.' });
    const record = completeRecord(handed(), facts({ problems: [planted] }), (text) => text.replaceAll('planted', '***'));
    expect(record.problems[0]?.message).toBe('It says ***.');
  });
});

function told(severity: 'error' | 'warning'): { readonly message: string; readonly remedy: string; readonly severity: 'error' | 'warning' } {
  return { message: 'What was found.', remedy: 'What to do.', severity };
}
