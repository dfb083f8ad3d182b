/** Attacks that need something of the database: its settings, its functions, or what stands on its ledger. */
import type { Attack, Attacks } from './attack.ts';
import { apply, ledger, migrate, prepare, writeRow } from './honest.ts';
import { begun, foreign, idle } from './situation.ts';
import { bind, close, execute, frame, parse, Wire } from './wire.ts';

/** The plan, as it should be. */
const honest: Attack = async ({ url, plan }) => await migrate(await Wire.login(url), plan);

/** The whole plan, then this instead of COMMIT. */
function atTheEnd(work: (wire: Wire) => Promise<unknown>): Attack {
  return idle(async (wire, { plan }) => {
    await wire.query('begin');
    for (const migration of plan) await apply(wire, migration);
    await work(wire);
  });
}

/** Read with backslashes that escape, it ends after the first of them. */
const twoReadings = String.raw`select '\' as x, '; drop table people; --' as y`;
/** In SJIS the two bytes behind E' are one character, and the quote behind them ends the text. */
const twoEncodings = Buffer.concat([Buffer.from("select E'"), Buffer.from([0x83, 0x5c]), Buffer.from("' as x, '; drop table people; --' as y\0")]);

export const databaseAttacks: Attacks = [
  ['a text that ends elsewhere', foreign(twoReadings)],
  ['a text that ends elsewhere after the first statement', begun(async (wire, { one }) => (await wire.query(one), await wire.query(twoReadings)))],
  [
    'a text in another encoding after the first statement',
    begun(async (wire, { one }) => {
      await wire.query(one);
      wire.send(frame('Q', twoEncodings));
      await wire.until('Z');
    }),
  ],
  ['a function of its own name by an argument', foreign('select lower(1)')],
  ['a function as if it were a column', foreign('select c.evil from pg_class c limit 1')],
  ['a function that another schema puts first', begun(async (wire, { one }) => (await wire.query(one), await wire.query('select version()')))],
  [
    'a parameter of a type that checks itself',
    begun(async (wire) => {
      const [oid = ''] = await wire.row(`select oid from pg_type where typname = 'evil'`);
      await wire.run(parse('', 'select $1', [Number(oid)]), bind('', '', ['x']), execute(''));
    }),
  ],
  ['nothing', honest],
  [
    'a part of the rows',
    begun(async (wire, { first, one, two }) => {
      await wire.query(one);
      await wire.run(parse('', two), bind('', ''), execute('', 2));
      await writeRow(wire, first);
    }),
  ],
  [
    'a name that was closed',
    idle(async (wire, { plan }) => {
      await wire.query('begin');
      for (const migration of plan) {
        for (const statement of migration.statements) {
          await wire.run(parse('s', statement), bind('', 's'), execute(''));
          await wire.run(close('S', 's'));
        }
        await writeRow(wire, migration);
      }
    }),
  ],
  [
    'a name that an error kept from being closed',
    idle(async (wire, { one, two }) => {
      await wire.run(parse('s', 'select 1 as one'));
      await wire.run(bind('', 's', ['too many']), close('S', 's'));
      await wire.run(parse('s', one));
      await wire.query(two);
    }),
  ],
  [
    'a transaction that fails behind COMMIT',
    idle(async (wire, { plan }) => {
      await migrate(wire, plan);
      for (const sql of ['begin', 'select 1 / 0 as one', 'commit']) await wire.query(sql);
    }),
  ],
  [
    'a transaction for each migration, the last left open',
    async ({ url, plan }) => {
      const wire = await Wire.login(url);
      await prepare(wire);
      for (const migration of plan) {
        await wire.query('begin');
        await apply(wire, migration);
        if (migration !== plan.at(-1)) await wire.query('commit');
      }
    },
  ],
  [
    'the ledger rewritten while it is taken over',
    async ({ url, plan }) => {
      const wire = await Wire.login(url);
      await wire.query(`update ${ledger} set hash = 'evil'`);
      await wire.query('begin');
      for (const migration of plan) await apply(wire, migration);
      await wire.query('commit');
    },
  ],
  ['COMMIT prepared before', atTheEnd(async (wire) => (await wire.run(parse('', 'commit')), await wire.run(bind('', ''), execute(''))))],
];
