/** When the shares of a ramp or the steps of a list are reached: `5 % at 09:30, 20 % at 11:00 and 100 % at 15:00`. */
import type { Inline } from '../../blocks.ts';
import { partOf } from '../../fieldsOf.ts';
import type { Section } from '../../section.ts';
import { textsIn } from '../texts.ts';

/** The times of each such sentence, in the order in which they stand. */
export function shareTimesIn(section: Section): Inline[][] {
  return section.facts(readShareTimes);
}

function readShareTimes(section: Section): Inline[][] {
  if (section.isRollback || section.within('metrics', 'alerts', 'lessons')) return [];
  const listed = section.blocks.flatMap((block) => {
    if (block.kind !== 'list' || !block.ordered) return [];
    const times = block.items.flatMap(({ inline }) => atItsEnd(inline) ?? []);
    return times.length > 2 ? [times] : [];
  });
  const told = section.facts(textsIn).flatMap((inline) => {
    if (!/% (?:at|from|by) \d{1,2}:/.test(inline.prose)) return [];
    const times = [...inline.prose.matchAll(timed)].map(({ 0: whole, 1: time = '', index }) => {
      const end = index + whole.length;
      return partOf(inline, end - time.length, end);
    });
    return times.length > 1 ? [times] : [];
  });
  return [...told, ...listed];
}

/** Not what was done before, `the copy made at 21:00`: `4. Switch it on for Leipzig and Ulm (45 %) at 07:30` */
function atItsEnd(inline: Inline): Inline | undefined {
  const [line = ''] = inline.prose.split('\n');
  const [whole = '', time = '', rest = ''] =
    /(?<!\b(?:[a-z]{2,12}ed|made|taken|begun|sent|seen|run) )\bat (\d{1,2}:\d{2})((?: [A-Z]{3,4})?\s*[:.;]?\s*)$/.exec(
      line,
    ) ?? [];
  const end = line.length - rest.length;
  return whole === '' ? undefined : partOf(inline, end - time.length, end);
}

const timed = /(?<![\d.])\d{1,3} ?%(?: of [\p{L} ]{3,20}?)? (?:at|from|by) (\d{1,2}:\d{2})(?![\d:])/gu;
