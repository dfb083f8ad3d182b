import { describe, expect, test } from 'vitest';
import { completeManifest, type SealingFacts } from '../../src/manifest/complete.ts';
import { findContradictions } from '../../src/manifest/consistency.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { Problem } from '../../src/errors/problem.ts';
import { unknown } from '../../src/model/unknown.ts';
import { identity, judged, environmentGate } from '../gates/situation.ts';
import { refused, succeeded } from './truthful.ts';

const recordedAt = Date.UTC(2026, 2, 1, 10, 1);
const asIs = (text: string): string => text;

function handed(manifest: Manifest = succeeded(), problems: Manifest['problems'] = []): Manifest {
  const position = unknown('the job that seals places it in the chain');
  return {
    ...manifest,
    chain: { ...manifest.chain, position },
    execution: { ...manifest.execution, form: 'isolated' },
    signing: 'none',
    problems: [...manifest.problems, ...problems],
  };
}

function facts(change: Partial<SealingFacts> = {}): SealingFacts {
  return {
    identity: identity(),
    gate: null,
    position: { sequence: 3, previous: { manifestId: '01980000-0000-7000-8000-000000000002', sha256: 'a'.repeat(64) }, overtaken: false },
    unrecorded: [],
    interrupted: [],
    signing: 'github',
    problems: [],
    recordedAt,
    ...change,
  };
}

function warning(code: string): Manifest['problems'][number] {
  return { code, severity: 'warning', message: 'What was found.', remedy: 'What to do.', place: null };
}

describe('a completed record', () => {
  test('has what only the sealing job may say, and the rest as it was handed over', () => {
    const before = handed();
    const manifest = completeManifest(before, facts(), asIs);
    expect(manifest).toMatchObject({
      chain: { position: { sequence: 3 } },
      signing: 'github',
      times: { recordedAt: '2026-03-01T10:01:00.000Z' },
      run: { identity: { proof: { kind: 'declared' } } },
    });
    for (const part of ['manifestId', 'tool', 'system', 'source', 'plan', 'status', 'execution', 'outcome', 'gate'] as const)
      expect(manifest[part]).toEqual(before[part]);
    expect(findContradictions(manifest)).toEqual([]);
    expect(parseManifest(Buffer.from(renderManifest(manifest)))).toEqual(manifest);
  });

  test('has the gates as the sealing job read them, and its findings in place of those that were handed over', () => {
    const gate = judged(environmentGate);
    const before = handed(succeeded(), [warning('github/no-access'), warning('gate/direct-push'), warning('source/uncommitted')]);
    const manifest = completeManifest(before, facts({ gate: { ...gate, findings: [new Problem('gate/admin-bypass-unknown', told('warning'))] } }), asIs);
    expect(manifest.gate).toMatchObject({ outcome: 'approved', separationOfDuties: { counted: [{ login: 'bob' }] } });
    expect(manifest.problems.map(({ code }) => code)).toEqual(['source/uncommitted', 'gate/admin-bypass-unknown']);
  });

  test('keeps the errors that stopped the deploy, and what only the deploy could find', () => {
    const before = handed(refused(), [warning('github/issue-not-opened')]);
    const manifest = completeManifest(before, facts({ gate: judged(environmentGate) }), asIs);
    expect(manifest.problems.map(({ code }) => code)).toEqual(['history/edited', 'github/issue-not-opened']);
  });

  test('of a refusal tells of the gates what the deploy told', () => {
    const before = handed(refused(), [warning('gate/direct-push')]);
    const manifest = completeManifest(before, facts({ problems: [new Problem('chain/unrecorded', told('warning'))] }), asIs);
    expect(manifest.gate).toEqual(before.gate);
    expect(manifest.problems.map(({ code }) => code)).toEqual(['history/edited', 'gate/direct-push', 'chain/unrecorded']);
  });

  test('is not recorded before what it tells of, whatever the clock of the sealing job says', () => {
    const manifest = completeManifest(handed(), facts({ recordedAt: 0 }), asIs);
    expect(manifest.times.recordedAt).toBe(succeeded().times.recordedAt);
  });

  test('holds no secret of the sealing job', () => {
    const planted = new Problem('chain/unrecorded', { ...told('warning'), message: 'It says planted.' });
    const manifest = completeManifest(handed(), facts({ problems: [planted] }), (text) => text.replaceAll('planted', '***'));
    expect(manifest.problems[0]?.message).toBe('It says ***.');
  });
});

function told(severity: 'error' | 'warning'): { readonly message: string; readonly remedy: string; readonly severity: 'error' | 'warning' } {
  return { message: 'What was found.', remedy: 'What to do.', severity };
}
