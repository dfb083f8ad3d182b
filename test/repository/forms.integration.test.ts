import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { filesNamed, textOf } from './markdown.ts';

const field = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string() }) }),
  z.strictObject({
    type: z.enum(['input', 'textarea', 'dropdown']),
    id: z.string(),
    attributes: z.strictObject({
      label: z.string(),
      description: z.string().optional(),
      render: z.string().optional(),
      options: z.array(z.string()).optional(),
    }),
    validations: z.strictObject({ required: z.boolean() }),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id: z.string(),
    attributes: z.strictObject({ label: z.string(), options: z.array(z.strictObject({ label: z.string(), required: z.boolean() })) }),
  }),
]);
const form = z.strictObject({ name: z.string(), description: z.string(), labels: z.array(z.string()), body: z.array(field) });
const contact = z.strictObject({ name: z.string(), url: z.url(), about: z.string() });
const forms = filesNamed('.github/ISSUE_TEMPLATE/*.yml').filter((path) => !path.endsWith('/config.yml'));

describe('The forms for issues', () => {
  test('are there, and are the only way in', () => {
    expect(forms.map((path) => path.slice(path.lastIndexOf('/') + 1))).toEqual(['bug.yml', 'false-finding.yml']);
    const config = z.strictObject({ blank_issues_enabled: z.literal(false), contact_links: z.array(contact).length(3) });
    config.parse(parse(textOf('.github/ISSUE_TEMPLATE/config.yml')));
  });

  test.each(forms)('have the form that GitHub reads, each field once: %s', (path) => {
    const { body } = form.parse(parse(textOf(path)));
    const ids = body.flatMap((one) => ('id' in one ? [one.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(forms)('ask for versions, and for no URL, name or address of anybody: %s', (path) => {
    const { body } = form.parse(parse(textOf(path)));
    const asked = body.flatMap((one) =>
      one.type === 'markdown' || one.type === 'checkboxes' ? [] : [`${one.attributes.label} ${one.attributes.description ?? ''}`],
    );
    expect(asked.join('\n')).toMatch(/version/iu);
    expect(asked.join('\n')).not.toMatch(/e-?mail|\burl\b|your name|contact|:\/\//iu);
    const promise = body.find((one) => one.type === 'checkboxes');
    expect(promise?.attributes.options[0]).toMatchObject({ required: true, label: expect.stringContaining('password') });
  });
});

describe('dependabot.yml', () => {
  test('lets releases grow old before it proposes them, in groups', () => {
    const update = z.object({
      'package-ecosystem': z.string(),
      cooldown: z.object({ 'default-days': z.int().min(7) }),
      groups: z.record(z.string(), z.unknown()),
    });
    const { updates } = z.object({ version: z.literal(2), updates: z.array(update) }).parse(parse(textOf('.github/dependabot.yml')));
    expect(updates.map((one) => one['package-ecosystem']).sort()).toEqual(['github-actions', 'npm']);
  });
});
