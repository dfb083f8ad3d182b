/** meta/configuration-changed-in-same-pr: the rules change together with what they judge. */
import type { Finding, RuleText } from '../../../model/finding.ts';
import { findingOf } from '../../finding.ts';
import { quote } from '../../../text/plain.ts';
import { plural } from '../../../text/sentence.ts';

export const configurationChangedInSamePr: RuleText = {
  id: 'meta/configuration-changed-in-same-pr',
  severity: 'warning',
  criteria: ['CC8.1'],
  cause:
    'The check configuration file changes in the same change as the migrations that it judges. The one of the base judged them; the new one counts from the next change on.',
  remedy: 'Change the file in a pull request of its own, reviewed by its owners, before the migrations that need it.',
  alias: [],
};

/** `changed` are the paths of the change; a file that changes by itself is a notice. */
export function findConfigurationChange(changed: readonly string[], configurationFile: string, newMigrations: number): readonly Finding[] {
  if (!changed.includes(configurationFile)) return [];
  const place = { path: configurationFile, line: null };
  const message =
    newMigrations === 0
      ? `The check configuration file ${quote(configurationFile)} changes; it counts once it is merged.`
      : `The check configuration file ${quote(configurationFile)} changes together with ${plural(newMigrations, 'new migration')}.`;
  return [findingOf(configurationChangedInSamePr, { message, place, severity: newMigrations === 0 ? 'notice' : 'warning' })];
}
