/** Messages that are cut off, too long, of no use in a migration, or never read. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hang, tell, type Attack, type Attacks } from './attack.ts';
import { apply, migrate, prepare } from './honest.ts';
import { bind, execute, flush, frame, int32, parse, Wire } from './wire.ts';

/** After half of the plan in its transaction; its answers show what was sent last. */
function amid(...parts: readonly Buffer[]): Attack {
  return async ({ url, plan: [first] }) => {
    const wire = await Wire.login(url);
    await prepare(wire);
    await wire.query('begin');
    if (first !== undefined) await apply(wire, first);
    wire.send(...parts);
    tell((await wire.until('')).map(({ type }) => type).join('') || 'nothing');
  };
}

function stayingAmid(...parts: readonly Buffer[]): Attack {
  return async (given) => {
    void amid(...parts)(given);
    await hang();
  };
}

function leavingAmid(...parts: readonly Buffer[]): Attack {
  return async (given) => {
    void amid(...parts)(given);
    await pause(300);
  };
}

const evil = frame('Q', 'create table evil (id int)');

export const frameAttacks: Attacks = [
  ['half a message by one that goes', leavingAmid(frame('Q', 'commit').subarray(0, 8))],
  ['half a message by one that stays', stayingAmid(frame('Q', 'commit').subarray(0, 8))],
  ['a huge length', amid(Buffer.from('Q'), int32(0x7f_ff_ff_ff), Buffer.alloc(100_000, 97))],
  ['a negative length', amid(Buffer.from('Q'), int32(-1), Buffer.alloc(100, 97))],
  ['a length of three', amid(Buffer.from('Q'), int32(3), evil)],
  ['a query without an end', amid(Buffer.from('Q'), int32(10), Buffer.from('commit'), evil)],
  ['a query with more behind its end', amid(frame('Q', 'commit', 'create table evil (id int)'))],
  ['a Parse without an end', amid(Buffer.from('P'), int32(10), Buffer.from('commit'), evil)],
  ['a huge message', amid(frame('Q', `select '${'evil'.repeat(20_000_000)}'`))],
  ['FunctionCall', amid(frame('F', int32(2168), Buffer.alloc(6)))],
  ['CopyData', amid(frame('d', Buffer.from('evil')))],
  ['CopyDone', amid(frame('c'))],
  ['CopyFail', amid(frame('f', 'evil'))],
  ['a message of no known type', amid(frame('!', evil))],
  ['a Bind of what was not prepared', amid(bind('', 'evil'), flush)],
  ['an Execute of what was not bound', amid(execute('evil'), flush)],
  ['garbage after the login', amid(Buffer.alloc(5_000, 255))],
  ['Terminate amid the plan', amid(frame('X'))],
  ['Terminate behind a Parse', amid(parse('', 'commit'), frame('X'))],
  ['a login again', amid(frame('p', 'evil'))],
  [
    'answers that are never read',
    async ({ url }) => {
      const wire = await Wire.login(url);
      await prepare(wire);
      wire.socket.pause();
      wire.send(frame('Q', 'select a.relname, b.relname, c.relname from pg_class a, pg_class b, pg_class c'));
      await hang();
    },
  ],
  [
    'a child that goes on when its parent has ended',
    async () => {
      const args = [join(import.meta.dirname, 'kit.ts'), 'migrate'];
      const child = spawn(process.execPath, args, { env: { ...process.env, ATTACK: 'the plan, slowly' }, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
      await once(child.stdout, 'data');
    },
  ],
  [
    'the plan, slowly',
    async ({ url, plan }) => {
      const wire = await Wire.login(url);
      await prepare(wire);
      await wire.query('begin');
      for (const migration of plan) {
        await apply(wire, migration);
        tell('one');
        await pause(300);
      }
      await wire.query('commit');
    },
  ],
  [
    'a COMMIT that nobody waits for',
    async ({ url, plan }) => {
      const wire = await Wire.login(url);
      await prepare(wire);
      await wire.query('begin');
      for (const migration of plan) await apply(wire, migration);
      await new Promise<void>((resolve) => void wire.socket.write(frame('Q', 'commit'), () => resolve()));
    },
  ],
  [
    'a connection reset after COMMIT',
    async ({ url, plan }) => {
      const wire = await Wire.login(url);
      await migrate(wire, plan);
      wire.socket.resetAndDestroy();
    },
  ],
];
