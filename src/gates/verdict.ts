/** Policy and readings -> may this deploy go ahead. What was not read counts as no. */
import { asWarning, Problem } from '../errors/problem.ts';
import type { ApprovalGate, GateSettings, GateVerdict } from '../model/gate.ts';
import { peopleOf, type Hand } from './commit-people.ts';
import { composeControls } from './controls.ts';
import { actorHand, gatherDevelopers, handsOfPull, separationOfDuties, unidentified } from './separation-of-duties.ts';
import { judgeEnvironment, type GateFindings } from './environment.ts';
import { listNames } from '../text/sentence.ts';
import { findOrigins, type Origins } from './origin.ts';
import { composePullRequests } from './pull-request-facts.ts';
import { judgePullRequests } from './pull-requests.ts';
import { unreadProblem } from '../github/reading.ts';
import type { ChangeReadings, GateReadings } from './readings.ts';

export function judgeGates(gateSettings: GateSettings, readings: GateReadings): GateVerdict {
  const { run, changes } = readings;
  const change = handsOfChange(changes);
  const triggers = handsOfRun(readings);
  const origins = run.branch.kind === 'read' ? findOrigins(changes, run.branch.value) : { carried: [], problems: [] };
  const environment = asksEnvironment(gateSettings.approval) ? judgeEnvironment(gateSettings, readings, gatherDevelopers([...change, ...triggers])) : nothing;
  const pulls = judgePullRequests({ gateSettings, carried: origins.carried, triggers, readAt: run.readAt });
  const approvals = [...environment.approvals, ...pulls.approvals];
  const problems =
    gateSettings.approval === 'none' ? [] : [...environment.problems, ...judgeChange(gateSettings, readings, origins), ...asked(gateSettings.approval, pulls)];
  return {
    ...conclude(gateSettings, distinct([...problems, ...judgePeople(gateSettings, change)])),
    settings: gateSettings,
    approvals,
    separationOfDuties: separationOfDuties(change, triggers, approvals),
    pullRequests: composePullRequests(origins.carried),
    controls: composeControls(readings),
  };
}

const nothing: GateFindings = { approvals: [], problems: [] };

function asksEnvironment(approval: ApprovalGate): boolean {
  return approval === 'environment' || approval === 'both';
}

function asksPullRequests(approval: ApprovalGate): boolean {
  return approval === 'pull-request' || approval === 'both';
}

function asked(approval: ApprovalGate, { problems }: GateFindings): readonly Problem[] {
  return asksPullRequests(approval) ? problems : [];
}

/**
 * Where the migrations come from. Without the pull-request gate a direct push is only a warning; but whoever wrote them has to be
 * known for any gate, since it is they who may not approve.
 */
function judgeChange(gateSettings: GateSettings, { run, changes }: GateReadings, { problems }: Origins): readonly Problem[] {
  if (changes.files.length === 0) return [];
  const branch = run.branch.kind === 'unread' ? [unreadProblem(run.branch)] : [];
  const commits = [...changes.pulls.values()].flatMap((pull) => [pull.pull, pull.commits]);
  const unread = commits.flatMap((reading) => (reading.kind === 'unread' ? [unreadProblem(reading)] : []));
  const origin = asksPullRequests(gateSettings.approval)
    ? problems
    : problems.map((problem) => (problem.code.startsWith('gate/') ? asWarning(problem) : problem));
  return [...branch, ...origin, ...unread];
}

/** An author or committer without an account may be anybody, an approver too. */
function judgePeople(gateSettings: GateSettings, change: readonly Hand[]): readonly Problem[] {
  const nameless = gateSettings.approval === 'none' ? [] : unidentified(gatherDevelopers(change));
  if (nameless.length === 0) return [];
  return [
    new Problem('gate/developer-unidentified', {
      message: `GitHub knows no account for ${listNames(nameless.map(({ name }) => (name === '' ? 'an author without a name' : name)))}, who wrote or committed what is deployed.`,
      remedy: 'Have them add the address of their commits to their GitHub account, so that an approval by themselves would show.',
      severity: gateSettings.strict ? 'error' : 'warning',
    }),
  ];
}

function handsOfChange({ files, pulls }: ChangeReadings): readonly Hand[] {
  const brought = [...pulls.values()].flatMap(({ pull, commits, lastPusher }) =>
    pull.kind === 'read' ? handsOfPull(pull.value, commits.kind === 'read' ? commits.value : [], lastPusher.kind === 'read' ? lastPusher.value : null) : [],
  );
  const merged = new Map(files.flatMap(({ history }) => (history.kind === 'read' ? history.value.map((commit) => [commit.sha, commit]) : [])));
  return [...brought, ...[...merged.values()].flatMap(peopleOf)];
}

/** As the run says it, and as the identity token says it: whoever either of them names. */
function handsOfRun({ run: { run }, identity: { actor } }: GateReadings): readonly Hand[] {
  const told = run.kind === 'read' ? [...actorHand(run.value.actor, 'actor'), ...actorHand(run.value.triggering_actor, 'triggering-actor')] : [];
  const claimed: readonly Hand[] =
    'unknown' in actor ? [] : [{ account: { login: actor.login, id: typeof actor.id === 'string' ? actor.id : null }, name: actor.login, role: 'actor' }];
  return [...told, ...claimed];
}

function conclude(gateSettings: GateSettings, problems: readonly Problem[]): Pick<GateVerdict, 'outcome' | 'findings'> {
  if (gateSettings.emergency !== null) return emergency(gateSettings.emergency, problems);
  if (gateSettings.approval === 'none') return { outcome: 'not-asked', findings: [notAsked()] };
  const refusals = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return { outcome: refusals.length > 0 ? 'refused' : 'approved', findings: [...refusals, ...warnings] };
}

/** What would have stopped it is recorded beside it. */
function emergency({ reason, ticket }: NonNullable<GateSettings['emergency']>, problems: readonly Problem[]): Pick<GateVerdict, 'outcome' | 'findings'> {
  const missing = [...(reason.trim() === '' ? ['a reason'] : []), ...(ticket.trim() === '' ? ['a ticket'] : [])];
  if (missing.length > 0) {
    const message = `An emergency deploy was asked for without ${missing.join(' and ')}.`;
    return {
      outcome: 'refused',
      findings: [
        new Problem('gate/emergency-incomplete', { message, remedy: 'Give emergency-reason and emergency-ticket: the review afterwards needs both.' }),
      ],
    };
  }
  const message = `EMERGENCY: this deploy goes ahead without waiting for an approval. Reason: ${reason.trim()} (${ticket.trim()}).`;
  const loud = new Problem('gate/emergency', {
    message,
    remedy: 'Have it reviewed afterwards by somebody who had no hand in it, and note in its issue who reviewed it, and when.',
    severity: 'warning',
  });
  return { outcome: 'emergency', findings: [loud, ...problems.map(asWarning)] };
}

function notAsked(): Problem {
  return new Problem('gate/not-asked', {
    message: 'NO APPROVAL WAS ASKED FOR: this deploy was started with approval: none.',
    remedy: 'Deploy from a job of GitHub Actions with approval: environment, or with approval: pull-request where the GitHub plan has no required reviewers.',
    severity: 'warning',
  });
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.severity} ${problem.code} ${problem.message}`, problem])).values()];
}
