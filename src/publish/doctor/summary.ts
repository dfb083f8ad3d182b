/** Doctor's answer as the page of a job. */
import type { Control, ControlStatus, DoctorReport } from '../../model/control.ts';
import { inertText, renderTable } from '../../text/markdown.ts';
import { groupsOf, renderScope, renderVerdict, weightOf } from './words.ts';

const marks: Readonly<Record<ControlStatus, string>> = { configured: '✅', 'not-configured': '⛔', unreadable: '❔' };

export function renderDoctorSummary(report: DoctorReport): string {
  return [
    `## ${marks[report.verdict]} ${renderVerdict(report)}`,
    inertText(renderScope(report), 2_000),
    ...groupsOf(report).flatMap(({ title, controls }) => [`### ${inertText(title)}`, renderControls(controls)]),
  ].join('\n\n');
}

function renderControls(controls: readonly Control[]): string {
  const rows = controls.map((control) => {
    const { status, title, found, remedy, criteria } = control;
    const weight = weightOf(control);
    const read = `${inertText(found, 2_000)}${remedy === null ? '' : `<br>→ ${inertText(remedy, 2_000)}`}`;
    return [`${marks[status]}${weight === null ? '' : ` ${weight}`}`, title, read, criteria.join(' ')];
  });
  return renderTable('| | control | what was read | criteria |', rows);
}
