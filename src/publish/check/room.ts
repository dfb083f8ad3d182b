/** Pieces of a page that has only so much room. */

/** UTF-8 bytes of a text. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

export interface Filled {
  readonly pieces: readonly string[];
  /** Of the room, in bytes; each piece costs its own bytes and those of what parts it from the next. */
  readonly left: number;
}

/** The first pieces that have room together, and none after the first that has not; a piece that is not asked for is not made. */
export function fillRoom(pieces: Iterable<string>, bytes: number): Filled {
  const separator = 2;
  const taken: string[] = [];
  let left = bytes;
  for (const piece of pieces) {
    const cost = bytesOf(piece) + separator;
    if (cost > left) break;
    left -= cost;
    taken.push(piece);
  }
  return { pieces: taken, left };
}
