/** Which of the words around a limit say what is measured. */

/** `P1 (page Ann Lee):` says how grave it is and who is told, and is no part of what is measured. */
const grade = /^\W*(?:p\d|sev ?\d|critical|warning|info|high|medium|low)\s*\([^()]*\)\s*[:–—-]\s*/i;

/** `ShopHighErrorRate: errors above 5%`: what the alert is called. */
const called = /^\W*(?=\w*\p{Ll}\p{Lu})\w+\W*[:–—]\s+(?=\p{L})/u;

/** `Alerts: replication lag above 30 s`: what the line is about. */
const label = /^\W*(?:alerts?|alarms?|triggers?|limits?|targets?)\W*[:：]\W*(?=\p{L})/iu;

/** What is done stands before it: `Page the engineer when the error rate is above 5%`. */
const condition = /\b(?:when|whenever|if|once|as soon as)\s+/i;

/** `Commit latency, normally under 40 ms` */
const aim = /^(?:normally|usually|typically|expected|target|goal|(?:should|must) (?:be|stay))$/i;

/** The last clause before a limit, or the one before it where that says only what the limit is for. */
export function measuredWords(last: string, earlier = last): string {
  if (aim.test(last)) return earlier;
  return last.replace(grade, '').replace(called, '').replace(label, '').split(condition).at(-1) ?? last;
}

const clauseEnd =
  /[,;•|\n]|[.!?](?=\s|$)|\s(?:or|and|but|then)\s|[:→]|->|=>|\s[-–—]\s|\s(?=(?:he|she|they|we|you|somebody|someone|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) (?:is|are|gets?|stops?|pauses?|pages?|calls?|rolls?|decides?|looks?|checks?|halts?|aborts?|holds?|goes|go|tells?|switch(?:es)?|turns?|must|will)\b)/u;

/** `above 30 s pages Ann Lee`, `goes to #tills`: what it sets off, and no part of what is measured. */
const setsOff =
  /^\s*(?:pages|calls|tells|wakes|alerts|notifies|warns|informs|rings|goes|writes|posts|sends)\s+(?=\p{Lu}\p{Ll}|[#@]|(?:the|our|to|into|a) )/u;

/** What stands behind a limit, up to the end of its clause or to what it sets off. */
export function wordsBehind(rest: string): string {
  return setsOff.test(rest) ? '' : rest.slice(0, clauseEnd.exec(rest)?.index ?? rest.length);
}
