/** The next plan out of the last one: its day, its verdicts and its ticks are gone, what it is called is asked for. */
import { checklistIn, type ChecklistItem } from '../plan/facts/checklists/checklists.ts';
import { blankType } from '../plan/facts/placeholders/blankTypes.ts';
import { choicesIn } from '../plan/facts/placeholders/choices.ts';
import { placeholdersIn } from '../plan/facts/placeholders/placeholders.ts';
import { textsIn } from '../plan/facts/texts.ts';
import type { Plan } from '../plan/plan.ts';
import { recordIn } from '../plan/record.ts';
import { readStatus } from '../plan/status.ts';
import { applyEdits } from '../text/edit.ts';
import { blankDays, blankVerdict, Edits, inScalars, occurrences, sharedValues, untick } from './extract.ts';

/** What differs from one release to the next, with what the last one had. */
export interface CopyQuestion {
  /** `PLAN_ID`, `SUBJECT`, `VERSION`, …; answers are keyed by it. */
  readonly name: string;
  readonly value: string;
  readonly type: 'date' | 'version' | 'text';
}

export function copyQuestions(plan: Plan): CopyQuestion[] {
  return changing(plan).map(({ blank, value, type }) => ({ name: blank, value, type }));
}

/** The text of the copy. A date without an answer becomes a blank; what else has none stays as it is. */
export function copyPlan(plan: Plan, answers: Readonly<Record<string, string>>): string {
  const edits = new Edits();
  for (const section of plan.sections)
    for (const { span } of [...choicesIn(section), ...placeholdersIn(section)]) edits.keep(span);
  const { statusField } = plan;
  if (statusField?.value && readStatus(statusField.value.text, plan.vocabulary))
    edits.add(statusField.value.span, plan.format === 'yaml' ? 'draft' : 'Draft');
  for (const { blank, value, type, at, everywhere } of changing(plan)) {
    const answer = (answers[blank] ?? '').trim();
    const newText = answer !== '' ? answer : type === 'date' ? 'YYYY-MM-DD' : value;
    if (newText === value) continue;
    edits.add(at, newText);
    for (const place of everywhere ? occurrences(plan.text, value) : []) edits.add(place, newText);
  }
  for (const section of plan.sections) {
    for (const field of section.fields) blankVerdict(plan, field, edits);
    for (const item of checklistIn(section)) {
      untick(item, plan, edits);
      forget(item, edits);
    }
    for (const inline of textsIn(section)) blankDays(inline, edits);
  }
  return applyEdits(plan.text, plan.format === 'yaml' ? inScalars(plan.text, edits.all) : edits.all);
}

/** People and places are likely to be the same the next time. */
function changing(plan: Plan): (ReturnType<typeof sharedValues>[number] & { type: CopyQuestion['type'] })[] {
  return sharedValues(plan).flatMap<ReturnType<typeof changing>[number]>((shared) => {
    const type = blankType({ name: shared.blank.replace(/_/g, ' '), form: 'bracket' });
    if (type === 'date' || type === 'version') return [{ ...shared, type }];
    return shared.blank === 'PLAN_ID' || shared.blank === 'SUBJECT' ? [{ ...shared, type: 'text' }] : [];
  });
}

/** Why and by whom an item was ticked the last time. */
function forget({ item: { inline }, items }: ChecklistItem, edits: Edits): void {
  const { text, unlocked, stamp } = recordIn(inline.raw);
  if (unlocked !== undefined || stamp !== undefined)
    edits.add(
      { start: inline.span.start + text.length, end: inline.span.start + inline.raw.trimEnd().length },
      '',
    );
  for (const inside of items) forget(inside, edits);
}
