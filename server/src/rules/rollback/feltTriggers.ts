/** Triggers that people judge by feeling. */

/** What people judge by feeling. */
export const subjects =
  'performance|latency|latencies|response times?|responses|error rates?|errors?|exceptions?|failures?|load|cpu|memory|resources?|usage|throughput|system|service|application|app|site|users?|customers?|user experience|ux|metrics|stability|behaviou?r|things|something|anything|issues?|problems?|complaints|logs?|traffic|degradation';
export const feelings =
  'bad|poor|slow|slower|sluggish|high|higher|too high|too slow|too many|many|increased|increasing|elevated|unacceptable|abnormal|unusual|unexpected|unstable|degraded|degrades|significant|significantly|severe|serious|excessive|noticeable|large|considerable|unhappy|complain\\w*|wrong|worse|suffers?|spikes?|drops?|rises?|increases?|goes up|go up|weird|strange|odd|problematic';
const vague = new RegExp(
  `^(?:(?:if|when|the|a|an|any|we see|we notice|there (?:is|are)|our)\\s+)*(?:(?:${feelings})\\s+)+(?:(?:api|app|application|system|service|user|server|production|overall|page|request|http|performance)\\s+)*(?:${subjects})(?:\\s+(?:degradation|rates?|levels?|counts?|volumes?|issues?|problems?|usage|detected|observed|occurs?|found|reported|times?|appear))*\\W*$` +
    `|^(?:(?:if|when|the|our|a|an)\\s+)*(?:(?:api|app|application|system|service|user|server|production|overall|page|request)\\s+)*(?:${subjects})\\s+(?:(?:is|are|gets?|becomes?|looks?|seems?|feels?|goes|go|remains?|has|have|been|too|very|significantly|noticeably)\\s+)*(?:${feelings})(?:\\s+(?:significantly|noticeably|too much|a lot|wrong))*\\W*$` +
    `|^(?:(?:if|when)\\s+)?(?:performance|stability|service|system|user experience)\\s+(?:degradation|degrades|issues?|problems?|instability|impact)(?:\\s+(?:detected|observed|occurs?|found|reported))?\\W*$`,
  'i',
);

/** What is seen or felt, of whatever it may be. */
const felt = new RegExp(
  "\\b(?:loads?|responds?|opens?|runs?|works?|answers?|reacts?|starts?|behaves?|performs?)\\s+(?:\\w+\\s+)?(?:slowly|badly|poorly|sluggishly|erratically|strangely|oddly)$|\\b(?:feels?|looks?|seems?|sounds?|behaves?|performs?|responds?|reacts?|runs?)\\s+(?:to be\\s+)?(?:\\w+\\s+)?(?:right|wrong|good|bad|badly|poorly|oddly|strangely|abnormally|erratically|unexpectedly|off|ok|okay|fine|normal|abnormal|odd|strange|weird|slow|sluggish|unstable|worse|healthy|unhealthy|suspicious|inconsistent|implausible|unrealistic|unreasonable|low|lower|high|higher|thin|weak|empty|(?:un|dis)?satisfied|dissatisfied|unhappy|confused|annoyed|frustrated|uneasy|worried|nervous|uncomfortable)\\b|(?:n[o']t|n’t)\\s+(?:feel|look|seem|sound|behave)\\w*\\b" +
    `|^(?:any )?(?:significant|severe|serious|major|considerable|noticeable|unacceptable|excessive|abnormal|unusual|unexpected|large|big|high|negative|bad|poor|prolonged|extended|lengthy)\\s+(?:\\w+\\s+)?(?:impact|slowdown|outage|downtime|disruption|degradation|instability|slowness|feedback|behaviou?r|load|lag|delays?|experience|trouble|anomal(?:y|ies)|increase|drop|rise)(?:\\s+(?:on|for|to|in|of|from|by|about)\\s+(?:\\w+\\s*){1,3})?$` +
    '|\\b(?:rather|quite|pretty|fairly|somewhat|unusually|remarkably|noticeably|considerably|a bit|a little|a lot)\\s+(?!a \\b)\\w+(?:er)?$|\\b(?:more|longer|slower|higher|lower|fewer|less|worse|bigger|larger|busier)\\b.{0,40}\\bthan (?:usual|normal|expected|acceptable|comfortable|we like)$|\\b(?:not|in|un)[ -]?(?:happy|satisfied|acceptable|reasonable|tolerable|comfortable|satisfactory)\\b|\\b(?:gets?|getting|becomes?|grows?|is|are|stays?|remains?) (?:too |very |quite |rather )?(?:elevated|increased|abnormal|unusual|degraded|poor|unacceptable|excessive|noticeable|severe|bad|long|longer|large|slow|slower|high|higher|big|busy|heavy|unstable|shaky|flaky|unreliable|unhappy|annoyed|nervous|worse)$' +
    '|\\btoo (?:many|much|few|little|high|low|slow|fast|quickly|long|late|often|large|big|old|weak|heavy)\\b|(?:^|\\b(?:shows?|see|sees|there are|have|has|gets?) )(?:many|lots of|a lot of|several|numerous|frequent) \\w+(?: \\w+){0,8}$|^(?:a |an )?(?:considerable|significant|large|high|substantial|big|noticeable|unacceptable|unusual|abnormal|elevated|increased|unexpected|low) (?:number|share|part|amount|fraction|percentage|portion|proportion|rate|level|volume|count)s? of\\b|\\b(?:a lot|a bit|significantly|considerably|noticeably|markedly|substantially|too much|too far)$',
  'i',
);

/** Words of those who would have to agree first. */
const unsettled = new RegExp(
  [
    String.raw`\b(?:rates?|latency|latencies|times?|queues?|backlog|lag|load|usage|counts?|volumes?|throughput|share|number) (?:drops?|falls?|rises?|grows?|climbs?|increases?|decreases?|declines?|sinks?)(?: (?:quickly|fast|rapidly|sharply|steadily|strongly|clearly|noticeably))?$`,
    String.raw`\b(?:well|far|way|clearly|somewhat) (?:over|above|below|under|beyond) [^\d]*$`,
    String.raw`\b(?:over|above|below|under|beyond) (?:what|anything that) [^\d]*$`,
    String.raw`\b(?:becomes?|is|are|turns? into|remains?|poses?) (?:an?|the) (?:\w+ )?(?:problem|issue|concern|nuisance|burden|worry|headache|bottleneck)$`,
    String.raw`\bgets? out of (?:hand|control)$`,
    String.raw`\bno longer (?:acceptable|tolerable|reasonable|satisfactory|good|smooth)$`,
    String.raw`\breports? (?:of )?(?:unusual|strange|odd|unexpected|weird|bad|poor|slow) (?:\w+ )?(?:behaviou?r|experiences?|performance|responses|things)$`,
    String.raw`\b(?:unusable|overwhelmed|strained|disappointing|worrying|alarming|concerning|troubling|questionable|doubtful)$`,
    String.raw`\b(?:have|has|having) (?:a )?(?:bad|hard|poor|difficult) (?:time|experience)$`,
    String.raw`\bthan (?:it|they) (?:should|used to)$|\b(?:bad|uneasy|strange|odd) feeling\b|\bin an? (?:\w+ )?way\b`,
    String.raw`\bloses? (?:confidence|trust|faith|patience)\b`,
    String.raw`\bnot\b.{0,30}\b(?:as (?:planned|expected|hoped|intended)|(?:what|as|how|like|the way) (?:it|they) (?:should|used to)(?: be)?|what (?:we|they|users) (?:are used to|expect(?:ed)?|like|want(?:ed)?))$`,
    String.raw`\b(?:deteriorat\w+|misbehav\w+|worsen\w*)$|\b(?:starts?|begins?) (?:to )?complain\w*$`,
    String.raw`\bcauses? (?:\w+ )?(?:issues?|problems?|trouble|difficulties)$`,
    String.raw`^(?:any )?(?:major|serious|severe|significant|big) (?:\w+ )?(?:issues?|problems?|trouble)(?: (?:in|with|on|of|from) (?:\w+ ?){1,3})?(?: (?:is |are )?(?:found|detected|reported|observed|occurs?|arises?))?$`,
    String.raw`\b(?:conversions?|sales|revenue|orders|bookings|sign-?ups|volume|throughput|rates?|usage|latency|traffic) (?:goes?|going) (?:up|down)$`,
    String.raw`^there is (?:a |some )?(?:risk|danger|fear|suspicion|feeling)\b`,
    String.raw`\b(?:properly|smoothly|satisfactorily|acceptably|adequately|well enough)$`,
    String.raw`\bfor (?:a while|some time|a bit|(?:too )?long|a long time)$`,
    String.raw`\bsituation (?:\w+ )?(?:critical|serious|bad|tense|difficult)$`,
    String.raw`\b(?:deemed|considered|judged|felt) (?:to be )?(?:necessary|needed|appropriate)$`,
    String.raw`^(?:if|when|as) (?:needed|necessary|required|appropriate)$`,
    String.raw`^(?:slow|poor|bad|sluggish) (?:\w+ ){0,2}(?:loads?|loading|answers?|pages?|logins?|queries)$`,
  ].join('|'),
  'i',
);

/** `Orders per hour drop sharply`: how fast something moves, and not how far. */
const moving =
  /\b(?:drop|fall|rise|grow|climb|increase|decrease|decline|sink|shrink|jump|spike|go up|go down)s?(?: (?:off|down|up|away))? (?:quickly|fast|rapidly|sharply|steadily|steeply|strongly|clearly|visibly|heavily|dramatically|drastically|suddenly|unusually)$/i;

/** Whether one person will call it met and another will not. */
export function isMatterOfOpinion(words: string): boolean {
  return vague.test(words) || felt.test(words) || unsettled.test(words) || moving.test(words);
}
