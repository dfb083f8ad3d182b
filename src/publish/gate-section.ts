/** Who agreed to the deploy, for its page. */
import type { Manifest } from '../manifest/schema.ts';
import { isUnknown } from '../model/unknown.ts';
import { bulletList, escapeMarkdown, renderTable } from '../text/markdown.ts';
import { countOthers, sentence } from '../text/sentence.ts';

type Gate = Exclude<Manifest['gate'], { unknown: string }>;
type Approval = Exclude<Gate['approvals'], { unknown: string }>[number];

const mostRows = 50;

const discounts = {
  'not-a-person': 'not a person',
  'not-independent': 'had a hand in the change or the run',
  stale: 'of an earlier commit',
  'without-write': 'may not write to the repository',
  'unknown-rights': 'rights not known',
} as const;

/** Those whose approval counted for what was asked; nobody where the gate did not let the deploy through. */
export function approversOf({ outcome, settings, approvals }: Gate): readonly string[] {
  if (outcome !== 'approved' || isUnknown(approvals)) return [];
  const counting = approvals.filter(({ gate, discount }) => discount === null && (settings.approval === 'both' || settings.approval === gate));
  return [...new Set(counting.map(({ approver }) => approver?.login ?? 'a deleted account'))];
}

export function renderGate({ gate, run }: Manifest): string[] {
  if (isUnknown(gate)) return [];
  return [renderOutcome(gate), ...renderApprovals(gate), ...renderPeople(gate), ...renderIdentity(run)];
}

/** GitHub shows such a quotation in red. */
function caution(title: string, text: string): string {
  return `> [!CAUTION]\n> **${title}** ${text}`;
}

function renderOutcome(gate: Gate): string {
  const { outcome, settings } = gate;
  const approvers = approversOf(gate);
  switch (outcome) {
    case 'approved':
      return approvers.length === 0
        ? '**Approved**: nothing was pending that needed more than the run.'
        : `**Approved** by ${approvers.map(escapeMarkdown).join(', ')} (approval: ${settings.approval}).`;
    case 'refused':
      return `**Not approved** (approval: ${settings.approval}).`;
    case 'emergency':
      return caution(
        'EMERGENCY, WITHOUT APPROVAL.',
        `Reason: ${escapeMarkdown(settings.emergency?.reason ?? '')} (${escapeMarkdown(settings.emergency?.ticket ?? '')}).`,
      );
    case 'not-asked':
      return caution('NO APPROVAL WAS ASKED FOR.', 'This deploy was started with approval: none.');
  }
}

function renderApprovals({ approvals }: Gate): string[] {
  if (isUnknown(approvals)) return [`Approvals: unknown: ${escapeMarkdown(approvals.unknown)}`];
  if (approvals.length === 0) return [];
  const rows = approvals.slice(0, mostRows).map(renderApproval);
  return [renderTable('| Approval by | Of | Counts | Time |', rows), ...countOthers(approvals.length, mostRows, ', which the manifest names.')];
}

function renderApproval({ approver, boundTo, discount, at }: Approval): string[] {
  const { pullRequest, environment } = boundTo;
  const of = pullRequest === null ? `this run, for ${escapeMarkdown(environment?.name ?? 'no environment')}` : `pull request #${String(pullRequest)}`;
  const counts = discount === null ? '✅' : `❌ ${discounts[discount]}`;
  return [escapeMarkdown(approver?.login ?? 'a deleted account'), of, counts, at.source === 'observed' ? `before ${at.time}` : at.time];
}

function renderPeople({ separationOfDuties: { developers, triggerers } }: Gate): string[] {
  const named = (title: string, people: typeof developers): string[] => {
    if (isUnknown(people)) return [`${title}: unknown: ${escapeMarkdown(people.unknown)}`];
    const shown = people.slice(0, mostRows).map(({ name, account, roles }) => `${escapeMarkdown(account?.login ?? name)} (${roles.join(', ')})`);
    return shown.length === 0 ? [] : [`${title}: ${shown.join('; ')}${people.length > mostRows ? '; …' : ''}`];
  };
  const lines = [...named('Changed by', developers), ...named('Run by', triggerers)];
  return lines.length === 0 ? [] : [bulletList(lines)];
}

/** Said where nobody vouches for who was running; a terminal says so by itself. */
function renderIdentity({ identity, runner }: Manifest['run']): string[] {
  if (runner === 'terminal' || isUnknown(identity) || identity.proof.kind === 'oidc') return [];
  return [`Who was running is declared, not proven: ${escapeMarkdown(sentence(identity.proof.reason))}`];
}
