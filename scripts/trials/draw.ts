/** Chance that can be repeated: the same seed and round draw the same. */

const range = 2 ** 32;

export class Draw {
  #state: number;

  constructor(seed: number, round: number) {
    this.#state = mix(mix(seed) ^ round);
  }

  /** A whole number from 0 up to, but not, `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    return Math.floor((mix(this.#state) / range) * end);
  }

  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  }

  /** So many of them, each as often as it comes. */
  several<T>(count: number, list: readonly T[]): T[] {
    return Array.from({ length: count }, () => this.pick(list));
  }

  hex(length: number): string {
    return this.several(length, Array.from('0123456789abcdef')).join('');
  }
}

/** The finalizer of MurmurHash3: each bit of the result depends on each bit of the number. */
function mix(number: number): number {
  let mixed = number >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
