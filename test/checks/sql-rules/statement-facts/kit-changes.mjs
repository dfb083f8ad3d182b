/** What the real drizzle-kit of both generations writes for changes of MySQL and SQLite schemas. It is no TypeScript, since the two have types that exclude each other. */
import * as kit0 from '../../../../node_modules/drizzle-kit/api.mjs';
import { sql as sql0 } from '../../../../node_modules/drizzle-orm/index.js';
import * as mysql0 from '../../../../node_modules/drizzle-orm/mysql-core/index.js';
import * as sqlite0 from '../../../../node_modules/drizzle-orm/sqlite-core/index.js';
import * as kitMysql1 from '../../../kits/1.0/node_modules/drizzle-kit/payload-mysql.mjs';
import * as kitSqlite1 from '../../../kits/1.0/node_modules/drizzle-kit/payload-sqlite.mjs';
import { sql as sql1 } from '../../../kits/1.0/node_modules/drizzle-orm/index.js';
import * as mysql1 from '../../../kits/1.0/node_modules/drizzle-orm/mysql-core/index.js';
import * as sqlite1 from '../../../kits/1.0/node_modules/drizzle-orm/sqlite-core/index.js';

const kits = [
  { generation: '0.31', dialect: 'mysql', snapshot: kit0.generateMySQLDrizzleJson, migrate: kit0.generateMySQLMigration, core: mysql0, sql: sql0 },
  { generation: '1.0', dialect: 'mysql', snapshot: kitMysql1.generateDrizzleJson, migrate: kitMysql1.generateMigration, core: mysql1, sql: sql1 },
  { generation: '0.31', dialect: 'sqlite', snapshot: kit0.generateSQLiteDrizzleJson, migrate: kit0.generateSQLiteMigration, core: sqlite0, sql: sql0 },
  { generation: '1.0', dialect: 'sqlite', snapshot: kitSqlite1.generateDrizzleJson, migrate: kitSqlite1.generateMigration, core: sqlite1, sql: sql1 },
];

/** `{ generation, dialect, change, before, statements }`: the statements that lead to the schema before the change, and those of the change. */
export const changes = [];
for (const { generation, dialect, snapshot, migrate, core, sql } of kits) {
  const nothing = await snapshot({});
  for (const [change, [before, after]] of Object.entries((dialect === 'mysql' ? defineMysql : defineSqlite)(core, sql))) {
    const from = await snapshot(before, nothing.id);
    const to = await snapshot(after, from.id);
    changes.push({ generation, dialect, change, before: await migrate(nothing, from), statements: await migrate(from, to) });
  }
}

function defineMysql(c, sql) {
  const T = c.mysqlTable;
  const all = () => ({
    t: T(
      'everything',
      {
        id: c.serial('id').primaryKey(),
        a: c.int('a').notNull(),
        au: c.int('au', { unsigned: true }).default(5),
        b: c.bigint('b', { mode: 'number' }),
        bu: c
          .bigint('bu', { mode: 'bigint', unsigned: true })
          .notNull()
          .default(0n === 0 ? 0 : sql`0`),
        c: c.tinyint('c'),
        d: c.smallint('d', { unsigned: true }),
        e: c.mediumint('e'),
        f: c.decimal('f', { precision: 10, scale: 2 }).default('1.50'),
        f2: c.decimal('f2'),
        g: c.double('g', { precision: 8, scale: 3 }),
        h: c.float('h'),
        i: c.real('i'),
        j: c.binary('j', { length: 16 }),
        k: c.varbinary('k', { length: 255 }),
        l: c.char('l', { length: 5 }),
        m: c.varchar('m', { length: 255 }).notNull().default("it's; a test -- x"),
        n: c.text('n'),
        n2: c.tinytext('n2'),
        n3: c.mediumtext('n3'),
        n4: c.longtext('n4'),
        o: c.boolean('o').default(true),
        p: c.date('p').default(sql`(curdate())`),
        q: c.datetime('q', { fsp: 3 }).default(sql`CURRENT_TIMESTAMP(3)`),
        r: c.time('r', { fsp: 2 }),
        s: c.year('s'),
        u: c.timestamp('u', { fsp: 3 }).defaultNow().onUpdateNow(),
        v: c.json('v').default({ a: [1, 'x'] }),
        w: c.mysqlEnum('w', ['a', "b'c", 'd,e)']).default('a').notNull(),
        x: c.varchar('x', { length: 100 }).generatedAlwaysAs(sql`concat(\`m\`, '-x')`, { mode: 'stored' }),
        y: c.int('y').generatedAlwaysAs(sql`(\`a\` + 1)`, { mode: 'virtual' }),
        z: c.varchar('z', { length: 36 }).default(sql`(uuid())`),
        uq: c.varchar('uq', { length: 20 }).unique(),
        cs: c.customType({
          dataType() {
            return 'point';
          },
        })('cs'),
        ct: c.customType({
          dataType() {
            return "set('a','b')";
          },
        })('ct'),
      },
      (t) => [
        c.index('ix1').on(t.a, t.b),
        c.uniqueIndex('ux').on(t.m),
        c.index('ix2').on(sql`(lower(\`m\`))`),
        c.check('chk', sql`${t.a} > 0 and ${t.m} <> 'x'`),
        c.index('ix3').on(t.c).using('btree').algorythm?.('inplace')?.lock?.('none') ?? c.index('ix3').on(t.c),
      ],
    ),
  });
  const orgs = T('orgs', { id: c.int('id').autoincrement().primaryKey(), name: c.varchar('name', { length: 50 }) });
  const users = (cols = {}, extra = () => []) => ({
    orgs,
    users: T('users', { id: c.int('id').autoincrement().primaryKey(), name: c.text('name'), ...cols }, extra),
  });
  return {
    everything: [{}, all()],
    'drop everything': [all(), {}],
    'new tables': [{}, users({ org: c.int('org').references(() => orgs.id, { onDelete: 'cascade', onUpdate: 'set null' }) }, (t) => [c.index('o').on(t.org)])],
    composite: [
      {},
      {
        m: T('m', { a: c.int('a'), b: c.int('b') }, (t) => [
          c.primaryKey({ columns: [t.a, t.b] }),
          c.unique('mu').on(t.a, t.b),
          c.foreignKey({ columns: [t.a], foreignColumns: [orgs.id], name: 'ffk' }),
        ]),
        orgs,
      },
    ],
    'drop composite': [
      { m: T('m', { a: c.int('a'), b: c.int('b') }, (t) => [c.primaryKey({ columns: [t.a, t.b] })]) },
      { m: T('m', { a: c.int('a'), b: c.int('b') }) },
    ],
    'alter composite': [
      { m: T('m', { a: c.int('a'), b: c.int('b') }, (t) => [c.primaryKey({ columns: [t.a] })]) },
      { m: T('m', { a: c.int('a'), b: c.int('b') }, (t) => [c.primaryKey({ columns: [t.a, t.b] })]) },
    ],
    index: [users(), users({ x: c.int('x') }, (t) => [c.index('i').on(t.x)])],
    unique: [users({ e: c.varchar('e', { length: 9 }) }), users({ e: c.varchar('e', { length: 9 }).unique() })],
    'drop unique': [users({ e: c.varchar('e', { length: 9 }).unique() }), users({ e: c.varchar('e', { length: 9 }) })],
    check: [users(), users({}, (t) => [c.check('k', sql`length(${t.name}) > 3`)])],
    'drop check': [users({}, (t) => [c.check('k', sql`length(${t.name}) > 3`)]), users()],
    'drop index': [users({ x: c.int('x') }, (t) => [c.index('i').on(t.x)]), users({ x: c.int('x') })],
    'not null': [users(), users({ name: c.text('name').notNull() })],
    'drop not null': [users({ name: c.text('name').notNull() }), users()],
    required: [users(), users({ age: c.int('age').notNull() })],
    optional: [users(), users({ age: c.int('age') })],
    'with default': [users(), users({ at: c.timestamp('at').defaultNow().notNull().onUpdateNow() })],
    'expr default': [users(), users({ k: c.varchar('k', { length: 36 }).default(sql`(uuid())`) })],
    'generated stored': [users(), users({ g: c.text('g').generatedAlwaysAs(sql`lower(name)`, { mode: 'stored' }) })],
    'generated virtual': [users(), users({ g: c.text('g').generatedAlwaysAs(sql`lower(name)`) })],
    'change generated': [
      users({ g: c.text('g').generatedAlwaysAs(sql`lower(name)`, { mode: 'stored' }) }),
      users({ g: c.text('g').generatedAlwaysAs(sql`upper(name)`, { mode: 'stored' }) }),
    ],
    'drop generated': [users({ g: c.text('g').generatedAlwaysAs(sql`lower(name)`, { mode: 'stored' }) }), users({ g: c.text('g') })],
    fk: [users({ org: c.int('org') }), users({ org: c.int('org').references(() => orgs.id, { onDelete: 'cascade' }) })],
    'drop fk': [users({ org: c.int('org').references(() => orgs.id) }), users({ org: c.int('org') })],
    shorter: [users({ s: c.varchar('s', { length: 200 }) }), users({ s: c.varchar('s', { length: 20 }).notNull().default('x') })],
    type: [users({ s: c.int('s') }), users({ s: c.bigint('s', { mode: 'number' }) })],
    enum: [users({ s: c.mysqlEnum('s', ['a', 'b']) }), users({ s: c.mysqlEnum('s', ['a', 'c', 'b']) })],
    autoinc: [
      { u: T('u', { id: c.bigint('id', { mode: 'number' }).primaryKey() }) },
      { u: T('u', { id: c.bigint('id', { mode: 'number' }).primaryKey().autoincrement() }) },
    ],
    pk: [{ u: T('u', { id: c.int('id') }) }, { u: T('u', { id: c.int('id').primaryKey() }) }],
    default: [users({ s: c.int('s') }), users({ s: c.int('s').default(7) })],
    'drop default': [users({ s: c.int('s').default(7) }), users({ s: c.int('s') })],
    'drop column': [users({ s: c.int('s').default(7) }), users()],
    'drop table': [users(), { orgs }],
    view: [
      users(),
      {
        ...users(),
        v: c
          .mysqlView('v')
          .algorithm('merge')
          .sqlSecurity('definer')
          .withCheckOption('cascaded')
          .as((q) => q.select().from(users().users)),
      },
    ],
    view2: [
      users(),
      {
        ...users(),
        v: c.mysqlView('v').as((q) =>
          q
            .select()
            .from(users().users)
            .where(sql`id > 3`),
        ),
      },
    ],
    'drop view': [{ ...users(), v: c.mysqlView('v').as((q) => q.select().from(users().users)) }, users()],
    'alter view': [
      { ...users(), v: c.mysqlView('v').as((q) => q.select().from(users().users)) },
      {
        ...users(),
        v: c
          .mysqlView('v')
          .algorithm('merge')
          .sqlSecurity('invoker')
          .as((q) => q.select({ id: users().users.id }).from(users().users)),
      },
    ],
    schema: [{}, { s: c.mysqlSchema('auth').table('accounts', { id: c.int('id').primaryKey() }) }],
  };
}
function defineSqlite(c, sql) {
  const T = c.sqliteTable;
  const orgs = T('orgs', { id: c.integer('id').primaryKey({ autoIncrement: true }), name: c.text('name') });
  const users = (cols = {}, extra = () => []) => ({ orgs, users: T('users', { id: c.integer('id').primaryKey(), name: c.text('name'), ...cols }, extra) });
  const all = () => ({
    orgs,
    t: T(
      'everything',
      {
        id: c.integer('id').primaryKey({ autoIncrement: true }),
        a: c.integer('a').notNull(),
        b: c.integer('b', { mode: 'boolean' }).default(true),
        d: c.integer('d', { mode: 'timestamp' }).default(sql`(unixepoch())`),
        dm: c
          .integer('dm', { mode: 'timestamp_ms' })
          .notNull()
          .default(sql`(cast((julianday('now') - 2440587.5)*86400000 as integer))`),
        e: c.text('e').notNull().default("it's; a -- `x`"),
        f: c.text('f', { enum: ['a', 'b'] }),
        g: c.text('g', { mode: 'json' }).default(sql`'[]'`),
        h: c.real('h').default(1.5),
        i: c.numeric('i'),
        j: c.blob('j'),
        k: c.blob('k', { mode: 'bigint' }),
        l: c.text('l', { length: 20 }),
        m: c.text('m').default(sql`CURRENT_TIMESTAMP`),
        n: c.text('n').unique(),
        o: c.text('o').generatedAlwaysAs(sql`lower("e")`, { mode: 'stored' }),
        p: c.text('p').generatedAlwaysAs(sql`(upper("e"))`),
        q: c.integer('q').references(() => orgs.id, { onDelete: 'cascade' }),
        r: c.customType({
          dataType() {
            return 'F32_BLOB(1536)';
          },
        })('r'),
      },
      (t) => [
        c.index('ix').on(t.a, t.e),
        c
          .uniqueIndex('ux')
          .on(t.l)
          .where(sql`${t.a} > 3`),
        c.index('ix2').on(sql`lower(${t.e})`),
        c.check('ck', sql`${t.a} > 0`),
        c.unique('uu').on(t.a, t.h),
      ],
    ),
  });
  return {
    everything: [{}, all()],
    'drop everything': [all(), {}],
    'new tables': [
      {},
      users({ org: c.integer('org').references(() => orgs.id, { onDelete: 'cascade', onUpdate: 'set null' }) }, (t) => [c.index('o').on(t.org)]),
    ],
    composite: [
      {},
      {
        orgs,
        m: T('m', { a: c.integer('a'), b: c.integer('b') }, (t) => [
          c.primaryKey({ columns: [t.a, t.b] }),
          c.foreignKey({ columns: [t.a], foreignColumns: [orgs.id], name: 'ffk' }),
        ]),
      },
    ],
    index: [users(), users({}, (t) => [c.index('i').on(t.name)])],
    unique: [users(), users({ name: c.text('name').unique() })],
    'drop unique': [users({ name: c.text('name').unique() }), users()],
    check: [users(), users({}, (t) => [c.check('k', sql`length(${t.name}) > 3`)])],
    'not null': [users(), users({ name: c.text('name').notNull() })],
    'drop not null': [users({ name: c.text('name').notNull() }), users()],
    required: [users(), users({ age: c.integer('age').notNull() })],
    optional: [users(), users({ age: c.integer('age') })],
    'with default': [users(), users({ at: c.integer('at').notNull().default(5) })],
    'expr default': [
      users(),
      users({
        k: c
          .text('k')
          .notNull()
          .default(sql`CURRENT_TIMESTAMP`),
      }),
    ],
    gen: [users(), users({ g: c.text('g').generatedAlwaysAs(sql`lower("name")`, { mode: 'stored' }), h: c.text('h').generatedAlwaysAs(sql`lower("name")`) })],
    'drop gen': [users({ g: c.text('g').generatedAlwaysAs(sql`lower("name")`) }), users({ g: c.text('g') })],
    fk: [users({ org: c.integer('org') }), users({ org: c.integer('org').references(() => orgs.id) })],
    'new fk': [users(), users({ org: c.integer('org').references(() => orgs.id) })],
    'drop fk': [users({ org: c.integer('org').references(() => orgs.id) }), users({ org: c.integer('org') })],
    type: [users({ s: c.integer('s') }), users({ s: c.text('s') })],
    'drop column': [users({ s: c.integer('s') }), users()],
    'drop column and not null': [users({ s: c.integer('s') }), users({ name: c.text('name').notNull() })],
    'new column and not null': [users(), users({ name: c.text('name').notNull(), z: c.integer('z') })],
    'drop table': [users(), { orgs }],
    view: [users(), { ...users(), v: c.sqliteView('v').as((q) => q.select().from(users().users)) }],
    'drop view': [{ ...users(), v: c.sqliteView('v').as((q) => q.select().from(users().users)) }, users()],
    pk: [
      { m: T('m', { a: c.integer('a'), b: c.integer('b') }, (t) => [c.primaryKey({ columns: [t.a, t.b] })]) },
      { m: T('m', { a: c.integer('a'), b: c.integer('b') }) },
    ],
  };
}
