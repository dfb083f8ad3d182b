import { describe, expect, test } from 'vitest';
import { ReportedSettings } from '../../../../src/ledger/postgresql/relay/reported-settings.ts';
import { message } from './messages.ts';

const login = new Map([
  ['standard_conforming_strings', 'on'],
  ['client_encoding', 'UTF8'],
  ['search_path', '"$user", public'],
]);

describe('What the server reports', () => {
  test.each([
    ['standard_conforming_strings', 'off'],
    ['client_encoding', 'SJIS'],
  ])('of %s says whether texts are read as the parser reads them', (name, value) => {
    const settings = new ReportedSettings(login);
    expect(settings.misread).toBeNull();
    settings.hear(message('S', name, value));
    expect(settings.misread).toBe(name);
    settings.hear(message('S', name, login.get(name) ?? ''));
    expect([settings.misread, new ReportedSettings(new Map([[name, value]])).misread]).toEqual([null, name]);
  });

  test('of the search_path says whether catalogs may be hidden', () => {
    const settings = new ReportedSettings(login);
    expect(settings.hidesCatalogs).toBe(false);
    settings.hear(message('S', 'search_path', 'public, pg_catalog'));
    expect([settings.hidesCatalogs, settings.misread]).toEqual([true, null]);
  });

  test('of nothing is as it should be', () => {
    const settings = new ReportedSettings(new Map());
    settings.hear(message('N', 'standard_conforming_strings', 'off'));
    expect([settings.misread, settings.hidesCatalogs]).toEqual([null, false]);
  });
});
