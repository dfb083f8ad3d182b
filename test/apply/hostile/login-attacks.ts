/** Logins as no driver of drizzle-kit makes them, and connections besides. */
import { setTimeout as pause } from 'node:timers/promises';
import { hang, tell, type Attack, type Attacks } from './attack.ts';
import { migrate } from './honest.ts';
import { frame, int32, protocol3, startup, untyped, Wire } from './wire.ts';

const [sslRequest, gssRequest, cancelRequest] = [80_877_103, 80_877_104, 80_877_102];
const [protocol2, protocol32] = [131_072, 196_610];

/** Sends these bytes, tells what kind of answer came before the end, and is gone. */
function bytes(...parts: readonly Buffer[]): Attack {
  return async ({ url }) => {
    const wire = await Wire.connect(url);
    wire.send(...parts);
    const answers = await wire.until('');
    tell(answers.map(({ type }) => type).join('') || 'nothing');
  };
}

function evilAfter(start: (wire: Wire, token: string) => Promise<void>): Attack {
  return async ({ url }) => {
    const wire = await Wire.connect(url);
    await start(wire, new URL(url).password);
    tell(wire.closed ? 'closed' : 'in');
    await wire.query('create table evil (id int)');
  };
}

/** Asks for encryption first, and continues without. */
function honestAfter(request: number): Attack {
  return async ({ url, plan }) => {
    const wire = await Wire.connect(url, untyped(int32(request)));
    await wire.start(new URL(url).password);
    await migrate(wire, plan);
  };
}

function cancelling(secretOf: (wire: Wire) => Buffer): Attack {
  return async ({ url, plan }) => {
    const work = await Wire.login(url);
    const migrated = migrate(work, plan);
    // Again and again, until one meets the statement.
    for (let count = 0; count < 20 && !work.closed; count += 1) {
      const cancel = await Wire.connect(url);
      cancel.send(untyped(int32(cancelRequest), secretOf(work)));
      await cancel.until('');
      await pause(50);
    }
    await migrated;
  };
}

export const loginAttacks: Attacks = [
  ['SSLRequest', honestAfter(sslRequest)],
  ['GSSENCRequest', honestAfter(gssRequest)],
  [
    'protocol 3.2 with options',
    async ({ url, plan }) => {
      const wire = await Wire.connect(url);
      await wire.start(new URL(url).password, { user: 'relay', '_pq_.evil': '1' }, protocol32);
      await migrate(wire, plan);
    },
  ],
  ['another token', evilAfter(async (wire) => await wire.start('evil'))],
  ['an empty token', evilAfter(async (wire) => await wire.start(''))],
  [
    'no password',
    evilAfter(async (wire) => {
      wire.send(startup(protocol3, { user: 'relay' }), frame('Q', 'create table evil (id int)'));
      await wire.until('Z');
    }),
  ],
  ['replication', evilAfter(async (wire, token) => await wire.start(token, { user: 'relay', replication: 'database' }))],
  ['protocol 2', bytes(startup(protocol2, { user: 'relay' }))],
  ['a startup of eight bytes less', bytes(untyped())],
  ['a huge startup', bytes(int32(0x7f_ff_ff_ff), Buffer.alloc(100_000, 97))],
  ['a startup of a negative length', bytes(int32(-1), Buffer.alloc(100))],
  ['a huge password', bytes(startup(protocol3, { user: 'relay' }), Buffer.from('p'), int32(0x7f_ff_ff_ff), Buffer.alloc(100_000, 97))],
  ['garbage', bytes(Buffer.alloc(5_000, 255))],
  ['HTTP', bytes(Buffer.from('GET / HTTP/1.1\r\nHost: relay\r\n\r\n'))],
  ['CancelRequest with its secret', cancelling((wire) => wire.key)],
  ['CancelRequest with another secret', cancelling(() => Buffer.alloc(8))],
  [
    'half a startup by one that stays',
    async ({ url }) => {
      const wire = await Wire.connect(url);
      wire.send(startup(protocol3, { user: 'relay' }).subarray(0, 9));
      await hang();
    },
  ],
  ['no connection', async () => await Promise.resolve()],
  ['no connection by one that stays', hang],
  [
    'a connection without a word',
    async ({ url }) => {
      await Wire.connect(url);
      await hang();
    },
  ],
  [
    'a login without a word',
    async ({ url }) => {
      await Wire.login(url);
      await hang();
    },
  ],
  [
    'a second connection beside the first',
    async ({ url, plan }) => {
      const first = await Wire.login(url);
      const second = await Wire.login(url);
      tell(second.closed ? 'closed' : 'in');
      await second.query('create table evil (id int)');
      await migrate(first, plan);
    },
  ],
  [
    'a second connection after the first',
    async ({ url, plan }) => {
      const first = await Wire.login(url);
      first.socket.end();
      await first.until('');
      const second = await Wire.login(url);
      tell(second.closed ? 'closed' : 'in');
      await migrate(second, plan);
    },
  ],
  [
    'a hundred connections beside it',
    async ({ url, plan }) => {
      const work = await Wire.login(url);
      await Promise.all(Array.from({ length: 100 }, async () => await Wire.connect(url).catch(() => null)));
      await migrate(work, plan);
    },
  ],
];
