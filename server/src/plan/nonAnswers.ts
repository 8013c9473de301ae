/** Answers that answer nothing: `n/a`, `as always`, `it works`, `Ann will explain it in the review`. */
import { squeeze } from '../text/words.ts';

/** Whether no clause of what stands behind a label gives anything to hold on to. */
export function saysNothing(answer: string): boolean {
  return isAllOf(answer, empty);
}

/** Whether a text only says that what belongs there is still to come. */
export function comesLater(text: string): boolean {
  return isAllOf(text, [promised, later]);
}

function isAllOf(text: string, patterns: readonly RegExp[]): boolean {
  const clauses = text
    .replace(/[*_`'"“”()]/g, ' ')
    .split(/[.;,:!?]\s|[.;,:!?]\s*$|\s[–—-]\s|\s(?:and|but)\s|\n/)
    .map((clause) =>
      clause
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/^(?:and|but|so|for) /i, ''),
    )
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  return clauses.length > 0 && clauses.every((clause) => patterns.some((pattern) => pattern.test(clause)));
}

const none =
  /^(?:none|n\/a|nothing|not (?:needed|necessary|required|applicable|written|known)|no need)(?: (?:here|yet|at all|for (?:this|it|so \w+ \w+|such an? \w+(?: \w+)?)|this time|in this case))?$/i;

/** `It is our usual way`, `we always do it like this`. */
const way = '(?:way|thing|practice|procedure|process|approach|strategy|method|choice|policy)';
const habit = new RegExp(
  `^(?:(?:it|this|that)(?: is|[’']s| was) |just )?(?:(?:how|what) we (?:always |usually |normally )?do(?: (?:it|this))?|(?:our|the|a) (?:usual|standard|normal|default|customary|team[’']?s?)(?: ${way})?|as (?:usual|always|ever|before|every time|(?:in|for|with) (?:every|each|all|most|(?:(?:all|our|the) )*(?:last|earlier|previous|other))(?: of our)? \\w+))$|^we (?:have )?(?:always|usually|normally) (?:do|did|done|use|used|take|taken|deploy|deployed|release|released)(?: (?:it|this|that))?(?: (?:like|in) this(?: way)?| (?:this|that) way| so)?$`,
  'i',
);

/** Who says so, and not why: `agreed in the planning meeting`, `the strategy was chosen by the board`, `nobody asked for another`. */
const authority =
  /^(?:(?:it|this|that|(?:the|this) (?:strategy|approach|method|way|choice)) (?:is|was|has been) |as )?(?:agreed|decided|discussed|settled|approved|wanted|requested|chosen|suggested|recommended) (?:together )?(?:(?:up)?on )?(?:in|at|by|with|on|during) (?:the |our |a )?[\p{L}\d -]{3,40}$|^nobody (?:asked|wanted|objected|suggested|complained|minded)\b[\p{L} ]{0,40}$/iu;

/** What comes later: `the team will add it after the call`. */
const promised =
  /^[\p{L}’' ]{2,30} (?:will|shall|is going to|is to|has yet to|still has to) (?:explain|tell|say|add|give|describe|decide|supply|provide|present|fill|write|know|look into)\b[^\d%]*$/iu;
const later =
  /^(?:(?:will|is to|to|still to|yet to|has to|has yet to) be (?:explained|found|determined|defined|named|worked out|looked for|added|described|told|given|decided|supplied|provided|filled in|written|discussed|settled|agreed|clarified)\b[^\d%]*|[\p{L} ]{0,20}\b(?:to follow|follows? later|comes? later)\b[^\d%]*|not (?:yet )?(?:clear|decided|settled|agreed)(?: yet)?)$/iu;

/** `It works` of what is run. */
const what =
  '(?:it|all|this|that|everything|the (?:command|script|step|deployment|migration|thing))(?: (?:should|must|has|will|just|all))?';
const works = new RegExp(
  `^(?:${what} )?(?:works?|worked|succeeds?|succeeded|goes well|went well|go well|is (?:fine|good|okay|all right|done))(?: (?:fine|well|as (?:expected|intended|planned|it should)|without (?:problems|trouble|issues)))?$`,
  'i',
);

/** Who looks, and not at what: `Ann checks it`, `done by whoever has time`. */
const somebody =
  /^(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?|whoever [\p{L} ]{3,20}?|somebody|someone|the (?:team|executor|observer|lead)) (?:verifies|checks|confirms|validates|looks at|verify|check) (?:it|this|that|everything)$/u;
const anybody =
  /^(?:(?:is|to be|will be) )?(?:done|checked|verified) by (?:whoever|somebody|someone|anybody|anyone)\b[\p{L} ]{0,30}$/u;

/** `The command has been run`: what the step says already. */
const carriedOut =
  /^(?:it|all|this|that|everything|(?:(?:the|all|each|every|both|of) )*(?:commands?|scripts?|steps?|deployment|migration|roll ?back|change|instructions?)(?: \d+ to \d+)?) (?:(?:has|have) been|was|were|is|are) (?:run|executed|carried out|performed|completed?|finished|done|followed|ticked)$/i;

const empty = [none, habit, authority, promised, later, works, carriedOut, somebody, anybody];

/** A text without the lines for an outcome or a look at it whose answer says nothing; as long as before. */
export function withoutNonAnswers(text: string): string {
  return text.replace(labelled, (line: string, _: string, answer: string) =>
    saysNothing(answer) ? line.replace(/\S/g, ' ') : line,
  );
}

/** A label at the beginning of a line, and what follows it up to a blank line, a list or another label. */
const labelled =
  /^([^\p{L}\n]*(?:expect\w*|verif\w*|validat\w*|checks?|proof|outcome|results?)(?: \p{L}+)?[*_]*[:：][*_]*)[ \t]*([^\n]+(?:\n(?!\P{L}*\p{L}[\p{L} ]{1,24}[*_]*[:：]|\s*\n|[ \t]*(?:[-+`#>|]|\d+[.)]))[^\n]+)*)/gimu;

/** `Nobody yet`, `whoever sees it first`, `all of us together` leave open who it is; a name or a duty would tell. */
export function isSomebody(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    !(unnamed.test(text) && !/@|\p{Ll} \p{Lu}\p{Ll}|\bon[ -]?(?:call|duty)\b/u.test(text))
  );
}

const unnamed =
  /^\W*(?:nobody|no one|who(?:ever|soever)|those|the (?:meeting|call|room|round|bridge)|anyone|anybody|someone|somebody|every(?:one|body)|all of (?:us|them|you)|the people|(?:we|it|this) (?:is|are|will|all)|depends)\b|\b(?:together|jointly|by consensus|collectively)\W*$/i;

/** A cell or a value that says that nothing is done, with or without a reason, or nothing yet. */
export function isNobody(words: string): boolean {
  return (
    (byNobody.test(words) && !helped.test(words)) ||
    [ignored, lightsUp, written].some((idle) => idle.test(words)) ||
    comesLater(words)
  );
}

const byNobody =
  /^(?:[-–—]*|n\/a|\?)\.?$|^(?:none|nothing|nobody|no one|no action)(?: (?:yet|so far|for now|needed|required|in particular|special))?(?:\.?$|\s*[,;:(–—]| (?:is|will be|gets) )/i;

/** `No one is paged, #ops sees it`, `none (the autoscaler adds nodes)` */
const helped = /[#@]|\b(?:but|instead|auto\w*|scal\w*|restart\w*|job|script)\b/i;

/** `Ignore`, `remember it for the review`: nobody learns of it while it lasts. */
const ignored =
  /^(?:ignored?|tolerated?|wait and see|(?:to )?(?:remember|keep in mind|bear in mind|look (?:at|into) it|discuss(?: it)?|deal with it) ?(?:it )?(?:for|in|at|later|tomorrow|afterwards|next)\b[^,;]*)\.?$/i;

/** `The tile turns red`, `shown on the dashboard`: who does not happen to look learns nothing. */
const lightsUp =
  /^(?:(?:the|its|a) (?:\w+ ){0,2})?(?:tile|panel|light|lamp|dot|bar|line|graph|dashboard|board|screen)s? (?:(?:turn|go|become|light|flash|blink)e?s?|is|are)(?: (?:red|yellow|orange|amber|up))*\.?$/i;
const written =
  /^(?:(?:it|this) )?(?:(?:is|gets|will be) )?(?:shown|seen|visible|displayed|logged|noted|recorded|written|marked) (?:up )?(?:on|in|into) (?:the |its |a )?(?:\w+ ){0,2}(?:logs?|logbook|dashboards?|board|screen|graph|file|report|notes|minutes)\.?$/i;

/** Whether a cell for what is done about a risk says that nothing is, or nothing that helps. */
export function isUnanswered(text: string): boolean {
  return (
    nothing.test(squeeze(text).toLowerCase().replace(/[.!]$/, '')) ||
    comesLater(text) ||
    [onlyKnown, waitedFor, unlikely].some((idle) => idle.test(squeeze(text)))
  );
}

const nothing =
  /^(?:|[-–—?.…]+|(?:none|nothing|not?)(?: yet| known| planned| so far| mitigation| one| (?:that )?(?:we|i) (?:know|can think) of){0,2}|n\/a|na|unknown|undecided|open|pending|to follow|todo|tbd|no risks?|keine?|ninguno)$/;

/** `We hope for the best`, `the team knows of it`: nobody does anything, and nobody accepts it. */
const onlyKnown =
  /^(?:(?:(?:we|they|the \w+)(?: all)? (?:just |only |can only )?)?hope\b|(?:the|this) (?:risk|problem) is (?:well |already )?known\b|(?:we|everyone|everybody|the [\w ]{2,30}) (?:knows?|(?:is|are) aware)\b(?: (?:of|about|that) (?:it|this|that)\b)?)[^,;:]*$/i;

/** `We will see`, `that cannot be helped`: what comes is waited for. */
const waitedFor =
  /^(?:(?:we|time) (?:will|shall|can only|have to) (?:just |only )?(?:see|tell|wait(?: and see)?)|let(?:[’']s| us) see|wait and see|(?:we|nobody|no one) (?:can(?:not|[’']t)?|could) (?:do anything|do nothing|do much|change|help|avoid|prevent|influence)(?: about)? (?:it|this|that)|(?:nothing can be done|there is nothing (?:we can|to) do)(?: about (?:it|this|that))?|(?:it|this|that) can(?:not|[’']t) be (?:helped|avoided|changed|prevented))\W*$/i;

/** `Never happened so far`, `very unlikely` */
const unlikely =
  /^(?:(?:it|this|that) )?(?:(?:(?:has|have|is|was) )?(?:never|not yet|not) (?:yet )?happened|(?:is )?(?:very |quite |rather |highly )?(?:unlikely|improbable)(?=\W*$| to happen)|(?:will|should|must) (?:hardly |probably )?(?:not|never) happen)\b[^,;:]*$/i;
