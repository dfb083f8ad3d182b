/** Which of the installed versions is the newest, and which account of the system may run one. */

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** `16`, `postgresql@16`, `pgsql-16`: the names of versions, the newest first; other names are left out. */
export function newestFirst(names: readonly string[]): readonly string[] {
  const versions = names.flatMap((name) => {
    const version = /^(?:postgresql@|pgsql-)?(\d+)$/u.exec(name)?.[1];
    return version === undefined ? [] : [{ name, version: Number(version) }];
  });
  return versions.toSorted((one, other) => other.version - one.version).map(({ name }) => name);
}

/** The account `postgres` of a passwd file, else `nobody`. */
export function parseAccount(passwd: string): Account | null {
  const accounts = new Map(passwd.split('\n').map((line) => [line.split(':')[0] ?? '', line.split(':')]));
  const fields = accounts.get('postgres') ?? accounts.get('nobody');
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { uid, gid } : null;
}
