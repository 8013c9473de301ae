/** What the plan states of itself, at a glance: for the top of the page. */
import type { Analysis } from '../analyze.ts';
import type { ItemGroup, Progress, SectionNode } from '../editing/checklist.ts';
import { isOpen } from '../plan/isOpen.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import type { FieldKind } from '../plan/vocabulary/index.ts';
import { readRiskLevel } from '../plan/vocabulary/riskLevels.ts';
import { squeeze } from '../text/words.ts';
import { note } from './charts/figure.ts';
import { el, shorten, type Markup } from './markup.ts';
import type { Wording } from './wording.ts';

const stated: readonly (readonly [FieldKind, string])[] = [
  ['strategy', 'Strategy'],
  ['environment', 'Environment'],
  ['window', 'Window'],
  ['downtime', 'Downtime'],
  ['risk', 'Risk'],
  ['readiness', 'Readiness'],
  ['version', 'Version'],
  ['lead', 'Lead'],
  ['rollbackTime', 'Rollback time'],
];
const mostSections = 24;

/** The facts of the header, and how far each part of the checklist is; undefined where there are neither. */
export function planCard(
  { plan }: Analysis,
  checklist: ItemGroup,
  idOf: (section: Section) => string | undefined,
  { say }: Wording,
): Markup | undefined {
  const facts = stated.flatMap(([kind, name]) => factOf(plan, kind, name, say));
  const id = plan.id?.text;
  if (id !== undefined) facts.unshift(fact(say('Plan'), shorten(id, 40)));
  const parts = partsOf(checklist);
  if (facts.length === 0 && parts.length < 2) return undefined;
  return el(
    'div',
    { class: 'card' },
    facts.length > 0 ? el('dl', { class: 'facts' }, ...facts) : undefined,
    parts.length > 1
      ? el(
          'ul',
          { class: 'parts', 'aria-label': say('Progress by section') },
          ...parts.slice(0, mostSections).map((part) => progressOf(part, idOf)),
        )
      : undefined,
    parts.length > mostSections ? note(say('and {0} more sections', parts.length - mostSections)) : undefined,
  );
}

function factOf(plan: Plan, kind: FieldKind, name: string, say: Wording['say']): Markup[] {
  const field = plan.headerField(kind);
  // Without a window, the day and the time are when it is.
  if (kind === 'window' && !field)
    return [...factOf(plan, 'date', 'Date', say), ...factOf(plan, 'time', 'Time', say)];
  const value = field?.value;
  const text = value && squeeze(value.decoded ?? value.text);
  if (!value || text === undefined || text === '') return [];
  if (isOpen(plan, value.span)) return [fact(say(name), el('mark', { class: 'blank' }, say('open')))];
  const level = kind === 'risk' ? readRiskLevel(text) : undefined;
  const shown = shorten(text, 80);
  return [fact(say(name), level ? el('span', { class: `level risk-${level}` }, shown) : shown)];
}

function fact(name: string, value: Markup | string): Markup {
  return el('div', {}, el('dt', {}, name), el('dd', {}, value));
}

/** The sections of the first level that has more than one. */
function partsOf(group: ItemGroup): readonly SectionNode[] {
  let { sections } = group;
  while (sections.length === 1 && sections[0] && sections[0].sections.length > 0)
    sections = sections[0].sections;
  return sections;
}

function progressOf(
  { section, title, progress }: SectionNode,
  idOf: (section: Section) => string | undefined,
): Markup {
  const { done, total } = progress;
  const name = shorten(title, 60);
  const id = idOf(section);
  return el(
    'li',
    { class: done === total ? 'done' : undefined },
    id === undefined ? el('span', { class: 'name' }, name) : el('a', { class: 'name', href: `#${id}` }, name),
    bar(progress),
    el('span', { class: 'count' }, `${done}/${total}`),
  );
}

/** The count beside it says the same. */
function bar({ done, total }: Progress): Markup {
  const share = total === 0 ? 0 : Math.round((done / total) * 1000) / 10;
  return el(
    'svg',
    { class: 'progress', 'aria-hidden': 'true', width: '100%', height: '4' },
    el('rect', { class: 'track', width: '100%', height: '4', rx: 2 }),
    el('rect', { class: 'done', width: `${share}%`, height: '4', rx: 2 }),
  );
}
