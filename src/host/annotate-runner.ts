/** An annotation as the runner reads it out of a step's output. */
import * as core from '@actions/core';
import type { Annotation } from '../model/ports.ts';

/** `show` redacts. */
export function annotate({ level, title, message, file, line }: Annotation, show: (text: string) => string): void {
  const place = { ...(file === null ? {} : { file: show(file) }), ...(line === null ? {} : { startLine: line }) };
  core[level](show(message), { title: show(title), ...place });
}
