/** Links from a page of GitHub to the lines that it speaks of. */
import type { FindingPlace } from '../../model/finding.ts';
import { encodePath, inertCode } from '../../text/markdown.ts';
import { renderPlace } from '../../text/problem.ts';

export interface PageLinks {
  /** Under which the commit's files are shown, `https://github.com/acme/shop/blob/<sha>`; null where nothing is linked. */
  readonly files: string | null;
}

export function linkPlace(place: FindingPlace, { files }: PageLinks): string {
  const shown = inertCode(renderPlace(place.path, place.line));
  if (files === null) return shown;
  const line = place.line === null ? '' : `#L${String(place.line)}`;
  return `<a href="${files}/${encodePath(place.path)}${line}">${shown}</a>`;
}
