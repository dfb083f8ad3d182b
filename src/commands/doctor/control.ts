/** A reading of a control -> the control, with what is said of it and whether it has to be there. */
import { unreadProblem, type Unread } from '../../github/reading.ts';
import type { Control, Requirement } from '../../model/control.ts';
import { textOf, type ControlId } from './table.ts';

/** What the person who asks wants of the repository. */
export interface Demands {
  readonly approval: 'environment' | 'pull-request' | 'both';
  readonly evidenceBranch: string | null;
}

export type Judged =
  | { readonly status: 'configured' | 'not-configured'; readonly found: string; readonly remedy?: string }
  | { readonly status: 'unreadable'; readonly found: string; readonly remedy: string };

export type Say = (id: ControlId, subject: string | null, judged: Judged | Unread) => Control;

/** `found` of a judgement is a whole sentence. */
export function sayFor(demands: Demands): Say {
  return (id, subject, judgement) => {
    const text = textOf(id);
    const judged = 'kind' in judgement ? unreadable(judgement, text.needs) : judgement;
    const { group, title, criteria } = text;
    const remedy = judged.status === 'configured' ? null : (judged.remedy ?? text.remedy.replaceAll('{subject}', subject ?? 'the repository'));
    return {
      id,
      group,
      title,
      subject,
      status: judged.status,
      required: isRequired(text.required, judged.status, demands),
      found: judged.found,
      remedy,
      criteria,
    };
  };
}

/** As holding, or not. */
export function judgedBy(holds: boolean, configured: string, missing: string): Judged {
  return holds ? { status: 'configured', found: configured } : { status: 'not-configured', found: missing };
}

function isRequired(requirement: Requirement, status: Control['status'], { approval, evidenceBranch }: Demands): boolean {
  switch (requirement) {
    case 'always':
      return true;
    case 'environment':
      return approval !== 'pull-request';
    case 'pull-request':
      return approval !== 'environment';
    case 'evidence':
      return evidenceBranch !== null;
    case 'readable':
      return status !== 'unreadable';
    case 'advised':
      return false;
  }
}

/** The job's own token is never given what an administrator's settings take. */
function unreadable(unread: Unread, needs: string): Judged {
  const { message } = unreadProblem(unread);
  const permission = /"(administration|environments|secrets): read"/u.exec(unread.remedy)?.[1];
  if (permission === undefined) return { status: 'unreadable', found: message, remedy: unread.remedy };
  const wanted = /^(?:Administration|Environments)/u.test(needs) ? needs : `${needs} and Administration: read`;
  return {
    status: 'unreadable',
    found: message,
    remedy: `Ask with a token of somebody who may: fine-grained, ${wanted} (in a terminal as GITHUB_TOKEN). A job's own token never may.`,
  };
}
