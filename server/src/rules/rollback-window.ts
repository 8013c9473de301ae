import type { Inline } from '../plan/blocks.ts';
import { timelinesIn } from '../plan/facts/timelines.ts';
import type { Plan } from '../plan/plan.ts';
import { findClocks, findDurations, spellDuration } from '../plan/quantities.ts';
import type { Span } from '../text/span.ts';
import { isOpen } from './isOpen.ts';
import { defineRule, type Finding } from './rule.ts';

export const rollbackWindow = defineRule({
  name: 'rollback-window',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'A rollback that does not fit into the time there is for it.',
  rationale: `A rollback of 40 minutes is of no use in a window of 30, nor when the last switch comes 20 minutes before the
maintenance window ends: users are back before the old version is.

Make the rollback faster, the window longer, or the switch earlier. A limit for the *decision* is not taken for the window
of the rollback itself.`,
  valid: [
    '## Rollback\n\n**Rollback Window:** 30 minutes\n**Estimated Rollback Time:** 15 minutes\n',
    '## Rollback\n\n**Rollback Window:** Must decide within 15 minutes of issue detection\n\n**Estimated Rollback Time:** 20 minutes\n',
    '**Deployment Window:** 22:00 - 02:00 UTC\n**Rollback Time:** 30 minutes\n\n| Time | Duration | Phase |\n|---|---|---|\n| 22:00 | 60 min | Migrate |\n| 23:00 | 15 min | Switch traffic |\n| 01:45 | 15 min | Report |\n',
    '## Rollback\n\n**Rollback Window:** 24 hours after release\n**Rollback Time:** [X minutes]\n',
    '**Deployment Window:** 22:00 - 23:00\n\n| Time | Phase |\n|---|---|\n| 22:45 | Switch traffic |\n',
  ],
  invalid: [
    '## Rollback\n\n**Rollback Window:** 30 minutes\n**Estimated Rollback Time:** ⟦45 minutes⟧\n',
    '**Rollback Time:** ⟦1 hour⟧, data included\n\n## Rollback\n\n- Rollback window: 1800s\n',
    '**Deployment Window:** 22:00 - 23:30 UTC\n**Rollback Time:** 30 minutes\n\n| Time | Duration | Phase |\n|---|---|---|\n| 22:00 | 60 min | Migrate |\n| ⟦23:00⟧ | 15 min | Switch traffic |\n| 23:15 | 15 min | Verify |\n',
    {
      format: 'yaml',
      text: 'title: Release\nrollback:\n  rollback window: 10 minutes\n  rollback time: ⟦20 minutes⟧\n  steps:\n    - Go back\n',
    },
  ],
  *check(plan) {
    const times = plan.fields
      .filter(
        (field) =>
          field.value &&
          (plan.fieldKind(field) === 'rollbackTime' ||
            /^estimated (?:time to )?roll ?back(?: duration)?$/.test(field.name)),
      )
      .flatMap(({ value }) => (value ? readDuration(plan, value) : []));
    const [time] = times;
    if (!time) return;
    const windows = plan
      .fieldsOf('rollbackWindow')
      .flatMap(({ value }) =>
        value && !/\b(?:deci\w+|detect\w*|sign|notice\w*)\b/i.test(value.text)
          ? readDuration(plan, value)
          : [],
      );
    const [window] = windows;
    if (window && time.seconds > window.seconds) {
      yield {
        message: `The rollback takes ${spellDuration(time.seconds)}, but its window is ${spellDuration(window.seconds)}. Make the one shorter or the other longer: otherwise it ends too late.`,
        span: time.span,
        related: [{ message: 'The rollback window', span: window.span }],
      };
    }
    yield* lastSwitch(plan, time);
  },
});

interface Stated {
  readonly seconds: number;
  readonly span: Span;
}

/** A range counts by its longer end. */
function readDuration(plan: Plan, value: Inline): Stated[] {
  const [first] = findDurations(value.text);
  if (!first || isOpen(plan, value.span) || /[<>≤]|\bper\b/.test(value.text.slice(0, first.start))) return [];
  return [{ seconds: first.value, span: value.span.part(first.start, first.end) }];
}

const switches =
  /\b(?:switch|cut ?-?over|go[- ]?live|traffic|production deploy\w*|deploy to production|production rollout|100 ?%|flip|promote)\b/i;
const not =
  /\b(?:prepar\w+|before|pre-?\w*|decision|go\/no|verify|verification|validation|monitor\w*|smoke|test\w*|announce\w*|notif\w*|back|rollback|staging|freeze|review)\b/i;

/** From the end of the last switch to the end of the deployment window the rollback must fit. */
function* lastSwitch(plan: Plan, time: Stated): Generator<Finding> {
  const field = plan.fieldsOf('window').find(({ value }) => value && findClocks(value.text).length === 2);
  if (
    !field?.value ||
    /\d{4}-\d{2}-\d{2}[^]*\d{4}-\d{2}-\d{2}/.test(field.value.text) ||
    isOpen(plan, field.value.span)
  )
    return;
  const [from, to] = findClocks(field.value.text);
  if (!from || !to) return;
  const length = (to.value - from.value + 1440) % 1440 || 1440;
  const rows = plan
    .facts(timelinesIn)
    .flatMap((timeline) => timeline.rows)
    .filter(
      (row) => row.time?.moment.minute !== undefined && switches.test(row.phase) && !not.test(row.phase),
    );
  const last = rows.at(-1);
  const start = last?.time?.moment.minute;
  if (!last?.time || start === undefined) return;
  const offset = (start - from.value + 1440) % 1440;
  if (offset >= length || isOpen(plan, last.row.span)) return;
  const taken = last.until === undefined ? 0 : last.until - start;
  const left = (length - offset - taken) * 60;
  if (left < 0 || left >= time.seconds) return;
  yield {
    message: `After “${last.phase}” ${left === 0 ? 'nothing' : `only ${spellDuration(left)}`} of the window is left, and a rollback takes ${spellDuration(time.seconds)}. Switch earlier, or extend the window.`,
    span: last.time.inline.span,
    related: [
      { message: 'The window', span: field.value.span },
      { message: 'The time of a rollback', span: time.span },
    ],
  };
}
