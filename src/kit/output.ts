/** Which lines of drizzle-kit may be shown: SQL and data stand in the others. */

/** Lines that are known to hold neither, and tell how far it is. */
const progress: readonly RegExp[] = [
  /^Reading config file /u,
  /^Using '[\w@/-]+' driver for database querying$/u,
  /^(?:\[.\] ?(?:applying migrations\.\.\.|migrations applied successfully!))+$/u,
];

/** Lines that are known to hold neither, and say why it stopped: versions, what to install, snapshots. */
const complaints: readonly RegExp[] = [
  /^Please install /u,
  /^To connect to .{1,80} (?:install|please)/u,
  /^(?:Error: )?Cannot find (?:module|package) '[\w@./-]+'/u,
  /^This version of drizzle-(?:kit|orm) is outdated/u,
  /^Your migrations folder format is outdated/u,
  /^Unrecognized options for command /u,
  /^Migration \S+ sorts before its parent \S+, so migrate can run it first\./u,
  /^Cannot reconstruct snapshot \S+: /u,
  /^The migrations folder has two base snapshots, /u,
  /^\S+ (?:snapshot is of unsupported version|is not of the latest version|data is malformed)/u,
];

export interface KitLines {
  /** Returns the line if it may be shown and is not a redrawn spinner, else null. */
  take(line: string): string | null;
  /** How many lines were held back. */
  readonly withheld: number;
  /** The first known line that says why drizzle-kit stopped; null without one. */
  readonly complaint: string | null;
}

/** `full` lets every line through; `status` only those that are known. */
export function watchKitLines(shown: 'status' | 'full'): KitLines {
  let withheld = 0;
  let complaint: string | null = null;
  const seen = new Set<string>();
  return {
    take: (line) => {
      const bare = line.trim().replace(/^\[[⠁-⣿]\]/u, '[·]');
      if (seen.has(bare)) return null;
      seen.add(bare);
      const complains = complaints.some((known) => known.test(bare));
      if (complains) complaint ??= bare;
      if (complains || shown === 'full' || progress.some((known) => known.test(bare))) return bare;
      withheld += 1;
      return null;
    },
    get withheld() {
      return withheld;
    },
    get complaint() {
      return complaint;
    },
  };
}
