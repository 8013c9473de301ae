import { findDates, isoDate } from '../../plan/dates.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Section } from '../../plan/section.ts';
import type { Finding } from '../rule.ts';

/** `from 2031-03-14 to 2031-03-10`: sentences whose second day lies before the first. */
export function turnedDatesIn(section: Section): Finding[] {
  return section.facts(textsIn).flatMap(({ text, span }) => {
    if (!/\d{4}-\d{2}/.test(text)) return [];
    return [...text.matchAll(period)].flatMap(({ 0: words, index }) => {
      const [first, second, more] = findDates(words);
      const [from, to] = [first?.value.day, second?.value.day];
      if (!first || !second || more || from === undefined || to === undefined || to >= from) return [];
      return [
        {
          message: `This ends on ${isoDate(to)}, before it starts (${isoDate(from)}). Correct one of the two: people plan their week by them.`,
          span: span.part(index + second.start, index + second.end),
          related: [{ message: 'The start', span: span.part(index + first.start, index + first.end) }],
        },
      ];
    });
  });
}

const period =
  /\b(?:from|between)\s+(?:\p{L}+,?\s+)?\d{4}-\d{2}-\d{2}\s+(?:to|until|till|and)\s+(?:\p{L}+,?\s+)?\d{4}-\d{2}-\d{2}/giu;
