/** A list of GitHub's that is read from the newest on, and no further than is needed. */
import type { z } from 'zod';
import type { Github, GithubParameters } from '../github/client.ts';
import { found, parseAnswer, type Question, type Reading, type Unread } from '../github/reading.ts';

export interface NewestFirst<T> {
  readonly route: string;
  readonly parameters: GithubParameters;
  readonly schema: z.ZodType<readonly T[]>;
  readonly question: Question;
  /** RFC 3339; null where GitHub does not say. */
  readonly timeOf: (one: T) => string | null;
  /** Ends the reading early. Heeded only while GitHub lists them from the newest on. */
  readonly enough: (read: readonly T[]) => boolean;
  readonly mostPages: number;
  /** If they are more than that. */
  readonly tooMany: Unread;
}

export async function readNewestFirst<T>(github: Github, order: NewestFirst<T>): Promise<Reading<readonly T[]>> {
  const read: T[] = [];
  for (let page = 1; page <= order.mostPages; page += 1) {
    const asked = await github.ask(order.route, { ...order.parameters, per_page: 100, page });
    const parsed = parseAnswer(asked, order.schema, order.question);
    if (parsed.kind === 'unread') return parsed;
    read.push(...parsed.value);
    const times = read.map((one) => Date.parse(order.timeOf(one) ?? ''));
    const ordered = times.every((time, at) => at === 0 || time <= (times[at - 1] ?? 0));
    if ((asked.kind === 'answered' && !asked.hasMore) || (ordered && order.enough(read))) return found(read);
  }
  return order.tooMany;
}
