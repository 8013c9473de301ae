import { timelinesIn, type Timeline } from '../plan/facts/timelines.ts';
import { spellDuration } from '../plan/quantities.ts';
import { defineRule } from './rule.ts';

export const timelineTotal = defineRule({
  name: 'timeline-total',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A stated total that is neither the sum nor the span of the timeline.',
  rationale: `The total is what is announced to users and what the window is booked for. When the rows say something else, one of
the two is wrong, and the window ends before the work does.

The total may be the sum of the durations or the time from the first row to the last; either is accepted.`,
  valid: [
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 30 min | Deploy |\n\n**Total Duration**: 1 hour\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 14:00 | 30 min | Deploy |\n| 16:00 | - | Watch |\n\n**Total Estimated Duration**: 6 hours (10:00 - 16:00 UTC)\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 14:00 | 30 min | Deploy |\n\n**Total**: 60 min\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 22:30 | 90 min | Switch |\n| 00:00 | 30 min | Verify |\n\n**Total**: 2h\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 35 min | Deploy |\n\n**Total**: about 1 hour\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | [X min] | Checks |\n| 10:30 | [X min] | Deploy |\n\n**Total**: 3 hours\n',
  ],
  invalid: [
    {
      text: '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 30 min | Deploy |\n\n**Total Duration**: ⟦2 hours⟧\n',
      fixed:
        '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 30 min | Deploy |\n\n**Total Duration**: 1 hour\n',
    },
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 14:00 | 30 min | Deploy |\n| 16:00 | - | Watch |\n\n**Total Estimated Duration**: ⟦5 hours⟧ (10:00 - 16:00 UTC)\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| T-30 | 30 min | Freeze |\n| T+0 | 20 min | Switch |\n| T+20 | 10 min | Verify |\n\n**Total:** ⟦90 minutes⟧\n',
    '| Start | End | Phase |\n|---|---|---|\n| 10:00 | 10:30 | Checks |\n| 10:30 | 11:00 | Deploy |\n\nTotal: ⟦2 hours⟧\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 30 min | Deploy |\n\nThe whole cutover takes ⟦2 hours⟧.\n',
    {
      format: 'yaml',
      text: 'timeline:\n  total: ⟦2 hours⟧\n  schedule:\n    - time: "10:00"\n      duration: 30 min\n      phase: Checks\n    - time: "10:30"\n      duration: 30 min\n      phase: Deploy\n',
    },
  ],
  *check(plan) {
    for (const section of plan.sections) {
      for (const timeline of section.facts(timelinesIn)) {
        const { total } = timeline;
        if (!total) continue;
        const before = plan.text.slice(Math.max(0, total.span.start - 24), total.span.start);
        const tolerance = /[~≈]\s*$|\b(?:about|approx\.?|approximately|around|roughly|ca\.?|circa)\s*$/i.test(
          before,
        )
          ? 0.2
          : 0.001;
        const fits = (seconds: number): boolean => Math.abs(seconds - total.seconds) <= seconds * tolerance;
        const { sum, span } = measure(timeline);
        const range = total.range && minutesBetween(total.range.start, total.range.end) * 60;
        const candidates =
          range !== undefined ? [range] : [sum, span].filter((seconds) => seconds !== undefined);
        if (candidates.length === 0 || candidates.some(fits)) continue;
        const distinct = [...new Set(candidates)];
        yield {
          message: `The total says ${plan.text.slice(total.span.start, total.span.end)}, but ${range !== undefined ? 'the times beside it span' : 'the rows come to'} ${distinct.map(spellDuration).join(' or ')}. Correct it: the window is booked by this figure.`,
          span: total.span,
          related: [{ message: 'The rows it sums up', span: timeline.table.table.span }],
          fixes: distinct.map((seconds) => ({
            title: `Set the total to ${spellDuration(seconds)}`,
            edits: [{ range: total.span, newText: spellDuration(seconds) }],
            safe: distinct.length === 1,
          })),
        };
      }
    }
  },
});

/** Seconds by adding up the durations, and from the first row's start to the last one's end; each only where it is known. */
function measure({ rows }: Timeline): { sum: number | undefined; span: number | undefined } {
  const timed = rows.filter(({ time }) => time);
  const durations = timed.map(({ duration }) => duration);
  const complete = durations.slice(0, -1).every((duration) => duration !== undefined);
  const sum =
    complete && durations.length > 0
      ? durations.reduce<number>((total, duration) => total + (duration ?? 0), 0)
      : undefined;
  const minutes = timed.map(({ time }) => time?.moment.relative ?? time?.moment.minute);
  const last = timed.at(-1);
  if (
    !complete ||
    minutes.some((minute) => minute === undefined) ||
    timed.some(({ time }) => time?.moment.day !== undefined)
  )
    return { sum, span: undefined };
  let elapsed = 0;
  for (let index = 1; index < minutes.length; index++)
    elapsed += minutesBetween(minutes[index - 1] ?? 0, minutes[index] ?? 0);
  return { sum, span: elapsed * 60 + (last?.duration ?? 0) };
}

/** Forward from one clock time to the next, past midnight where it must be. */
function minutesBetween(start: number, end: number): number {
  return end >= start ? end - start : end + 24 * 60 - start;
}
