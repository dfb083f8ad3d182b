/** A verdict step by step, so that it can be read aloud. */
import type { StepResult, Verdict, VerdictKind } from '../model/verdict.ts';
import { bulletList, escapeMarkdown } from '../text/markdown.ts';

const titles: Readonly<Record<VerdictKind, string>> = {
  verified: '✅ Verified',
  rejected: '❌ Rejected',
  unsigned: '❌ UNSIGNED: nothing proves who wrote this manifest',
};

/** A command of another tool that checks a part of the same. */
export interface OtherCommand {
  readonly tool: string;
  readonly command: string;
  /** What the command leaves out, in a sentence. */
  readonly leavesOut: string;
}

export function renderVerdict({ kind, steps }: Verdict, others: readonly OtherCommand[]): string {
  const lines = steps.map(({ clause, title, result }) => `${clause} ${title}: ${renderResult(result)}`);
  return [`## ${titles[kind]}`, bulletList(lines), ...others.map(renderOther)].join('\n\n');
}

function renderOther({ tool, command, leavesOut }: OtherCommand): string {
  return `A part of the same with ${tool}:\n\n    ${command.replaceAll('\n', '\n    ')}\n\n${leavesOut}`;
}

function renderResult(result: StepResult): string {
  switch (result.kind) {
    case 'passed':
      return `✅ ${escapeMarkdown(result.detail)}`;
    case 'failed':
      return `❌ \`${result.problem.code}\` ${escapeMarkdown(result.problem.message)} ${escapeMarkdown(result.problem.remedy)}`;
    case 'skipped':
      return `➖ ${escapeMarkdown(result.reason)}`;
  }
}
