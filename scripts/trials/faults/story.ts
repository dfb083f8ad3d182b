/** What happens in a round: all of its chance, drawn before it begins. */
import type { Driver, Generation } from '../../../test/quick-kit/modules.ts';
import type { Draw } from '../draw.ts';
import { drawFault, type Fault } from './fault.ts';
import { drawMoment, type Moment } from './moment.ts';
import { countStatements, drawPlan, type PlannedEffect } from './plan.ts';

export interface Story {
  readonly generation: Generation;
  readonly driver: Driver;
  readonly realKit: boolean;
  readonly plan: readonly PlannedEffect[];
  /** How many of the migrations an earlier deploy has applied. */
  readonly earlier: number;
  readonly fault: Fault;
  readonly moment: Moment;
  /** Whether another deploy starts at the moment of the fault. */
  readonly together: boolean;
}

/** Odd rounds are of one generation, even ones of the other. */
export function drawStory(draw: Draw, round: number): Story {
  const plan = drawPlan(draw);
  const together = draw.once(3);
  const earlier = together || draw.once(2) ? draw.between(1, plan.length - 1) : 0;
  return {
    generation: round % 2 === 1 ? 'v0' : 'v1',
    driver: draw.pick(['pg', 'postgres'] as const),
    realKit: draw.once(5),
    plan,
    earlier,
    fault: drawFault(draw),
    moment: drawMoment(draw, countStatements(plan.slice(earlier)), together),
    together,
  };
}
