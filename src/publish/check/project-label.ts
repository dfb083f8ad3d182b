/** What a project is called where several are shown. */
import type { CheckedProject } from '../../model/check-report.ts';

/** A package may have several configs, which tell its projects apart. */
export function labelOf({ path, config }: Pick<CheckedProject, 'path' | 'config'>): string {
  return config ?? (path === '' ? '.' : path);
}
