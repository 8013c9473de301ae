/** What a plan says that its stages take together. */
import { timedStageIn } from '../../plan/facts/timeline/timelines.ts';
import { isTotal, statedTotalIn, totalIn, type TimelineTotal } from '../../plan/facts/timeline/totals.ts';
import { partOf } from '../../plan/fieldsOf.ts';
import type { Moment } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';

/** `The phases add up to 180 minutes in all: 20, 75, 65 and 20.` */
export function totalOfStagesIn(section: Section): TimelineTotal[] {
  if (section.isRollback || section.within('monitoring', 'communication', 'backup')) return [];
  const named =
    section.fields.some(({ name }) => isTotal(name)) ||
    section.blocks.some((block) => block.kind === 'paragraph' && labelled.test(block.inline.prose));
  const own = named ? statedTotalIn(section) : undefined;
  const [stage] = section.facts(timedStageIn);
  const within = stage?.until === undefined ? 0 : stage.until - (startOf(stage.time?.moment) ?? 0);
  // A stage may as well say what it takes itself.
  if (own && own.seconds > within * 60) return [own];
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || !/\d/.test(block.inline.prose)) return [];
    const { inline } = block;
    const match = addUp.exec(inline.prose);
    const total = match && totalIn(partOf(inline, match.index, match.index + match[0].length));
    return total ? [total] : [];
  });
}

/** `Total time: …` on a line of its own. */
export const labelled = /^\W*(?:in )?(?:total|overall|sum)\b[^:.\n]{0,30}[:=]/i;
const addUp =
  /\b(?:(?:phases|stages|steps|parts) (?:together )?(?:add up to|come to|sum (?:up )?to|amount to|take|last)|the work (?:takes|needs) (?=\d[\w .]{1,30} (?:in all|altogether|in total)\b)|(?:whole|entire|complete) (?:run|change|cutover|migration|release|deployment|rollout|upgrade|procedure|plan|night|window) (?:takes|lasts|is planned for|needs)) (?:about |around |roughly |~\s?)?\d[^.!?\n:;(,]*/i;

/** Minutes from midnight, or from `T`. */
export function startOf(moment: Moment | undefined): number | undefined {
  return moment?.relative ?? moment?.minute;
}
