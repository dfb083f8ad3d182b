/** What a campaign prints: its progress, what failed and how to see that again, and a table of counts. */
import type { Asked, Counts } from './trial.ts';

/** Progress is printed after so long at most; a round that fails is printed at once. */
const silentMs = 5_000;

/** Failures after which a campaign ends: what is broken everywhere need not be seen everywhere. */
export const mostFailures = 10;

/** Lines of a failure's message. */
const mostLines = 40;

export class Report {
  readonly #name: string;
  readonly #asked: Asked;
  readonly #print: (line: string) => void;
  readonly #now: () => number;
  readonly #counts = new Map<string, number>();
  #played = 0;
  #failed = 0;
  #printedAt: number;

  constructor(name: string, asked: Asked, print: (line: string) => void, now: () => number) {
    [this.#name, this.#asked, this.#print, this.#now] = [name, asked, print, now];
    this.#printedAt = now();
    const { seed, first, last } = asked;
    print(`${name}, seed ${seed}: ${first === last ? `round ${first}` : `rounds ${first} to ${last}`}`);
  }

  get failed(): number {
    return this.#failed;
  }

  passed(counts: Counts): void {
    for (const [name, count] of Object.entries(counts)) this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
    this.#end();
  }

  failedRound(round: number, message: string): void {
    this.#failed += 1;
    this.#print(`Round ${round} failed: ${indent(message)}`);
    this.#print(`  To see it again: npm run trial -- ${this.#name} --seed ${this.#asked.seed} --round ${round}`);
    this.#end();
  }

  /** Something failed that is no round, such as the start of a server. */
  broken(message: string): void {
    this.#failed += 1;
    this.#print(`The trial could not run: ${indent(message)}`);
  }

  table(): string {
    const counts = [...this.#counts].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
    const rows = [['rounds', this.#played], ...counts, ['failed', this.#failed]] as const;
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, count]) => `${name.padEnd(width)}  ${String(count).padStart(9)}\n`).join('');
  }

  #end(): void {
    this.#played += 1;
    const now = this.#now();
    const all = this.#asked.last - this.#asked.first + 1;
    if (now - this.#printedAt < silentMs || this.#played === all) return;
    this.#printedAt = now;
    this.#print(`${this.#played} of ${all} rounds, ${this.#failed} failed`);
  }
}

function indent(message: string): string {
  return message.trimEnd().split('\n').slice(0, mostLines).join('\n  ');
}
