/** Judges a unit of a client by the admission: every message with the text that it is about, or the reason why nothing of it is passed on. */
import { refused, type Admission, type Refusal, type RelayStop, type Ruling, type SentRuling, type TransactionStatus } from '../../../model/relay.ts';
import { clause } from '../../../text/sentence.ts';
import { FrameError, readString, type Frame } from './frames.ts';
import { Prepared, readName, type Bound } from './prepared.ts';
import type { Unit } from './units.ts';

export interface RuledFrame {
  readonly frame: Frame;
  /** Of the text that it is about; null for messages that are about none. */
  readonly ruling: SentRuling | null;
}

export type RuledUnit = { readonly kind: 'admitted'; readonly frames: readonly RuledFrame[]; readonly runs: SentRuling | null } | Refusal;

export interface Rules {
  readonly book: Rulebook;
  readonly admission: Admission;
}

export async function openRules(asked: Promise<Admission>): Promise<Rules> {
  const admission = await asked;
  return { book: new Rulebook(admission), admission };
}

/** What was thrown is not drizzle-kit's doing; without rules, they could not be loaded. */
export function internalError(rules: Rules | null, thrown: unknown): RelayStop {
  const reason = clause(thrown instanceof Error ? thrown.message : String(thrown));
  return { kind: 'internal-error', during: rules === null ? 'loading' : 'judging', reason };
}

export class Rulebook {
  readonly #admission: Admission;
  readonly #prepared = new Prepared();

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
          if (frame.type === 'E') parameters = this.#prepared.portal(readName(frame.bytes, 5)[0])?.parameters ?? [];
        }
        ruled.push({ frame, ruling });
      }
    } catch (thrown) {
      if (thrown instanceof FrameError || thrown instanceof RangeError) return refused('it holds a malformed message');
      throw thrown;
    }
    // What follows in the same transaction would be judged by a status from before it.
    if (runs !== null && !closed) return refused('it runs a statement and does not wait for its end');
    if (runs?.kind === 'plan' && parameters.length > 0) return refused('it gives values to a statement of the plan');
    const reason = runs === null ? null : this.#admission.admit(runs, status, parameters);
    if (reason !== null) return refused(reason);
    this.#prepared.send(frames);
    return { kind: 'admitted', frames: ruled, runs };
  }

  /** A message of the server. */
  hear(one: Frame): void {
    this.#prepared.hear(one);
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
        return this.#prepared.named(bytes) ?? refused('it describes a statement that was not prepared here');
      case 'E':
        return this.#execute(bytes);
      case 'C':
        this.#prepared.close(bytes);
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

  #parse(bytes: Buffer, status: TransactionStatus): Ruling {
    const [name, at] = readName(bytes, 5);
    if (this.#prepared.isUsed(name)) return refused('it prepares two statements under one name');
    const [text, next] = readString(bytes, at);
    const types = Array.from({ length: bytes.readUInt16BE(next) }, (_, one) => bytes.readUInt32BE(next + 2 + 4 * one));
    if (types.some((type) => type >= firstOfUsers)) return refused('it prepares a parameter of a type that is not one of PostgreSQL');
    const ruling = this.#admission.judge(text, status);
    if (ruling.kind !== 'refused') this.#prepared.parse(name, ruling);
    return ruling;
  }

  /** With a limit, the server would leave the statement half run. */
  #execute(bytes: Buffer): Ruling {
    const [portal, next] = readName(bytes, 5);
    if (bytes.readInt32BE(next) > 0) return refused('it asks for a part of the rows');
    return this.#prepared.portal(portal)?.ruling ?? refused('it runs a statement that was not prepared here');
  }

  #bind(bytes: Buffer): Ruling {
    const [portal, at] = readName(bytes, 5);
    const [statement, next] = readName(bytes, at);
    const ruling = this.#prepared.statement(statement);
    if (ruling === null) return refused('it binds a statement that was not prepared here');
    this.#prepared.bind(portal, { ruling, parameters: readParameters(bytes, next) });
    return ruling;
  }
}

/** The object ids below are those of PostgreSQL itself; a type of somebody else may run code that checks its values. */
const firstOfUsers = 16_384;

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
