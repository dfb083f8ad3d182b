/** Which findings of another linter are about the change. */
import type { Finding } from '../../model/finding.ts';

export interface LinterSelection {
  /** In files of the change, or in no file at all. */
  readonly findings: readonly Finding[];
  /** Paths of the other files that it found something in, each once: they was merged before, or are none of this repository's. */
  readonly elsewhere: readonly string[];
}

/** `paths` are the new migrations, from the repository's root. */
export function selectNew(findings: readonly Finding[], paths: ReadonlySet<string>): LinterSelection {
  const isNew = ({ place }: Finding): boolean => place === null || paths.has(place.path);
  return { findings: findings.filter(isNew), elsewhere: [...new Set(findings.flatMap((finding) => (isNew(finding) ? [] : (finding.place?.path ?? []))))] };
}
