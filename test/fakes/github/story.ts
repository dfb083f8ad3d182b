/** A scenario, told in the order in which it happened; what it says is then what this GitHub answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Git, type Signature } from './git.ts';
import { land } from './merge.ts';
import { deployPermissions, type CommitWords, type JobWords, type PullRequestWords, type RunWords, type StoryOptions } from './words.ts';
import type {
  Activity,
  Approval,
  Attestation,
  BranchRules,
  CheckRun,
  Deployment,
  Environment,
  Issue,
  Job,
  ListedArtifact,
  MergeMethod,
  Person,
  Place,
  PullRequest,
  Repository,
  RepositorySettings,
  Review,
  Run,
  Team,
} from './world.ts';

export { deployPermissions };
export type { CommitWords, JobWords, PullRequestWords, RunWords, StoryOptions };

export const noone = '0'.repeat(40);

/** Names below `.localhost` are of this machine (RFC 6761). */
const localName = 'github.localhost';
const localServer = 'server.loopback';

export class Story {
  #place: Place;
  readonly #movable: boolean;
  readonly #name: string;
  readonly enterprise: string | null;
  readonly repository: Repository;
  readonly git: Git;
  readonly people: Person[] = [];
  readonly environments: Environment[] = [];
  readonly rules: BranchRules[] = [];
  readonly pulls: PullRequest[] = [];
  readonly activities: Activity[] = [];
  readonly runs: Run[] = [];
  readonly checks: CheckRun[] = [];
  readonly deployments: Deployment[] = [];
  readonly issues: Issue[] = [];
  readonly attestations: Attestation[] = [];
  readonly settings: RepositorySettings = {
    environmentSecrets: {},
    secrets: [],
    organizationSecrets: [],
    defaultToken: 'read',
    workflowsApprove: false,
    retentionDays: 90,
  };
  /** The artifacts that the service holds, newest first. */
  artifacts: () => readonly ListedArtifact[] = () => [];
  /** How many entries GitHub lists of one tree. */
  longestTree = 100_000;
  readonly verifiedCommits = new Set<string>();
  readonly codeownersErrors: { readonly line: number; readonly path: string; readonly message: string }[] = [];
  /** include_claim_keys of the repository's subject; null for GitHub's own. */
  subjectClaims: readonly string[] | null = null;
  /** Repositories made or renamed after July 2026 carry ids in their subject. */
  immutableSubject = true;
  /** GitHub's own hand: it merges, and signs what it merges. */
  readonly webFlow: Person;
  #now: number;
  #lastId = 9000;
  #lastNumber = 0;

  constructor(options: StoryOptions = {}) {
    const { owner = 'acme', ownerId = 42, ...repository } = options.repository ?? {};
    this.#now = (options.startsAt ?? new Date(Math.floor(Date.now() / 60_000) * 60_000 - 86_400_000)).getTime();
    const host = options.host ?? 'github.com';
    this.#movable = host === 'loopback' || host === localName || host === localServer;
    this.#name = host === localName ? localName : '127.0.0.1';
    const kind = host === localServer ? 'server' : 'github.com';
    this.#place = this.#movable ? { serverUrl: 'http://127.0.0.1', kind } : { serverUrl: `https://${host}`, kind: kindOf(host) };
    this.enterprise = options.enterprise ?? null;
    const organization: Person = { id: ownerId, login: owner, type: 'Organization', name: owner, email: '' };
    const plan = 'enterprise';
    this.repository = { id: 4711, name: 'shop', visibility: 'private', plan, defaultBranch: 'main', ...repository, owner: organization };
    this.git = new Git(options.folder ?? ownFolder());
    if (options.folder === undefined) this.git.run(['init', '--quiet', `--initial-branch=${this.repository.defaultBranch}`]);
    this.webFlow = this.person('web-flow', { id: 19864447, name: 'GitHub', email: 'noreply@github.com' });
  }

  get place(): Place {
    return this.#place;
  }

  /** Where the server listens; a story of a host `loopback`, `server.loopback` or `github.localhost` moves there, any other stays where it is. */
  settle(origin: string): void {
    if (this.#movable) this.#place = { ...this.#place, serverUrl: origin.replace('127.0.0.1', this.#name) };
  }

  /** The time of the story; every event is one minute later than the one before it. */
  tick(): Date {
    this.#now += 60_000;
    return new Date(this.#now);
  }

  newId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  newNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  person(login: string, { type = 'User', ...words }: Partial<Omit<Person, 'login'>> = {}): Person {
    const id = words.id ?? this.newId();
    const person: Person = { id, login, type, name: words.name ?? login, email: words.email ?? `${id}+${login}@users.noreply.github.com` };
    this.people.push(person);
    return person;
  }

  /** `dependabot` is told as `dependabot[bot]`. */
  bot(name: string, words: Partial<Omit<Person, 'login' | 'type'>> = {}): Person {
    return this.person(`${name}[bot]`, { ...words, type: 'Bot' });
  }

  team(slug: string, members: readonly Person[]): Team {
    return { id: this.newId(), slug, members };
  }

  /** Throws where the plan has no such gate: then GitHub has none to show, either. */
  environment(name: string, words: Partial<Omit<Environment, 'id' | 'name' | 'createdAt'>> = {}): Environment {
    const { visibility, plan } = this.repository;
    const gated = (words.reviewers ?? []).length > 0 || (words.waitTimer ?? null) !== null;
    if (gated && visibility !== 'public' && plan !== 'enterprise')
      throw new Error(`A ${visibility} repository of plan ${plan} has no required reviewers and no timers.`);
    const none = { reviewers: [], preventSelfReview: false, waitTimer: null, branches: 'all', adminsBypass: true, customRules: [] } as const;
    const environment: Environment = { id: this.newId(), name, createdAt: this.tick(), ...none, ...words };
    this.environments.push(environment);
    return environment;
  }

  branchRules(branch: string, words: Partial<Omit<BranchRules, 'branch' | 'rulesetId'>> = {}): BranchRules {
    const none = { kind: 'ruleset', approvals: 1, codeOwners: false, dismissStale: false, lastPushApproval: false, checks: [] } as const;
    const rules: BranchRules = { branch, rulesetId: this.newId(), ...none, ...words };
    this.rules.push(rules);
    return rules;
  }

  /** Writes a commit on a parent; no branch moves. */
  commit(parent: string | null, words: CommitWords): string {
    const at = this.tick();
    const trailers = (words.coAuthors ?? []).map(({ name, email }) => `Co-authored-by: ${name} <${email}>`);
    const message = words.message ?? 'a change';
    const sha = this.git.writeChange({
      parent,
      files: words.files ?? {},
      author: signature(words.by, at),
      committer: signature(words.committer ?? words.by, at),
      message: trailers.length === 0 ? message : `${message}\n\n${trailers.join('\n')}`,
    });
    if (words.verified === true) this.verifiedCommits.add(sha);
    return sha;
  }

  tip(branch: string = this.repository.defaultBranch): string | null {
    return this.git.resolve(`refs/heads/${branch}`);
  }

  /** A commit on a branch without a pull request. */
  directPush(words: CommitWords & { readonly branch?: string }): string {
    const branch = words.branch ?? this.repository.defaultBranch;
    const before = this.tip(branch);
    const sha = this.commit(before, words);
    this.move(branch, sha, words.by, before === null ? 'branch_creation' : 'push');
    return sha;
  }

  /** Moves a branch as somebody, and remembers who. */
  move(branch: string, after: string, actor: Person, kind: Activity['kind']): void {
    const before = this.tip(branch) ?? noone;
    this.git.moveBranch(branch, after);
    this.activities.push({ id: this.newId(), kind, ref: `refs/heads/${branch}`, before, after, actor, at: this.tick() });
  }

  /** Opens a pull request with new commits, one on the other. */
  pullRequest(words: PullRequestWords & { readonly commits: readonly CommitWords[] }): PullRequest {
    const baseSha = this.tip(words.base);
    if (baseSha === null) throw new Error('The base branch has no commit yet: begin with directPush.');
    const commits: string[] = [];
    for (const commit of words.commits) commits.push(this.commit(commits.at(-1) ?? baseSha, commit));
    return this.#open(words, baseSha, commits);
  }

  /** Opens one with commits that git has: those of `head` that `base` has not. */
  pullRequestFromCommits(words: PullRequestWords & { readonly from: string; readonly to: string }): PullRequest {
    const commits = this.git.log(['--reverse', `${words.from}..${words.to}`]).map(({ sha }) => sha);
    if (commits.length === 0) throw new Error('There is no commit between these two.');
    return this.#open(words, this.git.resolve(words.from) ?? noone, commits);
  }

  #open({ by: author, ...words }: PullRequestWords, baseSha: string, commits: readonly string[]): PullRequest {
    const number = this.newNumber();
    const { title = `Change ${number}`, body = '', base = this.repository.defaultBranch, labels = [], branch = `change-${number}`, fork = null } = words;
    const pull: PullRequest = {
      number,
      id: this.newId(),
      title,
      body,
      author,
      base,
      baseSha,
      branch,
      fork,
      commits,
      reviews: [],
      labels,
      createdAt: this.tick(),
      merge: null,
    };
    this.pulls.push(pull);
    const head = commits.at(-1) ?? noone;
    if (fork === null) this.move(branch, head, author, 'branch_creation');
    this.git.run(['update-ref', `refs/pull/${number}/head`, head]);
    this.issues.push({ number, id: pull.id, title, body, user: author, labels, at: pull.createdAt, comments: [] });
    return pull;
  }

  /** One more commit on the branch of a pull request. */
  push(pull: PullRequest, words: CommitWords): string {
    const sha = this.commit(pull.commits.at(-1) ?? null, words);
    this.#advance(pull, [...pull.commits, sha], words.by, 'push');
    return sha;
  }

  /** Other commits instead: what was approved is no longer there. */
  forcePush(pull: PullRequest, by: Person, commits: readonly CommitWords[]): void {
    const replaced: string[] = [];
    for (const commit of commits) replaced.push(this.commit(replaced.at(-1) ?? pull.baseSha, commit));
    this.#advance(pull, replaced, by, 'force_push');
  }

  #advance(pull: PullRequest, commits: readonly string[], by: Person, kind: 'push' | 'force_push'): void {
    pull.commits = commits;
    const head = commits.at(-1) ?? noone;
    if (pull.fork === null) this.move(pull.branch, head, by, kind);
    this.git.run(['update-ref', `refs/pull/${pull.number}/head`, head]);
    if (!this.rules.some(({ branch, dismissStale }) => branch === pull.base && dismissStale)) return;
    for (const review of pull.reviews) if (review.state === 'APPROVED') review.state = 'DISMISSED';
  }

  /** A review of the last commit, unless another is named. */
  review(pull: PullRequest, user: Person, state: Review['state'] = 'APPROVED', words: { readonly commit?: string; readonly body?: string } = {}): Review {
    const commitId = words.commit ?? pull.commits.at(-1) ?? noone;
    const review: Review = { id: this.newId(), user, state, commitId, submittedAt: this.tick(), body: words.body ?? '' };
    pull.reviews.push(review);
    return review;
  }

  /** Merges in git, too, and gives the commit that is then the tip of the base branch. */
  merge(pull: PullRequest, by: Person, method: MergeMethod): string {
    const tip = this.tip(pull.base);
    if (tip === null) throw new Error(`The branch ${pull.base} has no commit.`);
    const at = this.tick();
    const { merged, signed } = land(this.git, { pull, tip, method, by, at, webFlow: this.webFlow, authors: this.people });
    if (signed) for (const sha of merged) this.verifiedCommits.add(sha);
    const sha = merged.at(-1) ?? tip;
    this.move(pull.base, sha, by, 'pr_merge');
    pull.merge = { by, at, method, sha, merged: method === 'merge' ? [...pull.commits, sha] : merged };
    return sha;
  }

  /** Says of commits that lie on the base branch already that this pull request brought them. */
  mergedAs(pull: PullRequest, by: Person, method: MergeMethod, merged: readonly string[] = pull.commits): void {
    pull.merge = { by, at: this.tick(), method, sha: merged.at(-1) ?? noone, merged };
  }

  run(words: RunWords): Run {
    const { by: actor, triggeredBy = actor, pull = null, reusable } = words;
    const sha = words.sha ?? (pull === null ? this.tip() : pull.commits.at(-1)) ?? null;
    if (sha === null) throw new Error('There is no commit to run on.');
    const event = words.event ?? (pull === null ? 'push' : 'pull_request');
    const ref = words.ref ?? (pull === null ? `refs/heads/${this.repository.defaultBranch}` : `refs/pull/${pull.number}/merge`);
    const run: Run = {
      id: 7_000_000_001 + this.runs.length,
      number: 17 + this.runs.length,
      attempt: 1,
      event,
      actor,
      triggeringActor: triggeredBy,
      sha,
      ref,
      pull,
      workflow: words.workflow ?? { id: 99, name: 'deploy', path: '.github/workflows/deploy.yml' },
      referencedWorkflows:
        words.referenced ?? (reusable === undefined ? [] : [{ path: reusable.ref, sha: reusable.sha, ref: reusable.ref.split('@')[1] ?? '' }]),
      approvals: [],
      jobs: [],
      createdAt: this.tick(),
    };
    this.runs.push(run);
    return run;
  }

  /** A job of the run's present attempt. It holds the right to deploy once its environment's gates are passed, and its approval is told next. */
  job(run: Run, words: JobWords = {}): Job {
    const { owner, name } = this.repository;
    const called = run.referencedWorkflows[0];
    const job: Job = {
      id: this.newId(),
      name: words.name ?? 'deploy',
      attempt: run.attempt,
      environment: words.environment ?? null,
      permissions: words.permissions ?? deployPermissions,
      runnerEnvironment: words.runnerEnvironment ?? 'github-hosted',
      workflowRef: words.workflow?.ref ?? called?.path ?? `${owner.login}/${name}/${run.workflow.path}@${run.ref}`,
      workflowSha: words.workflow?.sha ?? called?.sha ?? run.sha,
      startedAt: this.tick(),
    };
    run.jobs.push(job);
    if (job.environment !== null && words.withoutDeployment !== true) {
      const statuses: Deployment['statuses'] = [{ id: this.newId(), state: job.environment.reviewers.length > 0 ? 'waiting' : 'in_progress', at: this.tick() }];
      this.deployments.push({ id: this.newId(), environment: job.environment, run, job, createdAt: job.startedAt, statuses });
    }
    return job;
  }

  /** Somebody answers for the environments that the run waits for. */
  approve(run: Run, user: Person, environments: readonly Environment[], words: { readonly state?: Approval['state']; readonly comment?: string } = {}): void {
    const state = words.state ?? 'approved';
    run.approvals.push({ state, user, comment: words.comment ?? '', environments });
    for (const { environment, run: of, job, statuses } of this.deployments) {
      if (of !== run || job.attempt !== run.attempt || !environments.includes(environment)) continue;
      const next = state === 'approved' ? (['queued', 'in_progress'] as const) : (['failure'] as const);
      for (const step of next) statuses.push({ id: this.newId(), state: step, at: this.tick() });
    }
  }

  /** An administrator starts the waiting jobs: they go on, and no approval is recorded. */
  bypass(run: Run): void {
    for (const { run: of, job, statuses } of this.deployments) {
      if (of !== run || job.attempt !== run.attempt || statuses.at(-1)?.state !== 'waiting') continue;
      for (const step of ['queued', 'in_progress'] as const) statuses.push({ id: this.newId(), state: step, at: this.tick() });
    }
  }

  /** What a check said of a commit. */
  check(sha: string, name: string, conclusion: CheckRun['conclusion'] = 'success'): CheckRun {
    const check: CheckRun = { id: this.newId(), sha, name, conclusion, at: this.tick() };
    this.checks.push(check);
    return check;
  }

  /** The same run once more; its approvals stay, and say nothing of the attempt they were given for. */
  rerun(run: Run, by: Person): Run {
    run.attempt += 1;
    run.triggeringActor = by;
    this.tick();
    return run;
  }
}

function kindOf(host: string): Place['kind'] {
  if (host === 'github.com') return host;
  return host.endsWith('.ghe.com') ? 'ghe.com' : 'server';
}

const folders = new Set<string>();

/** A folder that is there until the process ends. */
function ownFolder(): string {
  if (folders.size === 0) process.once('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  const folder = mkdtempSync(join(tmpdir(), 'attest-story-'));
  folders.add(folder);
  return folder;
}

function signature({ name, email }: Person, at: Date): Signature {
  return { name, email, at };
}
