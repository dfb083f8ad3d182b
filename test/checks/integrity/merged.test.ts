import { describe, expect, test } from 'vitest';
import { parseState, type FolderState } from '../../../src/checks/folder/state.ts';
import { softenMerged } from '../../../src/checks/integrity/merged.ts';
import type { Finding } from '../../../src/model/finding.ts';

describe('What merged before the change', () => {
  const entries = ['0000_a', '0001_b', '0002_c', '0003_d', '0004_e'].map((tag, idx) => ({
    idx,
    version: '7',
    when: 1_700_000_000_000 - idx,
    tag,
    breakpoints: true,
  }));
  const journal = JSON.stringify({ version: '7', dialect: 'postgresql', entries }, null, 2);
  const state = (text: string): FolderState =>
    parseState('drizzle', new Map([['meta/_journal.json', 'x'], ...entries.map(({ tag }) => [`${tag}.sql`, 'x'] as const)]), text);
  const lineOf = (tag: string): number => journal.split('\n').findIndex((line) => line.includes(tag)) + 1;
  const finding = (tag: string, severity: Finding['severity'] = 'warning', rule = 'journal/out-of-order'): Finding => ({
    rule,
    severity,
    message: `${tag} is old.`,
    remedy: 'None.',
    place: { path: 'drizzle/meta/_journal.json', line: lineOf(tag) },
    criteria: [],
    excerpt: null,
    suppressedBy: null,
  });
  const merged = { base: state(JSON.stringify({ entries: entries.slice(0, 4) })), head: state(journal), files: new Set<string>(), changed: new Set<string>() };

  test('is told once where it is much', () => {
    const found = softenMerged(
      entries.map(({ tag }) => finding(tag)),
      merged,
    );
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([
      ['notice', '0000_a is old. It was so before this change, as were 3 more of the kind.'],
      ['warning', '0004_e is old.'],
    ]);
  });

  test('stays an error where it stops each deploy, and where the entry changed', () => {
    const error = finding('0001_b', 'error', 'journal/duplicate-tag');
    expect(softenMerged([error], merged)).toEqual([error]);
    const moved = { ...merged, base: state(journal.replaceAll('1699999999999', '1600000000000')) };
    expect(softenMerged([finding('0001_b')], moved)).toEqual([finding('0001_b')]);
  });
});
