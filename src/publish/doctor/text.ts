/** Doctor's answer for a terminal: the verdict first, then each group, and what to do beside what is not there. */
import type { Control, ControlStatus, DoctorReport } from '../../model/control.ts';
import type { Paint, Tone } from '../../model/paint.ts';
import { plainLine } from '../../text/plain.ts';
import { groupsOf, renderScope, renderVerdict, weightOf } from './words.ts';

const marks: Readonly<Record<ControlStatus, string>> = { configured: '✔', 'not-configured': '✖', unreadable: '?' };
const verdictTones: Readonly<Record<ControlStatus, Tone>> = { configured: 'good', 'not-configured': 'error', unreadable: 'warning' };

export function renderDoctorText(report: DoctorReport, paint: Paint): string {
  return [
    `${paint(verdictTones[report.verdict], renderVerdict(report))}\n${paint('faint', plainLine(renderScope(report), 2_000))}`,
    ...groupsOf(report).map(({ title, controls }) =>
      [paint('strong', plainLine(title, 500)), ...controls.map((control) => renderControl(control, paint))].join('\n'),
    ),
  ].join('\n\n');
}

function renderControl(control: Control, paint: Paint): string {
  const { status, required, title, found, remedy, criteria } = control;
  const weight = weightOf(control);
  const tone: Tone = status === 'configured' ? 'good' : !required ? 'faint' : verdictTones[status];
  const head = `  ${paint(tone, marks[status])} ${status === 'configured' ? title : paint('strong', title)}${weight === null ? '' : paint('faint', ` (${weight})`)}  ${paint('faint', criteria.join(' '))}`;
  return [
    head,
    `      ${paint(status === 'configured' ? 'faint' : 'notice', plainLine(found, 2_000))}`,
    ...(remedy === null ? [] : [`      ${paint('good', '→')} ${plainLine(remedy, 2_000)}`]),
  ].join('\n');
}
