import { walkBlocks, type List, type ListItem, type Row } from '../../plan/blocks.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Section } from '../../plan/section.ts';
import { lineStartOf } from '../../text/lines.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule, type Finding } from '../rule.ts';
import { trimmed } from '../../text/span.ts';

export const checklistDuplicate = defineRule({
  name: 'checklist-duplicate',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  description: 'The same item twice in one checklist.',
  rationale: `An item that stands twice is mostly one that was pasted and never changed: what should have stood there is checked by
nobody. At best it is ticked once and stays open once, and nobody knows why.

Remove it, or write what was meant. Steps that are repeated on purpose (\`Run the smoke tests\` after each deployment) are
left alone, and so are equal items of different lists.`,
  valid: [
    '## Checklist\n\n- [ ] Blue followed green\n- [ ] Green followed blue\n- [ ] Leads seen by the board\n- [ ] Leads have seen the board\n',
    '# Plan\n\n## Prerequisites\n\n- [ ] The queue is shorter than 20 minutes\n- [ ] The queue is not shorter than 20 seconds\n- [ ] Queue shorter than 20 hours\n',
    '| Check | Service | Done |\n|---|---|---|\n| Backup taken | orders | ☐ |\n| Backup taken | search | ☐ |\n',
    '## Prerequisites\n\n- Tests pass\n- Tests pass in staging\n\n## Steps\n\n- Deploy the service\n- Deploy the service\n',
    '- [ ] Tests pass\n- [ ] Backup taken\n\n**After:**\n\n- [ ] Tests pass\n',
    '1. [ ] Deploy to zone A\n2. [ ] Run the smoke tests\n3. [ ] Deploy to zone B\n4. [ ] Run the smoke tests\n',
    '- [ ] API\n  - [ ] Deployed\n  - [ ] Healthy\n- [ ] Web\n  - [ ] Deployed\n  - [ ] Healthy\n',
    '- [ ] [Add a check]\n- [ ] [Add a check]\n- [ ] ____\n- [ ] ____\n- Same\n- Same\n',
    '- [ ] Response time p50 < 100ms\n- [ ] Response time p95 < 100ms\n- [ ] N/A\n- [ ] N/A\n',
    {
      format: 'yaml',
      text: 'prerequisites:\n  - text: Tests pass\n    done: false\n  - text: Backup taken\n    done: false\n',
    },
  ],
  invalid: [
    '## Checklist\n\n- [ ] Both shop leads approved the date\n- [ ] ⟦Date approved by both shop leads⟧\n',
    '# Plan\n\n## Prerequisites\n\n- [ ] The queue is shorter than 20 minutes\n- [ ] Cashiers trained\n- [ ] ⟦Queue was shorter than 20 min⟧\n',
    '- ☐ Backup taken\n- ☐ Tests are green\n- ☐ ⟦backup taken⟧\n',
    '| Check | Done |\n|---|---|\n| Backup taken | ☐ |\n| Tests are green | ☐ |\n| ⟦Backup taken⟧ | ☐ |\n',
    {
      format: 'yaml',
      text: 'prerequisites:\n  - The crews know the window\n  - ⟦The crews know the window⟧\n',
    },
    {
      text: '- [ ] Alerts configured\n- [ ] Backup taken\n- [ ] ⟦Alerts configured⟧\n- [ ] Team informed\n',
      chosen: {
        title: 'Remove the second one',
        text: '- [ ] Alerts configured\n- [ ] Backup taken\n- [ ] Team informed\n',
      },
    },
    '## Prerequisites\n\n1. [x] **All tests pass**\n2. [ ] ⟦all tests pass.⟧\n',
    '## Acceptance Criteria\n\n- [ ] Smoke tests defined\n- [ ] Dashboards ready\n- [ ] ⟦Smoke tests defined⟧\n',
    '> - [ ] ✅ Users can sign in\n> - [ ] ⟦✅ Users can sign in⟧\n',
    {
      format: 'yaml',
      text: 'prerequisites:\n  - text: Tests pass\n    done: false\n  - text: ⟦Tests pass⟧\n    done: true\n',
    },
  ],
  *check(plan) {
    yield* plan.facts(rowsIn);
    for (const [first, second] of plan.facts(pairsIn)) {
      if (isOpen(plan, second.inline.span)) continue;
      const { start, end } = wordsOf(second);
      const line =
        plan.format === 'markdown' && second.blocks.length === 0 ? lineOf(plan.text, second) : undefined;
      yield {
        message: `“${squeeze(second.inline.text)}” stands in this list already. Remove it, or write what was meant here: as it is, nobody checks that.`,
        span: second.inline.span.part(start, end),
        related: [{ message: 'The first one', span: first.inline.span }],
        fixes: line
          ? [{ title: 'Remove the second one', edits: [{ range: line, newText: '' }], safe: false }]
          : [],
      };
    }
  },
});

/** What is done again after each step. */
const repeated =
  /^\W*(?:run|re-?run|verify|check|monitor|wait|watch|confirm|test|restart|repeat|notify|hold|deploy|smoke|validate|pause|observe|soak|scale|drain|commit|save|sync|review|proceed|approve|tell|inform|ask|decide|health)\b/i;

function pairsIn(section: Section): [ListItem, ListItem][] {
  const { blocks } = section;
  // What must hold is a checklist, with boxes or without.
  const isChecklist = section.within('prerequisites', 'success');
  const isOnce = isChecklist || section.within('validation', 'postDeployment');
  return [...walkBlocks(blocks)].flatMap((block) =>
    block.kind === 'list' ? [...duplicates(block, isChecklist, isOnce)] : [],
  );
}

/** A box that is drawn. */
const drawn = /^\s*[☐☑☒⬜✅❌]\uFE0F?\s*/u;

/** Rows of a table of checks with the same words, each with a box of its own. */
function rowsIn(section: Section): Finding[] {
  const found: Finding[] = [];
  for (const { table } of section.facts(tablesIn)) {
    const seen = new Map<string, Row>();
    for (const row of table.rows) {
      const boxed = row.cells.some(({ raw }) => /^\s*(?:[☐☑☒⬜]\uFE0F?|\[[ xX]\])\s*$/u.test(raw));
      const words = row.cells
        .map(({ text }) => squeeze(text).toLowerCase())
        .filter((text) => /\p{L}{2}/u.test(text));
      const cell = row.cells.find(({ text }) => /\p{L}{2}/u.test(text));
      if (!boxed || !cell || (words[0]?.match(/\p{L}/gu) ?? []).length < 4) continue;
      const known = seen.get(words.join('|'));
      seen.set(words.join('|'), row);
      if (!known || repeated.test(cell.text)) continue;
      found.push({
        message: `“${squeeze(cell.text)}” stands in this table already. Remove it, or write what was meant here: as it is, nobody checks that.`,
        span: trimmed(cell),
        related: [{ message: 'The first one', span: known.span }],
      });
    }
  }
  return found;
}

function* duplicates(
  { items }: List,
  isChecklist: boolean,
  isOnce: boolean,
): Generator<[ListItem, ListItem]> {
  const seen = new Map<string, { item: ListItem; index: number }>();
  for (const [index, item] of items.entries()) {
    if (!item.task && !isChecklist && !drawn.test(item.inline.text)) continue;
    const text = squeeze(item.inline.text.replace(drawn, ''))
      .toLowerCase()
      .replace(/[.;,:]+$/, '');
    if ((text.match(/\p{L}/gu) ?? []).length < 4) continue;
    const key = inActive(coreOf(text));
    const known = seen.get(key);
    seen.set(key, { item, index });
    if (!known || item.blocks.length > 0 || known.item.blocks.length > 0) continue;
    // What must hold is not done again and again.
    if (known.index !== index - 1 && !isOnce && repeated.test(text)) continue;
    yield [known.item, item];
  }
}

/** The words without those that change nothing: `is under 5 seconds` is `under 5 s`, `have been green for one hour` is `green for an hour`. */
function coreOf(text: string): string {
  return squeeze(
    text
      .replace(/\b(?:an?|one) (?=(?:hour|minute|second|day|week)\b)/g, '1 ')
      .replace(/\b(?:the|an?|is|are|was|were|has|have|had|been|be|being)\b/g, ' ')
      .replace(/(?<=\d )(?:(s)econds?|(m)in(?:ute)?s?|(h)ours?)\b/g, '$1$2$3'),
  );
}

/** `change approved by two engineers` is `two engineers approved the change`. */
function inActive(core: string): string {
  return core.replace(/^([\p{L} ]+) (\p{L}+(?:ed|en|read|seen)) by ([\p{L} ]+)$/u, '$3 $2 $1');
}

function wordsOf({ inline, task }: ListItem): { start: number; end: number } {
  const mark = task ? 0 : (drawn.exec(inline.text)?.[0].length ?? 0);
  const start = inline.text.length - inline.text.slice(mark).trimStart().length;
  return { start, end: inline.text.trimEnd().length };
}

/** The item's line with its line break, when the item is one line of its own. */
function lineOf(text: string, { span, inline }: ListItem): { start: number; end: number } | undefined {
  const start = lineStartOf(text, span.start);
  const match = /\r\n?|\n/g;
  match.lastIndex = inline.span.start;
  const found = match.exec(text);
  const end = found ? found.index + found[0].length : text.length;
  return inline.text.trim().includes('\n') || /\S/.test(text.slice(inline.span.end, end))
    ? undefined
    : { start, end };
}
