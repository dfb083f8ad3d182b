/** What the two rules on timeouts share: a change that takes a lock before it sets the limit, and one that takes the limit away. */
import type { Node } from '@pgsql/types';
import type { Hit, Surroundings } from '../rule.ts';
import { findSettings } from '../../../sql/setting.ts';

export function findUnlimited(node: Node, { change, position }: Surroundings, setting: string): readonly Hit[] {
  const lifted = findSettings(node).some(({ name, value }) => name === setting && value !== null && /^0+[a-z]*$/u.test(value));
  if (lifted) return [{ severity: 'warning', message: `The change switches ${setting} off, that of the deploy too.` }];
  const { firstLock, settings } = change;
  if (firstLock?.position !== position || (settings.get(setting) ?? position) < position) return [];
  return [{ message: `The change locks ${firstLock.label} without a ${setting} of its own.` }];
}
