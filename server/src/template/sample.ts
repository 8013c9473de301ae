import { blankMeanings, typedBlanksIn } from '../plan/facts/placeholders/blankTypes.ts';
import { choicesIn } from '../plan/facts/placeholders/choices.ts';
import { Plan } from '../plan/plan.ts';
import { readDocument } from '../syntax/read.ts';
import { applyEdits } from '../text/edit.ts';

/** A plan as somebody might have filled it in: a likely value in each blank, the first option of each choice. */
export function sampleOf(plan: Plan): Plan {
  const choices = plan
    .facts(choicesIn)
    .map(({ span, options }) => ({ span, newText: options[0]?.text ?? '' }));
  const blanks = plan
    .facts(typedBlanksIn)
    .filter(({ placeholder }) => !choices.some(({ span }) => span.contains(placeholder.span.start)))
    .map(({ placeholder: { span }, type }) => ({
      span,
      newText: type === 'text' ? 'as agreed' : blankMeanings[type][1],
    }));
  const edits = [...choices, ...blanks].map(({ span: { start, end }, newText }) => ({
    range: { start, end },
    newText,
  }));
  return new Plan(readDocument(applyEdits(plan.text, edits), plan.format), plan.vocabulary);
}
