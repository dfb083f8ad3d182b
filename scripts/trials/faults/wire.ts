/** What a client of PostgreSQL sends, read as far as a moment of it can be recognised. */

/** Cuts the bytes of a client into its messages. */
export class ClientMessages {
  #rest: Buffer = Buffer.alloc(0);
  #begun = false;

  /** The messages that are whole with these bytes. */
  take(bytes: Buffer): readonly ClientMessage[] {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const messages: ClientMessage[] = [];
    for (let length = this.#nextLength(); length !== null && this.#rest.length >= length; length = this.#nextLength()) {
      const message = readMessage(this.#rest.subarray(0, length), this.#begun);
      if (message.name !== null) this.#begun = true;
      messages.push(message);
      this.#rest = this.#rest.subarray(length);
    }
    return messages;
  }

  /** Messages before the session have no type byte. */
  #nextLength(): number | null {
    const before = this.#begun ? 1 : 0;
    return this.#rest.length < before + 4 ? null : before + this.#rest.readInt32BE(before);
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
