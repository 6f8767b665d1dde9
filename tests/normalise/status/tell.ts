import { describe, expect, it } from 'vitest';
import { milestonesIn } from '../../../src/normalise/status/milestones.js';
import { decisionRouteOf } from '../../../src/normalise/status/route.js';
import { stageOf } from '../../../src/normalise/status/stage.js';

/** The day for which the paper of all statuses speaks. */
export const TODAY = '2021-09-21';

/** A status as SECAS word them, and its stage, decision route and milestones (`event date`, `?` where conditional). */
type Telling = readonly [status: string, stage: string | null, route: string | null, milestones: string];

/** Tests that each status tells what is written beside it. */
export function tell(story: string, tellings: readonly Telling[]): void {
  describe(`statuses ${story}`, () => {
    it.each(tellings)('%s', (status, stage, route, milestones) => {
      expect(stageOf(status, TODAY)).toBe(stage);
      expect(decisionRouteOf(status)).toBe(route);
      const told = milestonesIn(status, TODAY).map(
        ({ event, date, conditional }) => `${event} ${date}${conditional === true ? '?' : ''}`,
      );
      expect(told.join(', ')).toBe(milestones);
    });
  });
}
