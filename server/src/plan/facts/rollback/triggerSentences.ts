/** Sentences that say when people go back. */
import { remembered } from '../../../text/remembered.ts';
import { languages } from '../../vocabulary/languages/index.ts';

export const triggerWords = new RegExp(
  [
    String.raw`\b(?:roll(?:s|ed|ing)?[ -]?back|rollback|abort|revert)\b(?:[^.\n]{0,40}\b(?:if|when|once|unless|as soon as)|[^.:\n]{0,40}\b(?<!(?:tested|verified|rehearsed|validated|tried|practi[sc]ed|exercised|proven|documented|ready|available|done|successfully) )on(?![ -](?:\d|\w+day\b|(?:staging|production|stage|test|uat|qa|call|duty)\b)))\b(?! (?:needed|necessary|required|applicable|possible))`,
    String.raw`\b(?:if|when|once|unless|as soon as)\b(?! (?:needed|necessary|required|applicable|possible)\b)[^.\n]{0,120}\b(?:roll(?:s|ed|ing)?[ -]?back|rollback|abort|revert)\b`,
    String.raw`(?<=[\w%)]\W{1,3})\btriggers? (?<!\b(?:to|can|may|then|and) triggers? )(?:a |an |the |immediate |automatic )*roll[ -]?back`,
    String.raw`\bauto(?:matic(?:ally)?)?[ -]?roll(?:s|ed)?[ -]?back`,
  ].join('|'),
  'i',
);

/** `Turn it off when`, `we go back if`: only under a heading that is about the way back. */
export const backWhen = new RegExp(
  [
    String.raw`\b(?:turn|switch|flip|go|fall)\b[^.\n]{0,20}\b(?:off|back)\b[^.\n]{0,20}\b(?:if|when|as soon as)\b`,
    String.raw`\b(?:if|when|once|as soon as)\b[^.\n]{3,120}\b(?:(?:turn|switch|flip|go|fall|point|rout|shift|mov|bring|put)\w*\b[^.\n]{0,40}\bback|re-?deploys?)\b`,
    String.raw`\b(?:calls? it|decides?|gives? the (?:word|order)|pulls? the plug)\b[^.\n]{0,20}\b(?:if|when|once|as soon as)\b`,
    String.raw`\b(?:if|when|once|as soon as)\b[^.\n]{1,80}(?:[<>≥≤]=?|\b(?:above|below|over|under|exceeds?)) ?\d`,
  ].join('|'),
  'i',
);

/** `Fallback is called by the steering group if …`, `we do so when …`: under such a heading too. */
export const calledWhen =
  /\b(?:fall[ -]?back|back(?:ed|ing|s)?[ -]?out|(?:going|stepping|pulling) back|(?:we|they) do (?:so|it|this)|(?:it|this|that|the \w+) is (?:called|invoked|used|pulled|done|run|started|declared|decided(?: upon| on)?|reversed|undone|taken back|withdrawn|stopped))\b[^.\n]{0,60}\b(?:if|when|once|as soon as)\b(?! (?:needed|necessary|required|applicable|possible|done|finished))/i;

/** `For a regression of the app, switch back`, `on any loss of data we restore`: the event that opens a sentence. */
const afterEvent =
  /(?:^|[.!?:]\s+)\W*(?:for|on|upon|after|in case of) (?:(?:an?|any|each|every|the|first|severe|major|critical) )*[^.,;:\n]{0,50}\b(?:regressions?|failures?|outages?|crash(?:es)?|degradation|incidents?|breach(?:es)?|corruption|data loss|loss of data|mismatch|errors?)\b[^.,;:\n]{0,30},\s*\p{L}/iu;

/** `If the sums differ, stop. Go to [Rollback](#rollback).` */
const sendsBack =
  /\b(?:if|when|once|as soon as)\b[^.\n]{3,120}\.\s+(?:go|jump|proceed|continue|skip|move|turn)\b[^.\n]{0,20}\bto\b\W{0,3}(?:the )?(?:section )?\W{0,3}(?:roll[ -]?back|back[ -]?out)\b/i;

/** `Rollback is mandatory for a wrong total.` */
const isDue =
  /\b(?:roll[ -]?back|back(?:ing)?[ -]?out|reverting) is (?:mandatory|required|needed|due|called for|automatic|warranted|not optional)\b[^.\n]{0,20}\b(?:for|on|upon|after|if|when|as soon as)\b|\broll[ -]?back is triggered by\b/i;

/** `falls` is a condition in German alone. */
export const english = /\b(?:the|that|and|is|are|to|below|above)\b/i;

/** `Database rollback, only if claims are damaged`, `if she cannot be reached`, `it is complete when`: a condition of a part, of a person, of its end. */
export const conditionOfPart = new RegExp(
  [
    String.raw`\b(?:database|data|schema|db|migrations?)\b[^.\n]{0,40}\b(?:roll[ -]?back|undo|restore)\b[^.\n]{0,40}\bonly (?:if|when)\b`,
    String.raw`\b(?:if|when) (?:he|she|they|nobody|no one|(?:the )?(?:\w+ )?(?:lead|owner|manager|engineer|on-call|commander)) (?:is|are|cannot|can[’']t|does not|do not) (?:be )?(?:reach\w*|unreachable|not reachable|unavailable|absent|away|not available|answer)\b`,
    String.raw`\b(?:once|when|if|after|as soon as) (?:the |a )?(?:roll[ -]?back|back[ -]?out) (?:has|is|was)\b`,
    String.raw`\b(?:roll[ -]?back|back[ -]?out) (?:is |was |counts as |has )?(?:considered |deemed |only )?(?:verified|complete[d]?|done|finished|over|success\w*|confirmed|validated|worked|closed|accepted)\b[^.\n]{0,20}\b(?:if|when|once|as soon as)\b`,
    String.raw`\b(?:if|when)\b[^.\n]{0,40}\b(?:(?:is|are|was|were) (?:at fault|to blame|the (?:cause|reason|culprit)|(?:already )?(?:applied|run))|caused it)\b`,
  ].join('|'),
  'i',
);

export const saysWhen = remembered((text) => {
  const whole = aboutTheWhole(text);
  return triggerWords.test(whole) || sendsBack.test(whole) || isDue.test(whole);
});

export const saysWhenBelowRollback = remembered((text) => {
  const whole = aboutTheWhole(text);
  return backWhen.test(whole) || calledWhen.test(whole) || afterEvent.test(whole);
});

/** What a sentence in another language tells of: when to go back, or when something is so. */
export const inLanguages = remembered((text) => {
  const spoken = languages.filter(({ condition }) => condition.test(text));
  if (spoken.some(({ wayBack }) => wayBack.test(text))) return 'way back';
  return spoken.length > 0 ? 'condition' : undefined;
});

/** `Go on if no trigger of the rollback plan is met`: what the triggers are stands elsewhere. */
const pointsAtTriggers =
  /\b(?:if|when|once|unless|until|as soon as|as long as) (?:(?:a|an|any|no|none|one|of|the|these|those) ){0,3}(?:roll[ -]?back |abort )?triggers?\b/gi;

/** `Rollback: nothing to undo; stop here if a host is down`: a step before the first change. */
const nothingYet =
  /\b(?:roll[ -]?back\W{1,6})?nothing (?:is )?to (?:be )?(?:undo(?:ne)?|roll(?:ed)? back|revert(?:ed)?|take back)\b[^.\n]*/gi;

/** `The rollback was carried out once in staging`: how often, not when. */
const oneTime = /\bonce\b(?= (?:in|on|at|by|more|again|an?|per|every|with|for|before|already|last)\b|\W*$)/gi;

/** The sentences that are about the whole; the point of `0.5 %` and `22.45` ends none. */
function aboutTheWhole(written: string): string {
  // A sentence goes on in the next line where that begins small.
  const text = written
    .replace(/(?<=\d)\.(?=\d)|\n(?=[^\S\n]*\p{Ll})/gu, ' ')
    .replace(pointsAtTriggers, ' ')
    .replace(oneTime, ' ')
    .replace(nothingYet, ' ');
  if (!conditionOfPart.test(text)) return text;
  return text
    .split(/(?<=[.!?;])\s+/)
    .filter((sentence) => !conditionOfPart.test(sentence))
    .join(' ');
}

/** Of a step of the way back: `If blue cannot read the data, revert the schema` is when to take that step alone. */
export const saysWhenInStep = remembered(
  (text) =>
    inLanguages(text) !== undefined ||
    (ofTheWhole.test(text) && (saysWhen(text) || saysWhenBelowRollback(text))),
);
const ofTheWhole =
  /\b(?:roll(?:s|ed|ing)?[ -]?back|abort|go(?:es)? back|back(?:s|ed|ing)?[ -]?out)\b(?! the (?:database|schema|data|migrations?)\b)/i;
