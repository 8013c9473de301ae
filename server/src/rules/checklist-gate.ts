import { checklistIn, type ChecklistItem } from '../plan/facts/checklists.ts';
import { walkItems } from '../plan/blocks.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import { squeeze } from '../text/words.ts';
import { defineRule } from './rule.ts';

export const checklistGate = defineRule({
  name: 'checklist-gate',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  description: 'A later stage is ticked while a gate before it is open.',
  rationale: `A gate is there to stop the release until somebody has looked. When the next stage is ticked and the gate is not, either
the gate was passed by, or its boxes were forgotten and the record is wrong; whoever takes over cannot tell which.

Tick what was checked, or stop and check it. Gates are sections and lists called so, and go/no-go decisions.`,
  valid: [
    '## Stage 1: Canary\n\n- [x] Deployed\n\n## Stage 2: Go/No-Go\n\n- [ ] All criteria met\n\n## Stage 3: Production\n\n- [ ] Deployed\n',
    '## Stage 1: Canary\n\n- [x] Deployed\n\n**Gate:**\n\n- [x] Errors are level\n- [ ] Load test repeated (optional)\n\n## Stage 2: Everyone\n\n- [x] Deployed\n',
    '## Prerequisites\n\n- [ ] Documentation updated\n\n## Stage 1: Deploy\n\n- [x] Deployed\n',
    '**Status:** Complete\n\n## Stage 1: Canary\n\n**Gate:**\n\n- [ ] Errors are level\n\n## Stage 2: Everyone\n\n- [x] Deployed\n',
    '## Go/No-Go decision\n\n- [ ] All criteria met\n\n## References\n\n- [x] Links checked\n',
    '## Phase 1\n\n- [ ] **GATE**: approved by Ann\n\n## Phase 2\n\n- [ ] Deploy\n\n## Phase 3\n\n- [ ] Clean up\n',
  ],
  invalid: [
    '## Stage 1: Staging\n\n- [x] Deployed\n\n## Stage 2: Go/No-Go\n\n- [x] Tests pass\n- [ ] ⟦Backup verified⟧\n\n## Stage 3: Production\n\n- [x] Deployed\n',
    '## Phase 1: Canary\n\n- [x] Deployed\n\n**Gate:**\n\n- [ ] ⟦Errors are level⟧\n\n## Phase 2: Everyone\n\n- [ ] Announced\n- [x] Deployed\n',
    '## Step 1: Prepare\n\n- [x] Backup taken\n- [ ] ⟦**GATE**: approved by Ann⟧\n\n## Step 2: Switch\n\n- [x] Traffic moved\n',
    {
      format: 'yaml',
      text: 'phases:\n  - name: Phase 1 Canary\n    gate:\n      - text: ⟦Errors are level⟧\n        done: false\n  - name: Phase 2 Everyone\n    checks:\n      - text: Deployed\n        done: true\n',
    },
  ],
  *check(plan) {
    if (plan.status === 'complete' || plan.status === 'rolled-back') return;
    for (const stage of plan.sections) {
      if (!stage.heading?.sequence && !isGate(stage)) continue;
      const open = openGate(stage);
      if (!open) continue;
      const later = laterStages(plan, stage);
      const done = later.flatMap((section) => tasksOf(section)).find(({ checked }) => checked);
      if (!done) continue;
      const item = open.item.inline;
      const start = item.raw.length - item.raw.trimStart().length;
      yield {
        message: `A later stage is ticked (“${done.text}”) while this gate is open. Tick it if it was checked; if not, stop and check it now.`,
        span: item.span.part(start, item.raw.trimEnd().length),
        related: [{ message: 'Ticked already', span: done.item.inline.span }],
      };
    }
  },
});

function isGate({ name, title }: Section): boolean {
  return /\bgate\b|\bgo\/?\s?no[- ]?go\b/i.test(name) || /\bgo\s*\/\s*no[- ]?go\b/i.test(title);
}

const optional =
  /\b(?:optional|if (?:needed|applicable|using|required|necessary|any|performed)|n\/a|not applicable|waived|skipped|deferred|nice to have)\b|~~/i;

/** The first open item of a stage's gate; the decision itself does not count. */
function openGate(stage: Section): ChecklistItem | undefined {
  const items: ChecklistItem[] = [];
  for (const section of [stage, ...stage.descendants()]) {
    if (section.isRollback || section.heading?.optional === true) continue;
    const all = section.facts(checklistIn);
    if (isGate(section) || (section.parent === stage && isGate(stage))) items.push(...all);
    const labelled = section.fields
      .filter(({ name }) =>
        /^(?:\w+ )?gate$|^(?:exit|gate|promotion) criteria$|^go\/no go(?: criteria)?$/.test(name),
      )
      .flatMap(({ introduces }) => [...walkItems(introduces)].map(({ item }) => item));
    items.push(...all.filter(({ item }) => labelled.includes(item)));
    items.push(...all.filter(({ text }) => /^\W*(?:gate|go\s?\/\s?no-?go)\b\W*[:：\]]/i.test(text)));
  }
  return items.find(({ checked, text }) => !checked && !optional.test(text) && squeeze(text) !== '');
}

/** Sections of the same sequence with a higher number. */
function laterStages(plan: Plan, stage: Section): Section[] {
  const own = stage.heading?.sequence;
  const siblings = stage.parent ? stage.parent.children : plan.roots;
  return siblings.filter(({ heading, isRollback }) => {
    const other = heading?.sequence;
    return own !== undefined && other?.word === own.word && other.number > own.number && !isRollback;
  });
}

function tasksOf(section: Section): ChecklistItem[] {
  const flat = (items: readonly ChecklistItem[]): ChecklistItem[] =>
    items.flatMap((item) => [item, ...flat(item.items)]);
  return [section, ...section.descendants()].flatMap((each) => flat(each.facts(checklistIn)));
}
