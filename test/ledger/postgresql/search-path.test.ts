import { expect, test } from 'vitest';
import { putsOthersFirst, refuseOthersFirst } from '../../../src/ledger/postgresql/search-path.ts';

test.each([
  ['', false],
  ['"$user", public', false],
  ['pg_catalog, public', false],
  ['pg_temp, pg_catalog', false],
  ['"pg_catalog","a"', false],
  ['public, "PG_CATALOG"', false],
  ['"a, pg_catalog"', false],
  ['public, pg_catalog', true],
  ['public,pg_catalog', true],
  ['"public", "pg_catalog"', true],
  ['Public, PG_Catalog', true],
  ['"a""b", pg_temp, pg_catalog', true],
])('%j leads elsewhere before pg_catalog: %s', (path, expected) => {
  expect(putsOthersFirst(path)).toBe(expected);
});

test('such a path stops the deploy, and the message shows it', () => {
  expect(() => refuseOthersFirst('public')).not.toThrow();
  expect(() => refuseOthersFirst('public, pg_catalog')).toThrow(
    expect.objectContaining({ code: 'database/search-path', message: expect.stringContaining('(public, pg_catalog)') }),
  );
});
