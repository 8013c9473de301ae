import { walkItems, type Block, type ListItem, type Task } from '../../plan/blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';

/** Words of an item that may stay open when all is done. */
const conditional =
  /\(\s*(?:optional|if\b|when\b|only\b|n\/a|not (?:needed|applicable))|^\W*(?:\*\*)?(?:optional|if|only if|in case|when|unless|n\/a)\b|\b(?:if (?:needed|necessary|applicable|required|any|used)|not applicable|where applicable)\b|roll(?:s|ed|ing)?[ -]?back/iu;
/** Words of an item whose children are alternatives. */
const choice =
  /\b(?:choose|chosen|select|selected|pick|one of|either|option|options|which|strategy|approach|method|type|decision|verdict|outcome|result)\b|\?\s*$/i;

export const checkboxParent = defineRule({
  name: 'checkbox-parent',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'A ticked item with open items below it, or an open one whose items are all ticked.',
  rationale:
    'Whoever takes over in the middle of a deployment reads the outer boxes first. When they say something else than the boxes below them, a step is skipped or done twice. Only the person who did the work knows which of the two is right, so nothing is ticked unasked.',
  valid: [
    '# Checks\n\n- [ ] Bounce handling\n  - [x] Mailbox exists\n  - [  ] Filter rule exists\n',
    '# Checks\n\n- [x] Database ready\n  - [x] Backup taken\n  - [x] Replicas in step\n- [ ] Traffic moved\n  - [x] 10%\n  - [ ] 100%\n',
    '# Checks\n\n- [x] Database ready\n  - [x] Backup taken\n  - [ ] (optional) Old rows archived\n  - [ ] If the check fails: restore the backup\n',
    '# Checks\n\n- [x] Strategy chosen\n  - [ ] Blue-green\n  - [x] Canary\n- [ ] Smoke tests\n  - Log in\n  - Buy something\n',
    '# Checks\n\n1. [ ] Deploy\n   - [x] Host a\n   - [ ] Host b\n\n```text\n- [x] sample\n  - [ ] sample\n```\n',
    {
      text: 'checklist:\n  - text: Database ready\n    done: true\n    items:\n      - text: Backup taken\n        done: true\n  - text: Traffic moved\n    done: false\n',
      format: 'yaml',
    },
  ],
  invalid: [
    {
      text: '# Checks\n\n- ⟦[x]⟧ Database ready\n  - [x] Backup taken\n  - [ ] Replicas in step\n',
      chosen: {
        title: 'Untick “Database ready”',
        text: '# Checks\n\n- [ ] Database ready\n  - [x] Backup taken\n  - [ ] Replicas in step\n',
      },
    },
    {
      text: '# Checks\n\n1. ⟦[ ]⟧ Traffic moved\n   - [x] 10%\n   - [X] 100%\n2. [ ] Old version stopped\n',
      chosen: {
        title: 'Tick “Traffic moved”',
        text: '# Checks\n\n1. [x] Traffic moved\n   - [x] 10%\n   - [X] 100%\n2. [ ] Old version stopped\n',
      },
    },
    '# Checks\n\n> - ⟦[x]⟧ Hosts\n>   - Group one\n>     - [ ] Host a\n>     - [ ] Host b\n',
    {
      text: 'checklist:\n  - text: Database ready\n    done: ⟦true⟧\n    items:\n      - text: Backup taken\n        done: false\n      - text: Replicas in step\n        done: false\n',
      format: 'yaml',
      chosen: {
        title: 'Untick “Database ready”',
        text: 'checklist:\n  - text: Database ready\n    done: false\n    items:\n      - text: Backup taken\n        done: false\n      - text: Replicas in step\n        done: false\n',
      },
    },
  ],
  *check(plan) {
    for (const item of plan.facts(parentsIn)) {
      const found = item.task && compare(plan, item, item.task);
      if (found) yield found;
    }
  },
});

/** Items with boxes and with items below them. */
function parentsIn({ blocks }: Section): ListItem[] {
  return [...walkItems(blocks)].flatMap(({ item }) => (item.task && item.blocks.length > 0 ? [item] : []));
}

function compare(plan: Plan, item: ListItem, task: Task): Finding | undefined {
  const children = nearestTasks(item.blocks);
  if (children.length === 0) return undefined;
  const open = children.filter((child) => child.task?.checked === false);
  const name = squeeze(item.inline.text.split('\n')[0] ?? '').replace(/\s*[:：]$/, '');
  if (!task.checked) {
    if (open.length > 0 || item.blocks.some(holdsBrokenBox)) return undefined;
    const all = children.length === 1 ? 'The one item below is' : `All ${children.length} items below are`;
    return {
      message: `${all} ticked, and this one is still open. Whoever takes over cannot tell whether something is left to do; tick it or add what is missing.`,
      span: boxOf(plan, task),
      fixes: [setBox(plan, task, `Tick “${name}”`, true)],
    };
  }
  const owed = open.filter((child) => !conditional.test(squeeze(child.inline.text)));
  if (owed.length === 0) return undefined;
  if (children.length - open.length === 1 && children.length > 1 && choice.test(name)) return undefined;
  const some = owed.length === 1 ? 'one item below is' : `${owed.length} items below are`;
  return {
    message: `Ticked, though ${some} still open: whoever reads only the outer boxes takes the work for done. Finish what is open or untick this one.`,
    span: boxOf(plan, task),
    fixes: [setBox(plan, task, `Untick “${name}”`, false)],
    related: owed.map((child) => ({
      message: 'Still open',
      span: child.task ? boxOf(plan, child.task) : child.inline.span,
    })),
  };
}

/** The checklist items nearest below, through items that have no box. */
function nearestTasks(blocks: readonly Block[]): ListItem[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'list') return [];
    return block.items.flatMap((item) => (item.task ? [item] : nearestTasks(item.blocks)));
  });
}

/** `- [  ] Done`: a box of which nobody knows whether it is ticked; another rule reports it. */
function holdsBrokenBox(block: Block): boolean {
  return (
    block.kind === 'list' && block.items.some(({ task, inline }) => !task && /^\[[\sxX]/.test(inline.raw))
  );
}

/** The box with its brackets, or the value in YAML. */
function boxOf({ text }: Plan, { box }: Task): Finding['span'] {
  return text[box.start - 1] === '[' && text[box.end] === ']' ? box.part(-1, box.length + 1) : box;
}

function setBox({ text }: Plan, { box }: Task, title: string, checked: boolean): Fix {
  const boxed = text[box.start - 1] === '[' && text[box.end] === ']';
  const newText = boxed ? (checked ? 'x' : ' ') : String(checked);
  return { title, edits: [{ range: box, newText }], safe: false };
}
