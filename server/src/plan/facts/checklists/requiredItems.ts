/** What a deployment must get through: boxes and rows of steps that are neither optional, nor for later, nor of the way back. */
import { normalizeName, squeeze } from '../../../text/words.ts';
import type { Plan } from '../../plan.ts';
import type { Section } from '../../section.ts';
import { tablesIn } from '../tables.ts';
import { checklistIn, type ChecklistItem } from './checklists.ts';
import { leftOut } from './verdicts.ts';

/** An item, and the section that it stands in. */
export interface Placed {
  readonly entry: ChecklistItem;
  readonly section: Section;
}

/** Leaves of the checklists that a deployment must get through. */
export function* requiredItems(plan: Plan): Generator<Placed> {
  for (const { entries, placed } of plan.facts(requiredIn)) if (!isSelection(plan, entries)) yield* placed;
}

/** A checklist of a section, and its leaves. */
export interface RequiredItems {
  readonly entries: readonly ChecklistItem[];
  readonly placed: readonly Placed[];
}

export function requiredIn(section: Section): RequiredItems[] {
  const entries = [...section.facts(checklistIn), ...rowsIn(section), ...stateIn(section)];
  if (entries.length === 0 || isAside(section)) return [];
  return [{ entries, placed: [...leaves(entries)].map((entry) => ({ entry, section })) }];
}

/** Rows of a table of steps that say in a column of their own whether they are done. */
export function rowsIn(section: Section): ChecklistItem[] {
  if (!section.within('steps', 'traffic', 'timeline', 'schedule')) return [];
  return tablesIn(section).flatMap(({ table: block }) => {
    const names = block.header.cells.map(({ text }) => normalizeName(text));
    const at = names.findIndex((name) => /^(?:status|state|progress|done)$/.test(name));
    const named = names.findIndex(
      (name) =>
        /^(?:action|activity|task|step|what|description|phase|stage|milestone)s?$/.test(name) &&
        name !== names[at],
    );
    const what =
      named < 0
        ? -1
        : names.findLastIndex((name) => /^(?:action|activity|task|what|description)s?$/.test(name));
    if (at < 0 || named < 0) return [];
    return block.rows.flatMap(({ cells }) => {
      const [state, inline] = [squeeze(cells[at]?.text ?? ''), cells[what < 0 ? named : what]];
      const checked = isDone.test(state);
      return inline && squeeze(inline.text) !== '' && (checked || isToDo.test(state))
        ? [
            {
              item: { span: inline.span, marker: inline.span, inline, blocks: [] },
              text: squeeze(inline.text),
              checked,
              items: [],
            },
          ]
        : [];
    });
  });
}

export const stateName = /^(?:status|state|progress)$/;

/** `status: done` in a step of YAML, `**Status:** ✅ Done` below the heading of one. */
export function stateIn(section: Section): ChecklistItem[] {
  const { heading, parent, fields } = section;
  if (!heading || !parent?.within('steps', 'traffic')) return [];
  const value = fields.find(({ name }) => stateName.test(name))?.value;
  const state = squeeze(value?.text ?? '');
  const checked = isDone.test(state);
  if (!checked && !isToDo.test(state)) return [];
  const { inline } = heading;
  return [
    {
      item: { span: inline.span, marker: inline.span, inline, blocks: [] },
      text: squeeze(inline.text).replace(/^(?:step|stage|phase) \d+\W+/i, ''),
      checked,
      items: [],
    },
  ];
}

const isDone = /^(?:[✅☑✔✓🟢]\uFE0F?\s*)?(?:done|completed?|finished)$|^[✅☑✔✓]\uFE0F?$/iu;
const isToDo =
  /^(?:[⬜☐⏳🟡⚪]\uFE0F?\s*)?(?:pending|not (?:yet )?started|to ?-?do|open|in progress|waiting)$|^[⬜☐⏳]\uFE0F?$/iu;

function* leaves(entries: readonly ChecklistItem[]): Generator<ChecklistItem> {
  for (const entry of entries) {
    if (exempt.test(entry.text) || isStruck(entry)) continue;
    if (entry.items.length > 0) yield* leaves(entry.items);
    else yield entry;
  }
}

const exempt = new RegExp(
  [
    String.raw`\b(?:${leftOut}|if (?:issues?|relevant)|(?:when|as|not) needed|not required|postponed|cancell?ed|moved to|follow[- ]?up|later|next (?:day|week|sprint|month|release|quarter)|(?:after|within|in|for) \d+ (?:hours?|days?|weeks?|months?))\b`,
    String.raw`\b(?:\d+[- ](?:days?|weeks?|months?)|retrospective|post-?mortem|lessons|roll(?:ed)?[ -]?back|(?<!\b(?:the|an|each) )archive|decommission|clean[- ]?up)\b`,
  ].join('|'),
  'i',
);
const asideTitle =
  /^if\b|\bfail(?:s|ed|ure)?\b|\b(?:follow-?ups?|next steps|future|later|backlog|retrospective|lessons|improvements?|roll ?back|if something|emergency|troubleshooting|template|example|notes|issues|contingency|decommission|clean-?up|post-?mortem|week|month|long[- ]term)\b/i;

function isAside(section: Section): boolean {
  for (let each: Section | undefined = section; each; each = each.parent)
    if (
      each.isOptional ||
      (each.parent !== undefined && asideTitle.test(each.title)) ||
      (each.level > 1 && asideTitle.test(each.title))
    )
      return true;
  return (
    section.isRollback ||
    section.within(
      'lessons',
      'strategy',
      'decision',
      'risks',
      'triggers',
      'contacts',
      'status',
      'references',
      'dependencies',
      'blockedBy',
      'blocks',
    )
  );
}

function isStruck({ item }: ChecklistItem): boolean {
  return item.inline.raw.includes('~~') || /^\s*(?:❌|🚫|⏭|➖)/u.test(item.inline.text);
}

/** `- [x] Canary - [ ] Rolling`: boxes to choose among. */
export function isSelection(plan: Plan, entries: readonly ChecklistItem[]): boolean {
  if (entries.length < 2 || entries.some(({ text }) => text.length > 40)) return false;
  if (entries.filter(({ checked }) => checked).length > 1) return false;
  return entries.every(({ text }) => {
    const name = squeeze(text).toLowerCase();
    return (
      plan.vocabulary.strategies.exact(name) !== undefined ||
      plan.vocabulary.statuses.exact(name) !== undefined ||
      /^(?:yes|no|go|no[- ]go|n\/a|none|defer|pass(?:ed)?|fail(?:ed)?|approved?|rejected?|low|medium|high|critical|zero|scheduled)\b/.test(
        name,
      )
    );
  });
}
