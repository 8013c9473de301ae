/** Whether what stands in a section about the way back tells how it is done. */
import type { Block, Inline, Table } from '../../plan/blocks.ts';
import { walkBlocks } from '../../plan/blocks.ts';
import { placeholdersIn } from '../../plan/facts/placeholders/placeholders.ts';
import { triggersIn } from '../../plan/facts/rollback/rollbacks.ts';
import { outcomeLabel } from '../../plan/facts/steps/deploymentSteps.ts';
import { codesIn, textsIn } from '../../plan/facts/texts.ts';
import type { Section } from '../../plan/section.ts';

const forward = new RegExp(
  [
    String.raw`\b(?:ir)?reversib|cannot be (?:rolled back|undone|reverted)`,
    String.raw`no (?:way back|rollback(?! (?:plan|procedure|steps?)\b(?! (?:is |was )?(?:needed|required|necessary|possible))))`,
    String.raw`fix(?:es|ing)? forward|forward[- ]only|roll(?:ed|ing)? forward|point of no return`,
    String.raw`not (?:possible|applicable|needed|required)|n\/a`,
  ].join('|'),
  'i',
);

const acting = [
  String.raw`re-?deploy\w*|revert\w*|restor\w*|switch\w*|turn\w*|flip\w*|disabl\w*|enabl\w*|point\w*`,
  String.raw`run|execut(?:es?|ed|ing)|undo|undone|swap\w*|route\w*|rout\w*|scale\w*|set|reset|stop\w*`,
  String.raw`start\w*|restart\w*|deploy(?!ments?\b)\w*|install\w*|promot\w*|downgrad\w*|appl(?:y|ies)`,
  String.raw`remov\w*|delet\w*|drop\w*|git|kubectl|helm|terraform|docker|npm|make|click|open|use|using`,
  String.raw`toggle\w*|replace\w*|bring|move\w*|shift\w*|put|copy|re-?run|trigger the|push\w*|merge\w*`,
  String.raw`checkout|comment out|update\w*|(?<!\b(?:the|an?|this|that|each|any) )change\w*|edit\w*`,
  String.raw`pin\w*|uninstall\w*|takes? over|via|through|by \w+ing`,
].join('|');
const actions = new RegExp(String.raw`\b(?:${acting})\b`, 'i');

/** `See `docs/undo.md`.`: named, though not linked. */
const document =
  /\b(?:see|follow|follows|following|per|according to)\b[^.\n`]{0,30}`[^`\s]+\.(?:md|markdown|ya?ml|txt|pdf|docx?)`/i;

/** Whether a section about the way back tells how, or has a blank where it will. */
export function saysHow(section: Section): boolean {
  if (section.facts(placeholdersIn).some(({ form }) => form !== 'word') && section.kind !== 'triggers')
    return true;
  // How to see that the old version is back is not how to get there.
  if (
    (section.kind === 'rollbackValidation' || checksOnly.test(section.name)) &&
    !section.facts(codesIn).some(({ masked }) => goesBack.test(masked))
  )
    return section.facts(textsIn).some(({ text, links }) => forward.test(text) || links.length > 0);
  if (section.facts(codesIn).length > 0) return true;
  if (
    section.kind === 'rollbackSteps' &&
    section.blocks.some((block) => block.kind !== 'paragraph' && !onlyTalks(block))
  )
    return true;
  if (
    section
      .facts(textsIn)
      .some(
        ({ text, raw, links }) =>
          forward.test(text) ||
          links.length > 0 ||
          document.test(raw) ||
          (/`[^`\n]+ [^`\n]+`/.test(raw.replace(noCommand, '')) &&
            !checks.test(text) &&
            !outcomeLabel.test(text)),
      )
  )
    return true;
  const triggers = new Set(
    section.facts(triggersIn).flatMap(({ form, span }) => (form === 'listed' ? [span] : [])),
  );
  // The value of a label such as owner or time tells nothing of how.
  const labelled = section.fields.flatMap(({ name, value }) =>
    value && (values.test(name) || /\b(?:decision|duration)\b/.test(name) || amount.test(value.text))
      ? [value.span]
      : [],
  );
  // `**Rollback verification:**` over a list.
  const looks = new Set(
    section.fields.flatMap(({ name, introduces }) => (checksLabel.test(name) ? introduces : [])),
  );
  const isElsewhere = ({ span }: Inline): boolean =>
    triggers.has(span) || labelled.some((value) => value.start < span.end && span.start < value.end);
  const isTriggers = section.kind === 'triggers';
  const told = section.fields.some(
    ({ name, value, introduces }) =>
      stepKeys.test(name) &&
      (introduces.some((block) => !onlyTalks(block)) || (value !== undefined && actions.test(value.text))),
  );
  if (told) return true;
  for (const block of walkBlocks(section.blocks)) {
    if (
      block.kind === 'table' &&
      ((!limits(block) && !block.rows.every(({ cells }) => cells.some(isElsewhere))) ||
        block.rows.some(({ cells }) => cells.some((cell, index) => acts(cell) && !isLimit(block, index))))
    )
      return true;
    if (block.kind === 'list' && !isTriggers && !looks.has(block)) {
      if (
        section.kind === 'rollbackDecision' ||
        section.kind === 'rollbackValidation' ||
        section.kind === 'postRollback'
      )
        continue;
      if (
        block.items.some(
          ({ inline }) =>
            !isElsewhere(inline) &&
            /\S/.test(inline.text) &&
            !talksOnly(inline) &&
            !checks.test(inline.text) &&
            (acts(inline) || !aside.test(inline.text)),
        )
      )
        return true;
    }
    if (block.kind === 'paragraph' && !isElsewhere(block.inline) && !isLabel(block.inline)) {
      if (checks.test(block.inline.text) && !/[.;]\s+\S/.test(block.inline.text)) continue;
      const words = block.inline.text
        .replace(hollow, ' ')
        .replace(
          /\b(?:if|when|once|unless|in case|as soon as|as long as|while|after which|after (?:the|each|every)|until|exists? for|it starts at)\b(?:[^.,;\n]|\.(?=\d))*/gi,
          ' ',
        );
      if (actions.test(words)) return true;
    }
  }
  return section.content.keys.some(
    ({ name, value, introduces }) =>
      (introduces.some((block) => !onlyTalks(block)) && !values.test(name)) ||
      (value !== undefined && !values.test(name) && (stepKeys.test(name) || actions.test(value.text))),
  );
}

/** A list in which people only tell one another, meet and decide. */
function onlyTalks(block: Block): boolean {
  return (
    block.kind === 'list' &&
    block.items.every(({ inline, blocks }) => blocks.length === 0 && talksOnly(inline))
  );
}

function talksOnly({ text, prose, links }: Inline): boolean {
  if (text !== prose || links.length > 0) return false;
  const clauses = text.split(/[.,;]\s|\s(?:and|then)\s/).filter((clause) => /\p{L}/u.test(clause));
  return (
    clauses.length > 0 &&
    clauses.every((clause) => talks.some((form) => form.test(clause)) && !machine.test(clause))
  );
}

const telling = [
  String.raw`tells?|informs?|notif(?:y|ies)|announces?|says?|asks?|discuss(?:es)?|talks?|decides?|agrees?|waits?`,
  String.raw`meets?|gathers?|escalates?|thanks?|thinks? about|looks? into`,
  String.raw`writes? (?:it|that|down|to|in|into|an?|what|why)`,
  String.raw`opens? (?:an?|the) (?:[\w-]+ )?(?:incident|ticket|bridge|call|issue|channel|thread|post-?mortem)`,
].join('|');
/** As nouns they may be what is sent elsewhere: `Redirect calls`. */
const callingOut = 'calls?|phones?|pages?|e-?mails?|posts?|reports?|documents?';
/** `Tell #ops`, `All of them agree on it`, `Ann Lee calls the vendor` */
const talks = [
  new RegExp(
    String.raw`^\W*(?:(?:the|all|every(?:one|body)|we|they)\b[\w ]{0,25}? )?(?:${telling}|${callingOut})\b`,
    'i',
  ),
  new RegExp(
    String.raw`^\W*\p{Lu}\p{Ll}+ (?:(?:${telling})|\p{Lu}\p{Ll}+ (?:${telling}|${callingOut}))\b`,
    'u',
  ),
  // `Consuelo calls everyone`
  /^\W*\p{Lu}\p{Ll}+ calls (?:every|all|the (?:team|lead|vendor))/u,
];
/** What can be called or written to, and does something. */
const machine =
  /\b(?:endpoints?|apis?|scripts?|functions?|webhooks?|jobs?|hooks?|procedure|old (?:value|state|version))\b/i;

const former = '(?:the |its |our )?(?:former|old|previous|prior|original|earlier|last good|known good)';
/** Where the sentence itself says how. */
const notHow = String.raw`(?![^.\n]{0,10}\b(?:by|with|from|using|through|via)\b)`;

/** `The executor restores the former state`, `Bring the old version back`, `Ann does what is needed`: what is to be reached, and nothing of how. */
const hollow = new RegExp(
  [
    String.raw`\b(?:restor\w+|re-?establish\w*|returns?(?: us)?(?: it)? to|brings? back|goes? back to|reverts? to) ${former} (?:state|situation|condition|status|setup)\b${notHow}`,
    String.raw`\b(?:bring|put|get)s? ${former} (?:state|version|release|one|software|code|system) back\b${notHow}`,
    String.raw`\b(?:does?|do) (?:what|whatever|everything that) (?:is|seems) (?:needed|necessary|required|right)\b`,
  ].join('|'),
  'gi',
);

/** `12 minutes`, `22:20`, `± 1 h`: nobody can carry that out. */
const amount = /^[^\p{L}\d]*\d[\d:.,\s–-]*\p{L}{0,8}\W*$/u;

/** When, who and how long. */
const aside =
  /\b(?:decides?|decision|decided|takes? (?:about |around )?\d|(?:is|stays) (?:only )?(?:possible|open)|(?:if|when|triggers?|owner)\W*$)/i;

const checks = /^\W*(?:verify|confirm|check|ensure|make sure|validate)\b/i;

/** A name, and the address that a test calls. */
const noCommand = /`[^`\s]+`|`(?:GET|HEAD|POST|PUT|PATCH|DELETE) [^`\s]+`/g;

const checksLabel =
  /^(?:(?:roll ?back|back ?out|post roll ?back) )?(?:verification|validation|checks?|triggers?|(?:decision )?criteria)$/;

const checksOnly = /^(?:how to )?(?:verif\w+|validat\w+|checks?)(?: (?:it|that it worked|afterwards))?$/;

/** A command that does more than look. */
const goesBack =
  /\b(?:rollback|undo|revert|restore|re-?deploy|apply|switch|patch|set|scale|upgrade|install|down(?:grade)?)\b/i;

/** A table of what sets the rollback off. */
function limits(table: Table): boolean {
  return table.header.cells.some((_, index) => isLimit(table, index));
}

function isLimit({ header }: Table, column: number): boolean {
  return /\b(?:triggers?|thresholds?|limits?|criteri\w+|conditions?|metrics?|if|when)\b/i.test(
    header.cells[column]?.text ?? '',
  );
}

/** `Roll back` alone says what, not how. */
function acts({ text, prose }: Inline): boolean {
  return (
    (text !== prose && text.trim().includes(' ')) ||
    actions.test(text.replace(/\broll\w*[ -]?back\b|\brevert(?! to)\b/gi, ' '))
  );
}

/** `**Turn it off when**`: strong all through, so that it only heads what follows. */
function isLabel({ strong, text, span }: Inline): boolean {
  const [first] = strong;
  return (
    first !== undefined && first.start <= span.start + 2 && text.slice(first.end - span.start).trim() === ''
  );
}

const values = new RegExp(
  [
    String.raw`^(?:(?:rollback|estimated rollback|escalation|decision) )?(?:owner|time|duration|window|contact|maker|trigger|triggers|decision|authority|lead|approver|rto|rpo|status|title|risk|severity|approved by|responsible|channel|when|if|who|who decides|how long|verif\w+|validat\w+|checks?|limits?|thresholds?|conditions?|criteria|decided by|decision maker)$`,
    String.raw`^(?:time to roll ?back|estimated time)$`,
  ].join('|'),
);
const stepKeys = /^(?:steps?|procedure|commands?|script|run|how|action|actions|method|plan)$/;
