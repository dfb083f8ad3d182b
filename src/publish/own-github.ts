/** What was written before: found again by the hidden marker in its first line. */
import { z } from 'zod';
import type { Github } from '../github/client.ts';
import { id } from '../github/fields.ts';
import type { Actor } from '../model/approval.ts';

interface Written {
  readonly body?: string | null | undefined;
  readonly user: Actor | null;
}

const account = z.object({ id });

/** Anybody may write the marker: it is ours only where a bot wrote it, or the holder of the token. */
export async function findOwn<T extends Written>(github: Github, written: readonly T[], marker: string): Promise<T | null> {
  const marked = written.filter(({ body }) => body?.startsWith(marker) === true);
  const ofBot = marked.find(({ user }) => user?.kind === 'bot');
  if (ofBot !== undefined || marked.length === 0) return ofBot ?? null;
  const answer = await github.ask('GET /user');
  const self = account.safeParse(answer.kind === 'answered' && answer.status === 200 ? answer.data : null);
  return self.success ? (marked.find(({ user }) => user?.id === self.data.id) ?? null) : null;
}
