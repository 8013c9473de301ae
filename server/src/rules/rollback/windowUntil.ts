/** A rollback window that closes at a time of day, before a rollback begun after the last change is over. */
import { minutesBetween, minutesOfDay } from '../../plan/dayTimes.ts';
import { rollbackWindowEndsIn, type Stated } from '../../plan/facts/rollback/rollbackTimes.ts';
import { timedStageIn, timelinesIn } from '../../plan/facts/timeline/timelines.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import { spellDuration } from '../../plan/quantities.ts';
import type { Finding } from '../rule.ts';

export function* pastWindowsEnd(plan: Plan, time: Stated): Generator<Finding> {
  const [end] = plan.facts(rollbackWindowEndsIn).filter(({ span }) => !isOpen(plan, span));
  if (!end) return;
  const table = plan
    .sectionsWith(timelinesIn)
    .find((section) => !section.within('communication', 'monitoring', 'monitoringSchedule'));
  const rows = table
    ? table.facts(timelinesIn).flatMap((timeline) => timeline.rows)
    : plan.facts(timedStageIn);
  // Whoever tests, decides or watches may as well be going back.
  const last = rows.findLast(({ phase }) => !unchanging.test(phase));
  const begins = last?.until ?? last?.time?.moment.minute;
  if (last?.time?.moment.minute === undefined || begins === undefined) return;
  const left = minutesBetween(begins % minutesOfDay, end.minute) * 60;
  if (left >= halfADay || left >= time.seconds) return;
  yield {
    message: `A rollback takes ${spellDuration(time.seconds)}, and from the end of “${last.phase}” its window is open for only ${spellDuration(left)}. Decide earlier, or keep the window open longer.`,
    span: time.span,
    related: [{ message: 'The end of the rollback window', span: end.span }],
  };
}

/** The window that has closed before the step begins is seen as one of the next day. */
const halfADay = 12 * 3600;
const unchanging =
  /\b(?:monitor\w*|watch\w*|observ\w*|hyper ?care|stand-?by|buffer|reserve|clos(?:e|ing|ure)|report\w*|decid\w+|decision|go\/no|verif\w+|validat\w+|check\w*|compar\w+|smoke|test\w*|announc\w+|notif\w+|tell|review|hold)\b/i;
