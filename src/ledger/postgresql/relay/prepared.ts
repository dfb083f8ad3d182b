/** The statements and portals of a client, as far as the server has them: what it passed over is not there. */
import type { SentRuling } from '../../../model/relay.ts';
import { FrameError, type Frame } from './frames.ts';

export interface Bound {
  readonly ruling: SentRuling;
  /** As text; null for NULL, and for what is not sent as text. */
  readonly parameters: readonly (string | null)[];
}

/** The server tells names apart by so many bytes (NAMEDATALEN - 1). */
const longestName = 63;

/** Byte by byte, and where the next field begins. Throws FrameError, also for a name that the server would cut. */
export function readName(bytes: Buffer, from: number): readonly [name: string, next: number] {
  const end = bytes.indexOf(0, from);
  if (end === -1 || end - from > longestName) throw new FrameError('a name without an end');
  return [bytes.toString('latin1', from, end), end + 1];
}

export class Prepared {
  readonly #statements = new Map<string, SentRuling>();
  readonly #portals = new Map<string, Bound>();
  readonly #usedNames = new Set<string>();
  /** The names in the Parse and Close messages that the server has not answered, in their order; null for what is of no name. */
  #parsing: string[] = [];
  #closing: (string | null)[] = [];
  /** Whether the server has answered with an error since it was ready last. */
  #failed = false;

  /** Whether the server has, or may have, another statement of this name: it keeps the first. */
  isUsed(name: string): boolean {
    return name !== '' && this.#usedNames.has(name);
  }

  parse(name: string, ruling: SentRuling): void {
    this.#usedNames.add(name);
    this.#statements.set(name, ruling);
  }

  bind(portal: string, bound: Bound): void {
    this.#portals.set(portal, bound);
  }

  statement(name: string): SentRuling | null {
    return this.#statements.get(name) ?? null;
  }

  portal(name: string): Bound | null {
    return this.#portals.get(name) ?? null;
  }

  /** What a Describe or a Close is about. */
  named(bytes: Buffer): SentRuling | null {
    const [name] = readName(bytes, 6);
    return isOfStatement(bytes) ? this.statement(name) : (this.portal(name)?.ruling ?? null);
  }

  close(bytes: Buffer): void {
    const [name] = readName(bytes, 6);
    (isOfStatement(bytes) ? this.#statements : this.#portals).delete(name);
  }

  /** These messages go to the server. */
  send(frames: readonly Frame[]): void {
    for (const { type, bytes } of frames) {
      if (type === 'P') this.#parsing.push(readName(bytes, 5)[0]);
      if (type === 'C') this.#closing.push(isOfStatement(bytes) ? readName(bytes, 6)[0] : null);
    }
  }

  /** A message of the server. No portal is used behind its ReadyForQuery: what ran may have closed it. */
  hear({ type }: Frame): void {
    if (type === '1') this.#parsing.shift();
    if (type === '3') this.#release(this.#closing.shift() ?? null);
    if (type === 'E') this.#failed = true;
    if (type === 'Z') this.#ready();
  }

  /** After an error the server passed over each Parse and Close behind it. */
  #ready(): void {
    for (const name of this.#parsing) this.#release(name);
    if (this.#failed) this.#statements.delete('');
    this.#failed = false;
    this.#parsing = [];
    this.#closing = [];
    this.#portals.clear();
  }

  /** The statement without a name may be another one by now. */
  #release(statement: string | null): void {
    if (statement === null || statement === '') return;
    this.#usedNames.delete(statement);
    this.#statements.delete(statement);
  }
}

function isOfStatement(bytes: Buffer): boolean {
  return bytes.toString('latin1', 5, 6) === 'S';
}
