/** The network between a deploy and its server: connections that can be cut, silenced and slowed, and stopped at a message for a fault to come in. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { ClientMessages, isCommit, type ClientMessage } from './wire.ts';

/** The session that watches (`…/lock`), or the one in which migrations run. */
export type Role = 'watch' | 'work';

/** A moment of a session, as the network sees it. */
export interface Seen {
  readonly role: Role;
  readonly kind: 'begins' | 'sends' | 'commit answered';
  readonly sql: string;
}

/** `before`: the message waits until the fault has struck · `at`: it does not. */
export interface Aim {
  readonly at: (seen: Seen) => boolean;
  readonly place: 'before' | 'at';
  /** Resolves when the fault has struck. */
  readonly reached: () => Promise<void>;
}

export class Network {
  readonly #server: Server;
  readonly #lines = new Set<Line>();
  readonly #clients = new Set<Socket>();
  readonly #swallowed = new Set<Socket>();
  #silent = false;
  #aim: Aim | null = null;
  #delayMs = 0;
  readonly #waiting: (() => void)[] = [];

  private constructor(serverPort: number) {
    this.#server = createServer((client) => {
      this.#clients.add(client.on('error', () => undefined).on('close', () => void this.#clients.delete(client)));
      if (this.#silent) this.#swallowed.add(client);
      else this.#add(client, connect(serverPort, '127.0.0.1'));
    });
  }

  static async open(serverPort: number): Promise<Network> {
    const network = new Network(serverPort);
    await new Promise<void>((resolve) => network.#server.listen(0, '127.0.0.1', resolve));
    return network;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** From now on the first moment like this is stopped at, once. */
  aim(aim: Aim | null): void {
    this.#aim = aim;
  }

  /** Resolves when the next session begins in which migrations run. */
  nextWork(): Promise<void> {
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  /** Cuts the connections of these roles. How many there were. */
  cut(how: 'reset' | 'fin', roles: readonly Role[]): number {
    return this.#each(roles, (line) => line.cut(how));
  }

  /** Nothing passes any more on these connections, and neither side notices. */
  silence(roles: readonly Role[]): number {
    return this.#each(roles, (line) => line.silence());
  }

  /** Whether connections that are made from now on come to nothing. */
  swallowNew(silent: boolean): void {
    this.#silent = silent;
  }

  /** Each piece of each connection is late by so much. */
  slow(delayMs: number): void {
    this.#delayMs = delayMs;
  }

  /** Everything works again; what was silenced stays lost. The server notices it, as by its keepalive, and the client not always. */
  heal(tellsClients: boolean): void {
    this.#silent = false;
    this.#delayMs = 0;
    for (const client of this.#swallowed) client.resetAndDestroy();
    this.#swallowed.clear();
    for (const line of this.#lines) if (line.silenced) line.lose(tellsClients);
  }

  async close(): Promise<void> {
    for (const line of this.#lines) line.cut('reset');
    for (const client of this.#clients) client.destroy();
    await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }

  #each(roles: readonly Role[], work: (line: Line) => void): number {
    const lines = [...this.#lines].filter(({ role, silenced }) => role !== null && roles.includes(role) && !silenced);
    for (const line of lines) work(line);
    return lines.length;
  }

  #add(client: Socket, server: Socket): void {
    const line = new Line(client, server, { judge: (seen) => this.#judge(seen), delayMs: () => this.#delayMs });
    this.#lines.add(line);
    server.on('close', () => void this.#lines.delete(line));
  }

  #judge(seen: Seen): Aim | null {
    if (seen.role === 'work' && seen.kind === 'begins') for (const resolve of this.#waiting.splice(0)) resolve();
    const aim = this.#aim;
    if (aim?.at(seen) !== true) return null;
    this.#aim = null;
    return aim;
  }
}

interface Circumstances {
  /** The aim that this moment hits. */
  readonly judge: (seen: Seen) => Aim | null;
  readonly delayMs: () => number;
}

/** One connection and its other half. */
class Line {
  role: Role | null = null;
  silenced = false;
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #circumstances: Circumstances;
  readonly #messages = new ClientMessages();
  #toServer: Promise<void> = Promise.resolve();
  #toClient: Promise<void> = Promise.resolve();
  #commits = false;

  constructor(client: Socket, server: Socket, circumstances: Circumstances) {
    [this.#client, this.#server, this.#circumstances] = [client, server, circumstances];
    for (const socket of [client, server]) socket.setNoDelay(true).on('error', () => undefined);
    client.on('data', (bytes: Buffer) => {
      for (const message of this.#messages.take(bytes)) this.#pass(message);
    });
    server.on('data', (bytes: Buffer) => this.#answer(bytes));
    // What is silenced hears of no end either.
    client.on('close', () => this.silenced || this.#after('toServer', () => server.destroy()));
    server.on('close', () => this.silenced || this.#after('toClient', () => client.destroy()));
  }

  cut(how: 'reset' | 'fin'): void {
    for (const socket of [this.#client, this.#server])
      if (how === 'reset') socket.resetAndDestroy();
      else socket.end();
  }

  silence(): void {
    this.silenced = true;
  }

  lose(tellsClient: boolean): void {
    this.#server.resetAndDestroy();
    if (tellsClient) this.#client.resetAndDestroy();
  }

  #pass({ bytes, name, sql }: ClientMessage): void {
    if (name !== null) this.role = name.endsWith('/lock') ? 'watch' : 'work';
    const { role } = this;
    const aim = role === null ? null : this.#circumstances.judge({ role, kind: name === null ? 'sends' : 'begins', sql });
    if (isCommit(sql)) this.#commits = true;
    this.#after('toServer', () => void this.#server.write(bytes), aim);
  }

  #answer(bytes: Buffer): void {
    const { role } = this;
    const answers = this.#commits && bytes.includes('COMMIT\0');
    if (answers) this.#commits = false;
    this.#after(
      'toClient',
      () => void this.#client.write(bytes),
      answers && role !== null ? this.#circumstances.judge({ role, kind: 'commit answered', sql: '' }) : null,
    );
  }

  /** In order, each piece late by the delay of its moment. */
  #after(way: 'toServer' | 'toClient', work: () => void, aim: Aim | null = null): void {
    const before = way === 'toServer' ? this.#toServer : this.#toClient;
    const turn = before.then(async () => {
      if (aim?.place === 'before') await aim.reached();
      const late = this.#circumstances.delayMs();
      if (late > 0) await new Promise((resolve) => setTimeout(resolve, late));
      if (!this.silenced) work();
      if (aim?.place === 'at') void aim.reached();
    });
    if (way === 'toServer') this.#toServer = turn;
    else this.#toClient = turn;
  }
}
