/** Reads one pull request: itself, its reviews, commits and files, who pushed last, and what its approvers may do. */
import type { Github } from '../../github/client.ts';
import { readFileText } from '../../github/files.ts';
import { githubPlace, type GithubPlace } from '../../github/place.ts';
import { found, incomplete, mapReading, parseAnswer, parseOptional, parsePages, type Question, type Reading } from '../../github/reading.ts';
import type { Actor } from '../../model/approval.ts';
import * as answers from '../change-answers.ts';
import { findOwners } from '../code-owners.ts';
import type { PullReadings } from '../readings.ts';
import { approversOf } from '../reviews.ts';

const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';

/** `owned` are the paths whose owners are asked for; null where none are. */
export async function readPullRequest(github: Github, at: GithubPlace, number: number, owned: readonly string[] | null): Promise<PullReadings> {
  const place = { ...at, pull_number: number };
  const needs = (what: string): Question => ({ what: `${what} of pull request #${number}`, permission: 'pull-requests: read' });
  const [itself, reviewPages, commitPages, filePages] = await Promise.all([
    github.ask(route, place),
    github.askPages(`${route}/reviews`, place),
    github.askPages(`${route}/commits`, place),
    github.askPages(`${route}/files`, place),
  ]);
  const pull = parseAnswer(itself, answers.pullRequest, needs('the facts'));
  const reviews = parsePages(reviewPages, answers.reviews, needs('the reviews'));
  const commits = complete(parsePages(commitPages, answers.commits, needs('the commits')), pull, 'commits');
  const files = complete(parsePages(filePages, answers.files, needs('the files')), pull, 'changed_files');
  return { number, pull, reviews, commits, files, ...(await readAbout(github, at, pull, reviews, owned)) };
}

/** GitHub ends these lists without a word, after 250 commits or 3000 files. */
function complete<T>(list: Reading<readonly T[]>, pull: PullReadings['pull'], of: 'commits' | 'changed_files'): Reading<readonly T[]> {
  if (list.kind === 'unread' || pull.kind === 'unread' || list.value.length >= pull.value[of]) return list;
  const what = `the ${of === 'commits' ? 'commits' : 'files'} of pull request #${pull.value.number}`;
  return incomplete({ what }, `GitHub lists ${list.value.length} of ${pull.value[of]}`);
}

type About = Pick<PullReadings, 'lastPusher' | 'mayWrite' | 'codeOwners' | 'teams'>;

/** What can only be asked for once the pull request and its reviews are known. */
async function readAbout(
  github: Github,
  at: GithubPlace,
  pull: PullReadings['pull'],
  reviews: PullReadings['reviews'],
  owned: readonly string[] | null,
): Promise<About> {
  if (pull.kind === 'unread') return { lastPusher: pull, mayWrite: new Map(), codeOwners: pull, teams: new Map() };
  const approvers = reviews.kind === 'read' ? approversOf(reviews.value) : [];
  const [lastPusher, mayWrite, codeOwners] = await Promise.all([
    readLastPusher(github, pull.value),
    readEach(approvers, (approver) => readMayWrite(github, at, approver)),
    owned === null ? found(null) : readCodeOwners(github, at, pull.value.base.sha),
  ]);
  const teams = codeOwners.kind === 'read' ? teamsOf(codeOwners.value ?? '', owned ?? []) : [];
  const read = [...teams].map(async (team) => [team, await readEach(approvers, (approver) => readMembership(github, team, approver))] as const);
  return { lastPusher, mayWrite, codeOwners, teams: new Map(await Promise.all(read)) };
}

async function readEach<T>(approvers: readonly Actor[], read: (approver: Actor) => Promise<T>): Promise<ReadonlyMap<string, T>> {
  return new Map(await Promise.all(approvers.map(async (approver) => [approver.id, await read(approver)] as const)));
}

/** Who moved the branch to the commit that was merged. The repository's activity tells it while it lasts; a fork that is gone tells nothing. */
async function readLastPusher(github: Github, { number, head }: answers.PullRequestAnswer): Promise<Reading<Actor>> {
  const question: Question = { what: `the last pusher of pull request #${number}`, permission: 'contents: read' };
  if (head.repo === null) return incomplete(question, 'the repository that it came from is gone');
  const parameters = { ...githubPlace(head.repo.full_name), ref: `refs/heads/${head.ref}`, per_page: 100 };
  const asked = await github.ask('GET /repos/{owner}/{repo}/activity', parameters);
  const activity = parseAnswer(asked, answers.activity, question);
  if (activity.kind === 'unread') return activity;
  const actor = activity.value.find(({ after }) => after === head.sha)?.actor ?? null;
  return actor === null ? incomplete(question, 'the activity of the repository does not hold the push') : found(actor);
}

/** Somebody who is no collaborator has no rights here. */
async function readMayWrite(github: Github, at: GithubPlace, { login }: Actor): Promise<Reading<boolean>> {
  const asked = await github.ask('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { ...at, username: login });
  return mapReading(parseOptional(asked, answers.permission, { what: `the rights of ${login}`, permission: 'metadata: read' }), (value) => value ?? false);
}

async function readMembership(github: Github, team: string, { login }: Actor): Promise<Reading<boolean>> {
  const [org = '', slug = ''] = team.split('/');
  const asked = await github.ask('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', { org, team_slug: slug, username: login });
  const question: Question = { what: `whether ${login} is in the team ${team}`, permission: 'members: read (a token of an app; the job has none)' };
  return mapReading(parseOptional(asked, answers.membership, question), (value) => value ?? false);
}

function teamsOf(codeOwners: string, paths: readonly string[]): ReadonlySet<string> {
  const owners = paths.flatMap((path) => findOwners(codeOwners, path));
  return new Set(owners.filter((owner) => /^@.+\//u.test(owner)).map((owner) => owner.slice(1).toLowerCase()));
}

/** As the base branch had it: nobody makes himself an owner in the pull request that he approves. */
async function readCodeOwners(github: Github, at: GithubPlace, ref: string): Promise<Reading<string | null>> {
  for (const path of ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']) {
    const file = await readFileText(github, at, ref, path, path);
    if (file.kind === 'unread' || file.value !== null) return file;
  }
  return found(null);
}
