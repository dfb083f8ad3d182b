/** Applies the pending migrations, with a mark in the evidence store that stays if the deploy does not end. */
import { join } from 'node:path';
import { applyPlan } from '../../apply/apply.ts';
import { runChild } from '../../host/process.ts';
import { ledgerState } from '../../model/ledger-state.ts';
import type { Database } from '../../model/database.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Project } from '../../model/project.ts';
import { rfc3339 } from '../../model/time.ts';
import { applicationName, note } from './facts.ts';
import type { Deploy } from './order.ts';

export async function apply({ facts, host, inputs, chain, whileApplying }: Deploy, project: Project, database: Database, before: Ledger): Promise<void> {
  const { manifestId, run } = facts.start;
  const { pending, plan } = facts.status ?? { pending: [], plan: { migrations: [] } };
  const { rows, sha256 } = ledgerState(before);
  await chain?.evidence.writeMark({ manifestId, startedAt: rfc3339(host.clock()), runId: run.id, ledger: { rows, sha256 }, migrations: plan.migrations });
  const { kit, config, folder } = project;
  const order = {
    run: {
      kit,
      config,
      migrationsFolder: join(host.workspace, folder.path),
      timeLimitMs: inputs.limits.timeLimitMs,
      signal: host.signal,
      tempFolder: host.tempFolder,
      searchPath: host.searchPath,
    },
    connection: inputs.kitConnection,
    url: inputs.database.url,
    limits: inputs.limits,
    applicationName: applicationName(facts),
    pending,
    before,
    kitOutput: inputs.kitOutput,
    openSql: async () => await (await import('../../sql/statements.ts')).openStatements(),
  };
  facts.execution = await applyPlan(order, database, {
    runChild: (command) =>
      runChild({
        ...command,
        onStart: () => {
          command.onStart?.();
          facts.applying = true;
          whileApplying();
        },
      }),
    log: host.log,
    clock: host.clock,
    mask: host.mask,
  });
  note(facts, facts.execution.problems);
}
