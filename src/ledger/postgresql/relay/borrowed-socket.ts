/** The socket of a session that `pg` has logged in, taken from it: from here on `pg` sees nothing that the server says. */
import type { Socket } from 'node:net';
import type pg from 'pg';
import { FrameError, FrameReader, frame, type Frame } from './frames.ts';

/** PostgreSQL itself sends no longer message. */
const longestMessage = 0x3f_ff_ff_ff;

export interface SocketEvents {
  readonly onFrame: (frame: Frame) => void;
  /** Called once, when the server or the network ended the session. */
  readonly onLost: () => void;
}

export class BorrowedSocket {
  readonly #stream: pg.Client['connection']['stream'];
  #alive = true;
  /** Whether the client has not yet taken what was written to it. */
  #isFull = false;

  constructor(client: pg.Client, { onFrame, onLost }: SocketEvents) {
    // After the login, the stream is that of TLS if there is TLS.
    this.#stream = client.connection.stream;
    const reader = new FrameReader({ typed: true, limit: longestMessage });
    const lose = (): void => {
      if (!this.#alive) return;
      this.#alive = false;
      this.#stream.destroy();
      onLost();
    };
    this.#stream.removeAllListeners('data');
    this.#stream.on('data', (part: Buffer) => {
      try {
        for (const one of reader.push(part)) onFrame(one);
      } catch (thrown) {
        if (!(thrown instanceof FrameError)) throw thrown;
        lose();
      }
    });
    this.#stream.on('error', lose).on('close', lose).on('end', lose);
    if (this.#stream.destroyed) lose();
    else this.#stream.resume();
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Resolves when more may be written. */
  async write(bytes: Buffer): Promise<void> {
    if (this.#alive && !this.#stream.write(bytes)) await new Promise<void>((resolve) => onceTaken(this.#stream, resolve));
  }

  /** Writes to a client, and reads no more from the server until it has taken that. */
  feed(client: Socket, bytes: Buffer): void {
    if (client.destroyed || client.write(bytes) || this.#isFull) return;
    this.#isFull = true;
    this.#stream.pause();
    onceTaken(client, () => {
      this.#isFull = false;
      this.#stream.resume();
    });
  }

  /** Asks the server to end the session, and leaves. */
  end(): void {
    if (this.#alive) this.#stream.end(frame('X'));
    this.#alive = false;
    this.#stream.once('finish', () => this.#stream.destroy());
  }

  /** Leaves at once. */
  destroy(): void {
    this.#alive = false;
    this.#stream.destroy();
  }
}

/** Calls back once everything is written. After the other side's death `drain` never comes. */
function onceTaken(stream: pg.Client['connection']['stream'], callback: () => void): void {
  const done = (): void => {
    stream.off('drain', done).off('close', done);
    callback();
  };
  stream.on('drain', done).on('close', done);
}
