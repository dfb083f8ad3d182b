/** A repository on the loopback GitHub whose every control is configured, and what doctor says once something is otherwise. */
import { readGithubFiles } from '../../../src/commands/doctor/files.ts';
import { judgeRepository } from '../../../src/commands/doctor/report.ts';
import type { Demands } from '../../../src/commands/doctor/control.ts';
import { renderCheckTemplate, renderDeployTemplate, renderEvidenceTemplate } from '../../../src/workflow-templates/render.ts';
import { openGithub } from '../../../src/github/client.ts';
import { readRepositorySettings } from '../../../src/gates/github/repository-settings.ts';
import type { Control, DoctorReport } from '../../../src/model/control.ts';
import { Secret } from '../../../src/model/secret.ts';
import { startGitHub, type GitHub } from '../../fakes/github/github.ts';
import { Story } from '../../fakes/github/story.ts';
import type { BranchRules, Environment, Permissions, Person } from '../../fakes/github/world.ts';

export const demands: Demands = { approval: 'both', evidenceBranch: 'drizzle-attest-evidence' };

/** What a person who administers the repository may read. */
export const administers: Permissions = { actions: 'read', contents: 'read', administration: 'read', environments: 'read', secrets: 'read' };

/** What a job may read at most. */
export const jobReads: Permissions = { actions: 'read', contents: 'read' };

export interface ShopWords {
  readonly environment?: Partial<Environment>;
  /** Null for no environment at all. */
  readonly rules?: Partial<BranchRules> | null;
  readonly evidenceRules?: Partial<BranchRules> | null;
  /** Contents by path, in place of those that are there; null takes one away. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly withoutEvidence?: boolean;
  readonly visibility?: 'public' | 'private';
}

export interface Shop {
  readonly story: Story;
  readonly ada: Person;
  readonly ben: Person;
}

const choices = { branch: 'main', approval: 'both', signing: 'github', evidenceBranch: 'drizzle-attest-evidence' } as const;
const project = { name: '', workingDirectory: null, config: null, environment: 'production' };

export const goodFiles: Readonly<Record<string, string>> = {
  '.github/workflows/drizzle-check.yml': renderCheckTemplate([project]),
  '.github/workflows/drizzle-deploy.yml': renderDeployTemplate([project], choices),
  '.github/workflows/drizzle-evidence.yml': renderEvidenceTemplate(choices),
  '.github/CODEOWNERS': '/drizzle/ @ben\n/.github/ @ben\n',
  '.github/drizzle-attest.yml': 'version: 1\n',
  'drizzle/meta/_journal.json': '{}',
  'drizzle/0000_users.sql': 'CREATE TABLE users ();\n',
  'package.json': '{}',
};

export function openShop({
  environment = {},
  rules = {},
  evidenceRules = {},
  files = {},
  withoutEvidence = false,
  visibility = 'private',
}: ShopWords = {}): Shop {
  const story = new Story({ repository: { visibility } });
  const [ada, ben] = [story.person('ada'), story.person('ben')];
  story.environment('production', { reviewers: [ben], preventSelfReview: true, branches: ['main'], adminsBypass: false, ...environment });
  const whole = { approvals: 1, codeOwners: true, dismissStale: true, lastPushApproval: true, checks: ['check / check'] };
  if (rules !== null) story.branchRules('main', { ...whole, ...rules });
  story.directPush({ by: ada, files: { ...goodFiles, ...files } });
  if (!withoutEvidence) story.directPush({ by: ada, branch: 'drizzle-attest-evidence', files: { 'README.md': 'records\n' } });
  if (evidenceRules !== null) story.branchRules('drizzle-attest-evidence', { direct: true, ...evidenceRules });
  story.settings.environmentSecrets = { production: ['DATABASE_URL'] };
  return { story, ada, ben };
}

export interface Asking {
  readonly permissions?: Permissions;
  readonly demands?: Demands;
  readonly environments?: readonly string[];
  /** Before anything is asked. */
  readonly before?: (github: GitHub) => void;
}

/** Reads everything through the REST interface, and judges it. */
export async function examine({ story, ada }: Shop, asking: Asking = {}): Promise<DoctorReport> {
  const github = await startGitHub(story);
  try {
    const run = story.run({ by: ada });
    const { token } = github.startJob(run, story.job(run, { permissions: asking.permissions ?? administers }));
    asking.before?.(github);
    const limits = { timeoutMs: 10_000, tries: 1, waitMs: 1, longestWaitMs: 10 };
    const access = { apiUrl: github.apiUrl, token: new Secret(token, [], () => undefined), signal: new AbortController().signal, limits };
    const client = openGithub(access);
    const wanted = asking.demands ?? demands;
    const order = { repository: 'acme/shop', environments: asking.environments ?? ['production'], branch: null, evidenceBranch: wanted.evidenceBranch };
    const settings = await readRepositorySettings(client, { ...order, clock: () => 0 });
    if (settings === null) throw new Error('No environment was asked for.');
    return judgeRepository(wanted, 'acme/shop', settings, await readGithubFiles(client, 'acme/shop', 'main'));
  } finally {
    await github.stop();
  }
}

export function controlOf({ controls }: DoctorReport, id: string): Control {
  const found = controls.filter((control) => control.id === id);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`There are ${found.length} controls ${id}.`);
  return found[0];
}
