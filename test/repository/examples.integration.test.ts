import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { templatePaths, verificationPolicyPath, type TemplateChoices } from '../../src/workflow-templates/template.ts';
import { renderCheckConfiguration } from '../../src/workflow-templates/check-configuration.ts';
import { renderCheckTemplate, renderDeployTemplate, renderEvidenceTemplate } from '../../src/workflow-templates/render.ts';
import { renderVerificationPolicy } from '../../src/workflow-templates/verification-policy.ts';
import { checkConfigurationSchema } from '../../src/checks/configuration/schema.ts';
import { parseVerificationPolicyFile } from '../../src/seal/verification-policy-file.ts';
import { filesNamed, root, textOf } from './markdown.ts';
import { findFaults } from './workflows.ts';

const examples = ['ghes', 'monorepo', 'private-team-plan', 'several-databases', 'self-hosted-runner', 'single-app'];
const files = filesNamed('examples/**');
const workflows = files.filter((path) => /\/\.github\/workflows\/[\w-]+\.yml$/u.test(path));

describe('The examples', () => {
  test('are those that their first page lists', () => {
    expect([...new Set(files.map((path) => path.split('/')[1] ?? ''))].filter((name) => name !== 'README.md').sort()).toEqual([...examples].sort());
    for (const name of examples) expect(textOf('examples/README.md')).toContain(`(${name}/README.md)`);
  });

  test.each(examples)('have a page of one screen, a project and workflows: %s', (name) => {
    expect(textOf(`examples/${name}/README.md`).split('\n').length).toBeLessThan(60);
    for (const file of ['package.json', verificationPolicyPath, '.github/drizzle-attest.yml', ...Object.values(templatePaths)])
      expect(files, file).toContain(`examples/${name}/${file}`);
    expect(files.filter((path) => path.startsWith(`examples/${name}/`) && path.endsWith('/drizzle.config.ts')).length).toBeGreaterThan(0);
  });

  test.each(workflows)('ask for nothing that is not there, and grant what is needed: %s', (path) => expect(findFaults(textOf(path))).toEqual([]));

  test.each(workflows)('say why each permission is granted, and grant none to all: %s', (path) => {
    expect(textOf(path)).toContain('\npermissions: {}\n');
    for (const line of textOf(path).split('\n')) if (/^ +[a-z-]+: (?:read|write)\b/u.test(line)) expect(line).toMatch(/ # [a-z]/u);
  });

  test.each(workflows)('put no expression into a script: %s', (path) => expect(textOf(path)).not.toMatch(/run:.*\$\{\{/u));

  test.each(files.filter((path) => path.endsWith('/drizzle-attest.yml')))('have a check configuration file that passes its schema: %s', (path) => {
    expect(checkConfigurationSchema.safeParse(parse(textOf(path))).success).toBe(true);
  });

  test.each(files.filter((path) => path.endsWith('/drizzle-attest-verification-policy.json')))('say whom to believe: %s', (path) => {
    const { policies } = parseVerificationPolicyFile(Buffer.from(textOf(path)));
    const deploy = textOf(join(dirname(path), 'workflows/drizzle-deploy.yml'));
    for (const policy of policies) if ('identity' in policy) expect(deploy).toMatch(new RegExp(`environment"?: "?${policy.identity.environment}\\b`, 'u'));
  });

  test.each(files.filter((path) => path.endsWith('/_journal.json')))('have the file of each entry of the journal: %s', (path) => {
    const { entries } = z.object({ entries: z.array(z.object({ tag: z.string() })).min(1) }).parse(JSON.parse(textOf(path)));
    for (const { tag } of entries) expect(existsSync(resolve(root, dirname(dirname(path)), `${tag}.sql`)), tag).toBe(true);
  });
});

describe('What init writes', () => {
  const choices: TemplateChoices = { branch: 'main', approval: 'environment', signing: 'github', evidenceBranch: 'drizzle-attest-evidence' };
  const one = { name: '', workingDirectory: null, config: null, environment: 'production' };
  const shop = { name: 'shop', workingDirectory: 'apps/shop', config: null, environment: 'production-shop' };
  const billing = { name: 'billing', workingDirectory: 'packages/billing', config: null, environment: 'production-billing' };

  test.each([
    { name: 'single-app', repository: 'acme/shop', projects: [one], approval: 'environment' as const },
    { name: 'private-team-plan', repository: 'acme/shop', projects: [one], approval: 'pull-request' as const },
    { name: 'monorepo', repository: 'acme/platform', projects: [shop, billing], approval: 'environment' as const },
  ])('is the example $name', ({ name, repository, projects, approval }) => {
    const read = (path: string): string => textOf(`examples/${name}/${path}`);
    expect(read(templatePaths.check)).toBe(renderCheckTemplate(projects));
    expect(read(templatePaths.deploy)).toBe(renderDeployTemplate(projects, { ...choices, approval }));
    expect(read(templatePaths.evidence)).toBe(renderEvidenceTemplate(choices));
    expect(read('.github/drizzle-attest.yml')).toBe(renderCheckConfiguration());
    const environments = projects.map(({ environment }) => environment);
    expect(JSON.parse(read(verificationPolicyPath))).toEqual(JSON.parse(renderVerificationPolicy(repository, 'https://github.com', environments)));
  });
});
