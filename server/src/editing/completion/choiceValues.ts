import { choicesIn } from '../../plan/facts/placeholders/choices.ts';
import { meaningOf } from '../meanings.ts';
import type { CompletionSource } from './completion.ts';

/** The options of the choice at the cursor: one of them takes the place of all. */
export const choiceValues: CompletionSource = ({ analysis: { plan }, lineStart, offset, before }) => {
  const choice = plan.facts(choicesIn).find(({ span }) => span.contains(offset));
  if (!choice || choice.span.start < lineStart) return undefined;
  // The editor compares what stands before the cursor; all options are to be seen wherever it is.
  const filter = before.slice(choice.span.start - lineStart);
  return choice.options.map(({ text }) => {
    const meaning = meaningOf(text, plan.vocabulary);
    return {
      label: text,
      kind: 'value',
      range: { start: choice.span.start, end: choice.span.end },
      newText: text,
      filter: filter || text,
      ...(meaning !== undefined && { documentation: meaning }),
    };
  });
};
