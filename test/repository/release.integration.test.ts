import { describe, expect, test } from 'vitest';
import { readNotes } from '../../scripts/release.ts';
import { textOf } from './markdown.ts';

const manifest = JSON.stringify({ version: '1.2.3' });
const changelog = '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-03-04\n\n### Added\n\n- One thing.\n\n## [1.2.2] - 2026-01-02\n\n- Another.\n';

describe('A release', () => {
  test('says what the changelog says of its version', () => {
    expect(readNotes('v1.2.3', manifest, changelog)).toBe('### Added\n\n- One thing.\n');
  });

  test.each(['1.2.3', 'v1.2', 'v1.2.3-rc.1', 'v01.2.3', 'v1.2.3\n', '', 'vX.Y.Z'])('has a tag vX.Y.Z, and not "%s"', (tag) => {
    expect(() => readNotes(tag, manifest, changelog)).toThrow('vX.Y.Z');
  });

  test('has the version of package.json', () => {
    expect(() => readNotes('v1.2.2', manifest, changelog)).toThrow('The tag says 1.2.2, package.json says 1.2.3.');
  });

  test('has a section of the changelog, with a date and with something in it', () => {
    expect(() => readNotes('v1.2.3', manifest, changelog.replace('[1.2.3]', '[1.2.4]'))).toThrow('has no section');
    expect(() => readNotes('v1.2.3', manifest, changelog.replace('2026-03-04', 'soon'))).toThrow('has no date');
    expect(() => readNotes('v1.2.3', manifest, changelog.replace('### Added\n\n- One thing.\n\n', ''))).toThrow('is empty');
  });
});

describe('CHANGELOG.md', () => {
  const headings = [...textOf('CHANGELOG.md').matchAll(/^## (.+)$/gmu)].map(([, heading = '']) => heading);

  test('begins with what is not released yet', () => {
    expect(headings[0]).toBe('[Unreleased]');
  });

  test('has each release once, the newest first, with its day', () => {
    const releases = headings.slice(1);
    for (const heading of releases) expect(heading).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/u);
    const versions = releases.map((heading) => heading.slice(1, heading.indexOf(']')));
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => other.localeCompare(one, 'en', { numeric: true })));
  });
});
