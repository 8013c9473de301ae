/** Who is told of all alerts of a section, or of a plan. */
import { tells } from '../../plan/facts/monitoring/alertWords.ts';
import { alertsIn } from '../../plan/facts/monitoring/alerts.ts';
import { hasLimit, proseAlertsIn, sentencesOf } from '../../plan/facts/monitoring/proseAlerts.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { isNobody } from '../../plan/nonAnswers.ts';
import type { Section } from '../../plan/section.ts';
import { squeeze } from '../../text/words.ts';
import { endpoints } from './gradedAlerts.ts';

export const receiver =
  /^(?:actions?|response(?: action)?|reaction|what (?:to do|we do)|(?:alert )?receivers?|(?:alert )?recipients?|alert channel|who(?: does (?:what|it)| and how| takes it| is (?:paged|told|called|informed|notified|alerted|woken)| hears(?: (?:of|about))?(?: it)?(?: and how)?| gets it)?|notif(?:y|ies|ication)|channels?|goes to)$/;

/** How bad it is. */
export const grade = /^(?:severity|priority|level)$/;

/** What is watched may be called so. */
const notices =
  /\bnotification[- ](?:service|system|overview|dashboard|gateway|api|cent(?:er|re)|worker)s?\b|\b(?:write|message|page|call|ticket|post)s? (?:load |response )?(?:latency|latencies|rates?|times?|load|errors?|throughput|queues?|lag|volume|counts?|views?)\b/gi;

/** `When the p95 is above 400 ms, a message goes to #shop.` */
const ofOne =
  /^\W*(?:when|if|once|as soon as|whenever)\b(?:[^,]*\d|(?![^,]*\b(?:alert\w*|alarms?|any\w*|one|limits?|thresholds?|these|those|it|they)\b)[^,]*,)/i;
/** `P1: service down; page Ann` */
const graded = /^\W*(?:p[0-4]|sev(?:erity)?[ -]?\d|critical|warning)\b\s*[:—–-]/i;

/** `Alerts go to #shop-ops`, anywhere in the plan. */
export function tellsOfAll(section: Section): readonly unknown[] {
  return section
    .facts(textsIn)
    .filter(({ text }) => whereAlertsGo.test(text))
    .flatMap(sentencesOf)
    .filter(
      (told) =>
        whereAlertsGo.test(told.text) && !trial.test(told.text) && !ofOne.test(told.text) && !hasLimit(told),
    );
}

/** `Trigger a test alert and see it arrive` */
const trial = /\b(?:test|trial|sample|dummy) alert(?!s\b)/i;

const whereAlertsGo =
  /\balert(?:s|ing|manager)?\b[^.:\n]{0,40}\b(?:goe?s?|sent|routed|pages?|reach|arrive|posted?|delivered|calls?|wakes?)\b/i;

/** Who looks at the dashboard, or looks every hour, is not told by that. */
export function namesReceiver(text: string): boolean {
  if (
    /\b(?:watch|look|check|observ)(?:e?s|ing)?\b|\bevery (?:\d+ )?(?:minutes?|min|hours?|h|days?)\b|\bhourly\b/i.test(
      text,
    ) &&
    !/\balert|\balarm/i.test(text)
  )
    return false;
  return tells.test(text.replace(endpoints, ' ').replace(notices, ' '));
}

/** A sentence, a heading or a label that names the receiver of all alerts here. */
export function saysForAll(section: Section): boolean {
  const alerts = section.facts(alertsIn);
  for (let outer: Section | undefined = section; outer; outer = outer.parent) {
    const headed = outer.heading && outer.level > 1 && tells.test(outer.title.replace(/\balert\w*/gi, ''));
    if (headed) return true;
    if (outer !== section && outer.kind !== 'alerts') break;
    if (
      outer.content.keys.some(
        ({ name, value }) => value && receiver.test(name) && !isNobody(squeeze(value.text)),
      )
    )
      return true;
    const single = outer.facts(proseAlertsIn);
    const sentences = outer.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? sentencesOf(block.inline) : [],
    );
    // A sentence with a limit of its own speaks of that alert alone.
    const all = sentences.filter(
      ({ span, text }) => !ofOne.test(text) && !single.some((alert) => alert.span.start === span.start),
    );
    if (all.some((each) => namesReceiver(each.text) && !hasLimit(each))) return true;
  }
  const told = section.facts(proseAlertsIn);
  const others = section
    .facts(textsIn)
    .filter(
      ({ span, text }) =>
        !alerts.some((alert) => alert.span === span) &&
        span !== section.heading?.inline.span &&
        !graded.test(text),
    )
    .flatMap(sentencesOf)
    .filter(({ span, text }) => !ofOne.test(text) && !told.some((alert) => alert.span.start === span.start));
  const inTable = section.facts(tablesIn).length > 0;
  return (
    !inTable &&
    others.some(
      (sentence) =>
        namesReceiver(sentence.text) &&
        !alerts.some(
          ({ extent }) => extent.start <= sentence.span.start && sentence.span.end <= extent.end,
        ) &&
        !hasLimit(sentence),
    )
  );
}
