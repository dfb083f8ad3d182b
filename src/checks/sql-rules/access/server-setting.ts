/** access/server-setting: the server or the database runs under other settings. */
import { quote } from '../../../text/plain.ts';
import type { FactRule } from '../rule.ts';

export const serverSetting: FactRule = {
  id: 'access/server-setting',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC8.1'],
  cause:
    'A setting of the whole server or database is changed, for every application in it. ALTER SYSTEM cannot run in the transaction in which drizzle-kit runs migrations, and so always fails.',
  remedy: 'Change settings where the server is managed; in a migration use SET LOCAL, and RESET at its end.',
  alias: [],
  findFact(fact, { dialect }) {
    if (fact.kind !== 'set' || fact.scope === 'session') return [];
    const message = `Changes the setting ${quote(fact.name)} of ${fact.of === null ? 'the whole server' : `the database ${fact.of.label}`}.`;
    return [fact.scope === 'server' && dialect === 'postgresql' ? { message, severity: 'error' } : { message }];
  },
};
