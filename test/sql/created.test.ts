import { expect, test } from 'vitest';
import { createdNames } from '../../src/sql/created.ts';

test.each([
  ['CREATE ROLE App;', ['app']],
  ['create user "Odd ""one" login;\nCREATE GROUP g$1', ['Odd "one', 'g$1']],
  ['DO $$ BEGIN CREATE ROLE reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT reader TO writer', ['reader']],
  ['CREATE /* ROLE a */ ROLE b', ['b']],
  ['-- CREATE ROLE a\nSELECT $$CREATE ROLE b$$', []],
  ['CREATE USER MAPPING FOR x SERVER y; CREATE TABLE role (); ALTER ROLE c CREATEDB', []],
  ["DO $$ BEGIN EXECUTE 'CREATE ROLE a'; END $$", []],
  ['CREATE ROLE', []],
])('%s creates the roles %j', async (text, names) => {
  expect(await createdNames('role', [text, ''])).toEqual(names);
});

test('extensions are found as the server names them, each once', async () => {
  const texts = ['CREATE EXTENSION IF NOT EXISTS "uuid-ossp" SCHEMA x', 'create extension pg_cron; CREATE EXTENSION "uuid-ossp"'];
  expect(await createdNames('extension', texts)).toEqual(['uuid-ossp', 'pg_cron']);
});
