/** The words that say what a limit is for: a target, an alert, or the way back. */
import { remembered } from '../../../text/remembered.ts';

export type LimitRole = 'target' | 'alert' | 'rollback';

export interface NamedRole {
  readonly role: LimitRole;
  /** What sets limits of one role apart: what is normal is not what is aimed at, nor is what a gate asks for. */
  readonly tier: string;
}

const headRoles: readonly (readonly [RegExp, LimitRole])[] = [
  [
    /\b(?:roll ?back|abort|back ?out|revert|kill|stop|(?:switch|turn)(?:ed)? off|disable|go back|undo)\b/,
    'rollback',
  ],
  [/\b(?:alerts?|alarms?|tell|call|page|paging|warn|warning|critical|amber|yellow|red)\b/, 'alert'],
  [
    /\b(?:targets?|goal|normal|healthy|green|expected|success|slo|sla|objective|acceptable|ok|good|fine|aim|should be|(?:proceed|continue|promote|advance|go on|go ahead) (?:if|when|while|at))\b/,
    'target',
  ],
];
/** What is normal may be better than what is aimed at; a warning comes before the alarm. */
const apart =
  /\b(?:normal|healthy|green|ok|good|acceptable|fine|expected|warn|warning|amber|yellow|red|critical|proceed|continue|promote|advance|go on|go ahead)\b/;

/** What the limits under a column's head or a key are for. */
export const roleOfHead = remembered((head): NamedRole | undefined => {
  const words = head.replace(/\bsuccess (?:rate|ratio|percentage)\b/, ' ');
  const roles = headRoles.filter(([pattern]) => pattern.test(words)).map(([, role]) => role);
  const role = roles.length === 1 ? roles[0] : undefined;
  return role && { role, tier: apart.test(head) ? head : '' };
});

const actions = [
  String.raw`actions?(?: on (?:alert|breach))?`,
  String.raw`(?:(?:first|initial|immediate) )?(?:response|reaction)(?: action| by)?|then|do`,
  String.raw`what (?:to do|we do|is done|happens|then)|reaction|consequence|next step`,
  String.raw`notif(?:y|ies|ication|ications)|(?:alert )?receivers?|(?:alert )?recipients?|alert channel`,
  String.raw`who(?: (?:does (?:what|it)|and how|takes (?:it|over)|steps in|is (?:on it|told|called|paged|woken|informed|notified)|acts|reacts|responds|handles it|hears(?: (?:of|about))?(?: it)?(?: and how)?|gets(?: it| the (?:alert|message|call))?|knows))?`,
  String.raw`whom|channels?|routes?|escalat\w+(?: to)?|contact|responder|handled by|on[ -]?call`,
  String.raw`informed|told|goes out to|owner|destination|alert to|alert goes to|tell|goes to|to|page`,
  String.raw`pages|call|calls|severity|priority|level|ação|ações|acción|acciones|aktion|maßnahmen?`,
  String.raw`massnahmen?|mesures?|réaction|réponse|respuesta|resposta|responsable|responsável`,
  String.raw`verantwortlich|empfänger|destinatario|destinataire|対応|措施|处理|通知`,
].join('|');
/** What is done, and who is told. */
export const actionHead = new RegExp(`^(?:${actions})$`);

const goesBack =
  '(?:roll(?:s|ed|ing)?[ -]?back|rollback|abort\\w*|back(?:s|ed|ing)?[ -]?out|revert\\w*|(?:turn|switch|flip)\\w*(?: \\S+){0,3} (?:off|back)|(?:go|goes|fall)\\w* back|halt|stop)';
const conditional =
  '(?:if|when|whenever|once|as soon as|on|at|triggers?|criteria|conditions?|limits?|thresholds?)';
const hedged =
  /\b(?:consider\w*|maybe|likely|possibl[ey]|evaluat\w+|assess|discuss\w*|prepare|think about|needed|necessary|do not|don.t|never|no need|unless|before|until|how|after)\b/;

const backName = new RegExp(
  `\\b${goesBack}\\b.*\\b${conditional}\\b|^(?:(?:automatic|automated|manual) )?triggers?(?: conditions?)?$|^(?:automatic|automated|immediate) (?:roll ?back|abort)$`,
);
/** `Page` and `we page at`; the `history page` and the `page load time` are what is watched. */
const alertName =
  /\b(?:alert(?:s|ed)?|alarms?|paged|paging|alerting)\b|(?:^|\b(?:we|to|and|or|will|must|critical|urgent|immediate|p\d|sev ?\d) )pages?\b(?! (?:load|views?|speed|size|errors?|times?|response|rend\w+|latency|opens?)\b)/;
const gateName =
  /^(?:gate|(?:exit|promotion|go|gate|proceed|advance|entry to \\w+) criteria|(?:\S+ ){0,2}gate|(?:we )?(?:proceed|continue|promote|advance|go on|carry on|go ahead|move on)\b.*\b(?:if|when|while|only|once)\b.*)$/;
const targetName =
  /\b(?:targets?|slos?|service level objectives?|goals?|objectives?|healthy|success criteria|success metrics|acceptance criteria|guardrails?)\b|^(?:(?:key|main|core|health|business|technical|application) )?(?:metrics|numbers|signals|indicators|kpis)\b|\bwatch(?:ing|ed)?\b/;

/** What a heading, a label or the line above a list says that the limits below are for. */
export const roleOfName = remembered((name): NamedRole | undefined => {
  if (backName.test(name)) return hedged.test(name) ? undefined : { role: 'rollback', tier: '' };
  if (alertName.test(name)) return { role: 'alert', tier: '' };
  if (gateName.test(name)) return { role: 'target', tier: 'gate' };
  return targetName.test(name) ? { role: 'target', tier: '' } : undefined;
});

/** Whether an action takes the release back, without ifs and buts. */
export function setsOff(action: string): boolean {
  return (
    /\b(?:roll(?:s|ed|ing)?[ -]?back|rollback|abort|revert|back ?out)\b/.test(action) &&
    !/\b(?:consider|maybe|likely|possibl[ey]|evaluate|assess|discuss|prepare|if)\b/.test(action)
  );
}

const tellsSomebody =
  /\b(?:calls?|pages?|writes?|tells?|alerts?|warns?|posts?|messages?|notif(?:y|ies)|wakes?|informs?)\b/i;

/** `Ann calls Ben`, before the limit at which that is done. */
export const callsSomebody =
  /^\W*(?:\p{Lu}[\p{L}’'-]* )?(?:calls?|pages?|tells?|wakes?|warns?|alerts?|pings?|informs?)\s+\S[^,;.]{0,30}$|^\W*an? (?:message|page|ticket|mail) (?:goes|is sent)\b/u;

/** `normal below 0.3 %; above 1 % Ann calls Ben; above 3 % we back out`: what each clause does about its own limit. */
export function roleOfClause(
  text: string,
  from: number,
  to: number,
): { role: LimitRole; action: string } | undefined {
  const start = text.lastIndexOf(';', from) + 1;
  const end = text.indexOf(';', to);
  if (start === 0 && end < 0) return undefined;
  const action = text.slice(to, end < 0 ? text.length : end).trim();
  if (setsOff(action.toLowerCase())) return { role: 'rollback', action };
  if (tellsSomebody.test(action)) return { role: 'alert', action };
  // `…; Ann calls Ben above 1 %`
  const before = text.slice(start, from);
  if (start > 0 && action.replace(/\W/g, '') === '' && callsSomebody.test(before))
    return { role: 'alert', action: before.replace(/^\W+/, '').trim() };
  return /\b(?:normal|usual)(?:ly)?\b/i.test(text.slice(start, from)) && action === ''
    ? { role: 'target', action }
    : undefined;
}

const backSentence = new RegExp(
  `\\b${goesBack}\\b.{0,60}?\\b(?:if|when|whenever|once|as soon as)\\b|\\b(?:if|when|whenever|once|as soon as)\\b.{0,120}?\\b${goesBack}\\b`,
  'i',
);
const alertSentence =
  /\b(?:page[sd]?|alerts?|alarms?|call[s]?|notif(?:y|ies)|wakes?|pings?)\b.{0,80}?\b(?:if|when|whenever|once|as soon as|at)\b|\b(?:if|when|whenever|once|as soon as)\b.{0,120}?\b(?:page[sd]?|alerts?|calls?|notif(?:y|ies)|wakes?|pings?|tells?|(?:is|are) (?:told|called|woken|informed|notified|paged|alerted|warned)|(?:message|mail|ticket) (?:goes|is (?:sent|posted|written|opened)))\b/i;
const unsure =
  /\b(?:no|not|never|without|unless|until|before|after|avoid|instead|cannot|except|consider|maybe|possibly|was|were|would|could|might)\b|n't\b/i;

/** What a sentence does about the limits behind its `if`: `Roll back if the error rate is above 2%`. */
export function roleOfSentence(sentence: string): LimitRole | undefined {
  if (unsure.test(sentence)) return undefined;
  if (backSentence.test(sentence)) return 'rollback';
  return alertSentence.test(sentence) ? 'alert' : undefined;
}

/** The word right before a limit: `target < 1%`, `page at > 2%`. */
export function roleOfWord(before: string): LimitRole | undefined {
  if (
    /\b(?:targets?|goal|slo|aim(?:ed)?(?: for)?)\W*(?:is|of|at)?\W*$|^\W*(?:good|normal|green|fine|healthy)\W*$/i.test(
      before,
    )
  )
    return 'target';
  if (
    /\b(?:roll(?:s|ing)?[ -]?back|rollback|abort|revert)\W*(?:at|when|if|is)?\W*$|^\W*(?:(?:go |way )?back|stop)\W*$/i.test(
      before,
    )
  )
    return 'rollback';
  return /^\W*(?:amber|yellow|orange|red)\W*$|\b(?:alerts?|alarm|(?<!\b(?:the|an?|each|every|our|this) (?:[\w-]+ ){0,2})page|warn|warning)\W*(?:at|when|if|is)?\W*$|\b(?:page|call|warn|notify|tell|ping|wake|mail|message|ticket|write)\b[^,;.]{0,40}\b(?:at|when|if)\W*$/i.test(
    before,
  )
    ? 'alert'
    : undefined;
}

/** `We roll back as soon as`, right before the limit: nothing else can be meant. */
export const isOrder =
  /^\W*(?:(?:roll ?back |automatic )?(?:triggers?|conditions?|when|criteria)\s*:\W*)?(?:(?:we|you|please|immediately|automatically) )?(?:roll|go|switch)s? ?back (?:immediately |at once )?(?:if|when|whenever|once|as soon as)\b(?:[^,;.]{0,40}|[^;.]{1,160},\s(?:or\s)?(?:if|when|as soon as)\b[^,;.]{0,40})$/i;

/** `We want fewer than 1% of requests to fail.` */
export function isAim(sentence: string): boolean {
  return aim.test(sentence) && !/\b(?:if|when|until|unless|before)\b/i.test(sentence);
}

const aim =
  /^\W*(?:we (?:want|expect|aim (?:for|at)|accept)|(?:our |the )?(?:targets?|goals?|objectives?)(?: is| are|:))\b/i;
