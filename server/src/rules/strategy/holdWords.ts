/** The words that hold a share of a ramp before the next one. */
import { holding, staying } from '../../plan/vocabulary/holds.ts';

const during = String.raw`overnight|metrics?|slo|errors?|gate`;

export const waitsFor = new RegExp(
  String.raw`\b(?:for|over|during|after) (?:\w+ ){0,2}\d+\s?(?:min|h|day)|\b(?:${staying}|sleep|approv|compar|overnight)|\d{1,2}:\d{2}`,
  'i',
);
export const heldByKey = new RegExp(String.raw`(?:^|[\n,{])[ \t-]*(?:${staying})[ \t]*:`, 'i');

/** Expected output, options of commands other than for how long, and what is to be seen within some time. */
export const noise =
  /^[^\p{L}\n]*expect\w*\b[^\n]*|\s--?(?!-?(?:hours?|minutes?|days?|duration|soak|hold|pause)[ =])[\w-]+(?:[ =]\d\w*)?|\b(?:within|after|in|timeout)\s+\d+\s*(?:s|sec\w*|m|min\w*)\b/gimu;

const pausing = new RegExp(
  [
    String.raw`\b(?:${staying}|${during}|sleep|(?:compar|confirm|approv|review)\w*|next (?:day|morning|week)|latency|error rate|p9\d|dashboards?|graphs?)\b`,
    String.raw`--(?:hours?|minutes?|days?|duration)[ =]\d`,
    String.raw`\d\s*(?:min|minutes?|mins|h|hrs?|hours?|days?)\b`,
    String.raw`(?<!\d)\d{1,2}:\d{2}\b|\d{4}-\d{2}-\d{2}`,
  ].join('|'),
  'i',
);

export function pauses(text: string): boolean {
  return pausing.test(text);
}

export const hold = new RegExp(
  [
    String.raw`\b(?:${staying}|${during}|sleep|between|verif(?:y|ies|ication)|validat\w+|check(?:s|ed)?|confirm|compare|analysis|interval|duration|(?:after|for) \d+|every|(?:success )?criteria|stable)\b`,
    String.raw`\b(?:\d+|an?|one|two|three|four|six|eight|half an?|some|several|few|next|following) (?:minutes?|mins?|hours?|hrs?|days?|weeks?)\b`,
    String.raw`\b(?:warten|esperar|attendre|monitorear|surveiller)\b|观察|監視|待`,
    String.raw`\d\s*(?:m|h|min|hrs?)\b`,
  ].join('|'),
  'i',
);

export const waits = new RegExp(String.raw`\b(?:${staying})`, 'i');

export const clock = /(?<!\d)\d{1,2}:\d{2}\b|\d{4}-\d{2}-\d{2}/g;

const shares = String.raw`(?:each|every|per|between|before (?:the next|each|raising|increasing|going on)|shares?|steps?)\b`;

/** Said of the shares, or with how long; a car may be held for a member. */
export const waitsOften = new RegExp(
  [
    String.raw`\b(?:${staying})\b[^.\n]{0,80}\b(?:(?:\d+|an?|one|two|three|half an|some|few) (?:min|hour|hr|h\b|day|night)|${shares}|overnight\b)`,
    String.raw`\b${shares}[^.\n]{0,80}\b(?:${staying})`,
  ].join('|'),
  'i',
);

/** A hold in so many words, or how long it is. */
export const holdsLong = new RegExp(String.raw`\b${holding}|\d\s*(?:min|h\b|hours?\b|days?\b)`, 'i');
