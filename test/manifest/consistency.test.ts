import { describe, expect, test } from 'vitest';
import { findContradictions } from '../../src/manifest/consistency.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { digest } from '../../src/model/digest.ts';
import { executionLies } from './execution-lies.ts';
import { gateLies } from './gate-lies.ts';
import { lies } from './lies.ts';
import { failed, failedUnread, noOp, partial, partialUnread, refused, resolved, succeeded, undetermined, unseen, unseenWithoutRow } from './truthful.ts';

const truthful = { succeeded, unseen, unseenWithoutRow, noOp, failed, failedUnread, partial, partialUnread, refused, resolved, undetermined };

describe('a truthful record', () => {
  test.each(Object.entries(truthful))('%s contradicts nothing', (_, manifest) => {
    expect(contradictions(manifest())).toEqual([]);
  });

  test('may lack whatever could not be read', () => {
    const reason = { unknown: 'the deploy stopped before it was read' };
    const manifest = refused();
    expect(
      contradictions({
        ...manifest,
        plan: reason,
        status: reason,
        ledger: { ...manifest.ledger, before: reason, after: reason },
        execution: { ...manifest.execution, lockAcquiredAt: reason },
      }),
    ).toEqual([]);
  });
});

describe('a manifest contradicts itself where', () => {
  test.each(lies)('%s: %s', (clause, _, manifest) => {
    expect(contradictions(manifest)).toContain(clause);
  });

  test.each(gateLies.map(({ name, clause, manifest }) => [clause, name, manifest] as const))('%s: the gates, %s', (clause, _, manifest) => {
    expect(contradictions(manifest)).toContain(clause);
  });

  test.each(executionLies.map(({ name, clause, manifest }) => [clause, name, manifest] as const))('%s: what ran, %s', (clause, _, manifest) => {
    expect(contradictions(manifest)).toContain(clause);
  });

  test('and the problem has its code, place and remedy', () => {
    const ok = succeeded();
    const [problem] = findContradictions({ ...ok, plan: { sha256: digest('other'), migrations: [] } });
    expect(problem).toMatchObject({ code: 'verify/manifest-inconsistent', place: 'plan.sha256', exitCode: 1 });
  });
});

function contradictions(manifest: Manifest): string[] {
  return findContradictions(manifest).map(({ message }) => /\((?<clause>C\d+)\)/u.exec(message)?.groups?.['clause'] ?? message);
}
