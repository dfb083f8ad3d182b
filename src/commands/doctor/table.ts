/** Every control that doctor looks at, once: docs/doctor.md has the same table, by test. */
import type { ControlText } from '../../model/control.ts';
import { ruleControls } from './table-rules.ts';
import { settingControls } from './table-settings.ts';
import { sourceControls } from './table-sources.ts';

export const controlTexts = [...settingControls, ...ruleControls, ...sourceControls] as const;

export type ControlId = (typeof controlTexts)[number]['id'];

export function textOf(id: ControlId): ControlText {
  const text = controlTexts.find((known) => known.id === id);
  if (text === undefined) throw new TypeError(`There is no control ${id}.`);
  return text;
}
