/** The words that doctor's answer has in every form. */
import type { Control, ControlGroup, ControlStatus, DoctorReport } from '../../model/control.ts';
import { plural } from '../../text/sentence.ts';

export const groupTitles: Readonly<Record<ControlGroup, string>> = {
  environment: 'Environment',
  branch: 'Branch',
  evidence: 'Evidence',
  'code-owners': 'Code owners',
  workflows: 'Workflows',
  settings: 'Settings of the repository',
};

/** In the order in which they were judged; each environment and the branch have groups of their own. */
export function groupsOf({ controls }: DoctorReport): readonly { readonly title: string; readonly controls: readonly Control[] }[] {
  const groups = new Map<string, Control[]>();
  for (const control of controls) {
    const named = control.group === 'environment' || control.group === 'branch' ? control.subject : null;
    const title = `${groupTitles[control.group]}${named === null ? '' : ` ${named}`}`;
    groups.set(title, [...(groups.get(title) ?? []), control]);
  }
  return [...groups].map(([title, members]) => ({ title, controls: members }));
}

export function renderVerdict({ controls, verdict }: DoctorReport): string {
  const required = controls.filter((control) => control.required);
  const count = (status: ControlStatus, among: readonly Control[]): number => among.filter((control) => control.status === status).length;
  const parts = [
    `${String(count('configured', required))} of ${plural(required.length, 'required control')} configured`,
    ...(count('not-configured', required) === 0 ? [] : [`${String(count('not-configured', required))} not configured`]),
    ...(count('unreadable', required) === 0 ? [] : [`${String(count('unreadable', required))} unreadable`]),
  ];
  const advised = controls.filter((control) => !control.required && control.status !== 'configured').length;
  const heads: Readonly<Record<ControlStatus, string>> = {
    configured: 'Every required control is configured',
    'not-configured': 'Required controls are not configured',
    unreadable: 'Required controls cannot be read',
  };
  return `${heads[verdict]}: ${parts.join(', ')}${advised === 0 ? '' : `; ${String(advised)} more to look at`}.`;
}

/** What the answer is about, and what it is not. */
export function renderScope({ repository, readAt, approval, files }: DoctorReport): string {
  const from = files === 'work-tree' ? 'files of this folder' : 'files as GitHub has them';
  return `${repository}, approval: ${approval}, ${from}, read ${readAt}. This is the configuration now; that it worked is told by the manifests of deploys.`;
}

/** What is said of a control that decides nothing. */
export function weightOf({ status, required }: Control): string | null {
  if (required || status === 'configured') return null;
  return status === 'not-configured' ? 'advised' : 'not counted';
}
