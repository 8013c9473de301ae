import type { Plan } from '../plan/plan.ts';
import type { Range } from '../text/span.ts';

/** Where to report what the whole document lacks: its title's words, or the first line. */
export function documentHead(plan: Plan): Range {
  const heading = plan.sections.find((section) => section.heading)?.heading;
  const key = plan.sections[0]?.content.keys.find(({ name }) => name === 'title');
  if (plan.format === 'yaml' && key) return key.label;
  if (heading && heading.inline.span.length > 0) return heading.inline.span;
  const start = /\S/.exec(plan.text)?.index ?? 0;
  const end = plan.text.slice(start).search(/[\r\n]|$/) + start;
  return { start, end };
}
