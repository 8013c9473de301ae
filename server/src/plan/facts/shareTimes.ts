/** When the shares of a ramp are reached, as a sentence tells it: `5 % at 09:30, 20 % at 11:00 and 100 % at 15:00`. */
import type { Inline } from '../blocks.ts';
import { partOf } from '../fieldsOf.ts';
import type { Section } from '../section.ts';
import { textsIn } from './texts.ts';

/** The times of each such sentence, in the order in which they stand. */
export function shareTimesIn(section: Section): Inline[][] {
  return section.facts(readShareTimes);
}

function readShareTimes(section: Section): Inline[][] {
  if (section.isRollback || section.within('metrics', 'alerts', 'lessons')) return [];
  return section.facts(textsIn).flatMap((inline) => {
    if (!/% (?:at|from|by) \d{1,2}:/.test(inline.prose)) return [];
    const times = [...inline.prose.matchAll(timed)].map(({ 0: whole, 1: time = '', index }) => {
      const end = index + whole.length;
      return partOf(inline, end - time.length, end);
    });
    return times.length > 1 ? [times] : [];
  });
}

const timed = /(?<![\d.])\d{1,3} ?%(?: of [\p{L} ]{3,20}?)? (?:at|from|by) (\d{1,2}:\d{2})(?![\d:])/gu;
