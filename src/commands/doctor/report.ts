/** What was read of a repository -> its controls, and what they say together. */
import type { RepositorySettings } from '../../gates/repository-settings.ts';
import type { Control, ControlStatus, DoctorReport } from '../../model/control.ts';
import { judgeBranch } from './branch.ts';
import { sayFor, type Demands, judgedBy, type Say } from './control.ts';
import { judgeEnvironment } from './environment.ts';
import { judgeEvidence } from './evidence.ts';
import type { RepositoryFiles } from './files.ts';
import { judgeOwners } from './owners.ts';

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

export function judgeSettings({ token }: RepositorySettings, say: Say): readonly Control[] {
  if (token.kind === 'unread') return [say('settings/default-token', null, token), say('settings/no-self-approval', null, token)];
  const { default_workflow_permissions: rights, can_approve_pull_request_reviews: approves } = token.value;
  return [
    say('settings/default-token', null, judgedBy(rights === 'read', 'It reads only.', 'It may write wherever a workflow says nothing.')),
    say('settings/no-self-approval', null, judgedBy(!approves, 'They may not.', 'A workflow may approve a pull request, and such an approval may count.')),
  ];
}
