/** Which repository of GitHub a git remote is. */
import type { ReadOutput } from '../model/ports.ts';
import { openGit } from './git.ts';

export interface RemoteRepository {
  /** `https://github.com` */
  readonly serverUrl: string;
  /** `owner/name` */
  readonly fullName: string;
}

/** Null where the remote is none, or a place without owner and name. */
export async function readRemote(repositoryRoot: string, readOutput: ReadOutput): Promise<RemoteRepository | null> {
  const { code, stdout } = await openGit(repositoryRoot, readOutput)('remote', 'get-url', 'origin');
  return code === 0 ? parseRemote(stdout.trim()) : null;
}

/** Of the forms that git takes: https, ssh, and `git@host:owner/name.git`. */
export function parseRemote(url: string): RemoteRepository | null {
  const parts =
    /^(?:(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([A-Za-z0-9.-]+)(?::\d+)?\/|(?:[\w.-]+@)([A-Za-z0-9.-]+):)([A-Za-z0-9_-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(url);
  const host = parts?.[1] ?? parts?.[2];
  if (parts === null || host === undefined) return null;
  const named = host === 'ssh.github.com' ? 'github.com' : host;
  return { serverUrl: `https://${named.toLowerCase()}`, fullName: `${parts[3] ?? ''}/${parts[4] ?? ''}` };
}

/** Where its REST interface is asked. */
export function apiUrlOf(serverUrl: string): string {
  const host = new URL(serverUrl).host;
  if (host === 'github.com') return 'https://api.github.com';
  return host.endsWith('.ghe.com') ? `https://api.${host}` : `${serverUrl}/api/v3`;
}
