import { existsSync, statSync } from 'node:fs';
import { dirname, posix, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, documents, linksOf, parsePage, root, textOf } from './markdown.ts';

/** This repository, as a link from elsewhere names it. */
const home = /^https:\/\/github\.com\/drizzle-attest\/drizzle-attest\/(?:blob|tree)\/main\/(?<path>[^?]+)$/u;

/** What is wrong with a link that stands in this document; null where it leads somewhere, or to the outside. */
function faultOf(document: string, link: string): string | null {
  const own = home.exec(link)?.groups?.['path'];
  if (own === undefined && /^(?:https:|mailto:)/u.test(link)) return null;
  if (own === undefined && /^[a-z]+:/u.test(link)) return 'a scheme that is not https';
  const [path = '', anchor] = decodeURIComponent(own ?? link).split('#');
  const target = own === undefined ? (path === '' ? document : posix.join(dirname(document), path)) : path;
  if (target.startsWith('..') || target.startsWith('/')) return 'out of the repository';
  if (!existsSync(resolve(root, target))) return 'no such file';
  if (anchor === undefined) return null;
  if (statSync(resolve(root, target)).isDirectory() || !target.endsWith('.md')) return 'an anchor in what is no document';
  return anchorsOf(parsePage(textOf(target))).includes(anchor) ? null : 'no such heading';
}

describe('The documents', () => {
  test('are all found', () => {
    for (const path of [
      'README.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'CHANGELOG.md',
      'docs/errors.md',
      'docs/adopting.md',
      'docs/auditor-guide.md',
      'examples/README.md',
    ])
      expect(documents).toContain(path);
  });

  test.each(documents)('link to what is there: %s', (document) => {
    const faults = linksOf(parsePage(textOf(document))).flatMap((link) => {
      const fault = faultOf(document, link);
      return fault === null ? [] : [`${link}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  test('would be found out where a link is wrong', () => {
    expect(faultOf('docs/check.md', 'nowhere.md')).toBe('no such file');
    expect(faultOf('docs/check.md', '#the-base')).toBeNull();
    expect(faultOf('docs/check.md', '#nothing-of-the-kind')).toBe('no such heading');
    expect(faultOf('docs/check.md', '../README.md#use')).toBeNull();
    expect(faultOf('docs/check.md', '../../elsewhere.md')).toBe('out of the repository');
    expect(faultOf('docs/check.md', 'http://example.com')).toBe('a scheme that is not https');
    expect(faultOf('README.md', 'https://github.com/drizzle-attest/drizzle-attest/blob/main/docs/nowhere.md')).toBe('no such file');
    expect(linksOf(parsePage('a [b](c.md) ![d](e.png "f")\n\n`[g](h.md)`\n\n```md\n[i](j.md)\n```\n\n[k]: l.md\n'))).toEqual(['c.md', 'e.png', 'l.md']);
  });
});
