/** Stands between a run and its PostgreSQL, and stops one session at a message of its protocol: a moment that can be waited for instead of guessed. */
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A session by its name: the one that holds the lock, or the one in which drizzle-kit works. */
export type SessionKind = 'lock' | 'kit';

/** One message of a client to the server. */
export interface SeenMessage {
  readonly session: SessionKind;
  /** The SQL that it carries; null for the startup, empty for messages without SQL. */
  readonly sql: string | null;
  /** Whether a drizzle-kit had been connected before, and is no more. */
  readonly kitEnded: boolean;
}

export interface Stop {
  readonly at: (message: SeenMessage) => boolean;
  /** Whether the message itself is held back, or the server's answer to it. */
  readonly holds: 'message' | 'answer';
}

export interface Gate {
  /** The server's URL, by way of the gate. */
  readonly url: string;
  /** From now on one session is stopped there; resolves as soon as it is. */
  stopAt(stop: Stop): Promise<void>;
  /** From now on nothing is stopped. */
  open(): void;
}

/** Opens a gate before the server of `url`; it goes when the test is over. */
export async function openGate(url: string): Promise<Gate> {
  const watch = new Watch();
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => undefined));
    new Passage(client, upstream, watch);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const gated = new URL(url);
  gated.port = String(typeof address === 'object' && address !== null ? address.port : 0);
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  return { url: gated.href, stopAt: (stop) => watch.stopAt(stop), open: () => watch.open() };
}

/** What is being waited for, by all connections together. */
class Watch {
  kitEnded = false;
  #stop: Stop | null = null;
  #reached: () => void = () => undefined;

  stopAt(stop: Stop): Promise<void> {
    this.#stop = stop;
    this.kitEnded = false;
    return new Promise((resolve) => {
      this.#reached = resolve;
    });
  }

  open(): void {
    this.#stop = null;
  }

  /** What to hold back now; the moment is reached then. */
  judge(session: SessionKind, sql: string | null): Stop['holds'] | null {
    if (this.#stop?.at({ session, sql, kitEnded: this.kitEnded }) !== true) return null;
    this.#reached();
    return this.#stop.holds;
  }
}

/** One connection; once it is stopped it stays so until its client goes. */
class Passage {
  readonly #upstream: Socket;
  readonly #watch: Watch;
  #session: SessionKind | null = null;
  #rest: Buffer = Buffer.alloc(0);
  #stopped = false;
  #answersStopped = false;

  constructor(client: Socket, upstream: Socket, watch: Watch) {
    this.#upstream = upstream;
    this.#watch = watch;
    client.on('data', (chunk: Buffer) => this.#take(chunk));
    upstream.on('data', (chunk: Buffer) => {
      if (!this.#answersStopped) client.write(chunk);
    });
    upstream.on('close', () => client.destroy());
    client.on('close', () => {
      upstream.destroy();
      if (this.#session === 'kit') watch.kitEnded = true;
    });
  }

  #take(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (let length = this.#nextLength(); length !== null && this.#rest.length >= length; length = this.#nextLength()) {
      const message = this.#rest.subarray(0, length);
      this.#rest = this.#rest.subarray(length);
      this.#pass(message);
    }
  }

  /** Messages before the session have no type byte. */
  #nextLength(): number | null {
    const before = this.#session === null ? 0 : 1;
    return this.#rest.length < before + 4 ? null : before + this.#rest.readInt32BE(before);
  }

  #pass(message: Buffer): void {
    const sql = this.#session === null ? null : sqlOf(message);
    this.#session ??= sessionOf(message);
    const held = this.#stopped || this.#session === null ? null : this.#watch.judge(this.#session, sql);
    if (held === 'message') this.#stopped = true;
    if (held === 'answer') this.#answersStopped = true;
    if (!this.#stopped) this.#upstream.write(message);
  }
}

/** Null for what comes before the startup, as the question for TLS. */
function sessionOf(message: Buffer): SessionKind | null {
  if (message.readInt32BE(4) !== 196_608) return null;
  const words = message.toString('utf8', 8).split('\0');
  const name = words[words.indexOf('application_name') + 1] ?? '';
  return name.endsWith('/lock') ? 'lock' : 'kit';
}

function sqlOf(message: Buffer): string {
  const text = message.toString('utf8', 5).split('\0');
  switch (String.fromCharCode(message.at(0) ?? 0)) {
    case 'Q':
      return text[0] ?? '';
    case 'P':
      return text[1] ?? '';
    default:
      return '';
  }
}
