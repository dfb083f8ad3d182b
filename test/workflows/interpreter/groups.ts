/** Concurrency groups: one at a time, in the order in which they came. */

export interface Wish {
  readonly group: string;
  /** `single`: a newer one that waits takes the place of an older one. */
  readonly queue: 'single' | 'max';
  readonly cancelInProgress: boolean;
  /** Told to whoever loses its place, or is to stop. */
  readonly cancel: (reason: string) => void;
}

interface Holder extends Wish {
  readonly enter: (entered: boolean) => void;
}

/** What all runs of one repository share. */
export class Groups {
  readonly #queues = new Map<string, Holder[]>();

  /** Gives the function that leaves the group; null where the wish lost its place while it waited. */
  async enter(wish: Wish): Promise<(() => void) | null> {
    const name = wish.group.toLowerCase();
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(name, queue);
    const reason = `Canceling since a higher priority waiting request for ${wish.group} exists`;
    const entered = await new Promise<boolean>((enter) => {
      if (wish.queue === 'single') for (const waiting of queue.splice(1)) this.#drop(waiting, reason);
      if (wish.cancelInProgress) queue[0]?.cancel(reason);
      queue.push({ ...wish, enter });
      if (queue.length === 1) enter(true);
    });
    return entered ? () => this.#leave(queue) : null;
  }

  #drop(holder: Holder, reason: string): void {
    holder.cancel(reason);
    holder.enter(false);
  }

  #leave(queue: Holder[]): void {
    queue.shift();
    queue[0]?.enter(true);
  }
}
