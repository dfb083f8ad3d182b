import { describe, expect, test } from 'vitest';
import { metaRules, metaTexts } from '../../../../src/checks/sql-rules/meta.ts';
import { findConfigurationChange } from '../../../../src/checks/sql-rules/meta/configuration-changed-in-same-pr.ts';
import { findNotUnderstood } from '../../../../src/checks/sql-rules/meta/unanalyzable-statement.ts';
import { expectComplete } from '../complete.ts';
import { findingsOf, fired, readTexts, type Case } from '../fired.ts';

const body = (text: string, language = 'plpgsql'): string => `CREATE FUNCTION f() RETURNS void LANGUAGE ${language} AS $f$${text}$f$;`;

const fires: readonly Case[] = [
  ['unanalyzable-statement', 'DO $$ BEGIN DROP TABLE a; EXCEPTION WHEN OTHERS THEN DROP TABLE b; END $$;'],
  ['unanalyzable-statement', "DO $$ BEGIN EXECUTE 'DROP TABLE a'; END $$;"],
  ['unanalyzable-statement', "DO $$ BEGIN PERFORM exec_sql('DROP TABLE a'); END $$;"],
  ['unanalyzable-statement', body("BEGIN EXECUTE 'DROP TABLE ' || name; END")],
  ['unanalyzable-statement', body("BEGIN RETURN QUERY execute format('x'); END")],
  ['unanalyzable-statement', body('return 1', 'plv8')],
  ['unanalyzable-statement', 'CALL clean();'],
  ['unanalyzable-statement', 'EXECUTE later;'],
  ['unanalyzable-statement', "SELECT query_to_xml('DROP TABLE a', true, true, '');"],
  ['unanalyzable-statement', "SELECT cron.schedule('x', '* * * * *', 'DELETE FROM a');"],
];

const silent: readonly Case[] = [
  ['unanalyzable-statement', body("BEGIN UPDATE a SET b = 1; -- EXECUTE it\n RAISE NOTICE 'execute'; END")],
  ['unanalyzable-statement', body('SELECT 1', 'sql')],
  ['unanalyzable-statement', 'CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();'],
  ['unanalyzable-statement', 'DO $$ BEGIN DROP TABLE a; EXCEPTION WHEN OTHERS THEN null; END $$;'],
  ['unanalyzable-statement', 'GRANT EXECUTE ON FUNCTION f() TO app;'],
  ['unanalyzable-statement', 'PREPARE later AS SELECT 1; EXECUTE later;'],
  ['unanalyzable-statement', 'CREATE TABLE "execute" ("do" int);'],
];

describe('the rules of meta', () => {
  test.each(fires)('%s fires on %s', (name, sql) => {
    expect(fired(metaRules, sql)).toContain(name);
  });

  test.each(silent)('%s is silent on %s', (name, sql) => {
    expect(fired(metaRules, sql)).not.toContain(name);
  });

  test('are all listed and told', () => {
    expectComplete(
      'meta',
      metaTexts,
      metaTexts.map(({ id }) => [id.slice('meta/'.length), '']),
      metaTexts.map(({ id }) => [id.slice('meta/'.length), '']),
    );
  });

  test('say what does not parse, with its reason, as an error', () => {
    const [finding, ...rest] = findNotUnderstood(readTexts('SELECT 1;--> statement-breakpoint\n\\i file.sql\n::error::x'));
    expect(finding).toMatchObject({ rule: 'meta/unanalyzable-statement', severity: 'error', place: { path: 'drizzle/0000_change.sql', line: 2 } });
    expect(finding?.message).toMatch(/^The statement is not understood: .+\.$/u);
    expect(finding?.message).not.toContain('\n');
    expect(rest).toEqual([]);
    expect(findNotUnderstood(readTexts('SELECT 1;'))).toEqual([]);
  });

  test('tell the function by its name', () => {
    expect(findingsOf(metaRules, body("BEGIN EXECUTE 'x'; END"))[0]?.message).toBe('The function "f" executes SQL that it builds while it runs.');
  });

  test('tell a policy that changes with migrations, more than one that changes alone', () => {
    const file = '.github/drizzle-attest.yml';
    expect(findConfigurationChange(['a.sql', file], file, 2)).toMatchObject([
      { rule: 'meta/configuration-changed-in-same-pr', severity: 'warning', place: { path: file } },
    ]);
    expect(findConfigurationChange([file], file, 0)).toMatchObject([{ severity: 'notice' }]);
    expect(findConfigurationChange(['a.sql'], file, 2)).toEqual([]);
  });
});
