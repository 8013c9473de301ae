/** Which of the words before a limit say what is measured. */

/** `P1 (page Ann Lee):` says how grave it is and who is told, and is no part of what is measured. */
const grade = /^\W*(?:p\d|sev ?\d|critical|warning|info|high|medium|low)\s*\([^()]*\)\s*[:–—-]\s*/i;

/** `ShopHighErrorRate: errors above 5%`: what the alert is called. */
const called = /^\W*(?=\w*\p{Ll}\p{Lu})\w+\W*[:–—]\s+(?=\p{L})/u;

/** What is done stands before it: `Page the engineer when the error rate is above 5%`. */
const condition = /\b(?:when|whenever|if|once|as soon as)\s+/i;

/** `Commit latency, normally under 40 ms` */
const aim = /^(?:normally|usually|typically|expected|target|goal|(?:should|must) (?:be|stay))$/i;

/** The last clause before a limit, or the one before it where that says only what the limit is for. */
export function measuredWords(last: string, earlier = last): string {
  if (aim.test(last)) return earlier;
  return last.replace(grade, '').replace(called, '').split(condition).at(-1) ?? last;
}
