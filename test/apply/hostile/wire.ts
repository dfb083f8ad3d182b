/** The client's side of PostgreSQL's protocol, byte by byte, for what no driver would send. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { FrameReader, frame, int16, int32, readErrorFields, type Frame } from '../../../src/ledger/postgresql/relay/frames.ts';

export { frame, int32 };

export const protocol3 = 196_608;

export class Wire {
  readonly socket: Socket;
  readonly #reader = new FrameReader({ typed: true, limit: 0x3f_ff_ff_ff });
  readonly #frames: Frame[] = [];
  /** From BackendKeyData: process and secret. */
  key: Buffer = Buffer.alloc(8);
  #wake: () => void = () => undefined;
  #closed = false;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('error', () => undefined);
    socket.on('data', (part: Buffer) => {
      this.#frames.push(...this.#reader.push(part));
      this.#wake();
    });
    socket.on('close', () => {
      this.#closed = true;
      this.#wake();
    });
  }

  /** Connects, and says nothing but `request`, which is answered by one byte. */
  static async connect(url: string, request: Buffer | null = null): Promise<Wire> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    if (request !== null) {
      socket.write(request);
      await once(socket, 'readable');
      socket.read(1);
    }
    return new Wire(socket);
  }

  /** Connects and logs in with the token of the URL. */
  static async login(url: string): Promise<Wire> {
    const wire = await Wire.connect(url);
    await wire.start(new URL(url).password);
    return wire;
  }

  /** The startup and the password; resolves when the server is ready or the connection is closed. */
  async start(password: string, parameters: Readonly<Record<string, string>> = { user: 'relay', database: 'relay' }, protocol = protocol3): Promise<void> {
    this.send(startup(protocol, parameters));
    await this.until('R');
    this.send(frame('p', password));
    const answers = await this.until('Z');
    this.key = answers.find(({ type }) => type === 'K')?.bytes.subarray(5) ?? this.key;
  }

  send(...parts: readonly Buffer[]): void {
    if (!this.#closed) this.socket.write(Buffer.concat(parts));
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** All messages up to the next of this type, or up to the end of the connection. */
  async until(type: string): Promise<readonly Frame[]> {
    const seen: Frame[] = [];
    for (;;) {
      const next = this.#frames.shift();
      if (next === undefined && this.#closed) return seen;
      if (next === undefined) await new Promise<void>((resolve) => (this.#wake = resolve));
      else {
        seen.push(next);
        if (next.type === type) return seen;
      }
    }
  }

  /** Runs a text in the simple protocol; returns the SQLSTATE of its error, or null. */
  async query(sql: string): Promise<string | null> {
    this.send(frame('Q', sql));
    return errorIn(await this.until('Z'));
  }

  /** The texts of the first row that a query returns. */
  async row(sql: string): Promise<readonly string[]> {
    this.send(frame('Q', sql));
    const row = (await this.until('Z')).find(({ type }) => type === 'D')?.bytes ?? Buffer.alloc(7);
    let next = 7;
    return Array.from({ length: row.readUInt16BE(5) }, () => {
      const [start, length] = [next + 4, row.readInt32BE(next)];
      next = start + length;
      return row.toString('utf8', start, next);
    });
  }

  /** Runs messages of the extended protocol and a Sync. */
  async run(...messages: readonly Buffer[]): Promise<string | null> {
    this.send(...messages, sync);
    return errorIn(await this.until('Z'));
  }

  /** A text with parameters, as drivers send it. */
  async execute(sql: string, values: readonly string[]): Promise<string | null> {
    return await this.run(parse('', sql), bind('', '', values), frame('D', Buffer.from('P'), ''), execute(''));
  }
}

function errorIn(frames: readonly Frame[]): string | null {
  const error = frames.find(({ type }) => type === 'E');
  return error === undefined ? null : (readErrorFields(error.bytes).get('C') ?? '');
}

/** A message without a type. */
export function untyped(...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([int32(body.length + 4), body]);
}

export function startup(protocol: number, parameters: Readonly<Record<string, string>>): Buffer {
  const words = Object.entries(parameters).flatMap(([name, value]) => [name, value]);
  return untyped(int32(protocol), Buffer.from(`${words.join('\0')}\0\0`));
}

/** With the types of its parameters, if they are named. */
export function parse(name: string, sql: string, types: readonly number[] = []): Buffer {
  return frame('P', name, sql, int16(types.length), ...types.map(int32));
}

export function bind(portal: string, statement: string, values: readonly string[] = []): Buffer {
  const texts = values.map((value) => Buffer.from(value));
  return frame('B', portal, statement, int16(0), int16(texts.length), ...texts.flatMap((text) => [int32(text.length), text]), int16(0));
}

/** All of its rows, or so many. */
export function execute(portal: string, rows = 0): Buffer {
  return frame('E', portal, int32(rows));
}

export function close(kind: 'S' | 'P', name: string): Buffer {
  return frame('C', Buffer.from(kind), name);
}

export const sync = frame('S');
export const flush = frame('H');
