import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { templatePaths, defaults, release, type CalledProject, type TemplateChoices, type Called } from '../../src/workflow-templates/template.ts';
import { renderCheckConfiguration } from '../../src/workflow-templates/check-configuration.ts';
import { renderCheckTemplate, renderDeployTemplate, renderEvidenceTemplate } from '../../src/workflow-templates/render.ts';
import { isWritable, scalar } from '../../src/workflow-templates/scalar.ts';
import { renderVerificationPolicy } from '../../src/workflow-templates/verification-policy.ts';
import { parseCheckConfiguration } from '../../src/checks/configuration/parse.ts';
import { parseVerificationPolicyFile } from '../../src/seal/verification-policy-file.ts';

const alone: CalledProject = { name: '', workingDirectory: null, config: null, environment: 'production' };
const api: CalledProject = { name: 'api', workingDirectory: 'packages/api', config: 'drizzle-api.config.ts', environment: 'production-api' };
const cache: CalledProject = { name: 'cache', workingDirectory: 'packages/cache', config: null, environment: null };
const usual: TemplateChoices = { branch: 'main', approval: 'environment', signing: 'github', evidenceBranch: defaults.evidenceBranch };
const other: TemplateChoices = { branch: 'release/1.x', approval: 'both', signing: 'key', evidenceBranch: null };

const rights = z.record(z.string(), z.enum(['read', 'write']));
const text = z.union([z.string(), z.boolean(), z.number()]);
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  jobs: z.record(
    z.string().regex(/^[A-Za-z_][\w-]*$/u),
    z.strictObject({
      uses: z.string(),
      permissions: rights,
      with: z.record(z.string(), text).optional(),
      secrets: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const called = z.object({
  on: z.object({
    workflow_call: z.object({
      inputs: z.record(z.string(), z.object({ required: z.boolean().optional(), default: z.unknown().optional() })),
      secrets: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
  jobs: z.record(z.string(), z.object({ permissions: rights.optional() })),
});

const workflowOf = (name: Called) => called.parse(parse(readFileSync(new URL(`../../.github/workflows/${name}.yml`, import.meta.url), 'utf8')));

const rendered: readonly (readonly [Called, string, string])[] = [
  ['check', 'one project', renderCheckTemplate([alone])],
  ['check', 'a monorepo', renderCheckTemplate([api, cache])],
  ['deploy', 'one project', renderDeployTemplate([alone], usual)],
  ['deploy', 'a monorepo, with everything otherwise', renderDeployTemplate([api, cache], other)],
  ['evidence', 'the usual', renderEvidenceTemplate(usual)],
  ['evidence', 'no branch', renderEvidenceTemplate(other)],
];

describe.each(rendered)('The template of %s, for %s', (name, _what, yaml) => {
  const { jobs } = workflow.parse(parse(yaml));
  const { on, jobs: inner } = workflowOf(name);

  test('grants exactly what the jobs of the reusable workflow ask for together', () => {
    const wanted = new Map<string, string>();
    for (const { permissions = {} } of Object.values(inner))
      for (const [right, level] of Object.entries(permissions)) if (wanted.get(right) !== 'write') wanted.set(right, level);
    for (const job of Object.values(jobs)) expect(new Map(Object.entries(job.permissions))).toEqual(wanted);
  });

  test('gives the reasons beside each right', () => {
    expect(yaml.match(/^ {6}[a-z-]+: (?:read|write)$/gmu)).toBeNull();
  });

  test('gives inputs and secrets that the reusable workflow has, all that it requires among them', () => {
    const required = Object.entries(on.workflow_call.inputs).flatMap(([input, details]) => (details.required === true ? [input] : []));
    for (const job of Object.values(jobs)) {
      expect(Object.keys(on.workflow_call.inputs)).toEqual(expect.arrayContaining(Object.keys(job.with ?? {})));
      expect(Object.keys(job.with ?? {})).toEqual(expect.arrayContaining(required));
      expect(Object.keys(on.workflow_call.secrets ?? {})).toEqual(expect.arrayContaining(Object.keys(job.secrets ?? {})));
    }
  });

  test('calls one release', () => {
    for (const job of Object.values(jobs)) expect(job.uses).toBe(`drizzle-attest/drizzle-attest/.github/workflows/${name}.yml@${release}`);
  });
});

test('what is not said is what the reusable workflow takes by itself', () => {
  const { inputs } = workflowOf('deploy').on.workflow_call;
  expect(inputs['approval']?.default).toBe(defaults.approval);
  expect(inputs['signing']?.default).toBe(defaults.signing);
  expect(inputs['evidence-branch']?.default).toBe(defaults.evidenceBranch);
  expect(workflowOf('evidence').on.workflow_call.inputs['evidence-branch']?.default).toBe(defaults.evidenceBranch);
});

test('only PostgreSQL projects are deployed, and each job of a monorepo has its own environment and reports', () => {
  expect(Object.keys(workflow.parse(parse(renderDeployTemplate([api, cache], usual))).jobs)).toEqual(['deploy-api']);
  const { jobs } = workflow.parse(parse(renderCheckTemplate([api, cache])));
  expect(Object.values(jobs).map((job) => job.with?.['artifact'])).toEqual(['migration-check-api', 'migration-check-cache']);
});

test('what was chosen otherwise is said', () => {
  const job = workflow.parse(parse(renderDeployTemplate([api], other))).jobs['deploy-api'];
  expect(job?.with).toMatchObject({ approval: 'both', signing: 'key', 'evidence-branch': '', environment: 'production-api', config: 'drizzle-api.config.ts' });
  expect(job?.secrets).toEqual({ DATABASE_URL: '${{ secrets.DATABASE_URL }}', SIGNING_KEY: '${{ secrets.SIGNING_KEY }}' });
});

test.each(['a b', 'yes', '0x10', "it's", 'a: b', '# no', '*x', '&x', '"q"', 'a\\b', 'ünïcode', '[a]', '12', 'null', '-', '@x', '%x'])(
  '%s is read back as it is',
  (name) => {
    expect(parse(`x: ${scalar(name)}`)).toEqual({ x: name });
    const yaml = renderCheckTemplate([{ ...alone, workingDirectory: name }]);
    expect(workflow.parse(parse(yaml)).jobs['check']?.with).toEqual({ 'working-directory': name });
  },
);

test.each(['${{ github.token }}', 'a\nb', 'a\u202eb', 'a\u2028b', 'a\tb'])('%j is nothing that a workflow can hold', (name) => {
  expect(isWritable(name)).toBe(false);
});

test('the check configuration file is one that a check takes, and allows nothing', () => {
  expect(parseCheckConfiguration(renderCheckConfiguration(), true)).toMatchObject({ push: { allowed: [] }, suppressions: [] });
});

test('the file that says whom to believe is one that verify takes', () => {
  const { policies } = parseVerificationPolicyFile(Buffer.from(renderVerificationPolicy('acme/shop', 'https://github.com', ['production', 'production-eu'])));
  expect(policies).toHaveLength(2);
  expect(policies[0]).toMatchObject({
    identity: { repository: 'acme/shop', environment: 'production', signerWorkflow: expect.stringContaining('deploy.yml@refs/tags/v1') },
  });
});

test('every template has a place of its own', () => {
  expect(new Set(Object.values(templatePaths)).size).toBe(3);
});
