/** What the token of a job may do where its workflow says nothing. */
import type { RepositorySettings } from '../../gates/repository-settings.ts';
import type { Control } from '../../model/control.ts';
import { judgedBy, type Say } from './control.ts';

export function judgeSettings({ token }: RepositorySettings, say: Say): readonly Control[] {
  if (token.kind === 'unread') return [say('settings/default-token', null, token), say('settings/no-self-approval', null, token)];
  const { default_workflow_permissions: rights, can_approve_pull_request_reviews: approves } = token.value;
  return [
    say('settings/default-token', null, judgedBy(rights === 'read', 'It reads only.', 'It may write wherever a workflow says nothing.')),
    say('settings/no-self-approval', null, judgedBy(!approves, 'They may not.', 'A workflow may approve a pull request, and such an approval may count.')),
  ];
}
