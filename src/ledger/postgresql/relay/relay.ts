/** Listens on this machine for one drizzle-kit, and passes what the admission lets through to the session that works, and its answers back. */
import type { Socket } from 'node:net';
import type pg from 'pg';
import type { Admission, RelayStop, SentText } from '../../../model/relay.ts';
import { BorrowedSocket } from './borrowed-socket.ts';
import { Door } from './door.ts';
import { Exchange } from './exchange.ts';
import { fatalError, refuseCopy, type Frame } from './frames.ts';
import { LastCheck, stopAfter, type RowCheck } from './last-check.ts';
import type { Locks } from './locks.ts';
import { ReportedSettings } from './reported-settings.ts';
import { internalError, openRules, type RuledFrame, type Rules } from './ruled-unit.ts';
import { readUnits, type Unit } from './units.ts';

export interface RelayOptions {
  /** The session that works; its socket is taken. */
  readonly client: pg.Client;
  /** The settings that the server reported at the login. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly admission: Promise<Admission>;
  /** Asked before what may last is passed on. */
  readonly locks: Locks;
  readonly rowCheck: RowCheck;
  /** Asked for by the client's driver: stops what runs. */
  readonly cancel: () => void;
  readonly clock: () => number;
  /** Called when the one client has closed its connection. */
  readonly onLeft: () => void;
}

export class Relay {
  readonly exchange: Exchange;
  readonly #options: RelayOptions;
  #rules: Rules | null = null;
  readonly #socket: BorrowedSocket;
  readonly #door: Door;
  readonly #stopping = new AbortController();
  #client: Socket | null = null;
  #queue: Promise<void> = Promise.resolve();
  readonly #waiting: (() => void)[] = [];
  #stop: RelayStop | null = null;
  readonly #lastCheck: LastCheck;
  readonly #settings: ReportedSettings;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.exchange = new Exchange(options.clock);
    this.#settings = new ReportedSettings(options.parameters);
    this.#lastCheck = new LastCheck({ ...options, write: (bytes) => this.#socket.write(bytes) });
    this.#door = new Door({
      parameters: options.parameters,
      isShut: () => !this.alive || this.#stop !== null,
      onClient: (socket) => this.#join(socket),
      onCancel: options.cancel,
    });
    this.#socket = new BorrowedSocket(options.client, { onFrame: (one) => this.#fromServer(one), onLost: () => this.#lost() });
  }

  /** Returns the port, and the password for the one client. */
  async listen(): Promise<{ readonly port: number; readonly token: string }> {
    return { port: await this.#door.listen(), token: this.#door.token };
  }

  /** Aborted when drizzle-kit has to end. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  get stopReason(): RelayStop | null {
    return this.#stop;
  }

  /** Whether a client ever logged in. */
  get connected(): boolean {
    return this.#client !== null;
  }

  get alive(): boolean {
    return this.#socket.alive;
  }

  /** Nothing more is passed on. The first reason is kept. */
  stop(reason: RelayStop): void {
    this.#stop ??= reason;
    this.#stopping.abort();
    this.#client?.destroySoon();
  }

  /** The client is gone: waits until the server has answered everything, at most so long. Whether it has. */
  async close(waitMs: number): Promise<boolean> {
    this.#door.close();
    const answered = this.#queue.then(() => this.#whenIdle());
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, waitMs).unref())]);
    return this.exchange.idle;
  }

  /** Ends the session that works: asked for if it is idle, at once otherwise. */
  endSession(): void {
    if (this.exchange.idle) this.#socket.end();
    else this.#socket.destroy();
    this.exchange.lose();
    this.#lastCheck.lose();
    this.#settle();
  }

  #join(socket: Socket): void {
    this.#client = socket.once('close', this.#options.onLeft);
    readUnits(socket, {
      onUnit: (unit) => this.#fromClient(unit, socket),
      onBroken: (reason) => this.#refuse(socket, reason),
      onFailed: (thrown) => this.#halt(socket, internalError(this.#rules, thrown)),
      onQueued: (queue) => void (this.#queue = queue),
    });
  }

  async #fromClient(unit: Unit, socket: Socket): Promise<void> {
    if (unit.frames.at(-1)?.type === 'X') {
      socket.end();
      return;
    }
    await this.#whenIdle();
    const setting = this.#settings.misread;
    if (setting !== null) this.#halt(socket, { kind: 'setting-changed', setting, at: this.exchange.lastPlanned });
    if (this.#isOver()) return;
    const { book, admission } = (this.#rules ??= await openRules(this.#options.admission));
    const ruled = book.rule(unit, this.exchange.status);
    if (ruled.kind === 'refused') {
      this.#refuse(socket, ruled.reason);
      return;
    }
    if (this.#settings.hidesCatalogs && ruled.frames.some(({ ruling }) => ruling?.kind === 'own')) {
      this.#refuse(socket, 'it looks names up, and the search_path puts other schemas before pg_catalog');
      return;
    }
    const objection = await this.#lastCheck.find(ruled.runs, this.exchange, admission);
    if (objection !== null) this.#halt(socket, objection);
    if (this.#isOver()) return;
    if (ruled.runs?.kind === 'plan') this.#options.locks.pass();
    await this.#forward(ruled.frames);
  }

  #isOver(): boolean {
    return this.#stop !== null || !this.alive;
  }

  async #forward(frames: readonly RuledFrame[]): Promise<void> {
    for (const { frame: one, ruling } of frames) this.exchange.forward(one, ruling);
    await this.#socket.write(Buffer.concat(frames.map(({ frame: one }) => one.bytes)));
  }

  #refuse(socket: Socket, reason: string): void {
    socket.write(fatalError('42501', 'drizzle-attest does not pass this on to the database.'));
    this.stop({ kind: 'refused', reason });
  }

  #halt(socket: Socket, reason: RelayStop): void {
    socket.write(fatalError('55000', 'The deploy was stopped.'));
    this.stop(reason);
  }

  #fromServer(one: Frame): void {
    if (this.#lastCheck.take(one)) return;
    this.#settings.hear(one);
    // A migration cannot send rows; without an answer the server would wait for them.
    if (one.type === 'G') {
      void this.#socket.write(refuseCopy(this.exchange.runsExtended));
      return;
    }
    const ended = this.exchange.answer(one);
    this.#rules?.book.hear(one);
    const client = this.#client;
    if (client !== null) this.#socket.feed(client, one.bytes);
    for (const text of ended) this.#hear(text);
    if (this.exchange.idle) this.#settle();
  }

  #hear(text: SentText): void {
    if (this.#rules === null) return;
    this.#rules.admission.hear(text);
    const reason = stopAfter(text, this.#rules.admission);
    if (reason !== null) this.stop(reason);
  }

  #lost(): void {
    this.exchange.lose();
    this.stop({ kind: 'session-lost', session: 'work' });
    this.#lastCheck.lose();
    this.#settle();
  }

  async #whenIdle(): Promise<void> {
    if (this.exchange.idle || !this.#socket.alive) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #settle(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
