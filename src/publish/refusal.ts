/** What stopped a command before it could record anything. */
import type { Problem } from '../errors/problem.ts';
import { renderProblem } from './problem.ts';

export function renderRefusal(problem: Problem): string {
  return `## ⛔ Refused before anything was read\n\n${renderProblem(problem)}`;
}
