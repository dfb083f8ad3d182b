/** The memory of a process and all its children, as Linux tells it in /proc: the sum of what each has resident, shared pages counted for each. */
import { existsSync, readFileSync } from 'node:fs';

/** Whether this system tells it. */
export const memoryIsTold = existsSync('/proc/self/task');

export interface Watch {
  /** Ends the watch, and gives the peak in MiB. */
  end(): number;
}

const intervalMs = 3;

/** A peak between two looks is missed; a process of Node does not give its memory back that fast. */
export function watchMemory(pid: number): Watch {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, residentKiB(pid));
  };
  const timer = setInterval(look, intervalMs);
  return {
    end: () => {
      clearInterval(timer);
      return peak / 1024;
    },
  };
}

function residentKiB(pid: number): number {
  const own = /^VmRSS:\s+(\d+) kB$/mu.exec(read(`/proc/${pid}/status`))?.[1] ?? '0';
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + residentKiB(Number(child)), Number(own));
}

/** Empty where the process has ended since it was named. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
