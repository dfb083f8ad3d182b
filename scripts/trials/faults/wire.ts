/** What a client of PostgreSQL sends, read as far as a moment of it can be recognised. */
import { FrameReader } from '../../../src/ledger/postgresql/relay/frames.ts';

/** Longer than any message that the server takes. */
const longestMessage = 0x3f_ff_ff_ff;

/** Cuts the bytes of a client into its messages. */
export class ClientMessages {
  #reader = new FrameReader({ typed: false, limit: longestMessage });
  #begun = false;

  /** The messages that are whole with these bytes. */
  take(part: Buffer): readonly ClientMessage[] {
    return this.#reader.push(part).map(({ bytes }) => {
      const message = readMessage(bytes, this.#begun);
      if (message.name !== null) this.#begin();
      return message;
    });
  }

  /** A client sends nothing behind its startup message until the server has answered it. */
  #begin(): void {
    this.#begun = true;
    this.#reader = new FrameReader({ typed: true, limit: longestMessage });
  }
}

export interface ClientMessage {
  readonly bytes: Buffer;
  /** Of the session, where this message begins one. */
  readonly name: string | null;
  /** What it has executed; empty if it holds no SQL. */
  readonly sql: string;
}

const protocol3 = 3;

function readMessage(bytes: Buffer, begun: boolean): ClientMessage {
  if (begun) return { bytes, name: null, sql: sqlOf(bytes) };
  if (bytes.readInt16BE(4) !== protocol3) return { bytes, name: null, sql: '' };
  const words = bytes.toString('utf8', 8).split('\0');
  const at = words.indexOf('application_name');
  return { bytes, name: at === -1 ? '' : (words[at + 1] ?? ''), sql: '' };
}

/** Of a large statement its beginning is enough. */
function sqlOf(bytes: Buffer): string {
  const text = bytes.toString('utf8', 5, Math.min(bytes.length, 2_000)).split('\0');
  const kind = String.fromCharCode(bytes[0] ?? 0);
  return (kind === 'Q' ? text[0] : kind === 'P' ? text[1] : '') ?? '';
}

export function isCommit(sql: string): boolean {
  return /^\s*commit\b/iu.test(sql);
}
