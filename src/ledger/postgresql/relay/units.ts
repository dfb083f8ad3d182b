/** What a client sends as one unit: a query, or the messages of the extended protocol up to its sync or flush. */
import type { Socket } from 'node:net';
import { FrameError, FrameReader, type Frame } from './frames.ts';

/** The longest message or unit that is taken. It is held whole before the server sees its first byte: half of one would spoil the session. */
const longestUnit = 256 * 1024 * 1024;
const mostFrames = 100_000;

export interface Unit {
  readonly frames: readonly Frame[];
  /** Whether the server will answer it with ReadyForQuery. */
  readonly closed: boolean;
}

/** Those that wait for a sync: Parse, Bind, Describe, Execute and Close. Any other message ends a unit, also one that is not passed on. */
const waiting: ReadonlySet<string> = new Set(['P', 'B', 'D', 'E', 'C']);

/** Splits what a client sends after its login. */
export class UnitReader {
  readonly #reader = new FrameReader({ typed: true, limit: longestUnit });
  #frames: Frame[] = [];
  #bytes = 0;

  /** Throws FrameError. */
  push(part: Buffer): readonly Unit[] {
    return this.#reader.push(part).flatMap((message) => this.#take(message));
  }

  #take(message: Frame): readonly Unit[] {
    this.#frames.push(message);
    this.#bytes += message.bytes.length;
    if (this.#bytes > longestUnit || this.#frames.length > mostFrames) throw new FrameError('more messages than are taken without a sync');
    if (waiting.has(message.type)) return [];
    const unit = { frames: this.#frames, closed: message.type !== 'H' };
    this.#frames = [];
    this.#bytes = 0;
    return [unit];
  }
}

export interface UnitEvents {
  /** One after the other. */
  readonly onUnit: (unit: Unit) => Promise<void>;
  /** Called with the reason if nothing that comes can be judged any more. */
  readonly onBroken: (reason: string) => void;
  /** Called with what onUnit threw: a failure of our own. */
  readonly onFailed: (thrown: unknown) => void;
  /** Called with the end of all units that have come. */
  readonly onQueued: (queue: Promise<void>) => void;
}

/** Reads a client whose socket is paused, and no more of it while its units wait. */
export function readUnits(socket: Socket, { onUnit, onBroken, onFailed, onQueued }: UnitEvents): void {
  const reader = new UnitReader();
  let queue = Promise.resolve();
  const take = async (units: readonly Unit[]): Promise<void> => {
    for (const unit of units) await onUnit(unit);
    socket.resume();
  };
  socket.on('data', (part: Buffer) => {
    try {
      const units = reader.push(part);
      if (units.length === 0) return;
      socket.pause();
      queue = queue.then(() => take(units)).catch(onFailed);
      onQueued(queue);
    } catch (thrown) {
      if (!(thrown instanceof FrameError)) throw thrown;
      onBroken(`it sent ${thrown.message}`);
    }
  });
  socket.resume();
}
