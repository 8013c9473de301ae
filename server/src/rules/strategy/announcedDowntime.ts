/** Interruptions that a plan announces somewhere. */
import { textsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Range } from '../../text/span.ts';

/** `Ten minutes of downtime` in the summary, the steps or a message. */
export function announcedDowntime(plan: Plan): Range | undefined {
  for (const section of plan.sections) {
    if (section.isRollback || section.within('risks', 'triggers', 'lessons', 'success', 'metrics', 'alerts'))
      continue;
    for (const { text, span } of section.facts(textsIn)) {
      const match =
        /\b(?:[1-9]\d*[- ](?:minutes?|mins?|hours?)(?: of)? (?:planned |expected |total )?(?:downtime|outage)|(?:is|are|will be) (?:unavailable|offline|not available) (?:from|between|for) (?:about )?[1-9]\d*)\b/i.exec(
          text,
        );
      if (
        !match ||
        /\b(?:no|not|without|instead|avoid\w*|used to|last|old|before|earlier|former\w*|less|if|when|fewer|saves?|than|was|were|took)\b/i.test(
          text,
        )
      )
        continue;
      return span.part(match.index, match.index + match[0].length);
    }
  }
  return undefined;
}
