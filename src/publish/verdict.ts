/** A verdict step by step, so that it can be read aloud. */
import type { StepResult, Verdict, VerdictKind } from '../model/verdict.ts';
import { escapeMarkdown } from './markdown.ts';

const titles: Readonly<Record<VerdictKind, string>> = {
  verified: '✅ Verified',
  rejected: '❌ Rejected',
  unsigned: '❌ UNSIGNED: nothing proves who wrote this record',
};

export function renderVerdict({ kind, steps }: Verdict): string {
  const lines = steps.map(({ clause, title, result }) => `- ${clause} ${title}: ${renderResult(result)}`);
  return [`## ${titles[kind]}`, lines.join('\n')].join('\n\n');
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
