import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { fileName, firstBytes, foldBlanks, quoteShell, slug, visible, withoutCommands, withoutUrls } from '../../src/text/plain.ts';
import { createRedactor } from '../../src/text/redaction.ts';
import { parseRunFacts, terminalRunFacts } from '../../src/host/run-facts.ts';
import { Secret } from '../../src/model/secret.ts';
import { bulletList, escapeMarkdown, hiddenMarker, renderTable } from '../../src/text/markdown.ts';

describe('a secret', () => {
  const masked: string[] = [];
  const secret = new Secret('planted', ['plant%65d', ''], (form) => masked.push(form));

  test('masks its forms when it is made', () => {
    expect(masked).toEqual(['planted', 'plant%65d']);
  });

  test('prints as three stars however it is printed', () => {
    expect([secret.toString(), JSON.stringify({ secret }), inspect({ secret }), inspect(secret, { showHidden: true }), String(secret)].join(' ')).not.toContain(
      'planted',
    );
    expect(secret.reveal()).toBe('planted');
  });
});

describe('a redactor', () => {
  test('takes out longer forms first, and each line of a text of several', () => {
    const redactor = createRedactor();
    for (const form of ['word', 'password', 'line one\nline two']) redactor.add(form);
    expect(redactor.redact('password word line one, then line two')).toBe('*** *** ***, then ***');
  });

  test('takes texts literally', () => {
    const redactor = createRedactor();
    redactor.add('$&.*');
    expect(redactor.redact('a $&.* b axx')).toBe('a *** b axx');
  });
});

test.each([
  ['::error::x', ': :error::x'],
  ['  ::add-mask::x', '  : :add-mask::x'],
  ['##[command]x', '# #[command]x'],
  ['a\r\n::set-output name=x::y', 'a ::set-output name=x::y'],
  ['plain', 'plain'],
])('the runner takes %j for no command', (text, shown) => {
  expect(withoutCommands(text)).toBe(shown);
});

test('a text from elsewhere breaks out of no table, tag, link, code or mention', () => {
  expect(escapeMarkdown('a|b <img> [x](y) `c` @all *d*\n# e & f')).toBe('a&#124;b &lt;img&gt; &#91;x](y) &#96;c&#96; &#64;all &#42;d&#42; # e &amp; f');
});

describe('the facts of a run', () => {
  const variables = {
    GITHUB_RUN_ID: '123',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_REPOSITORY_ID: '9007199254740993',
    GITHUB_REPOSITORY_OWNER_ID: '1',
    GITHUB_ACTOR: 'dev',
    GITHUB_ACTOR_ID: '5',
    GITHUB_WORKFLOW_SHA: 'a'.repeat(40),
  };

  test('are taken as the runner declares them, large ids as texts', () => {
    expect(parseRunFacts(variables, { repository: { visibility: 'private' } })).toMatchObject({
      id: '123',
      attempt: 2,
      url: 'https://github.com/acme/app/actions/runs/123/attempts/2',
      actor: { login: 'dev', id: '5' },
      repository: { fullName: 'acme/app', id: '9007199254740993', visibility: 'private' },
      workflowSha: 'a'.repeat(40),
      event: { unknown: 'GITHUB_EVENT_NAME is not set' },
    });
  });

  test.each([
    ['GITHUB_RUN_ID', '12x', 'id'],
    ['GITHUB_RUN_ATTEMPT', '0', 'attempt'],
    ['GITHUB_WORKFLOW_SHA', 'main', 'workflowSha'],
    ['GITHUB_REF', 'a\nb', 'ref'],
  ])('are unknown where %s is %j', (name, value, fact) => {
    expect(parseRunFacts({ ...variables, [name]: value }, null)).toMatchObject({ [fact]: { unknown: `${name} is not of its form` } });
  });

  test.each([null, 'text', [], { repository: null }, { repository: { visibility: 'hidden' } }])('know no visibility from the event %j', (event) => {
    expect(parseRunFacts(variables, event)).toMatchObject({ repository: { visibility: { unknown: 'the event payload does not say it' } } });
  });

  test('are none in a terminal, and say so', () => {
    expect(terminalRunFacts().id).toEqual({ unknown: 'a terminal has no workflow run' });
  });
});

test('characters that a terminal would obey are shown instead', () => {
  expect(visible('a\u001b[31mb\rc\u202ed\n\te é 🎉')).toBe('a\\u{1b}[31mb\\u{d}c\\u{202e}d\n\te é 🎉');
});

test('a text is cut by its bytes, never within a character', () => {
  expect(firstBytes('ééé', 5)).toBe('éé');
  expect(firstBytes('ééé', 6)).toBe('ééé');
});

test('blanks are folded, URLs taken out, and names made of what a name may hold', () => {
  expect(foldBlanks(' a\n\t b ')).toBe('a b');
  expect(withoutUrls('at https://user:pass@host/x, or http://[::1]')).toBe('at <url> or <url>');
  expect(slug('--Apps/Web_UI 2--')).toBe('apps-web-ui-2');
  expect(fileName('eu west/1')).toBe('eu_west_1');
  expect(quoteShell("it's")).toBe(`'it'\\''s'`);
});

test('a table has a rule as wide as its heads', () => {
  expect(renderTable('| A | |', [['1', '2']])).toBe('| A | |\n|---|---|\n| 1 | 2 |');
  expect(bulletList(['a', 'b'])).toBe('- a\n- b');
});

test('no value ends a hidden marker', () => {
  expect(hiddenMarker('check', { scope: 'a-->b' })).toBe('<!-- drizzle-attest check scope=a%2D%2D%3Eb -->');
});
