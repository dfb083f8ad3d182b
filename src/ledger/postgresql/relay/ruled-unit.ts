/** Judges a unit of a client by the admission: every message with the text that it is about, or the reason why nothing of it is passed on. */
import { refused, type Admission, type Refusal, type Ruling, type SentRuling, type TransactionStatus } from '../../../model/relay.ts';
import { FrameError, readString, type Frame } from './frames.ts';
import type { Unit } from './units.ts';

export interface RuledFrame {
  readonly frame: Frame;
  /** Of the text that it is about; null for messages that are about none. */
  readonly ruling: SentRuling | null;
}

export type RuledUnit = { readonly kind: 'admitted'; readonly frames: readonly RuledFrame[]; readonly runs: SentRuling | null } | Refusal;

interface Bound {
  readonly ruling: SentRuling;
  /** As text; null for NULL, and for what is not sent as text. */
  readonly parameters: readonly (string | null)[];
}

export interface Rules {
  readonly book: Rulebook;
  readonly admission: Admission;
}

export async function openRules(asked: Promise<Admission>): Promise<Rules> {
  const admission = await asked;
  return { book: new Rulebook(admission), admission };
}

/** Knows the statements and portals of the client's connection by their names. */
export class Rulebook {
  readonly #admission: Admission;
  readonly #statements = new Map<string, SentRuling>();
  readonly #portals = new Map<string, Bound>();
  readonly #usedNames = new Set<string>();
  /** What Close messages on their way to the server name, in their order; null if they name no statement. */
  #closing: (string | null)[] = [];
  /** Whether the server has answered with an error since it was ready last. */
  #failed = false;

  constructor(admission: Admission) {
    this.#admission = admission;
  }

  /** Asked when the server owes no answer; `status` is its own then. A unit runs one text at most. */
  rule({ frames, closed }: Unit, status: TransactionStatus): RuledUnit {
    const ruled: RuledFrame[] = [];
    let [runs, parameters]: [SentRuling | null, Bound['parameters']] = [null, []];
    try {
      for (const frame of frames) {
        const ruling = this.#ruleOn(frame, status);
        if (ruling?.kind === 'refused') return ruling;
        if (ruling !== null && (frame.type === 'Q' || frame.type === 'E')) {
          if (runs !== null) return refused('it runs several statements at once');
          runs = ruling;
          if (frame.type === 'E') parameters = this.#portals.get(readString(frame.bytes, 5)[0])?.parameters ?? [];
        }
        ruled.push({ frame, ruling });
      }
    } catch (thrown) {
      if (thrown instanceof FrameError || thrown instanceof RangeError) return refused('it holds a malformed message');
      throw thrown;
    }
    // What follows in the same transaction would be judged by a status from before it.
    if (runs !== null && !closed) return refused('it runs a statement and does not wait for its end');
    const reason = runs === null ? null : this.#admission.admit(runs, status, parameters);
    if (reason !== null) return refused(reason);
    this.#closing.push(...frames.filter(({ type }) => type === 'C').map(closedName));
    return { kind: 'admitted', frames: ruled, runs };
  }

  /**
   * A message of the server. After an error it passes over a Parse, so the unnamed statement may be another than was seen here; and over a Close, so a name
   * is free only when the server says so.
   */
  hear({ type }: Frame): void {
    if (type === '3') this.#release(this.#closing.shift() ?? null);
    if (type === 'E') this.#failed = true;
    if (type !== 'Z') return;
    if (this.#failed) this.#statements.delete('');
    this.#failed = false;
    this.#closing = [];
  }

  #release(statement: string | null): void {
    if (statement === null) return;
    this.#usedNames.delete(statement);
    this.#statements.delete(statement);
  }

  #ruleOn({ type, bytes }: Frame, status: TransactionStatus): Ruling | null {
    switch (type) {
      case 'Q':
        return this.#query(bytes, status);
      case 'P':
        return this.#parse(bytes, status);
      case 'B':
        return this.#bind(bytes);
      case 'D':
        return this.#named(bytes) ?? refused('it describes a statement that was not prepared here');
      case 'E':
        return this.#execute(bytes);
      case 'C':
        this.#close(bytes);
        return null;
      case 'S':
      case 'H':
      case 'X':
        return null;
      default:
        return refused(`a message of the type ${JSON.stringify(type)} is not passed on`);
    }
  }

  #query(bytes: Buffer, status: TransactionStatus): Ruling {
    const [text, end] = readString(bytes, 5);
    return end === bytes.length ? this.#admission.judge(text, status) : refused('it holds a malformed message');
  }

  /** The server keeps the first statement of a name, and refuses another. */
  #parse(bytes: Buffer, status: TransactionStatus): Ruling {
    const [name, at] = readString(bytes, 5);
    if (name !== '' && this.#usedNames.has(name)) return refused('it prepares two statements under one name');
    this.#usedNames.add(name);
    const [text, next] = readString(bytes, at);
    const types = Array.from({ length: bytes.readUInt16BE(next) }, (_, one) => bytes.readUInt32BE(next + 2 + 4 * one));
    if (types.some((type) => type >= firstOfUsers)) return refused('it prepares a parameter of a type that is not one of PostgreSQL');
    const ruling = this.#admission.judge(text, status);
    if (ruling.kind !== 'refused') this.#statements.set(name, ruling);
    return ruling;
  }

  /** With a limit, the server would leave the statement half run. */
  #execute(bytes: Buffer): Ruling {
    const [portal, next] = readString(bytes, 5);
    if (bytes.readInt32BE(next) > 0) return refused('it asks for a part of the rows');
    return this.#portals.get(portal)?.ruling ?? refused('it runs a statement that was not prepared here');
  }

  #bind(bytes: Buffer): Ruling {
    const [portal, at] = readString(bytes, 5);
    const [statement, next] = readString(bytes, at);
    const ruling = this.#statements.get(statement);
    if (ruling === undefined) return refused('it binds a statement that was not prepared here');
    this.#portals.set(portal, { ruling, parameters: readParameters(bytes, next) });
    return ruling;
  }

  /** Of a Describe or a Close: the kind, then the name. */
  #named(bytes: Buffer): SentRuling | null {
    const [name] = readString(bytes, 6);
    return (bytes.toString('latin1', 5, 6) === 'S' ? this.#statements.get(name) : this.#portals.get(name)?.ruling) ?? null;
  }

  #close(bytes: Buffer): void {
    const [name] = readString(bytes, 6);
    (bytes.toString('latin1', 5, 6) === 'S' ? this.#statements : this.#portals).delete(name);
  }
}

/** The object ids below are those of PostgreSQL itself; a type of somebody else may run code that checks its values. */
const firstOfUsers = 16_384;

/** Of a Close of a statement with a name. */
function closedName({ bytes }: Frame): string | null {
  const [name] = readString(bytes, 6);
  return bytes.toString('latin1', 5, 6) === 'S' && name !== '' ? name : null;
}

/** Of a Bind: the formats of the parameters, one for all, or none if all are texts; then the parameters. Throws RangeError. */
function readParameters(bytes: Buffer, from: number): readonly (string | null)[] {
  const formats = Array.from({ length: bytes.readUInt16BE(from) }, (_, at) => bytes.readInt16BE(from + 2 + 2 * at));
  let next = from + 2 + 2 * formats.length;
  const count = bytes.readUInt16BE(next);
  next += 2;
  return Array.from({ length: count }, (_, at) => {
    const length = bytes.readInt32BE(next);
    const [start, end] = [next + 4, next + 4 + Math.max(length, 0)];
    if (end > bytes.length) throw new RangeError('a parameter without an end');
    next = end;
    const isText = (formats.length === 1 ? formats[0] : (formats[at] ?? 0)) === 0;
    return length === -1 || !isText ? null : bytes.toString('utf8', start, end);
  });
}
