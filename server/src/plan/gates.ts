/** Gates: what has to be ticked before the next stage may begin. */
import { walkItems } from './blocks.ts';
import { checklistIn, type ChecklistItem } from './facts/checklists.ts';
import type { Plan } from './plan.ts';
import type { Section } from './section.ts';
import { squeeze } from '../text/words.ts';

export function isGate({ name, title }: Section): boolean {
  return (
    /\bgate\b|\bgo\/?\s?no[- ]?go\b|^(?:exit|gate|promotion) criteria$/i.test(name) ||
    /\bgo\s*\/\s*no[- ]?go\b/i.test(title)
  );
}

/** `Gate: approval`, `Quality gate 2 – errors level`, `GO/NO-GO decision by Ann`, `Errors level for 30 minutes (gate)`. */
export function isGateItem(text: string): boolean {
  return (
    /^\W*(?:(?:quality|approval|exit|release|stage) )?(?:gate|go\s?\/\s?no-?go)(?: \d+)?\W*?\s*[:：\]–—-]/i.test(
      text,
    ) ||
    /^\W*go\s?\/\s?no-?go (?:decision|meeting|call|review|approval|vote|check|given|from|by)\b/i.test(text) ||
    /[([](?:(?:quality|exit|hard|release) )?gate[)\]]\W*$/i.test(text)
  );
}

const optional =
  /\b(?:optional|if (?:needed|applicable|using|required|necessary|any|performed)|n\/a|not applicable|waived|skipped|deferred|nice to have)\b|~~/i;

/** The first open item of a stage's gate; the decision itself does not count. */
export function openGate(stage: Section): ChecklistItem | undefined {
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
    items.push(...all.filter(({ text }) => isGateItem(text)));
  }
  return items.find(({ checked, text }) => !checked && !optional.test(text) && squeeze(text) !== '');
}

const decimal = /^(\d+)\.(\d+)\.?\s/;

/** Sections of the same sequence with a higher number: `Stage 4` after `Stage 3`, `5.4` after `5.3`. */
export function laterStages(plan: Plan, stage: Section): Section[] {
  const own = stage.heading?.sequence;
  const siblings = stage.parent ? stage.parent.children : plan.roots;
  const [, part, at] = decimal.exec(stage.title) ?? [];
  if (!own && part !== undefined)
    return siblings.filter(({ title, isRollback }) => {
      const [, whole, number] = decimal.exec(title) ?? [];
      return whole === part && Number(number) > Number(at) && !isRollback;
    });
  // Stages that are named, not numbered, come in the order in which they stand.
  if (!own && stage.parent?.kind === 'steps' && !isGate(stage))
    return siblings.slice(siblings.indexOf(stage) + 1).filter(({ isRollback }) => !isRollback);
  return siblings.filter(({ heading, isRollback }) => {
    const other = heading?.sequence;
    return own !== undefined && other?.word === own.word && other.number > own.number && !isRollback;
  });
}

/** The stages that wait for a gate, each with the gate's first open item; none in a plan that is over. */
export function stagesBehindGates(plan: Plan): Map<Section, ChecklistItem> {
  const waiting = new Map<Section, ChecklistItem>();
  if (plan.status === 'complete' || plan.status === 'rolled-back') return waiting;
  for (const stage of plan.sections) {
    if (!stage.heading?.sequence) continue;
    const open = openGate(stage);
    if (!open) continue;
    for (const later of laterStages(plan, stage)) if (!waiting.has(later)) waiting.set(later, open);
  }
  return waiting;
}
