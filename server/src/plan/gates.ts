/** Gates: what has to be ticked before the next stage may begin. */
import { squeeze } from '../text/words.ts';
import { walkItems } from './blocks.ts';
import { checklistIn, type ChecklistItem } from './facts/checklists/checklists.ts';
import { optional } from './facts/checklists/verdicts.ts';
import { leadsIn } from './facts/timeline/leads.ts';
import type { Plan } from './plan.ts';
import type { Section } from './section.ts';

/** `Gate 2`, `Checkpoint 1 (00:00 - 00:15)` */
export const numberedGate = /^\W*(?:gate|check ?point|hold ?point) \d/i;

export function isGate({ name, title }: Section): boolean {
  return (
    /\bgate\b|\bgo(?:\/| or)?\s?no[- ]?go\b|^(?:exit|gate|promotion) criteria$/i.test(name) ||
    /\bgo\s*\/\s*no[- ]?go\b/i.test(title) ||
    numberedGate.test(title)
  );
}

/** `Gate: approval`, `Quality gate 2 – errors level`, `GO/NO-GO decision by Ann`, `Go or no-go by Ann`, `Errors level for 30 minutes (gate)`. */
export function isGateItem(text: string): boolean {
  return (
    /^\W*(?:(?:quality|approval|exit|release|stage) )?(?:gate(?: check)?|hold ?point|checkpoint|stop point|go\s?(?:\/|or)\s?no[- ]?go)(?: \d+)?\W*?\s*(?:[:：\]–—-]|$)/i.test(
      text,
    ) ||
    /^\W*go\s?(?:\/|or)\s?no[- ]?go (?:decision|meeting|call|review|approval|vote|check|given|from|by)\b/i.test(
      text,
    ) ||
    /[([](?:(?:quality|exit|hard|release) )?gate[)\]]\W*$/i.test(text)
  );
}

/** What has to be ticked in a section, were it a gate; the decision itself does not count. */
function openItemsIn(section: Section): ChecklistItem[] {
  if (section.isRollback || section.isOptional) return [];
  return section
    .facts(checklistIn)
    .filter(({ checked, text }) => !checked && !optional.test(text) && squeeze(text) !== '');
}

const gateWord = /gate|criteria|\bgo\b|only (?:if|when|once)/i;
/** `Go on only if all three hold:` */
const onlyIf =
  /(?:^|[.;:] )(?:we |you )?(?:go on|go ahead|proceed|continue|carry on|move on)(?: \w+){0,4} only (?:if|when|once)\b/;

/** The open items of a section's gates: all of a gate's own section or list, else those that are gates themselves. */
function openGateItemsIn(section: Section): ChecklistItem[] {
  const open = section.facts(openItemsIn);
  if (open.length === 0 || isGate(section)) return open;
  const labelled = (section.mayHold(gateWord) ? section.fields : [])
    .filter(({ name }) =>
      /^(?:\w+ )?gate$|^(?:exit|gate|promotion) criteria$|^go\/no go(?: criteria)?$/.test(name),
    )
    .flatMap(({ introduces }) => introduces);
  const led = (section.mayHold(gateWord) ? leadsIn(section) : []).filter(({ name }) => onlyIf.test(name));
  const gated = [...walkItems([...labelled, ...led.map(({ block }) => block)])].map(({ item }) => item);
  return [...open.filter(({ item }) => gated.includes(item)), ...open.filter(({ text }) => isGateItem(text))];
}

function openUnderGateIn(section: Section): readonly ChecklistItem[] {
  return section.parent && isGate(section.parent) ? section.facts(openItemsIn) : [];
}

/** Whether anything is open in any gate of the plan. */
export function hasOpenGates(plan: Plan): boolean {
  return plan.facts(openGateItemsIn).length > 0 || plan.facts(openUnderGateIn).length > 0;
}

/** The first open item of a stage's gate. */
export function openGate(stage: Section): ChecklistItem | undefined {
  for (const section of [stage, ...stage.descendants()]) {
    const isPart = section.parent === stage && isGate(stage);
    const [open] = section.facts(isPart ? openItemsIn : openGateItemsIn);
    if (open) return open;
  }
  return undefined;
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
  const follows = ({ heading, isRollback }: Section): boolean => {
    const other = heading?.sequence;
    return own !== undefined && other?.word === own.word && other.number > own.number && !isRollback;
  };
  const beside = siblings.filter(follows);
  if (beside.length > 0 || !own) return beside;
  // `Step 4` below one heading, `Step 5` below the next.
  const numbered = plan
    .sectionsWith(numberedIn)
    .filter(({ level, heading }) => level === stage.level && heading?.sequence?.word === own.word);
  const goesOn = numbered.every(
    ({ heading }, at) =>
      (numbered[at - 1]?.heading?.sequence?.number ?? -1) < (heading?.sequence?.number ?? 0),
  );
  return goesOn ? numbered.filter(follows) : [];
}

function numberedIn(section: Section): Section[] {
  return section.heading?.sequence ? [section] : [];
}

/** The stages that wait for a gate, each with the gate's first open item; none in a plan that is over. */
export function stagesBehindGates(plan: Plan): Map<Section, ChecklistItem> {
  const waiting = new Map<Section, ChecklistItem>();
  if (plan.status === 'complete' || plan.status === 'rolled-back') return waiting;
  if (!hasOpenGates(plan)) return waiting;
  for (const stage of plan.sections) {
    if (!stage.heading?.sequence) continue;
    const open = openGate(stage);
    if (!open) continue;
    for (const later of laterStages(plan, stage)) if (!waiting.has(later)) waiting.set(later, open);
  }
  return waiting;
}
