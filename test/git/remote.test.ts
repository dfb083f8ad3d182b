import { expect, test } from 'vitest';
import { apiUrlOf, parseRemote, readRemote } from '../../src/git/remote.ts';

test.each([
  'https://github.com/acme/shop.git',
  'https://github.com/acme/shop',
  'https://token@github.com/acme/shop/',
  'git@github.com:acme/shop.git',
  'ssh://git@github.com/acme/shop.git',
  'ssh://git@ssh.github.com:443/acme/shop.git',
  'https://GitHub.com/acme/shop',
])('%s is acme/shop of github.com', (url) => {
  expect(parseRemote(url)).toEqual({ serverUrl: 'https://github.com', fullName: 'acme/shop' });
});

test.each(['/srv/git/shop.git', '../shop', 'file:///srv/shop', 'https://github.com/shop', 'https://example.com/a/b/c', ''])('%j is none', (url) => {
  expect(parseRemote(url)).toBeNull();
});

test.each([
  ['https://github.com', 'https://api.github.com'],
  ['https://acme.ghe.com', 'https://api.acme.ghe.com'],
  ['https://github.acme.com', 'https://github.acme.com/api/v3'],
])('%s is asked at %s', (server, api) => {
  expect(apiUrlOf(server)).toBe(api);
});

test('the remote is what git says of origin, and none if git ends with an error', async () => {
  const answer = (code: number) => () => Promise.resolve({ code, stdout: 'git@github.com:acme/shop.git\n' });
  expect(await readRemote('/repository', answer(0))).toEqual({ serverUrl: 'https://github.com', fullName: 'acme/shop' });
  expect(await readRemote('/repository', answer(2))).toBeNull();
});
