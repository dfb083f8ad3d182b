/** A pooler before a real PostgreSQL, as transaction poolers behave: a client has a server connection only from its first query to the end of its transaction. */
import { createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import pg from 'pg';

export interface PoolerOptions {
  /** `session` keeps a server connection for as long as its client stays. */
  readonly mode: 'transaction' | 'session';
  /** Server connections. */
  readonly size: number;
  /** Which free server connection is given out next: the one used last (as PgBouncer does), or the one free for longest. */
  readonly order: 'last-used' | 'round-robin';
  /** Whether the startup tells a process of the server, so that the pooler cannot be told from the server by that. */
  readonly forwardsKey?: boolean;
  /** Whether it forgets the startup parameters, rather than setting them on the server connection that it gives. */
  readonly dropsSettings?: boolean;
  /** Startup parameters that it does not let through. */
  readonly refuses?: readonly string[];
}

export interface Pooler {
  /** The server's URL, by way of the pooler. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts a pooler for the database and role of `url`; it takes any password. */
export async function startPooler(url: string, options: PoolerOptions): Promise<Pooler> {
  const pool = new Pool(url, options);
  await pool.fill();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    serve(socket, pool, options);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const pooled = new URL(url);
  pooled.port = typeof address === 'object' && address !== null ? address.port.toString() : '';
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    pool.empty();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  };
  return { url: pooled.href, stop };
}

class Pool {
  readonly #url: string;
  readonly #options: PoolerOptions;
  readonly #all: Duplex[] = [];
  readonly #free: Duplex[] = [];
  somePid = 0;
  readonly #waiting: ((server: Duplex) => void)[] = [];

  constructor(url: string, options: PoolerOptions) {
    this.#url = url;
    this.#options = options;
  }

  async fill(): Promise<void> {
    for (let count = 0; count < this.#options.size; count += 1) await this.#add();
  }

  /** The driver logs in; from then on its socket is a plain server connection. */
  async #add(): Promise<void> {
    const client = new pg.Client(this.#url);
    client.on('error', () => undefined);
    await client.connect();
    const { stream } = client.connection;
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    this.somePid = rows[0]?.pid ?? 0;
    stream.removeAllListeners('data');
    this.#all.push(stream);
    this.give(stream);
  }

  take(taker: (server: Duplex) => void): void {
    const server = this.#options.order === 'last-used' ? this.#free.pop() : this.#free.shift();
    if (server === undefined) this.#waiting.push(taker);
    else taker(server);
  }

  give(server: Duplex): void {
    const taker = this.#waiting.shift();
    if (taker === undefined) this.#free.push(server);
    else taker(server);
  }

  /** A client that left within a transaction leaves a server connection that nobody may have. */
  async replace(server: Duplex): Promise<void> {
    server.destroy();
    await this.#add();
  }

  empty(): void {
    for (const server of this.#all) server.destroy();
  }
}

function serve(socket: Socket, pool: Pool, options: PoolerOptions): void {
  let server: Duplex | null = null;
  let asked = false;
  let inTransaction = false;
  let openQueries = 0;
  const queue: Buffer[] = [];
  let greetingDue: Buffer | null = null;
  const fromServer = messageReader(true, (type, message) => {
    if (greetingDue === null) socket.write(message);
    if (type !== 'Z') return;
    openQueries -= 1;
    if (greetingDue !== null) socket.write(greetingDue);
    greetingDue = null;
    inTransaction = message.at(5) !== 'I'.charCodeAt(0);
    if (!inTransaction && openQueries === 0 && options.mode === 'transaction') release();
  });
  const release = (): void => {
    if (server === null) return;
    server.off('data', fromServer);
    if (inTransaction) void pool.replace(server).catch(() => undefined);
    else pool.give(server);
    server = null;
    asked = false;
  };
  const send = (message: Buffer): void => {
    queue.push(message);
    if (server !== null) flush(server);
    else if (!asked) pool.take(attach);
    asked = true;
  };
  const attach = (given: Duplex): void => {
    server = given;
    given.on('data', fromServer);
    flush(given);
  };
  const flush = (to: Duplex): void => {
    for (const message of queue.splice(0)) to.write(message);
  };
  const fromClient = messageReader(true, (type, message) => {
    if (type === 'X') return void socket.end();
    if (type === 'Q' || type === 'S') openQueries += 1;
    send(message);
  });
  const greeting = messageReader(false, (_, message) => {
    if (message.readInt32BE(4) === 80_877_103) return void socket.write('N');
    socket.off('data', greeting);
    socket.on('data', fromClient);
    const greetings = welcome(message, options, options.forwardsKey === true ? pool.somePid : 4711);
    if (options.mode === 'transaction' || options.dropsSettings === true) return void socket.write(greetings);
    greetingDue = greetings;
    openQueries += 1;
    send(packet('Q', text([settingsSql(message)])));
  });
  socket.on('data', greeting);
  socket.on('error', () => undefined);
  socket.on('close', release);
}

/** Splits a stream of bytes into messages; those before the session have no type byte. */
function messageReader(typed: boolean, onMessage: (type: string, message: Buffer) => void): (chunk: Buffer) => void {
  const before = typed ? 1 : 0;
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= before + 4 && rest.length >= before + rest.readInt32BE(before)) {
      const message = rest.subarray(0, before + rest.readInt32BE(before));
      rest = rest.subarray(message.length);
      onMessage(typed ? String.fromCharCode(message.at(0) ?? 0) : '', message);
    }
  };
}

/** Poolers answer the startup themselves, with a cancel key of their own. */
function welcome(startup: Buffer, { refuses = [] }: PoolerOptions, pid: number): Buffer {
  const words = startup.toString('utf8', 8).split('\0');
  const refused = refuses.find((name) => words.includes(name));
  if (refused !== undefined) return packet('E', text(['SFATAL', 'VFATAL', 'C08P01', `Munsupported startup parameter: ${refused}`, '']));
  return Buffer.concat([
    packet('R', int32(0)),
    packet('S', text(['client_encoding', 'UTF8'])),
    packet('K', Buffer.concat([int32(pid), int32(1)])),
    packet('Z', Buffer.from('I')),
  ]);
}

function settingsSql(startup: Buffer): string {
  const words = startup.toString('utf8', 8).split('\0');
  const settings = words.flatMap((name, index) =>
    ['lock_timeout', 'statement_timeout', 'application_name'].includes(name) ? [`set ${name} = '${words[index + 1] ?? ''}'`] : [],
  );
  return settings.join('; ');
}

function packet(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function text(words: readonly string[]): Buffer {
  return Buffer.from(words.map((word) => `${word}\0`).join(''));
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
