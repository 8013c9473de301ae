import type { Span } from '../text/span.ts';
import type { Inline } from './blocks.ts';
import { minutesBetween, minutesOfDay } from './dayTimes.ts';
import { clocksToldIn } from './facts/timeline/toldWindows.ts';
import { isOpen } from './isOpen.ts';
import type { Plan } from './plan.ts';
import { findClocks } from './quantities.ts';
import { limitsOfWindowIn } from './window.ts';

/** The deployment window in minutes from midnight; undefined where it lasts for days or is still open. */
export function clocksOfWindow(plan: Plan): { from: number; length: number; span: Span } | undefined {
  // A step has times of its own.
  const clocksOf = (kind: 'window' | 'time' | 'date'): Inline | undefined => {
    const header = plan.headerField(kind);
    const fields = kind === 'window' ? plan.fieldsOf(kind) : header ? [header] : [];
    return fields.find(({ value }) => value && findClocks(value.text).length === 2)?.value;
  };
  const value = clocksOf('window') ?? clocksOf('time') ?? clocksOf('date');
  if (value && /\d{4}-\d{2}-\d{2}[^]*\d{4}-\d{2}-\d{2}/.test(value.text)) return undefined;
  const [limits] = value ? [] : plan.facts(limitsOfWindowIn);
  const told = value || limits ? undefined : plan.facts(clocksToldIn)[0];
  const span = value?.span ?? limits?.until.span ?? told?.span;
  const [from, to] = findClocks(
    value?.text ?? told?.text ?? `${limits?.from.text ?? ''} ${limits?.until.text ?? ''}`,
  );
  if (!from || !to || !span || isOpen(plan, span)) return undefined;
  return { from: from.value, length: minutesBetween(from.value, to.value) || minutesOfDay, span };
}
