/** Sentences and flags that promise that nobody will notice. */
import { isHead, sentenceAround } from '../../plan/facts/strategy/saidStrategies.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';

/** `This is a zero-downtime deployment.`, `- User impact: no downtime`, where the plan says what it is about. */
export function promisesIn(section: Section): Span[] {
  if (!isHead(section) || section.isRollback || section.within('steps', 'risks', 'staging')) return [];
  const flag = section.fields.find(({ name }) => /^zero downtime(?: deployment)?$/.test(name))?.value;
  if (flag && /^\W*(?:true|yes|required)\b/i.test(flag.text)) return [flag.span];
  return section.facts(textsIn).flatMap(({ text, span }) => {
    const match = /downtime|interrupt|outage/i.test(text) ? promise.exec(text) : null;
    return match && !doubt.test(sentenceAround(text, match.index))
      ? [span.part(match.index, match.index + match[0].length)]
      : [];
  });
}

const promise = new RegExp(
  [
    String.raw`\bthere (?:is|will be) no downtime\b`,
    String.raw`\b(?:zero|no)[ -]downtime(?= (?:deployment|release|rollout|update|upgrade|migration)\b| (?:is|will be) (?:expected|planned|needed|required|announced)\b|\s*[.;,)]?\s*$|\s*:\s)`,
    String.raw`\bwithout (?:any )?(?:downtime|interruption|outage)\b(?=\s*[.;,]?\s*$)`,
    String.raw`\bdowntime (?:is|will be|stays) (?:at )?(?:zero|none|nil)\b`,
    String.raw`\bno (?:service )?(?:interruptions?|outages?) (?:is|are|will be) (?:expected|planned|needed|announced)\b`,
    String.raw`\b(?:notices?|sees?|feels?) no (?:interruption|outage|downtime)\b`,
  ].join('|'),
  'i',
);
const doubt =
  /\b(?:not|never|unless|if|except|goal|aims?|target|later|next|future|last|previous|would|could|should|(?<!nothing )but|architecture|support(?:s|ed)?)\b/i;
