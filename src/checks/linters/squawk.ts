/** The results of squawk, in the form that it calls `json`. */
import { z } from 'zod';
import type { FindingSeverity } from '../../model/finding.ts';
import { unreadable } from './fault.ts';
import { fromRoot } from './place.ts';
import type { LinterResult } from './result.ts';

/** Lines from 0. */
const violation = z.object({
  file: z.string().min(1).max(4_096),
  line: z.int().min(0),
  level: z.string().max(100),
  message: z.string(),
  help: z.string().nullish(),
  rule_name: z.string().min(1).max(200),
});

export const squawkReport = z.array(violation);

const tool = 'squawk';

/** Throws `linter/unreadable`. */
export function fromSquawk(report: Readonly<z.infer<typeof squawkReport>>, path: string, root: string): readonly LinterResult[] {
  return report.map(({ file, line, level, message, help, rule_name: rule }) => {
    // The name that it gives to what it was not given as a file.
    const where = file === 'stdin' ? null : fromRoot(root, file);
    if (where === null && file !== 'stdin') throw unreadable(path, 'it has a result on a file outside of the repository');
    const severity = severityOf(level);
    const place = where === null ? null : { path: where, line: line + 1 };
    return { tool, rule, severity, usual: severity, message, help: help ?? null, about: null, place, excerpt: null, suppression: null };
  });
}

/** What it may call otherwise in another version weighs as much as an error. */
function severityOf(level: string): FindingSeverity {
  return level.toLowerCase() === 'warning' ? 'warning' : 'error';
}
