import { walkBlocks, type Inline } from '../../plan/blocks.ts';
import type { Section } from '../../plan/section.ts';
import { defineRule, type Finding } from '../rule.ts';

/** A box that opens an item: empty, with a blank too many, or with text right against it. */
const box = /^\[[ \u00A0]*([xX✓✔√]?)[ \u00A0]*\](?![([:])/;
/** A marker with a box right against it: no list at all. */
const glued =
  /(?:^|\n)[ \t]*(?:([-*+])|(\d{1,3}[.)]))(\[[ \u00A0]?([xX]?)[ \u00A0]?\])(?=[ \t]|[\p{L}\p{N}])(?!\([^)]*\))/gu;

export const checkboxMalformed = defineRule({
  name: 'checkbox-malformed',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  forTemplates: true,
  description: 'A checkbox that is written so that no tool takes it for one.',
  rationale:
    'A box is `[ ]` or `[x]` behind a list marker, with a space on either side. Written in any other way it cannot be ticked, and no progress count knows of it: on the night that check is easily passed over.',
  valid: [
    '# Checks\n\nAnswer the prompt:\n\n- [y] to go on\n- [n] to stop\n- (x) marks the spot\n',
    '# Checks\n\n- [ ] Backup taken\n- [x] Team told\n* [X] Traffic drained\n1. [ ] Tag set\n   - [ ] ✅ Built\n',
    '# Checks\n\n- [](https://wiki.internal/backup)\n- [ ](backup.md)\n- [x](backup.md) is the log\n- [backup][x] and [Ann]\n- \\[x\\] is how a tick is written\n- `[]` is an empty list\n\n[x]: backup.md\n',
    '# Checks\n\n```text\n-[ ] sample\n- [] sample\n```\n\nWrite `-[ ]` nowhere. The array a[] and the range [ 1, 2 ] are none.\n',
    '# Checks\n\n- [ ] Build\n- [x, y] is a range\n- [Ann\n',
    '# Checks\n\n| Check | Done |\n| --- | --- |\n| Backup | [] |\n| Tag | [ x ] |\n',
    {
      text: "checklist:\n  - '[ ] Backup taken'\n  - '[x] Team told'\n  - 'steps[] holds the steps'\n",
      format: 'yaml',
    },
  ],
  invalid: [
    {
      text: '# Checks\n\n- [x] Tests\n- ⟦[✓]⟧ Backup\n',
      fixed: '# Checks\n\n- [x] Tests\n- [x] Backup\n',
    },
    {
      text: '# Checks\n\n- [ ] Build\n- ⟦[ ⟧Team is ready\n- ⟦[x ⟧Scan is clean\n- ⟦[ ⟧**Dump** is taken\n- ⟦( ) ⟧Tag\n- ⟦[x} ⟧Log\n- ⟦[y] ⟧Run\n',
      fixed:
        '# Checks\n\n- [ ] Build\n- [ ] Team is ready\n- [x] Scan is clean\n- [ ] **Dump** is taken\n- [ ] Tag\n- [x] Log\n- [x] Run\n',
    },
    {
      text: '# Checks\n\n- ⟦[]⟧ Backup taken\n* ⟦[]⟧ Team told\n',
      fixed: '# Checks\n\n- [ ] Backup taken\n* [ ] Team told\n',
    },
    {
      text: '# Checks\n\n- [ ] Build\n⟦-[ ]⟧ Deploy\n⟦-[x]⟧ Tag\n\n⟦1.[ ]⟧ First\n',
      fixed: '# Checks\n\n- [ ] Build\n- [ ] Deploy\n- [x] Tag\n\n1. [ ] First\n',
    },
    {
      text: '# Checks\n\n1. ⟦[x]⟧Backup taken\n   - ⟦[X ]⟧ Restored once\n   - ⟦[ x]⟧ **Dated** today\n   - ⟦[  ]⟧ Kept\n',
      fixed:
        '# Checks\n\n1. [x] Backup taken\n   - [x] Restored once\n   - [x] **Dated** today\n   - [ ] Kept\n',
    },
    { text: '# Checks\n\n- ⟦[x]⟧🚀 Tagged\n', fixed: '# Checks\n\n- [x] 🚀 Tagged\n' },
    { text: '# Checks\n\n> - ⟦[ ]⟧Quoted\n', fixed: '# Checks\n\n> - [ ] Quoted\n' },
    {
      text: "checklist:\n  - '⟦[]⟧ Backup taken'\n  - '[x] Team told'\n",
      format: 'yaml',
      fixed: "checklist:\n  - '[ ] Backup taken'\n  - '[x] Team told'\n",
    },
  ],
  check: (plan) => plan.facts(boxesIn),
});

function boxesIn({ blocks }: Section): Finding[] {
  const found: Finding[] = [];
  for (const block of walkBlocks(blocks)) {
    if (block.kind === 'paragraph') found.push(...gluedBoxes(block.inline));
    if (block.kind !== 'list') continue;
    const tasks = block.items.some(({ task }) => task !== undefined);
    for (const item of block.items) {
      const opening = item.task
        ? undefined
        : (openingBox(item.inline) ?? (tasks ? unclosedBox(item.inline) : undefined));
      if (opening) found.push(opening);
      found.push(...gluedBoxes(item.inline));
    }
  }
  return found;
}

function openingBox({ raw, text, prose, span }: Inline): Finding | undefined {
  const match = box.exec(prose);
  if (!match || !raw.startsWith(match[0])) return undefined;
  const [written, mark = ''] = match;
  // A pictograph takes two characters of the text.
  const after = String.fromCodePoint(text.codePointAt(written.length) ?? 0x20);
  const sound = /^\[[ xX]\]$/.test(written);
  // Behind a sound box, space or the end is all right; `[x]` and punctuation is prose.
  if (
    sound &&
    !/[\p{L}\p{N}\p{Extended_Pictographic}*_`"'“]/u.test(after) &&
    !/^[*_`~]/.test(raw.slice(written.length))
  )
    return undefined;
  const touching = /\s/.test(raw.charAt(written.length)) || raw.length === written.length ? '' : ' ';
  return finding(span.part(0, written.length), `${tidy(mark)}${touching}`);
}

/** `- [x Build is green` and `- ( ) Build is green` among boxes. */
function unclosedBox({ raw, span }: Inline): Finding | undefined {
  const match =
    /^(?:\[(?:[ \u00A0]|([xX][)}]?|[yYvV×]\])[ \u00A0])|\(([ xX])\)[ \u00A0])(?=[\p{L}\p{N}*_`])[^\]\n]*$/u.exec(
      raw,
    );
  if (!match) return undefined;
  const length = /^[[(](?:[xXyYvV×][)}\]]? ?| +\)? ?)/.exec(raw)?.[0].length ?? 1;
  return finding(span.part(0, length), `${tidy((match[1] ?? match[2] ?? '').trim())} `);
}

function* gluedBoxes({ raw, prose, span }: Inline): Generator<Finding> {
  for (const match of prose.matchAll(glued)) {
    const [, bullet = '', number = '', written = '', mark = ''] = match;
    const start = match.index + match[0].length - written.length - bullet.length - number.length;
    const end = match.index + match[0].length;
    if (raw.slice(start, end) !== prose.slice(start, end)) continue;
    yield finding(
      span.part(start, end),
      `${bullet}${number} ${tidy(mark)}${/\s/.test(raw.charAt(end)) ? '' : ' '}`,
    );
  }
}

function tidy(mark: string): string {
  return mark === '' ? '[ ]' : '[x]';
}

function finding(span: Finding['span'], newText: string): Finding {
  return {
    message: `This is no checkbox to any tool: it cannot be ticked and is not counted. Write \`${newText.trim()}\` with a space before and after.`,
    span,
    fixes: [{ title: `Write \`${newText.trim()}\``, edits: [{ range: span, newText }], safe: true }],
  };
}
