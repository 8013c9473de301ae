/** A total against stages that each say when they begin and end. */
import { minutesBetween } from '../../plan/dayTimes.ts';
import { timedStageIn, timelinesIn } from '../../plan/facts/timeline/timelines.ts';
import type { TimelineTotal } from '../../plan/facts/timeline/totals.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Finding } from '../rule.ts';
import { finding, statedElsewhere, tolerant } from './statedTotals.ts';
import { startOf, totalOfStagesIn } from './totalOfStages.ts';

/** Stages that each say when they begin and end, in a plan without a table of them. */
export function* ofStages(plan: Plan): Generator<Finding> {
  const stages = plan.facts(timedStageIn);
  const [first] = stages;
  const total = stages.length > 1 ? ofAllStages(plan) : undefined;
  if (!first || !total || total.range) return;
  if (stages.some(({ until, time }) => until === undefined || startOf(time?.moment) === undefined)) return;
  let seconds = 0;
  let sum = 0;
  for (const [index, { time, until = 0 }] of stages.entries()) {
    const begins = startOf(time?.moment) ?? 0;
    const before = stages[index - 1]?.until ?? begins;
    // What does not follow one another is for other rules.
    if (minutesBetween(before % (24 * 60), begins) > 12 * 60 || until < begins) return;
    sum += (until - begins) * 60;
    seconds += (minutesBetween(before % (24 * 60), begins) + until - begins) * 60;
  }
  if ([seconds, sum].some(tolerant(plan, total))) return;
  yield finding(plan, total, [seconds], 'the stages span', [
    { message: 'The first of the stages', span: first.row.span },
  ]);
}

function ofAllStages(plan: Plan): TimelineTotal | undefined {
  return statedElsewhere(plan) ?? plan.facts(totalOfStagesIn)[0];
}

/** Whether a table or list tells the whole of it; messages and watches have times of their own. */
export function hasTimeline(plan: Plan): boolean {
  return plan
    .sectionsWith(timelinesIn)
    .some((section) => !section.within('communication', 'monitoring', 'monitoringSchedule'));
}
