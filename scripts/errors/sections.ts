/** The sections of docs/errors.md: one for each problem code. */

export interface Section {
  readonly code: string;
  /** What it means, in a paragraph. */
  readonly cause: string;
  readonly remedy: string;
  readonly exit: '1' | '2';
}

/** Throws where a section does not say cause, remedy and exit code, in this order, each in a paragraph that ends with a full stop. */
export function readSections(page: string): readonly Section[] {
  return page
    .split(/^### /mu)
    .slice(1)
    .map((section) => readSection(section));
}

function readSection(section: string): Section {
  const { code, cause, remedy } = /^(?<code>[a-z0-9/-]+)\n\n(?<cause>[^\n]+\.)\n\n\*\*Remedy\.\*\* (?<remedy>[^\n]+\.)\n\n/u.exec(section)?.groups ?? {};
  const exit = /\n\nExit code ([12])\.\n/u.exec(section)?.[1];
  if (code === undefined || cause === undefined || remedy === undefined || (exit !== '1' && exit !== '2'))
    throw new Error(`docs/errors.md: the section ${section.split('\n')[0] ?? ''} does not say cause, remedy and exit code.`);
  return { code, cause, remedy, exit };
}
