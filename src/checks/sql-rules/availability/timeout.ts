/** What the two rules on timeouts share: a change that takes a lock before it sets the limit, and one that takes the limit away. */
import type { Hit, TreeSurroundings } from '../rule.ts';

export function findUnlimited({ statement, postgresql, position }: TreeSurroundings, setting: string): readonly Hit[] {
  const lifted = statement.facts?.some((fact) => fact.kind === 'set' && fact.name === setting && /^0+[a-z]*$/u.test(fact.value ?? ''));
  if (lifted === true) return [{ severity: 'warning', message: `The change switches ${setting} off, that of the deploy too.` }];
  const { firstLock, settings } = postgresql;
  if (firstLock?.position !== position || (settings.get(setting) ?? position) < position) return [];
  return [{ message: `The change locks ${firstLock.label} without a ${setting} of its own.` }];
}
