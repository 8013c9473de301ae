/** The words that hold a share of a ramp before the next one. */

export const waitsFor =
  /\b(?:for|over|during|after) (?:\w+ ){0,2}\d+\s?(?:min|h|day)|\b(?:hold|held|wait|soak|bake|paus|sleep|watch|monitor|observ|approv|compar|overnight)|\d{1,2}:\d{2}/i;
export const heldByKey = /(?:^|[\n,{])[ \t-]*(?:hold|wait|soak|bake|pause|observe|watch|monitor)\w*[ \t]*:/i;

/** Expected output, options of commands other than for how long, and what is to be seen within some time. */
export const noise =
  /^[^\p{L}\n]*expect\w*\b[^\n]*|\s--?(?!-?(?:hours?|minutes?|days?|duration|soak|hold|pause)[ =])[\w-]+(?:[ =]\d\w*)?|\b(?:within|after|in|timeout)\s+\d+\s*(?:s|sec\w*|m|min\w*)\b/gimu;

export function pauses(text: string): boolean {
  return /\b(?:hold(?:s|ing)?|held|wait(?:s|ed|ing)?|watch\w*|monitor\w*|observ\w+|soak\w*|bake[sd]?|baking|paus(?:e|es|ed|ing)|sleep|compar\w+|confirm\w*|approv\w+|review\w*|gate|overnight|next (?:day|morning|week)|metrics?|latency|errors?|error rate|p9\d|slo|dashboards?|graphs?)\b|--(?:hours?|minutes?|days?|duration)[ =]\d|\d\s*(?:min|minutes?|mins|h|hrs?|hours?|days?)\b|(?<!\d)\d{1,2}:\d{2}\b|\d{4}-\d{2}-\d{2}/i.test(
    text,
  );
}

export const hold =
  /\b(?:hold(?:s|ing)?|held|wait|waits|watch|monitor(?:s|ed|ing)?|observ\w+|soak|bake|pause|sleep|between|verif(?:y|ies|ication)|validat\w+|check(?:s|ed)?|confirm|compare|analysis|interval|duration|after \d+|for \d+|every|(?:\d+|an?|one|two|three|four|six|eight|half an?|some|several|few|next|following) (?:minutes?|mins?|hours?|hrs?|days?|weeks?)|overnight|success criteria|criteria|gate|metrics?|stable|slo|errors?|warten|esperar|attendre|monitorear|surveiller)\b|\d\s*(?:m|h|min|hrs?)\b|观察|監視|待/i;

/** Card holders hold nothing. */
export const waits = /\b(?:hold(?!er)|held|wait|soak|bake|monitor|watch|observe|paus)/i;

export const clock = /(?<!\d)\d{1,2}:\d{2}\b|\d{4}-\d{2}-\d{2}/g;

/** Said of the shares, or with how long; a car may be held for a member. */
export const waitsOften =
  /\b(?:hold(?!er)|held|wait|soak|bake|monitor|watch|observe|paus)\w*\b[^.\n]{0,80}\b(?:\d+|an?|one|two|three|half an|some|few) (?:min|hour|hr|h\b|day|night)|\b(?:each|every|per|between|before (?:the next|each|raising|increasing|going on)|shares?|steps?)\b[^.\n]{0,80}\b(?:hold(?!er)|held|wait|soak|bake|monitor|watch|observe|paus)|\b(?:hold(?!er)|held|wait|soak|bake|monitor|watch|observe|paus)\w*\b[^.\n]{0,80}\b(?:each|every|per|between|before (?:the next|each|raising|increasing|going on)|shares?|steps?|overnight)\b/i;

/** A hold in so many words, or how long it is. */
export const holdsLong = /\b(?:hold(?!er)|held|wait|soak|bake|paus)|\d\s*(?:min|h\b|hours?\b|days?\b)/i;
