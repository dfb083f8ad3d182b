/** What a unit of a client comes to by the admission: every message with the text that it is about, or the reason why nothing of it goes on. */
import type { Admission, Ruling, SentText, TransactionStatus } from '../../../model/relay.ts';
import { FrameError, readString, type Frame } from './frames.ts';
import type { Unit } from './units.ts';

type Sent = SentText['ruling'];

export interface RuledFrame {
  readonly frame: Frame;
  /** Of the text that it is about; null for messages that are about none. */
  readonly ruling: Sent | null;
}

export type RuledUnit =
  { readonly kind: 'admitted'; readonly frames: readonly RuledFrame[]; readonly runs: Sent | null } | { readonly kind: 'refused'; readonly reason: string };

/** Knows the statements and portals of the client's connection by their names. */
export class Rulebook {
  readonly #admission: Admission;
  readonly #statements = new Map<string, Sent>();
  readonly #portals = new Map<string, Sent>();

  constructor(admission: Admission) {
    this.#admission = admission;
  }

  /** Asked when the server owes no answer; `status` is its own then. A unit runs one text at most. */
  rule({ frames }: Unit, status: TransactionStatus): RuledUnit {
    const ruled: RuledFrame[] = [];
    let runs: Sent | null = null;
    try {
      for (const frame of frames) {
        const ruling = this.#ruleOn(frame, status);
        if (ruling?.kind === 'refused') return ruling;
        if (ruling !== null && (frame.type === 'Q' || frame.type === 'E')) {
          if (runs !== null) return refused('it runs several statements at once');
          runs = ruling;
        }
        ruled.push({ frame, ruling });
      }
    } catch (thrown) {
      if (thrown instanceof FrameError || thrown instanceof RangeError) return refused('it holds a malformed message');
      throw thrown;
    }
    const reason = runs === null ? null : this.#admission.admit(runs, status);
    return reason === null ? { kind: 'admitted', frames: ruled, runs } : refused(reason);
  }

  #ruleOn({ type, bytes }: Frame, status: TransactionStatus): Ruling | null {
    switch (type) {
      case 'Q':
        return this.#admission.judge(readString(bytes, 5)[0], status);
      case 'P':
        return this.#parse(bytes, status);
      case 'B':
        return this.#bind(bytes);
      case 'D':
        return this.#named(bytes) ?? refused('it describes a statement that was not prepared here');
      case 'E':
        return this.#portals.get(readString(bytes, 5)[0]) ?? refused('it runs a statement that was not prepared here');
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

  #parse(bytes: Buffer, status: TransactionStatus): Ruling {
    const [name, at] = readString(bytes, 5);
    const ruling = this.#admission.judge(readString(bytes, at)[0], status);
    if (ruling.kind !== 'refused') this.#statements.set(name, ruling);
    return ruling;
  }

  #bind(bytes: Buffer): Ruling {
    const [portal, at] = readString(bytes, 5);
    const ruling = this.#statements.get(readString(bytes, at)[0]);
    if (ruling === undefined) return refused('it binds a statement that was not prepared here');
    this.#portals.set(portal, ruling);
    return ruling;
  }

  /** Of a Describe or a Close: the kind, then the name. */
  #named(bytes: Buffer): Sent | null {
    const [name] = readString(bytes, 6);
    return (bytes.toString('latin1', 5, 6) === 'S' ? this.#statements : this.#portals).get(name) ?? null;
  }

  #close(bytes: Buffer): void {
    const [name] = readString(bytes, 6);
    (bytes.toString('latin1', 5, 6) === 'S' ? this.#statements : this.#portals).delete(name);
  }
}

function refused(reason: string): { readonly kind: 'refused'; readonly reason: string } {
  return { kind: 'refused', reason };
}
