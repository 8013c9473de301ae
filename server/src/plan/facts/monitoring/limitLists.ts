/** Lists that tell the limits of one metric, each behind what it is for. */
import type { List } from '../../blocks.ts';
import { fieldsOf } from '../../fieldsOf.ts';
import type { Section } from '../../section.ts';
import { identifyMetric } from '../../vocabulary/metrics.ts';
import type { Entry } from '../entries.ts';
import { leadsIn } from '../timeline/leads.ts';
import { roleOfHead } from './limitRoles.ts';

/** `**Error rate**`, or a heading of that name, over `Normal: below 1%` and `Rollback: above 3%`. */
export function limitListsIn(section: Section): Entry[] {
  if (section.isRollback) return [];
  const led = leadsIn(section).flatMap(({ inline, name, block }) =>
    block.kind === 'list' && identifyMetric(name) ? entryOf(block, inline) : [],
  );
  const { heading, blocks } = section;
  const [first] = blocks;
  return heading && section.level > 2 && first?.kind === 'list' && identifyMetric(section.title)
    ? [...led, ...entryOf(first, heading.inline)]
    : led;
}

function entryOf(list: List, title: NonNullable<Entry['title']>): Entry[] {
  const cells = fieldsOf([list]).flatMap(({ name, raw, value }) =>
    value ? [{ head: name, label: raw, inline: value }] : [],
  );
  const roles = new Set(cells.flatMap(({ head }) => roleOfHead(head)?.role ?? []));
  return roles.size > 1 ? [{ span: list.span, title, cells }] : [];
}
