/** A shop on the loopback GitHub, and a deploy job of it that reads its gates. */
import { openGithub, type Github, type RequestLimits } from '../../src/github/client.ts';
import { addChanges, readOwn } from '../../src/gates/github/gates.ts';
import { readIdentity } from '../../src/gates/github/identity.ts';
import type { DecidedIdentity } from '../../src/gates/identity.ts';
import { judgeGates } from '../../src/gates/verdict.ts';
import { parseRunFacts } from '../../src/host/run-facts.ts';
import type { GateSettings, GateVerdict, PendingFile } from '../../src/model/gate.ts';
import { Secret } from '../../src/model/secret.ts';
import type { JobAccess } from '../fakes/github/github.ts';
import { startGitHub, type GitHub } from '../fakes/github/github.ts';
import { Story } from '../fakes/github/story.ts';
import type { JobWords, RunWords, StoryOptions } from '../fakes/github/words.ts';
import type { Environment, Job, MergeMethod, Person, PullRequest, Run } from '../fakes/github/world.ts';

export const limits: RequestLimits = { timeoutMs: 10_000, tries: 3, waitMs: 1, longestWaitMs: 2_000 };
export const environmentGate: GateSettings = { approval: 'environment', strict: true, codeOwners: 'off', emergency: null };
export const pullRequestGate: GateSettings = { ...environmentGate, approval: 'pull-request' };
export const bothGates: GateSettings = { ...environmentGate, approval: 'both' };

export const path = 'drizzle/0001_posts.sql';
const sql = 'CREATE TABLE posts ();\n';

export interface Shop {
  readonly story: Story;
  readonly ada: Person;
  readonly ben: Person;
  /** Merges and starts runs. */
  readonly mia: Person;
  readonly production: Environment;
}

export interface Deploying {
  readonly run: Run;
  readonly job: Job;
}

export function openShop(options: StoryOptions = {}, environment: Partial<Environment> = {}): Shop {
  const story = new Story(options);
  const [ada, ben, mia] = [story.person('ada'), story.person('ben'), story.person('mia')];
  const guarded = { reviewers: [ben], preventSelfReview: true, branches: 'protected', adminsBypass: false, ...environment } as const;
  const production = story.environment('production', guarded);
  story.branchRules('main');
  story.directPush({ by: ada, files: { 'drizzle/0000_users.sql': 'CREATE TABLE users ();\n', '.github/CODEOWNERS': '/drizzle/ @ben\n' } });
  return { story, ada, ben, mia, production };
}

/** Ada's migration, approved by Ben, merged by Mia. */
export function bring({ story, ada, ben, mia }: Shop, method: MergeMethod = 'merge'): PullRequest {
  const pull = story.pullRequest({ by: ada, commits: [{ by: ada, files: { [path]: sql } }] });
  story.review(pull, ben);
  story.merge(pull, mia, method);
  return pull;
}

/** Mia's run on the tip of main, approved by Ben. */
export function deploy({ story, ben, mia, production }: Shop, words: Partial<RunWords> = {}, job: JobWords = {}): Deploying {
  const run = story.run({ by: mia, ...words });
  const started = story.job(run, { environment: production, ...job });
  story.approve(run, ben, [production], { comment: 'go' });
  return { run, job: started };
}

export function pendingFile(story: Story, ref: string, file = path): PendingFile {
  return { name: file.replace('drizzle/', '').replace('.sql', ''), path: file, blob: story.git.file(ref, file)?.sha ?? '0'.repeat(40) };
}

export interface Asking {
  readonly pending?: readonly string[];
  /** In place of the files as they lie at the commit. */
  readonly files?: readonly PendingFile[];
  readonly environment?: string;
  readonly limits?: RequestLimits;
  readonly commit?: string;
  readonly issuer?: string;
}

export function clientOf(github: GitHub, { token }: JobAccess, own: RequestLimits = limits): Github {
  return openGithub({ apiUrl: github.apiUrl, token: new Secret(token, [], () => undefined), signal: new AbortController().signal, limits: own });
}

export async function identify(github: GitHub, access: JobAccess, asking: Asking = {}): Promise<DecidedIdentity> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = access.env;
  return await readIdentity({
    request: url === undefined || token === undefined ? null : { url, token: new Secret(token, [], () => undefined) },
    serverUrl: access.env['GITHUB_SERVER_URL'] ?? '',
    issuer: asking.issuer ?? github.issuer,
    environment: asking.environment ?? 'production',
    run: parseRunFacts(access.env, access.event),
    sha: access.env['GITHUB_SHA'] ?? { unknown: 'GITHUB_SHA is not set' },
    clock: () => Date.now(),
    signal: new AbortController().signal,
    mask: () => undefined,
    limits: asking.limits ?? limits,
  });
}

export interface Answered extends GateVerdict {
  readonly codes: readonly string[];
  readonly errors: readonly string[];
}

/** Reads everything as a deploy does, and judges it. */
export async function answer(github: GitHub, gateSettings: GateSettings, { run, job }: Deploying, asking: Asking = {}): Promise<Answered> {
  const access = github.startJob(run, job);
  const { identity } = await identify(github, access, asking);
  const commit = asking.commit ?? run.sha;
  const pending = asking.files ?? (asking.pending ?? [path]).map((file) => pendingFile(github.story, commit, file));
  const client = clientOf(github, access, asking.limits);
  const own = await readOwn(client, { identity, environment: asking.environment ?? 'production', clock: () => Date.now() });
  const verdict = judgeGates(gateSettings, await addChanges(client, own, { commit, pending, codeOwners: gateSettings.codeOwners }));
  const errors = verdict.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { ...verdict, codes: verdict.findings.map(({ code }) => code), errors };
}

/** A GitHub with one story, for one test. */
export async function during<T>(shop: Shop, work: (github: GitHub) => Promise<T>): Promise<T> {
  const github = await startGitHub(shop.story);
  try {
    return await work(github);
  } finally {
    await github.stop();
  }
}
