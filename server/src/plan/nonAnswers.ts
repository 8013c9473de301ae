/** Answers that answer nothing: `n/a`, `as always`, `it works`, `Ann will explain it in the review`. */

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
  /^(?:none|n\/a|nothing|not (?:needed|necessary|required|applicable|written|known)|no need)(?: (?:here|yet|at all|for (?:this|it)|this time|in this case))?$/i;

/** `It is our usual way`, `we always do it like this`. */
const way = '(?:way|thing|practice|procedure|process|approach|strategy|method|choice|policy)';
const habit = new RegExp(
  `^(?:(?:it|this|that)(?: is|[’']s| was) |just )?(?:(?:how|what) we (?:always |usually |normally )?do(?: (?:it|this))?|(?:our|the|a) (?:usual|standard|normal|default|customary|team[’']?s?)(?: ${way})?|as (?:usual|always|ever|before|every time|(?:in|for|with) (?:every|each|the last|all) \\w+))$|^we (?:have )?(?:always|usually|normally) (?:do|did|done|use|used|take|taken|deploy|deployed|release|released)(?: (?:it|this|that))?(?: (?:like|in) this(?: way)?| (?:this|that) way| so)?$`,
  'i',
);

/** Who says so, and not why: `agreed in the planning meeting`, `nobody asked for another`. */
const authority =
  /^(?:it (?:is|was|has been) |as )?(?:agreed|decided|discussed|settled|approved|wanted|requested|chosen|suggested|recommended) (?:(?:up)?on )?(?:in|at|by|with|on|during) (?:the |our |a )?[\p{L} ]{3,40}$|^nobody (?:asked|wanted|objected|suggested|complained|minded)\b[\p{L} ]{0,40}$/iu;

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

const empty = [none, habit, authority, promised, later, works, somebody, anybody];

/** A text without the lines for an outcome or a look at it whose answer says nothing; as long as before. */
export function withoutNonAnswers(text: string): string {
  return text.replace(labelled, (line: string, _: string, answer: string) =>
    saysNothing(answer) ? line.replace(/\S/g, ' ') : line,
  );
}

/** A label at the beginning of a line, and what follows it up to a blank line, a list or another label. */
const labelled =
  /^([^\p{L}\n]*(?:expect\w*|verif\w*|validat\w*|checks?|proof|outcome|results?)(?: \p{L}+)?[*_]*[:：][*_]*)[ \t]*([^\n]+(?:\n(?!\P{L}*\p{L}[\p{L} ]{1,24}[*_]*[:：]|\s*\n|[ \t]*(?:[-+`#>|]|\d+[.)]))[^\n]+)*)/gimu;
