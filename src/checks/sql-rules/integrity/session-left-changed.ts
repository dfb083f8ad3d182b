/** integrity/session-left-changed: what a migration sets for itself stays in force for those after it. */
import { excerpt } from '../../../text/plain.ts';
import { readingSettings } from '../../../model/reading-settings.ts';
import type { SessionEffect } from '../../../sql/session-effects.ts';
import type { Hit, TreeRule } from '../rule.ts';

export const sessionLeftChanged: TreeRule = {
  id: 'integrity/session-left-changed',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'SET, also SET LOCAL, set_config, LISTEN, PREPARE, LOAD, a cursor WITH HOLD or an advisory lock of the session lasts beyond the migration. All pending migrations run in one session and one transaction, and later ones inherit the change: another search_path, another role, no checks. Which of them do depends on what happened to be pending together. A SET that the same change sets back is left out, and so is SET LOCAL of a time limit.',
  remedy: 'Set it back at the end of the migration, as in RESET search_path. For a lock, use pg_advisory_xact_lock.',
  alias: [],
  find(_node, { statement: { facts }, postgresql, position }) {
    return (facts ?? []).flatMap((fact): readonly Hit[] => {
      if (fact.kind !== 'session') return [];
      const { effect } = fact;
      if (effect.kind === 'session-hold')
        return [{ message: `${effect.word} lasts for the session of the deploy, beyond this migration.`, remedy: remedyOf(effect) }];
      if (effect.kind === 'session-reset' && effect.name === null)
        return [{ message: 'RESET ALL takes back the settings of the deploy too, such as its time limits.', remedy: 'Reset each setting by its name.' }];
      if (effect.kind !== 'session-set' || (effect.isLocal && limits.has(effect.name))) return [];
      if (Object.hasOwn(readingSettings, effect.name))
        return [
          {
            message: `${effect.name} decides how the server reads SQL, and a deploy through the relay stops behind the change.`,
            remedy: `Take the change of ${effect.name} out of the migration, and write its texts for the default of PostgreSQL.`,
          },
        ];
      const isReset = [effect.name, null].some((name) => (postgresql.resets.get(name) ?? -1) > position);
      const what = excerpt(effect.word === 'set_config' && effect.name !== '' ? `set_config of ${effect.name}` : effect.word);
      const until = effect.isLocal ? 'to the end of the transaction of the deploy' : 'for the session of the deploy';
      return isReset ? [] : [{ message: `${what} lasts ${until}, later migrations included.`, remedy: remedyOf(effect) }];
    });
  },
};

function remedyOf(effect: Extract<SessionEffect, { kind: 'session-set' | 'session-hold' }>): string {
  if (effect.kind === 'session-hold')
    return effect.isLock ? 'Use pg_advisory_xact_lock, which the end of the transaction releases.' : 'Take the statement out of the migration.';
  if (effect.word === 'SET SESSION CHARACTERISTICS') return 'Take the statement out of the migration.';
  return `Set it back at the end of the migration (${resetOf(effect)}): all pending migrations are one transaction, so SET LOCAL lasts as long.`;
}

function resetOf({ word, name }: Extract<SessionEffect, { kind: 'session-set' }>): string {
  if (word !== 'set_config') return excerpt(word.replace(/^SET (?:LOCAL )?/u, 'RESET '));
  return name === '' ? 'RESET and its name' : `RESET ${excerpt(name)}`;
}

/** They let later migrations fail, and change nothing that these do. */
const limits: ReadonlySet<string> = new Set(['lock_timeout', 'statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout']);
