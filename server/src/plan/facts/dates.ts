import { findDates, type WrittenDate } from '../dates.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { textsIn } from './texts.ts';

/** A date that the section names, in its running text, values and cells. */
export interface DateFact extends WrittenDate {
  readonly span: Span;
  /** The words of the weekday beside it. */
  readonly weekdaySpan?: Span;
}

export function datesIn(section: Section): DateFact[] {
  return section.facts(readDates);
}

function readDates(section: Section): DateFact[] {
  return textsIn(section).flatMap((inline) =>
    findDates(inline.prose).map(({ value, start, end }) => ({
      ...value,
      span: inline.span.part(start, end),
      ...(value.weekday && { weekdaySpan: inline.span.part(value.weekday.start, value.weekday.end) }),
    })),
  );
}
