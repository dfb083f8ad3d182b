import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { doctorFile, renderDoctorPage } from '../../scripts/doctor.ts';
import { doctorReportSchemaFile, renderDoctorReportSchema } from '../../scripts/schema.ts';
import { controlTexts } from '../../src/commands/doctor/table.ts';

test('docs/doctor.md has the table of the controls', async () => {
  const page = readFileSync(doctorFile, 'utf8');
  expect(await renderDoctorPage(page)).toBe(page);
});

test('schema/doctor-report-v1.schema.json is what the runtime schema gives', () => {
  expect(readFileSync(doctorReportSchemaFile, 'utf8')).toBe(renderDoctorReportSchema());
});

test('each control is there once, in the group that its name says', () => {
  expect(new Set(controlTexts.map(({ id }) => id)).size).toBe(controlTexts.length);
  for (const { id, group } of controlTexts) expect(id.split('/')[0]).toBe(group);
});
