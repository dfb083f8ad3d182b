/** What the log showed, line by line, to be kept beside a manifest. */
import type { Log } from '../model/ports.ts';

export interface Transcript {
  /** A log that says the same, and is remembered; `show` is what makes a line fit to be shown. */
  readonly remember: (log: Log, show: (line: string) => string) => Log;
  readonly lines: () => readonly string[];
}

/** Characters; a manifest's log has at most four times as many bytes. */
export const longestTranscript = 256 * 1024;

/** Lines of debugging are not remembered. Beyond `limit` characters it says that more was left out, and nothing else. */
export function createTranscript(limit: number): Transcript {
  const lines: string[] = [];
  let left = limit;
  const add = (line: string): void => {
    if (left < 0) return;
    left -= line.length + 1;
    lines.push(left < 0 ? '… more was said, and is left out here.' : line);
  };
  return {
    remember: (log, show) => ({
      ...log,
      info: (line) => {
        add(show(line));
        log.info(line);
      },
      warning: (line) => {
        add(`warning: ${show(line)}`);
        log.warning(line);
      },
      error: (line) => {
        add(`error: ${show(line)}`);
        log.error(line);
      },
      group: (title, work) => {
        add(show(title));
        return log.group(title, work);
      },
    }),
    lines: () => lines,
  };
}
