/** CODEOWNERS as GitHub reads it: the last pattern that matches a path names its owners. */

/** The owners of a path as written, `@login`, `@org/team` or an address; empty where no line, or a line without owners, is its last match. */
export function findOwners(codeOwners: string, path: string): readonly string[] {
  return parseLines(codeOwners).findLast(({ pattern }) => pattern.test(path))?.owners ?? [];
}

interface OwnerLine {
  readonly pattern: RegExp;
  readonly owners: readonly string[];
}

/** GitHub skips a line that it cannot read: negations, character ranges, and words that are no owners. */
function parseLines(text: string): readonly OwnerLine[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const [written = '', ...rest] = line.trim().split(/(?<!\\)[ \t]+/u);
    if (written === '' || /^[#!]/u.test(written) || /[[\]]/u.test(written)) return [];
    const comment = rest.findIndex((word) => word.startsWith('#'));
    const owners = comment === -1 ? rest : rest.slice(0, comment);
    return owners.every(isOwner) ? [{ pattern: compile(written), owners }] : [];
  });
}

function isOwner(word: string): boolean {
  return /^@[^\s@/]+(?:\/[^\s@/]+)?$/u.test(word) || /^[^\s@]+@[^\s@]+$/u.test(word);
}

/**
 * Of .gitignore: a slash at the start or within anchors the pattern to the root, `*` and `?` stop at a slash, `**` does not.
 * A pattern matches a folder with all that is in it, except that one ending in `/*` matches files right there.
 */
function compile(written: string): RegExp {
  const bare = written.replace(/^\//u, '').replaceAll(/\\(.)/gu, '$1');
  const isFolder = bare.endsWith('/');
  const segments = bare.replace(/\/$/u, '').split('/');
  const anchored = written.startsWith('/') || segments.length > 1;
  const flat = anchored && segments.at(-1) === '*' ? '$' : isFolder ? '/' : '(?:/|$)';
  return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${joinSegments(segments)}${flat}`, 'u');
}

function joinSegments(segments: readonly string[]): string {
  return segments
    .map((segment, index) => {
      const last = index === segments.length - 1;
      if (segment === '**') return last ? '.+' : '(?:.*/)?';
      return `${escape(segment)}${last ? '' : '/'}`;
    })
    .join('');
}

function escape(segment: string): string {
  return segment
    .replaceAll(/[.+^${}()|\\/]/gu, String.raw`\$&`)
    .replaceAll(/\*+/gu, '[^/]*')
    .replaceAll('?', '[^/]');
}
