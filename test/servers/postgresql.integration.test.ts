import { describe, expect, inject, it } from 'vitest';
import { createDatabase, createRole, queryRows } from './postgresql.ts';

describe('the PostgreSQL of the tests', () => {
  const { adminUrl, plantedHost } = inject('postgresql');

  it('gives each test a database of its own', async () => {
    const database = await createDatabase(adminUrl);
    expect(await queryRows(database.url, 'select 1 as one')).toEqual([{ one: '1' }]);
    await database.drop();
    await expect(queryRows(database.url, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('gives roles that may log in, also through the planted host', async () => {
    const database = await createDatabase(adminUrl);
    const url = new URL(await createRole(adminUrl, database.url, 'createrole'));
    url.hostname = plantedHost ?? url.hostname;
    expect(await queryRows(url.href, 'select rolcreaterole from pg_roles where rolname = current_user')).toEqual([{ rolcreaterole: 't' }]);
    await database.drop();
  });
});
