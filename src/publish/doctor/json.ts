/** Doctor's answer as JSON, in the form that schema/doctor-report-v1.schema.json describes. */
import type { ControlStatus, DoctorReport } from '../../model/control.ts';
import { toolVersion } from '../../model/version.ts';
import type { DoctorDocument } from './report-form.ts';

export function renderDoctorDocument({ repository, readAt, approval, files, verdict, controls }: DoctorReport): DoctorDocument {
  const required = controls.filter((control) => control.required);
  const count = (status: ControlStatus): number => required.filter((control) => control.status === status).length;
  return {
    schemaVersion: 1,
    tool: { name: 'drizzle-attest', version: toolVersion },
    repository,
    readAt,
    approval,
    files,
    verdict,
    counts: { required: required.length, configured: count('configured'), 'not-configured': count('not-configured'), unreadable: count('unreadable') },
    controls: controls.map((control) => ({ ...control, criteria: [...control.criteria] })),
  };
}
