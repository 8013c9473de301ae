/** The criteria of a decision, in lists, tables and keys: what of them speaks against a GO. */
import { walkItems, type Block, type ListItem } from '../../plan/blocks.ts';
import { isDecision } from '../../plan/facts/checklists/decisions.ts';
import { waived } from '../../plan/facts/checklists/verdicts.ts';
import { leadsIn } from '../../plan/facts/timeline/leads.ts';
import type { Section } from '../../plan/section.ts';
import type { Range } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { missedValue, unmetKey, unmetRow } from './criteriaRows.ts';
import type { Objection } from './failedTrial.ts';
import { speaksAgainst } from './verdictRows.ts';

/** What a decision's own criteria say against it; `ticks`: something in the plan is ticked. */
export function unmet(section: Section, ticks: boolean, decision: Range): Objection | undefined {
  const isAsked = (name: string, block: Block): boolean =>
    isCriteria(name) || (gateBefore.test(name) && block.span.end <= decision.start);
  const led = leadsIn(section).filter(({ name, block }) => isAsked(name, block));
  const introduced = section.fields.flatMap(({ name, introduces }) =>
    introduces.filter((block) => isAsked(name, block)),
  );
  const labelled = [...walkItems([...new Set([...introduced, ...led.map(({ block }) => block)])])].map(
    ({ item }) => item,
  );
  // Below the decision stands what follows from it.
  const before =
    isDecision(section) || checkpoint.test(section.title)
      ? [...walkItems(section.blocks)]
          .map(({ item }) => item)
          .filter(
            ({ task, inline, span }) =>
              (task !== undefined || marked.test(inline.text)) && span.end <= decision.start,
          )
      : [];
  const parts = isDecision(section) ? criteriaSections(section) : [];
  const named = parts.flatMap(({ blocks }) => [...walkItems(blocks)].map(({ item }) => item));
  const isUnmet = (item: ListItem): boolean => !waived.test(item.inline.text) && item.task?.checked === false;
  // Criteria that the decision itself names count even where nothing is ticked yet.
  const [none] = [labelled, before].flatMap((items) =>
    items.length > 1 && items.every(isUnmet) ? items.slice(0, 1) : [],
  );
  if (none) return { reason: `“${squeeze(none.inline.text)}” is not met`, span: none.inline.span };
  const wrong = [
    ...labelled,
    ...named,
    ...(before.length > 0 ? before : criteriaBelow(section, decision)),
  ].find(
    (item) =>
      !waived.test(item.inline.text) &&
      (isCrossed(item) ||
        (ticks && item.task?.checked === false) ||
        (item.task?.checked === true && speaksAgainst(item.inline.text))),
  );
  if (wrong) return { reason: `“${squeeze(wrong.inline.text)}” is not met`, span: wrong.inline.span };
  const missed = isDecision(section) ? missedValue(section, decision) : undefined;
  if (missed) return missed;
  const row =
    unmetRow(section, decision) ??
    parts.map((part) => unmetRow(part, part.span)).find((found) => found) ??
    (isDecision(section) ? unmetKey(section) : undefined);
  return row && { reason: `“${squeeze(row.text)}” is not met`, span: row.span };
}

/** Where a decision is taken, by another name. */
const checkpoint = /\b(?:check ?point|gate|hold point|milestone)\b/i;

/** `Criteria` below the decision's heading, or beside it where both stand below one of the decision. */
function criteriaSections(section: Section): Section[] {
  const { parent } = section;
  const beside = parent && isDecision(parent) ? parent.children.filter((each) => each !== section) : [];
  return [...section.descendants(), ...beside].filter(
    ({ name, isRollback }) => !isRollback && /\b(?:criteri|checklist|gate|conditions)/.test(name),
  );
}

/** A list below the decision that tells what holds, most of it ticked, and not what is done next. */
function criteriaBelow(section: Section, decision: Range): ListItem[] {
  if (!isDecision(section)) return [];
  const list = section.blocks.find(({ kind, span }) => kind === 'list' && span.start >= decision.end);
  const items = list?.kind === 'list' ? list.items.filter((item) => item.task ?? isCrossed(item)) : [];
  const ticked = items.filter(({ task }) => task?.checked).length;
  return ticked * 2 >= items.length &&
    items.every(({ inline }) => holds.test(inline.text.replace(/^\s*\S+/, '')))
    ? items
    : [];
}

/** `Provider has confirmed the address`: a state, behind a first word that would be the verb of a task. */
const holds =
  /\b(?:is|are|has|have|was|were|pass(?:es|ed|ing)?|fail(?:s|ed)?|green|ready|done|complete[d]?|available|confirmed|approved|tested|trained|verified|reviewed|rehearsed|met|in place|below|above|under|healthy|open|resolved|fixed|signed|staffed|taken|went|ran|kept|held|stood|saw|took|gave|came|stayed|fell|rose)\b|\s\p{Ll}{2,}ed\b|\b(?:no|all) \w+/iu;

function isCrossed({ inline, task }: ListItem): boolean {
  return (
    task?.checked !== true && /^(?:[^:\n]{1,60}:)?\s*❌/.test(inline.text) && !inline.text.includes('✅')
  );
}

export function isCriteria(name: string): boolean {
  return name === 'criteria' || name.endsWith(' criteria') || name === 'gate' || mustHold.test(name);
}

/** `Go on only if all three hold:`, `We continue when:`, `Go/No-Go, by these points:` above a list. */
const mustHold =
  /^(?:we |you )?(?:go(?: on| ahead)?|proceed|continue|carry on|move on)(?: \w+){0,3} (?:only )?(?:if|when|once)\b|^go\/no[ -]go$|^(?:what|which) (?:must|has to) (?:hold|be true)\b|\bdecid(?:es?|ed)\b[^.]{0,30}\b(?:by|on) (?:these|the following)\b/;

/** `Gate before 100 %:`, `Quality gate 2:` above the decision */
const gateBefore = /^(?:\p{L}+ ){0,2}gate(?: (?:before|for|to|at|after|\d)[^.]{0,30})?$/u;

/** `✅ Load test passed`, `Row counts: ❌ 14 differ` */
const marked = /^(?:[^:\n]{1,60}:)?\s*(?:✅|❌|✔|✗|☑)/u;
