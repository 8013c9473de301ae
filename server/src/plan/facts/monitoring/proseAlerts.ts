/** Alerts that sentences tell: `We alert when the error rate exceeds 2 %.` */
import type { Span } from '../../../text/span.ts';
import { walkInlines, type Inline } from '../../blocks.ts';
import { partOf } from '../../fieldsOf.ts';
import type { Section } from '../../section.ts';
import { isPerson, personsIn } from '../people/names.ts';
import { tells } from './alertWords.ts';
import { alertsIn, alertsWhen } from './alerts.ts';
import { findThresholds } from './thresholds.ts';

export interface ProseAlert {
  /** The sentence. */
  readonly span: Span;
  /** Whether it says what is done or who is told. */
  readonly told: boolean;
}

/** `Page the engineer on call when …`. */
const calls =
  /^\W*(?:page|call|notify|ping|alert|tell|inform|wake|message|e-?mail|warn) (?:[^.!?;:]|\.(?=\d)){2,50}? (?:when|if|once|as soon as|whenever)\b/i;
/** `When the error rate stays over 1 %, the alert `ShopErrors` fires.`: the condition comes first. */
const whenAlert =
  /^\W*(?:when|if|once|as soon as|whenever)\b(?:[^.!?;]|\.(?=\d)){3,120}?,\s+(?:then )?(?:an?|the|our|its) (?:[\w`%-]+ ){0,3}?(?:alert|alarm)s?\b(?: is (?:raised|sent|triggered|fired)| fires| triggers| goes off)?/i;
/** `If memory goes above 90 %, the operator is paged.` and `…, we call Ann Lee.`: who is told stands behind the condition. */
const whenTold =
  /^\W*(?:when|if|once|as soon as|whenever)\b(?:[^.!?;]|\.(?=\d)){3,120}?,\s+(?:then )?(?:(?:[^.!?;,]{2,60} (?:is|are|gets?) (?:paged|called|notified|informed|alerted|told|woken|warned)|(?:we |please )?(?:page|call|notify|ping|alert|inform|wake|warn))\b)/i;
const receiver =
  /\b(?:to|for|in|into|with|by|calls?|reach(?:es)?|wakes?) (?:the |our )?(?:[\p{L}-]+ ){0,2}?(?:teams?|engineers?|lead|manager|owners?|dbas?|crew|squad|desk|room|group|list|inbox|developers?|operators?)\b/iu;

/** The alerts in sentences of a section that is about watching; those that lists and tables hold are not among them. */
export function proseAlertsIn(section: Section): ProseAlert[] {
  return section.facts(readProseAlerts);
}

function readProseAlerts(section: Section): ProseAlert[] {
  const watches =
    section.within('alerts', 'monitoring', 'metrics', 'monitoringSchedule') ||
    /\b(?:limits?|thresholds?|watch\w*)\b/.test(section.name);
  if (section.isRollback || !watches) return [];
  const known = alertsIn(section).map(({ extent }) => extent);
  const keys = section.content.keys.flatMap(({ name, value }) =>
    value && /\balert|\balarm|^monitoring$/.test(name) ? [value] : [],
  );
  return [...keys, ...walkInlines(section.blocks)]
    .filter(({ span }) => !known.some(({ start, end }) => start <= span.start && span.end <= end))
    .flatMap((inline) => [...sentencesOf(inline).flatMap(alertOf), ...untoldIn(inline)]);
}

/** `Alerts: lag above 30 s; errors above 1 % page Ann Lee; disk above 90 % goes to #ops`: the one of which nobody is told. */
function untoldIn(inline: Inline): ProseAlert[] {
  if (!/^\W*(?:alerts|alarms)\W*:/i.test(inline.text)) return [];
  const alerts = sentencesOf(inline).filter(hasLimit);
  const untold = alerts.filter(
    ({ text }) =>
      !tells.test(text) && !receiver.test(text) && !personsIn(text).some(({ name }) => isPerson(name)),
  );
  return alerts.length > 2 && untold.length === 1 ? untold.map(({ span }) => ({ span, told: false })) : [];
}

function alertOf(sentence: Inline): ProseAlert[] {
  const { text, span } = sentence;
  const called = calls.test(text) || whenTold.test(text);
  const raised = alertsWhen.test(text) ? alertsWhen : whenAlert;
  if (!called && !raised.test(text)) return [];
  if (!findThresholds(sentence).some(({ metric }) => metric !== '')) return [];
  const told =
    called ||
    tells.test(text.replace(raised, ' ')) ||
    receiver.test(text) ||
    personsIn(text).some(({ name }) => isPerson(name));
  return [{ span, told }];
}

/** Whether a sentence has a limit of its own. */
export function hasLimit(sentence: Inline): boolean {
  return /\d/.test(sentence.text) && findThresholds(sentence).some(({ metric }) => metric !== '');
}

/** The sentences of a run of text, without the spaces around them and the label before the first. */
export function sentencesOf(inline: Inline): Inline[] {
  const sentences: Inline[] = [];
  const label = /^\s*\p{Lu}[\p{L} ]{2,24}:\s+/u.exec(inline.text)?.[0].length ?? 0;
  let from = label;
  const add = (to: number): void => {
    const part = inline.text.slice(from, to);
    const start = from + part.length - part.trimStart().length;
    const end = from + part.trimEnd().length;
    if (start < end) sentences.push(partOf(inline, start, end));
    from = to;
  };
  for (const { index } of inline.text.matchAll(/[.!?;](?=\s+\p{L})/gu)) add(index + 1);
  add(inline.text.length);
  return sentences;
}
