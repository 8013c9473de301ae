import { walkItems, type Block, type List, type ListItem } from '../plan/blocks.ts';
import { checklistIn } from '../plan/facts/checklists.ts';
import { resultsIn, type Result } from '../plan/facts/decisions.ts';
import type { Section } from '../plan/section.ts';
import type { Range } from '../text/span.ts';
import { normalizeName, squeeze } from '../text/words.ts';
import { isOpen } from './isOpen.ts';
import { defineRule } from './rule.ts';

export const resultContradiction = defineRule({
  name: 'result-contradiction',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'A PASS over items that are open or have failed.',
  rationale: `A result is what the next stage relies on. A PASS over an open box was either given before the last check, or the box
was forgotten; over a failed one it is simply wrong.

Tick what was checked, or take the PASS back until it is.`,
  valid: [
    '- [x] Login\n- [x] Orders\n\n**Smoke Test Result:** ✅ PASS\n',
    '- [ ] Login\n- [ ] Orders\n\n**Smoke Test Result:** ✅ PASS / ❌ FAIL\n',
    '- [ ] Login\n\n**Smoke Test Result:** Pending\n\n## Later\n\n- [x] Done\n',
    '- [x] Login\n- [ ] Invoices (optional)\n\n**Result:** PASS\n\n- [ ] Announced\n',
    '- [x] Journey 1: Pay\n  - [x] Fill in the form\n  - **Result:** PASS\n- [ ] Journey 2: Refund\n  - [ ] Open the order\n  - **Result:** Pending\n',
    '- [x] Login\n- [ ] Orders\n\n**Result:** CONDITIONAL PASS, orders follow tomorrow\n',
    '- [ ] Login\n- [ ] Orders\n\n**Result:** PASS\n',
  ],
  invalid: [
    '- [x] Login\n- [ ] Orders\n\n**Smoke Test Result:** ⟦✅ PASS⟧\n',
    '- [x] Journey 1: Pay\n  - [x] Fill in the form\n  - [ ] Confirm\n  - **Result:** ⟦PASS⟧\n',
    '## Stage 3: Staging Validation\n\n### Smoke Tests\n\n- [x] Login\n- [ ] Orders\n\n### Logs\n\n- [x] Read\n\n**Staging Validation Result:** ⟦PASS⟧\n',
    '- [x] Login\n- [x] Orders: ❌ FAIL\n\n**Test Result**: ⟦PASSED⟧\n',
  ],
  *check(plan) {
    const ticks = plan.sections.some((section) => section.facts(checklistIn).some(isTicked));
    for (const section of plan.sections) {
      for (const result of section.facts(resultsIn)) {
        if (!passes(result.value.text) || isOpen(plan, result.value.span)) continue;
        const wrong = itemsUnder(section, result).find(
          (item) => hasFailed(item) || (ticks && isOpenItem(item)),
        );
        if (!wrong) continue;
        const { text } = result.value;
        const start = text.length - text.trimStart().length;
        yield {
          message: `This says ${squeeze(text)}, but “${squeeze(wrong.inline.text)}” ${hasFailed(wrong) ? 'has failed' : 'is still open'}. Put one of the two right: the next stage relies on it.`,
          span: result.value.span.part(start, text.trimEnd().length),
          related: [{ message: 'The item', span: wrong.inline.span }],
        };
      }
    }
  },
});

function isTicked({ checked, items }: ReturnType<typeof checklistIn>[number]): boolean {
  return checked || items.some(isTicked);
}

function passes(text: string): boolean {
  if (
    /\([^)]*\b(?:known|except|condition\w*|partial\w*|waive\w*|later|follow\w*|accept\w*|minor|with|but|open|skipped)\b/i.test(
      text,
    )
  )
    return false;
  return /^(?:pass|passed|success|successful|ok|green|all passed|all pass)$/.test(
    normalizeName(text.replace(/[.!]/g, ' ')),
  );
}

const optional =
  /\b(?:optional|if (?:needed|applicable|using|required|necessary|any|performed)|n\/a|not applicable|waived|skipped|known issue|accepted|deferred|follow-?up)\b|~~/i;

function isOpenItem({ task, inline }: ListItem): boolean {
  return task?.checked === false && !optional.test(inline.raw) && /\p{L}/u.test(inline.text);
}

function hasFailed({ inline, task }: ListItem): boolean {
  const text = squeeze(inline.text);
  if (!task || optional.test(text)) return false;
  return (
    /(?:[:：→–—-]|->|\()\s*(?:❌\s*)?\**(?:FAIL|FAILED|NOT OK)\**\)?\.?$/.test(text) ||
    (text.includes('❌') && /\bFAIL(?:ED)?\b/.test(text) && !/✅|\bPASS\b/.test(text))
  );
}

/** What a result sums up: the list it stands in, or what its section, or the one that it names, holds before it. */
function itemsUnder(section: Section, result: Result): ListItem[] {
  const list = listAround(section.blocks, result.span);
  if (list) return [...walkItems([list])].map(({ item }) => item);
  const before = (each: Section): ListItem[] =>
    [...walkItems(each.blocks)].map(({ item }) => item).filter(({ span }) => span.end <= result.span.start);
  const stem = normalizeName(result.label).replace(/\s*(?:result|outcome|verdict)$/, '');
  for (let outer = section.parent; outer && stem !== ''; outer = outer.parent) {
    if (!` ${outer.name} `.includes(` ${stem} `)) continue;
    return [outer, ...outer.descendants()]
      .filter((each) => !each.isRollback && each.heading?.optional !== true)
      .flatMap(before);
  }
  // A section that has several results says by its labels which items each is for.
  const others = section.facts(resultsIn).filter(({ span }) => span.end <= result.span.start);
  const from = others.at(-1)?.span.end ?? 0;
  return before(section).filter(({ span }) => span.start >= from);
}

/** The innermost list with the result as one of its items. */
function listAround(blocks: readonly Block[], span: Range): List | undefined {
  for (const block of blocks) {
    if (block.kind === 'quote') {
      const inside = listAround(block.blocks, span);
      if (inside) return inside;
    }
    if (block.kind !== 'list' || span.start < block.span.start || span.end > block.span.end) continue;
    for (const item of block.items) {
      const inside = listAround(item.blocks, span);
      if (inside) return inside;
    }
    return block;
  }
  return undefined;
}
