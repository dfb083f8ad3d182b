import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../src/host/clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

test('the time goes on when the machine sets its clock back', () => {
  const [before, machine] = [systemClock(), Date.now()];
  expect(Math.abs(before - machine)).toBeLessThan(60_000);
  vi.setSystemTime(machine - 3_600_000);
  expect(systemClock()).toBeGreaterThanOrEqual(before);
  expect(Number.isInteger(systemClock())).toBe(true);
});
