/** The pull-request gate: each pull request that brought a pending migration has, on its last commit, the approval of an independent person. */
import { Problem, type Code } from '../errors/problem.ts';
import type { Approval, Discount } from '../model/approval.ts';
import type { GateSettings } from '../model/gate.ts';
import { groupBy } from '../model/group.ts';
import type { PullRequestAnswer } from './change-answers.ts';
import { judgeOwners } from './code-owner-review.ts';
import type { Hand } from './commit-people.ts';
import { gatherDevelopers, handsOfPull } from './separation-of-duties.ts';
import type { GateFindings } from './environment.ts';
import { listNames } from '../text/sentence.ts';
import type { Carried } from './origin.ts';
import { unreadProblem, type Reading } from '../github/reading.ts';
import type { PullReadings } from './readings.ts';
import { approvalsOf, objectors } from './reviews.ts';

export interface PullRequestGate {
  readonly gateSettings: GateSettings;
  readonly carried: readonly Carried[];
  /** Who started the run, and who re-ran it. */
  readonly triggers: readonly Hand[];
  readonly readAt: string;
}

/** A file that several pull requests brought needs one of them to pass. */
export function judgePullRequests(gate: PullRequestGate): GateFindings {
  const pulls = new Map(gate.carried.flatMap((file) => file.pulls.map((pull) => [pull.number, pull])));
  const judged = new Map([...pulls.values()].map((pull) => [pull.number, judgePull(pull, gate)]));
  const open = gate.carried.flatMap((file) => {
    const candidates = file.pulls.flatMap(({ number }) => judged.get(number) ?? []);
    return candidates.some(({ problems }) => problems.length === 0) ? [] : candidates.slice(0, 1);
  });
  return { approvals: [...judged.values()].flatMap(({ approvals }) => approvals), problems: [...new Set(open.flatMap(({ problems }) => problems))] };
}

function judgePull(readings: PullReadings, gate: PullRequestGate): GateFindings {
  const { pull, reviews, commits } = readings;
  const unread = [pull, reviews, commits].flatMap((reading) => (reading.kind === 'unread' ? [unreadProblem(reading)] : []));
  if (pull.kind === 'unread' || commits.kind === 'unread' || reviews.kind === 'unread') return { approvals: [], problems: unread };
  const lastPusher = readings.lastPusher.kind === 'read' ? readings.lastPusher.value : null;
  const everybody = gatherDevelopers([...handsOfPull(pull.value, commits.value, lastPusher), ...gate.triggers]);
  const approvals = approvalsOf(pull.value, readings, everybody, gate.readAt);
  const problems = [...judgeObjections(pull.value, readings), ...judgeApprovals(pull.value, readings, approvals)];
  if (gate.gateSettings.codeOwners === 'off' || problems.length > 0) return { approvals, problems };
  const files = gate.carried.flatMap(({ file, pulls }) => (pulls.includes(readings) ? [file] : []));
  return { approvals, problems: judgeOwners(pull.value, readings, files, approvals) };
}

function judgeObjections({ number }: PullRequestAnswer, readings: PullReadings): Problem[] {
  const people = objectors(readings);
  if (people.length === 0) return [];
  const message = `Pull request #${number} was merged while ${listNames(people.map(({ login }) => login))} asked for changes.`;
  return [
    new Problem('gate/changes-requested', {
      message,
      remedy: 'Have the reviewer approve it or dismiss the review, with a reason that an auditor can read.',
      place: `pull request #${number}`,
    }),
  ];
}

/** One approval that counts is enough; without one, each kind of approval that does not count is told. */
function judgeApprovals(pull: PullRequestAnswer, readings: PullReadings, approvals: readonly Approval[]): Problem[] {
  if (approvals.some(({ discount }) => discount === null)) return [];
  if (approvals.length === 0)
    return [
      lacking(
        'gate/pull-request-not-approved',
        pull,
        'has no approval that stands',
        'Have a person approve its last commit; that is possible after the merge too.',
      ),
    ];
  const groups = groupBy(approvals, ({ discount }) => discount);
  return [...groups].flatMap(([discount, group]) => {
    const people = listNames(group.map(({ approver }) => approver?.login ?? 'a deleted account'));
    return discount === null ? [] : discounted(discount, pull, people, readings);
  });
}

function discounted(discount: Discount, pull: PullRequestAnswer, people: string, { mayWrite }: PullReadings): Problem[] {
  switch (discount) {
    case 'stale':
      return [
        lacking(
          'gate/stale-approval',
          pull,
          `was approved by ${people} before its last commit ${pull.head.sha.slice(0, 12)}`,
          'Have its last commit approved, and have a branch rule dismiss stale approvals.',
        ),
      ];
    case 'not-a-person':
      return [
        lacking(
          'gate/approver-not-a-person',
          pull,
          `was approved by ${people}, which is not a person`,
          'Have a person approve it: bots and deleted accounts do not count.',
        ),
      ];
    case 'without-write':
      return [
        lacking(
          'gate/approver-without-write',
          pull,
          `was approved by ${people}, who may not write to the repository`,
          'Have somebody approve it who may: anybody may review a public repository.',
        ),
      ];
    case 'not-independent':
      return [
        lacking(
          'gate/approver-not-independent',
          pull,
          `was approved by ${people} alone, who had a hand in it or in the run`,
          'Have somebody approve it who did not write, push, merge or start it.',
        ),
      ];
    case 'unknown-rights':
      return [unknownRights(pull, people, [...mayWrite.values()])];
  }
}

function unknownRights(pull: PullRequestAnswer, people: string, mayWrite: readonly Reading<boolean>[]): Problem {
  const unread = mayWrite.find((reading) => reading.kind === 'unread');
  if (unread?.kind === 'unread') return unreadProblem(unread);
  return lacking(
    'gate/approver-without-write',
    pull,
    `was approved by ${people}, of whom it is not known whether they may write to the repository`,
    'Run again.',
  );
}

function lacking(code: Code, { number }: PullRequestAnswer, found: string, remedy: string): Problem {
  return new Problem(code, { message: `Pull request #${number} ${found}.`, remedy, place: `pull request #${number}` });
}
