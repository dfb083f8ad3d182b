/** The manifest's words on the gates: what was asked, what they answered, and by whose approval. */
import type { Approval, Developer, SeparationOfDuties } from '../model/approval.ts';
import type { GateSettings } from '../model/gate.ts';
import { composeAccount, composeActor } from './compose-account.ts';
import { composeControls } from './compose-controls.ts';
import { composePullRequests } from './compose-pull-requests.ts';
import type { DeployFacts, DeployStart } from './facts.ts';
import { asIs, outside, wholeList, type Outside } from './outside.ts';
import { notReached } from './reach.ts';
import type { Manifest } from './schema.ts';

type GatePart = Exclude<Manifest['gate'], { unknown: string }>;

/** The facts that the gates' answer is composed of. */
export type GateFacts = Pick<DeployFacts, 'gate' | 'problems'> & { readonly start: Pick<DeployStart, 'approvedPlanSha256'> };

/** `environment` is the name as the manifest has it: it stands there anyway, and approvals are held against it. */
export function composeGate(facts: GateFacts, environment: string, redact: (text: string) => string): Manifest['gate'] {
  const { gate, start } = facts;
  if (gate === null) return notReached(facts);
  const fit = outside(redact);
  const environmentName = (name: string): string => (name.toLowerCase() === environment.toLowerCase() ? name : fit.name(name));
  return {
    outcome: gate.outcome,
    settings: composeGateSettings(gate.settings, fit),
    approvedPlanSha256: start.approvedPlanSha256,
    approvals: wholeList(gate.approvals, 'approvals', (approval) => composeApproval(approval, environmentName, fit)),
    separationOfDuties: composeSeparationOfDuties(gate.separationOfDuties, fit),
    pullRequests: composePullRequests(gate.pullRequests, fit),
    controls: composeControls(gate.controls, environmentName, fit),
  };
}

/** Trimmed first, so that what is cut away is never all that there was. */
function composeGateSettings({ approval, strict, codeOwners, emergency }: GateSettings, { text }: Outside): GatePart['settings'] {
  const words = emergency === null ? null : { reason: text(emergency.reason.trim()), ticket: text(emergency.ticket.trim()) };
  return { approval, strict, codeOwners, emergency: words };
}

type ApprovalPart = Exclude<GatePart['approvals'], { unknown: string }>[number];

function composeApproval({ gate, approver, boundTo, comment, at, discount }: Approval, environmentName: (name: string) => string, fit: Outside): ApprovalPart {
  const { commit, pullRequest, run, environment } = boundTo;
  return {
    gate,
    approver: composeActor(approver, fit),
    boundTo: {
      commit: asIs(commit, fit),
      pullRequest,
      run,
      environment: environment === null ? null : { id: environment.id, name: environmentName(environment.name) },
    },
    comment: comment === null ? null : fit.text(comment),
    at,
    discount,
  };
}

function composeSeparationOfDuties(
  { rule, developers, triggerers, approvers, counted, violations }: SeparationOfDuties,
  fit: Outside,
): GatePart['separationOfDuties'] {
  return {
    rule,
    developers: wholeList(developers, 'developers', (developer) => composeDeveloper(developer, fit)),
    triggerers: wholeList(triggerers, 'triggerers', (developer) => composeDeveloper(developer, fit)),
    approvers: wholeList(approvers, 'approvals', (approver) => composeAccount(approver, fit)),
    counted: wholeList(counted, 'approvals', (approver) => composeAccount(approver, fit)),
    violations: wholeList(violations, 'approvals', ({ approver, gate, roles }) => ({ approver: composeAccount(approver, fit), gate, roles: [...roles] })),
  };
}

type DeveloperPart = Exclude<GatePart['separationOfDuties']['developers'], { unknown: string }>[number];

function composeDeveloper({ account, name, roles }: Developer, fit: Outside): DeveloperPart {
  return { account: account === null ? null : { login: fit.name(account.login), id: account.id }, name: fit.name(name), roles: [...roles] };
}
