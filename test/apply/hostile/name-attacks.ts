/** Statements and portals under names that lead the server elsewhere than they seem to. */
import type { Attacks } from './attack.ts';
import { apply, writeRow, type PlannedMigration } from './honest.ts';
import { begun, idle } from './situation.ts';
import { bind, close, execute, flush, parse, type Wire } from './wire.ts';

/** The server tells names apart by their first 63 bytes. */
const [one63, other63] = [`${'n'.repeat(63)}a`, `${'n'.repeat(63)}b`];
const harmless = 'select 1 as one';

/** After the first statement of the plan; its row and the rest of the plan come behind it. */
function instead(work: (wire: Wire, second: string) => Promise<unknown>): Attacks[number][1] {
  return begun(async (wire, { first, one, two, plan }) => {
    await wire.query(one);
    await work(wire, two);
    await writeRow(wire, first);
    for (const migration of plan.slice(1)) await apply(wire, migration);
  });
}

async function applyAll(wire: Wire, plan: readonly PlannedMigration[]): Promise<void> {
  await wire.query('begin');
  for (const migration of plan) await apply(wire, migration);
}

export const nameAttacks: Attacks = [
  [
    "a statement of the plan under a name that becomes another one's",
    instead(async (wire, second) => {
      await wire.run(parse(one63, second));
      await wire.run(close('S', other63));
      await wire.run(parse(other63, harmless));
      await wire.run(bind('', one63), execute(''));
    }),
  ],
  [
    'a harmless name that becomes a statement of the plan',
    instead(async (wire, second) => {
      await wire.run(parse(one63, harmless));
      await wire.run(close('S', other63));
      await wire.run(parse(other63, second));
      await wire.run(bind('', one63), execute(''));
      await wire.run(bind('', other63), execute(''));
    }),
  ],
  [
    'a portal of the plan under such a name',
    instead(async (wire, second) => {
      await wire.run(parse('a', second), bind(one63, 'a'));
      await wire.run(close('P', other63));
      await wire.run(parse('b', harmless), bind(other63, 'b'));
      await wire.run(execute(one63));
    }),
  ],
  [
    'a name that failed, and that the plan gives to another statement',
    idle(async (wire, { first }) => {
      await wire.run(parse('ins', 'select no_such from pg_class'));
      await wire.query('begin');
      for (const statement of first.statements) await wire.query(statement);
      for (let count = 0; count < 2; count += 1) await wire.run(bind('', 'ins'), execute(''));
      await writeRow(wire, first);
    }),
  ],
  [
    'a portal that is run a second time',
    instead(async (wire, second) => (await wire.run(parse('a', second), bind('p', 'a'), execute('p')), await wire.run(execute('p')))),
  ],
  [
    'COMMIT bound before it runs',
    idle(async (wire, { plan }) => {
      await applyAll(wire, plan);
      wire.send(parse('', 'commit'), bind('', ''), flush);
      await wire.until('2');
      await wire.run(execute(''));
    }),
  ],
  [
    'COMMIT behind an error, without a Sync in between',
    idle(async (wire, { plan }) => {
      await applyAll(wire, plan);
      wire.send(parse('', 'select no_such from pg_class'), flush);
      await wire.until('E');
      await wire.run(parse('', 'commit'), bind('', ''), execute(''));
    }),
  ],
];
