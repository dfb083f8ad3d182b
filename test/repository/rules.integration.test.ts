import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderRules } from '../../scripts/rules.ts';
import { allRules } from '../../src/checks/rules.ts';
import { codes } from '../../src/errors/codes.ts';
import { familyOf, ruleFamilies } from '../../src/model/rule-family.ts';
import { ruleUrl } from '../../src/publish/check/rule-url.ts';

const root = resolve(import.meta.dirname, '../..');
const ids = allRules.map(({ id }) => id);
const documents = new Map(['rules.md', 'errors.md'].map((name) => [name, anchorsOf(readFileSync(resolve(root, 'docs', name), 'utf8'))]));

/** As GitHub makes them, in order: of letters, digits, `_` and `-`, with a number where a heading comes again. */
function anchorsOf(markdown: string): readonly string[] {
  const seen = new Map<string, number>();
  return [...markdown.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
}

function textsIn(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }));
}

function documentOf(url: string): readonly [string, string] {
  const { name = '', anchor = '' } = /\/docs\/(?<name>[a-z.]+)#(?<anchor>.+)$/u.exec(url)?.groups ?? {};
  return [name, decodeURIComponent(anchor)];
}

describe('docs/rules.md', () => {
  test('is what the rules say of themselves', () => {
    const { status, stderr } = spawnSync('node', [join(root, 'scripts/rules.ts'), '--check'], { cwd: root, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('has a section for each rule, and none for anything else', () => {
    const sections = [...readFileSync(resolve(root, 'docs/rules.md'), 'utf8').matchAll(/^### (.+)$/gmu)].map(([, id = '']) => id);
    expect(sections.sort()).toEqual([...ids].sort());
  });

  test('is where the link of each rule leads, once', () => {
    for (const id of ids) {
      const [name, anchor] = documentOf(ruleUrl(id));
      expect(name).toBe('rules.md');
      expect(documents.get(name)?.filter((one) => one === anchor)).toHaveLength(1);
    }
  });

  test('and docs/errors.md are where every other link leads', () => {
    const others = Object.keys(codes).filter((code) => familyOf(code) === null);
    for (const name of [...others, 'squawk/prefer-text-field', 'journal/other', '../x', 'x'.repeat(500), '']) {
      const [file, anchor] = documentOf(ruleUrl(name));
      expect(documents.get(file), name).toContain(anchor);
    }
    expect(ruleUrl('journal/invalid')).toMatch(/\/docs\/errors\.md#journalinvalid$/u);
    expect(ruleUrl('squawk/prefer-text-field')).toMatch(/\/docs\/rules\.md#rules-of-other-linters$/u);
  });

  test('keeps on one line what a rule says, and leaves out a family without one', async () => {
    const text = await renderRules([{ id: 'push/x', severity: 'notice', criteria: ['CC8.1'], cause: 'Why.', remedy: 'How.', alias: ['other x'] }]);
    expect(text).toContain('## push\n\n');
    expect(text).toContain('### push/x\n\nNotice · CC8.1\n\nWhy.\n\n**Remedy.** How.\n\n**Elsewhere.** `other x`\n');
    expect(text).not.toContain('## access');
  });
});

describe('The rules', () => {
  test('have names of their own, each of a family', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^(?:${Object.keys(ruleFamilies).join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`, 'u'));
  });

  test('are all that the code has', () => {
    const written = textsIn('src/checks').flatMap(({ text }) => [...text.matchAll(/^\s*id: '([a-z]+\/[a-z0-9-]+)'/gmu)].map(([, id = '']) => id));
    expect([...new Set(written)].filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !written.includes(id))).toEqual([]);
  });

  test.each(allRules)('say why and what to do in sentences: $id', ({ cause, remedy, criteria, alias }) => {
    for (const text of [cause, remedy]) expect(text).toMatch(/^(?:[A-Z`]|drizzle-kit )[^\n]*\.$/u);
    expect(criteria.length).toBeGreaterThan(0);
    for (const name of alias) expect(name).toMatch(/^[^\n`|]+$/u);
  });

  test('are each named by a test: whole, or by the name in the tests of their family', () => {
    const tests = textsIn('test/checks').filter(({ path }) => path !== 'settings/apply.test.ts');
    const isNamed = (id: string): boolean => {
      const [family = '', name = ''] = id.split('/');
      return tests.some(({ path, text }) => text.includes(id) || (path.includes(family) && text.includes(`'${name}'`)));
    };
    expect(ids.filter((id) => !isNamed(id))).toEqual([]);
  });
});
