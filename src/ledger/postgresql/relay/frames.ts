/** Messages of PostgreSQL's protocol 3.0 as bytes: a type byte, an int32 length that counts itself, a body; the first one of a client has no type. */
import { copyRefusal } from '../../../model/relay.ts';

export interface Frame {
  /** One character; empty for a startup message. */
  readonly type: string;
  /** The whole message, its head included. */
  readonly bytes: Buffer;
}

/** Thrown for a message of an impossible or forbidden length. */
export class FrameError extends Error {}

const lengthBytes = 4;

/** Splits a stream into whole messages. The parts of a message are joined once, when its last one has come. */
export class FrameReader {
  readonly #head: number;
  readonly #limit: number;
  #parts: Buffer[] = [];
  #bytes = 0;

  /** `limit`: the longest message that is taken, in bytes. */
  constructor({ typed, limit }: { readonly typed: boolean; readonly limit: number }) {
    this.#head = typed ? 1 : 0;
    this.#limit = limit;
  }

  /** Throws FrameError. */
  push(part: Buffer): readonly Frame[] {
    this.#parts.push(part);
    this.#bytes += part.length;
    const frames: Frame[] = [];
    for (let whole = this.#take(); whole !== null; whole = this.#take()) frames.push(whole);
    return frames;
  }

  #take(): Frame | null {
    const length = this.#frameLength();
    if (length === null || this.#bytes < length) return null;
    const all = this.#joined();
    const bytes = all.subarray(0, length);
    this.#parts = all.length === length ? [] : [all.subarray(length)];
    this.#bytes -= length;
    return { type: this.#head === 0 ? '' : bytes.toString('latin1', 0, 1), bytes };
  }

  #frameLength(): number | null {
    const head = this.#head + lengthBytes;
    if (this.#bytes < head) return null;
    const first = this.#parts[0] ?? Buffer.alloc(0);
    const length = (first.length < head ? this.#joined() : first).readInt32BE(this.#head);
    if (length < lengthBytes || length > this.#limit) throw new FrameError(`a message of ${String(length)} bytes`);
    return this.#head + length;
  }

  #joined(): Buffer {
    const joined = this.#parts.length === 1 ? (this.#parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#parts);
    this.#parts = [joined];
    return joined;
  }
}

/** A message; strings become C strings. */
export function frame(type: string, ...body: readonly (Buffer | string)[]): Buffer {
  const bytes = Buffer.concat(body.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part)));
  return Buffer.concat([Buffer.from(type, 'latin1'), int32(bytes.length + lengthBytes), bytes]);
}

export function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

export function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

/** The C string that begins there, and where the next field begins. Throws FrameError if it has no end. */
export function readString(bytes: Buffer, from: number): readonly [text: string, next: number] {
  const end = bytes.indexOf(0, from);
  if (end === -1) throw new FrameError('a text without an end');
  return [bytes.toString('utf8', from, end), end + 1];
}

/** The fields of an ErrorResponse by their letters: S, V, C, M, P, R … */
export function readErrorFields(bytes: Buffer): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let at = 5; at < bytes.length && bytes[at] !== 0;) {
    const [value, next] = readString(bytes, at + 1);
    fields.set(bytes.toString('latin1', at, at + 1), value);
    at = next;
  }
  return fields;
}

/** An error of the relay itself that ends the connection. */
export function fatalError(sqlState: string, message: string): Buffer {
  return frame('E', 'SFATAL', 'VFATAL', `C${sqlState}`, `M${message}`, Buffer.from([0]));
}

/** The answer to COPY FROM STDIN. The server passes over a sync that comes while it waits for rows, so the extended protocol needs another one. */
export function refuseCopy(isExtended: boolean): Buffer {
  const refusal = frame('f', copyRefusal);
  return isExtended ? Buffer.concat([refusal, frame('S')]) : refusal;
}
