import { describe, expect, test } from 'vitest';
import { renderManifest } from '../../src/manifest/document.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { parseStatement, renderStatement, subjectsOf } from '../../src/manifest/statement.ts';
import { canonical, digest } from '../../src/model/digest.ts';
import { planOf } from '../../src/model/plan.ts';
import { refused, succeeded } from './truthful.ts';
import { migrationFiles } from './truthful-execution.ts';

describe('a statement', () => {
  test('names the manifest by its exact bytes, and each planned migration', () => {
    const { subject } = parseStatement(Buffer.from(renderStatement(succeeded())));
    expect(subject).toEqual([
      { name: 'migration-manifest.json', digest: { sha256: digest(renderManifest(succeeded())) } },
      ...[...migrationFiles].map(([name, sql]) => ({ name: `migrations/${name}`, digest: { sha256: digest(sql) } })),
    ]);
  });

  test('names a deviating file once, and no row without a file', () => {
    expect(subjectsOf(refused(), digest('')).map(({ name }) => name)).toEqual(['migration-manifest.json', 'migrations/0000_users']);
  });

  test('has the manifest itself as its predicate, in RFC 8785 text', () => {
    const text = renderStatement(succeeded());
    expect(parseStatement(Buffer.from(text)).predicate).toEqual(succeeded());
    expect(text).toBe(canonical(JSON.parse(text)));
  });

  test('keeps the manifest’s name apart from a migration that bears it', () => {
    const names = subjectsOf(planning(['migration-manifest.json', '../migration-manifest.json']), digest('')).map(({ name }) => name);
    expect(names).toEqual(['migration-manifest.json', 'migrations/migration-manifest.json', 'migrations/../migration-manifest.json']);
  });

  test('names at most 1024 files, the manifest first', () => {
    const manifest = planning(Array.from({ length: 1023 }, (_, at) => String(at)));
    const deviations = [{ kind: 'out-of-order' as const, name: 'out-of-order', fileSha256: digest('out-of-order'), ledgerHash: null, createdAt: null }];
    const subjects = subjectsOf({ ...manifest, status: { generation: 'v0', outOfOrder: 'refuse', applied: 0, pending: 1023, deviations } }, digest(''));
    expect([subjects.length, subjects[0]?.name, subjects.at(-1)?.name]).toEqual([1024, 'migration-manifest.json', 'migrations/1022']);
  });
});

function planning(names: readonly string[]): Manifest {
  const migrations = names.map((name) => ({ name, sha256: digest(name) }));
  return { ...succeeded(), plan: { ...planOf(migrations), migrations } };
}
