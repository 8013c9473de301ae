import { tells } from '../../plan/facts/monitoring/alertWords.ts';
import { isPerson, personsIn } from '../../plan/facts/people/names.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';

const grade =
  /^[^\p{L}\p{N}]*(?:p[0-4]|sev(?:erity)?[ -]?\d|critical|warning|info|emergency|rollback|major|minor|amber|yellow|red)[\s*_`]*(?=\s*(?:[:—–→-]|\(|$))/iu;
const receiver = /\b(?:mails?|mailed|desk|duty|teams?|group|nobody|no one|dashboard only)\b/i;
/** `POST /v1/tips` posts to nobody. */
export const endpoints = /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE) \/\S*/g;
const condition =
  /\d|\b(?:down|fail(?:s|ed|ing|ures?)?|unavailable|unreachable|late|full|slow|above|over|spikes?|errors?|drops?|degraded|lost)\b/i;
/** `P2 (Chat): …`, the channel between the grade and the alert. */
const channelled = /^\s*[*_`]*\(\p{L}[^()\d]*\)[\s*_`]*[:—–→-]/u;
/** `P2: next business day` is what is done. */
const response = /\b(?:business|working|next|within|respon\w*|review\w*|when there|immediate\w*)\b/i;

/** The only one of a list of graded alerts (`P1: service down; page Ann`) that does not say who is told. */
export function untoldGradesIn(section: Section): Span[] {
  if (section.isRollback || !section.within('alerts', 'monitoring', 'metrics', 'monitoringSchedule'))
    return [];
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'list' || block.items.length < 2) return [];
    const graded = block.items.filter(({ inline, task }) => !task && grade.test(inline.text));
    if (graded.length < block.items.length) return [];
    const untold = graded.filter(({ inline, blocks }) => {
      const rest = inline.text.replace(grade, ' ').replace(endpoints, ' ');
      return (
        blocks.length === 0 &&
        !channelled.test(inline.text.replace(grade, '')) &&
        !tells.test(rest) &&
        !receiver.test(rest) &&
        !personsIn(rest).some(({ name }) => isPerson(name))
      );
    });
    const [one] = untold;
    if (!one || untold.length > 1) return [];
    const rest = one.inline.text.replace(grade, ' ');
    // `🟡 Warning` alone has lost all that stood behind it.
    if (/[\p{L}\d]/u.test(rest) && (!condition.test(rest) || response.test(rest))) return [];
    return [one.inline.span];
  });
}
