import { describe, expect, test } from 'vitest';
import { metaRules } from '../../../../src/checks/sql-rules/meta.ts';
import { findConfigurationChange } from '../../../../src/checks/sql-rules/meta/configuration-changed-in-same-pr.ts';
import { findNotUnderstood } from '../../../../src/checks/sql-rules/meta/unanalyzable-statement.ts';
import { findingsOf, readTexts } from '../fired.ts';

const body = (text: string, language = 'plpgsql'): string => `CREATE FUNCTION f() RETURNS void LANGUAGE ${language} AS $f$${text}$f$;`;

describe('the rules of meta', () => {
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
