/** A question of ours in the session that is lent, between two messages of its client. It has names of its own, so that what the client prepared stays. */
import { frame, FrameError, int16, int32, readErrorFields, type Frame } from './frames.ts';
import { drawToken } from './token-random.ts';

/** The last column of each row as its text, in the order of the queries; or why there is none. */
export type Answer = { readonly texts: readonly string[] } | { readonly failed: string };

/** Messages of the server that come at any time, and are the client's. */
const unasked: ReadonlySet<string> = new Set(['A', 'N', 'S']);

export class Question {
  readonly #answered = Promise.withResolvers<Answer>();
  readonly #texts: string[] = [];
  #failed: string | null = null;
  /** The messages that ask it. */
  readonly bytes: Buffer;

  constructor(queries: readonly string[]) {
    this.bytes = Buffer.concat([...queries.map(runOnce), frame('S')]);
  }

  get answer(): Promise<Answer> {
    return this.#answered.promise;
  }

  /** Whether the message is a part of the answer. */
  take({ type, bytes }: Frame): boolean {
    if (unasked.has(type)) return false;
    if (type === 'D') this.#texts.push(lastColumn(bytes));
    if (type === 'E') this.#failed ??= `SQLSTATE ${readErrorFields(bytes).get('C') ?? ''}`;
    if (type === 'Z') this.#answered.resolve(this.#failed === null ? { texts: this.#texts } : { failed: this.#failed });
    return true;
  }

  /** The connection is gone. */
  lose(): void {
    this.#answered.resolve({ failed: 'the connection was lost' });
  }
}

/** Parse, Bind, Execute, and Close, which ends the portal, too. */
function runOnce(query: string): Buffer {
  const name = drawToken();
  const none = int16(0);
  return Buffer.concat([
    frame('P', name, query, none),
    frame('B', name, name, none, none, none),
    frame('E', name, int32(0)),
    frame('C', Buffer.from('P'), name),
    frame('C', Buffer.from('S'), name),
  ]);
}

function lastColumn(row: Buffer): string {
  let [next, text] = [7, ''];
  for (let left = row.readUInt16BE(5); left > 0; left -= 1) {
    const [start, length] = [next + 4, Math.max(row.readInt32BE(next), 0)];
    next = start + length;
    if (next > row.length) throw new FrameError('a row without an end');
    text = row.toString('utf8', start, next);
  }
  return text;
}
