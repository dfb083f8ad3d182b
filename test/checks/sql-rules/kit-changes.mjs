/** What the real drizzle-kit of both generations writes for changes of a schema. It is no TypeScript, since the two have types that exclude each other. */
import * as kit0 from '../../../node_modules/drizzle-kit/api.mjs';
import { sql as sql0 } from '../../../node_modules/drizzle-orm/index.js';
import * as pg0 from '../../../node_modules/drizzle-orm/pg-core/index.js';
import * as kit1 from '../../kits/1.0/node_modules/drizzle-kit/api-postgres.mjs';
import { sql as sql1 } from '../../kits/1.0/node_modules/drizzle-orm/index.js';
import * as pg1 from '../../kits/1.0/node_modules/drizzle-orm/pg-core/index.js';

const generations = [
  { generation: '0.31', kit: kit0, pg: pg0, sql: sql0 },
  { generation: '1.0', kit: kit1, pg: pg1, sql: sql1 },
];

/** `{ generation, change, statements }`, one for each change and generation. */
export const changes = [];
for (const { generation, kit, pg, sql } of generations) {
  for (const [change, [before, after]] of Object.entries(defineChanges(pg, sql))) {
    const from = await kit.generateDrizzleJson(before);
    const to = await kit.generateDrizzleJson(after, from.id);
    changes.push({ generation, change, statements: await kit.generateMigration(from, to) });
  }
}

function defineChanges(pg, sql) {
  const orgs = pg.pgTable('orgs', { id: pg.integer('id').primaryKey() });
  const users = (columns = {}, extra = () => []) => ({
    orgs,
    users: pg.pgTable('users', { id: pg.integer('id').primaryKey(), name: pg.text('name'), ...columns }, extra),
  });
  const org = () => pg.integer('org');
  return {
    index: [users(), users({}, (table) => [pg.index('users_name_idx').on(table.name)])],
    'concurrent index': [users(), users({}, (table) => [pg.index('users_name_idx').on(table.name).concurrently()])],
    'dropped index': [users({}, (table) => [pg.index('users_name_idx').on(table.name)]), users()],
    unique: [users(), users({}, (table) => [pg.unique('users_name_unique').on(table.name)])],
    'dropped unique': [users({}, (table) => [pg.unique('users_name_unique').on(table.name)]), users()],
    check: [users(), users({}, (table) => [pg.check('long_check', sql`length(${table.name}) > 3`)])],
    'not null': [users(), users({ name: pg.text('name').notNull() })],
    'dropped not null': [users({ name: pg.text('name').notNull() }), users()],
    'required column': [users(), users({ age: pg.integer('age').notNull() })],
    'optional column': [users(), users({ age: pg.integer('age') })],
    'column with a default': [users(), users({ at: pg.timestamp('at').defaultNow().notNull() })],
    'random default': [users(), users({ key: pg.uuid('key').defaultRandom() })],
    serial: [users(), users({ n: pg.serial('n') })],
    identity: [users(), users({ n: pg.integer('n').generatedAlwaysAsIdentity() })],
    generated: [users(), users({ low: pg.text('low').generatedAlwaysAs(sql`lower(name)`) })],
    'foreign key': [users({ org: org() }), users({ org: org().references(() => orgs.id, { onDelete: 'cascade' }) })],
    'dropped foreign key': [users({ org: org().references(() => orgs.id) }), users({ org: org() })],
    'shorter type': [users(), users({ name: pg.varchar('name', { length: 20 }) })],
    'longer type': [users({ name: pg.varchar('name', { length: 20 }) }), users()],
    'enum value': [{ mood: pg.pgEnum('mood', ['a']) }, { mood: pg.pgEnum('mood', ['a', 'b']) }],
    'new tables': [
      {},
      users({ org: org().references(() => orgs.id) }, (table) => [pg.index('users_org_idx').on(table.org), pg.check('c', sql`${table.org} > 0`)]),
    ],
    'new table without an index for its key': [{ orgs }, users({ org: org().references(() => orgs.id) })],
    'new table without a key': [{}, { logs: pg.pgTable('logs', { text: pg.text('text') }) }],
  };
}
