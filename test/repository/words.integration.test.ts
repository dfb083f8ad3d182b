import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { allRules } from '../../src/checks/rules.ts';
import { checkConfigurationSchema } from '../../src/checks/configuration/schema.ts';
import { codes } from '../../src/errors/codes.ts';
import { controlTexts } from '../../src/commands/doctor/table.ts';
import { commands } from '../../src/commands/table.ts';
import { definitions } from '../../src/inputs/definitions.ts';
import { actionOutputs } from '../../scripts/action.ts';
import { parseVerificationPolicyFile } from '../../src/seal/verification-policy-file.ts';
import { documents, parsePage, root, spansOf, textOf, type Page } from './markdown.ts';
import { findFaults, readCalled } from './workflows.ts';

const names = new Set<string>([...Object.keys(codes), ...[...allRules, ...controlTexts].map(({ id }) => id)]);
const families = new Set([...names].map((name) => name.slice(0, name.indexOf('/'))));
const inputs = new Map(definitions.map((definition) => [definition.name, definition]));
/** Those of the reusable workflows are called so, too. */
const called = ['check', 'deploy', 'deploy-targets', 'evidence'].map((name) => readCalled(name).on.workflow_call);
const inputNames = new Set([...inputs.keys(), ...called.flatMap((one) => Object.keys(one.inputs))]);
const outputNames = new Set([...actionOutputs.map(({ name }) => name), ...called.flatMap((one) => Object.keys(one.outputs))]);
const flags = new Set([...inputs.keys(), 'format', 'help', 'version']);

/** Names of codes, rules and controls that do not exist. A path that is there is no code. */
function wrongCodes(page: Page): readonly string[] {
  return spansOf(page).filter((span) => {
    const { family = '' } = /^(?<family>[a-z-]+)\/[a-z0-9-]+$/u.exec(span)?.groups ?? {};
    return families.has(family) && !names.has(span) && !existsSync(resolve(root, span));
  });
}

/** Command lines of ours, with a command or a flag that does not exist. */
function wrongCommands(page: Page): readonly string[] {
  const lines = [
    ...spansOf(page),
    ...page.fences.filter(({ language }) => ['', 'sh', 'console', 'yaml'].includes(language)).flatMap(({ text }) => text.split('\n')),
  ];
  return lines.flatMap((line) => {
    const { command, rest = '' } =
      /^(?:\$ |npx |- run: )?(?:drizzle-attest|node (?:[\w./-]+\/)?dist\/cli\.js) (?<command>[a-z-]+)(?<rest>.*)$/u.exec(line.trim())?.groups ?? {};
    if (command === undefined) return [];
    if (command.startsWith('--')) return flags.has(command.slice(2)) ? [] : [line];
    const known = commands.find(({ name }) => name === command);
    if (known === undefined) return [line];
    return [...rest.matchAll(/--(?<flag>[a-z][a-z-]*)/gu)].flatMap(({ groups }) => {
      const flag = groups?.['flag'] ?? '';
      const isUsed = inputs.has(flag) ? known.inputs.some(({ name }) => name === flag) : flags.has(flag);
      return isUsed ? [] : [`${command} --${flag}`];
    });
  });
}

/** `input: value` with a value that the input does not take. */
function wrongValues(page: Page): readonly string[] {
  return spansOf(page).filter((span) => {
    const { name = '', value = '' } = /^(?<name>[a-z][a-z-]*): (?<value>[a-z-]+)$/u.exec(span)?.groups ?? {};
    const definition = inputs.get(name);
    // Also a permission of a job has the name `attestations`.
    if (['read', 'write'].includes(value)) return false;
    if (definition?.kind === 'flag') return !['true', 'false'].includes(value);
    return definition?.choices !== undefined && !definition.choices.includes(value);
  });
}

/** What a sentence calls an input or an output, and is none. */
function wrongNames({ prose }: Page): readonly string[] {
  const namesAfter = (noun: string): readonly string[] =>
    [...prose.matchAll(new RegExp(`\\b${noun}s? (?<list>\`[a-z0-9-]+\`(?:(?:, | and | or )\`[a-z0-9-]+\`)*)`, 'giu'))].flatMap(({ groups }) =>
      [...(groups?.['list'] ?? '').matchAll(/`([a-z0-9-]+)`/gu)].map(([, name = '']) => name),
    );
  return [...namesAfter('input').filter((name) => !inputNames.has(name)), ...namesAfter('output').filter((name) => !outputNames.has(name))];
}

const pages = documents.map((path) => ({ path, page: parsePage(textOf(path)) }));

describe('What the documents name', () => {
  test.each(pages)('are codes and rules that exist: $path', ({ page }) => expect(wrongCodes(page)).toEqual([]));

  test.each(pages)('are commands and flags that exist: $path', ({ page }) => expect(wrongCommands(page)).toEqual([]));

  test.each(pages)('are inputs and outputs that exist, with values that they take: $path', ({ page }) => {
    expect([...wrongNames(page), ...wrongValues(page)]).toEqual([]);
  });

  test('would be found out where it does not exist', () => {
    const page = parsePage(
      'With `drizzle-attest migrat`, `node dist/cli.js verify --manifest x --nowhere`, `history/latest`, `history/out-of-order`, the input `lock-weight`, outputs `plan` and `plans`, `approval: maybe`.',
    );
    expect(wrongCommands(page)).toEqual(['drizzle-attest migrat', 'verify --nowhere']);
    expect(wrongCodes(page)).toEqual(['history/latest']);
    expect(wrongNames(page)).toEqual(['lock-weight', 'plans']);
    expect(wrongValues(page)).toEqual(['approval: maybe']);
  });
});

const blocks = pages.flatMap(({ path, page }) =>
  page.fences.filter(({ language }) => ['yaml', 'yml'].includes(language)).map((fence) => ({ ...fence, place: `${path}:${String(fence.line)}` })),
);

describe('YAML in the documents', () => {
  test('is there to be judged', () => expect(blocks.length).toBeGreaterThan(5));

  test.each(blocks)('can be read, and asks for nothing that is not there: $place', ({ text }) => {
    // `# …` stands for what a page leaves out between two parts.
    for (const part of text.split(/^ *# …$/mu)) expect(findFaults(part)).toEqual([]);
  });

  test.each(blocks.filter(({ text }) => /^jobs:/mu.test(text)))('that is a workflow has nothing that GitHub does not know: $place', ({ text }) => {
    const known = ['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'concurrency', 'jobs'];
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(parse(text))).filter((key) => !known.includes(key))).toEqual([]);
  });
});

describe('Files in the documents', () => {
  const fences = pages.flatMap(({ path, page }) => page.fences.map((fence) => ({ ...fence, place: `${path}:${String(fence.line)}` })));
  const policies = fences.filter(({ language, text }) => language === 'json' && text.includes('"policies"'));
  const settings = fences.filter(({ language, text }) => language === 'yaml' && /^version: 1$/mu.test(text));

  test.each(policies)('that say whom to believe are taken by verify: $place', ({ text }) => {
    expect(parseVerificationPolicyFile(Buffer.from(text)).policies.length).toBeGreaterThan(0);
  });

  test.each(settings)('that are a check configuration file pass its schema: $place', ({ text }) => {
    expect(checkConfigurationSchema.safeParse(parse(text)).error?.issues).toBeUndefined();
  });

  test('are there', () => expect([policies.length, settings.length].every((count) => count > 0)).toBe(true));
});
