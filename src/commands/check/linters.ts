/** What other linters found in the new migrations, as findings like our own. */
import { resolve } from 'node:path';
import { readLinterReport } from '../../checks/linters/disk.ts';
import { selectNew } from '../../checks/linters/selection.ts';
import type { Host } from '../../host/host.ts';
import type { CheckInputs } from '../../inputs/check.ts';
import type { Finding, RuleText } from '../../model/finding.ts';
import { pathFrom } from '../../project/paths.ts';
import type { Parts } from './parts.ts';

export interface LinterFindings {
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleText[];
}

/** Throws `linter/unreadable`. */
export async function readLinters({ linterResults }: CheckInputs, { checked }: Parts, host: Host): Promise<LinterFindings> {
  const reports = await Promise.all(
    linterResults.map(async (path) => await readLinterReport(pathFrom(host.workspace, resolve(host.directory, path)), host.workspace)),
  );
  const fresh = new Set(checked.flatMap(({ project }) => project.sql.map(({ path }) => path)));
  return {
    findings: reports.flatMap(({ findings, tool }) => {
      const selected = selectNew(findings, fresh);
      if (selected.elsewhere.length > 0)
        host.log.info(`${tool} also found something in ${String(selected.elsewhere.length)} files that are no new migrations.`);
      return selected.findings;
    }),
    rules: reports.flatMap(({ rules }) => rules),
  };
}
