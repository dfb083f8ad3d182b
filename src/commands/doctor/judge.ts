/** What was read of a repository -> its controls, and what they say together. */
import type { RepositorySettings } from '../../gates/repository-settings.ts';
import type { Control, ControlStatus, DoctorReport } from '../../model/control.ts';
import { judgeBranch } from './branch.ts';
import { sayFor, type Demands } from './control.ts';
import { judgeEnvironment } from './environment.ts';
import { judgeEvidence } from './evidence.ts';
import type { RepositoryFiles } from './files.ts';
import { judgeOwners } from './owners.ts';
import { judgeSettings } from './settings.ts';
import { judgeWorkflows } from './workflows.ts';

export function judgeRepository(demands: Demands, repository: string, settings: RepositorySettings, files: RepositoryFiles): DoctorReport {
  const say = sayFor(demands);
  const workflows = judgeWorkflows(files, say);
  const controls = [
    ...settings.environments.flatMap((environment) => judgeEnvironment(environment, settings, say)),
    ...judgeBranch(settings.branch, workflows.checkNames, say),
    ...judgeEvidence(settings, say),
    ...judgeOwners(settings, files, say),
    ...workflows.controls,
    ...judgeSettings(settings, say),
  ];
  return { repository, readAt: settings.readAt, approval: demands.approval, files: files.from, verdict: verdictOf(controls), controls };
}

/** What is missing is known; what cannot be read may be there. */
function verdictOf(controls: readonly Control[]): ControlStatus {
  const required = controls.filter((control) => control.required);
  if (required.some(({ status }) => status === 'not-configured')) return 'not-configured';
  return required.some(({ status }) => status === 'unreadable') ? 'unreadable' : 'configured';
}
