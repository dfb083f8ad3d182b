import { describe, expect, test } from 'vitest';
import { findOwners } from '../../src/gates/code-owners.ts';

describe('a pattern of CODEOWNERS', () => {
  test.each([
    ['*', 'drizzle/0001.sql'],
    ['*.sql', 'drizzle/meta/0001.sql'],
    ['/drizzle/', 'drizzle/meta/0001.json'],
    ['drizzle/', 'packages/api/drizzle/0001.sql'],
    ['drizzle', 'packages/api/drizzle/0001.sql'],
    ['docs/*', 'docs/guide.md'],
    ['**/logs', 'build/logs/today'],
    ['**/logs', 'logs/today'],
    ['/drizzle/**', 'drizzle/a/b.sql'],
    ['/drizzle/**/x.sql', 'drizzle/x.sql'],
    ['/drizzle/**/x.sql', 'drizzle/a/b/x.sql'],
    ['/drizzle/000?.sql', 'drizzle/0001.sql'],
    ['/drizzle/0001-a.b+c$.sql', 'drizzle/0001-a.b+c$.sql'],
    ['/my\\ folder/', 'my folder/0001.sql'],
    ['/apps/github', 'apps/github/x'],
  ])('%s matches %s', (pattern, path) => {
    expect(findOwners(`${pattern} @owner`, path)).toEqual(['@owner']);
  });

  test.each([
    ['/drizzle/', 'packages/drizzle/0001.sql'],
    ['/drizzle/', 'drizzle'],
    ['/Drizzle/', 'drizzle/0001.sql'],
    ['docs/*', 'docs/build/guide.md'],
    ['/*', 'drizzle/0001.sql'],
    ['/drizzle/*.sql', 'drizzle/meta/0001.sql'],
    ['drizzle', 'notdrizzle/0001.sql'],
    ['0001.sql', 'drizzle/0001xsql'],
    ['!drizzle/', 'drizzle/0001.sql'],
    ['/drizzle/000[0-9].sql', 'drizzle/0001.sql'],
  ])('%s does not match %s', (pattern, path) => {
    expect(findOwners(`${pattern} @owner`, path)).toEqual([]);
  });
});

describe('the owners of a path', () => {
  test('are those of the last line that matches', () => {
    expect(findOwners('* @all\n/drizzle/ @dba @acme/data # who knows\n/src/ @dev\n', 'drizzle/1.sql')).toEqual(['@dba', '@acme/data']);
  });

  test('are none where that line names none', () => {
    expect(findOwners('* @all\n/drizzle/\n', 'drizzle/1.sql')).toEqual([]);
  });

  test('are not changed by comments, blank lines and lines that GitHub cannot read', () => {
    expect(findOwners('\r\n# /drizzle/ @nobody\r\n/drizzle/ @dba\r\n/drizzle/ not-an-owner\r\n/drizzle/ @a @b/c/d\r\n', 'drizzle/1.sql')).toEqual(['@dba']);
  });
});
