/** The way back: what sets it off and how it goes. */
import { remembered } from '../../../text/remembered.ts';
import type { Span } from '../../../text/span.ts';
import { normalizeName, squeeze } from '../../../text/words.ts';
import type { Block, Field, Inline, ListItem } from '../../blocks.ts';
import { walkBlocks, walkItems } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { languages } from '../../vocabulary/languages/index.ts';
import { commandBack } from '../../wayBack.ts';
import { findThresholds, type Threshold } from '../monitoring/thresholds.ts';
import { cellOf, tablesIn } from '../tables.ts';
import { introducesTriggers, namesSigns } from './triggerNames.ts';
import {
  backWhen,
  calledWhen,
  conditionOfPart,
  english,
  inLanguages,
  saysWhen,
  saysWhenBelowRollback,
  saysWhenInStep,
  triggerWords,
} from './triggerSentences.ts';

/** Something that sets off a rollback. */
export interface Trigger {
  readonly span: Span;
  readonly inline: Inline;
  readonly text: string;
  /** A sentence anywhere may tell of a trigger; what stands in a list or table of triggers is one. */
  readonly form: 'listed' | 'sentence';
  /** `If FAIL: roll back` below a check: of that check alone. */
  readonly ofCheck?: boolean;
  readonly thresholds: readonly Threshold[];
}

/** `If it goes wrong: go to Rollback`, below a step. */
const ofThisStep =
  /\bif (?:it|this|that|(?:this|the|a) (?:step|command|check)) (?:goes wrong|fails?|breaks|does not work)\b[^.\n]*/i;
function isOfThisStep(text: string): boolean {
  return ofThisStep.test(text) && !saysWhen(text.replace(ofThisStep, ' '));
}

/** In an entry of YAML's list of triggers. */
const eventLabel = /^(?:events?|triggers?|signal|condition|criterion)$/;
/** `Failure: tell the lead` goes back nowhere. */
const failureLabel = /^(?:if fail(?:s|ed|ure)?|on failure|failure)$/;
export const goesBack =
  /\b(?:roll(?:s|ed|ing)?[ -]?back|abort|revert|back[ -]?out|undo|restore|switch(?:es)? back|go(?:es)? back|stop)\b/i;
/** What sets off a rollback, wherever the section says it: a list of triggers, a labelled line, a table, a sentence. */
export function triggersIn(section: Section): Trigger[] {
  return section.facts(readTriggers);
}

/** Whether what the section lists is when to go back. */
export function listsTriggers(section: Section): boolean {
  return (
    section.kind === 'triggers' ||
    (section.isRollback &&
      /\b(?:triggers?|when (?:to|we|you)|criteria|conditions?)\b|^when$/.test(section.name))
  );
}

function readTriggers(section: Section): Trigger[] {
  const triggers: Trigger[] = [];
  const add = (inline: Inline, form: Trigger['form'] = 'listed', ofCheck = false): void => {
    const text = squeeze(inline.text);
    if (text !== '')
      triggers.push({
        span: inline.span,
        inline,
        text,
        form,
        thresholds: findThresholds(inline),
        ...(ofCheck && { ofCheck }),
      });
  };
  if (listsTriggers(section)) {
    for (const { item } of walkItems(section.blocks)) add(item.inline);
    for (const block of walkBlocks(section.blocks))
      if (block.kind === 'table') for (const row of block.rows) if (row.cells[0]) add(row.cells[0]);
    if (triggers.length === 0)
      for (const block of section.blocks) if (block.kind === 'paragraph') add(block.inline, 'sentence');
    return triggers;
  }
  const isEntry = section.kind === undefined && section.parent !== undefined && listsTriggers(section.parent);
  for (const field of section.fields) {
    if (!introducesTriggers(field.name, section) && !(isEntry && eventLabel.test(field.name))) continue;
    // `Condition:` of an alert, `Criteria:` of a decision.
    if (/^(?:criteria|conditions?)$/.test(field.name) && !section.isRollback) continue;
    if (
      failureLabel.test(field.name) &&
      field.value &&
      !section.isRollback &&
      !goesBack.test(field.value.text)
    )
      continue;
    const ofCheck = failureLabel.test(field.name) && !section.isRollback;
    if (field.value) add(field.value, 'listed', ofCheck);
    for (const { item } of walkItems(field.introduces)) add(item.inline, 'listed', ofCheck);
  }
  for (const table of tablesIn(section)) {
    if (!section.isRollback || !(table.roles.has('threshold') || table.roles.has('metric'))) continue;
    for (const row of table.table.rows) {
      const cell = cellOf(table, row, 'threshold') ?? cellOf(table, row, 'metric');
      if (cell) add(cell);
    }
  }
  // A label with a colon has introduced its items above.
  const known = new Set(triggers.map(({ inline }) => inline));
  for (const { inline } of introduced(section)) if (!known.has(inline)) add(inline);
  for (const inline of conditions(section)) add(inline, 'sentence');
  for (const inline of opened(section))
    if (!triggers.some(({ span }) => span.start < inline.span.end && inline.span.start < span.end))
      add(inline);
  const labelled = triggers.map(({ span }) => span);
  const steps = section.isRollback ? stepsAmong(section.blocks) : undefined;
  for (const inline of sentences(section.blocks)) {
    if (steps?.has(inline) === true && !saysWhenInStep(inline.prose)) continue;
    const isKnown = labelled.some(({ start, end }) => start >= inline.span.start && end <= inline.span.end);
    if (
      !isKnown &&
      (saysWhen(inline.text) ||
        (section.isRollback && saysWhenBelowRollback(inline.text)) ||
        inLanguages(inline.text) === 'way back' ||
        (section.isRollback &&
          hasLimit(inline) &&
          !english.test(inline.text) &&
          inLanguages(inline.text) === 'condition'))
    )
      add(inline, 'sentence', !section.isRollback && isOfThisStep(inline.text));
  }
  return triggers;
}

/** The items below a paragraph or an item such as `**Turn it off when**` or `Roll back when one of these is true:`. */
function introduced(section: Section): ListItem[] {
  const heads = section.blocks.flatMap((block, index): (readonly [Inline, Block | undefined])[] =>
    block.kind === 'paragraph'
      ? [[block.inline, section.blocks[index + 1]]]
      : block.kind === 'list'
        ? block.items.map(({ inline, blocks }) => [inline, blocks[0]])
        : [],
  );
  return heads.flatMap(([inline, next]) => {
    if (next?.kind !== 'list') return [];
    const { text, strong, span } = inline;
    const [first] = strong;
    // `**Rollback criteria**` above a list of them.
    if (
      first &&
      text.slice(0, first.start - span.start).trim() === '' &&
      text.slice(first.end - span.start).trim() === '' &&
      labelOfList.test(normalizeName(text))
    )
      return [...next.items];
    // `Triggers:`, `🚨 **Triggers**`
    const name = normalizeName(text.replace(/[\s:：]+$/, ''));
    if (namesSigns(name) || (section.isRollback && introducesTriggers(name, section))) return [...next.items];
    // `We go back` over items that each begin with their `if`, and say nothing of what is done then.
    if (section.isRollback && next.items.every(isBareCondition)) return [...next.items];
    const last = /[^.!?]*$/.exec(text.trimEnd())?.[0] ?? '';
    const opens =
      !/\d/.test(last.replace(howLong, '')) &&
      !conditionOfPart.test(last) &&
      /\b(?:if|when|once|unless|as soon as)\b/i.test(last) &&
      (triggerWords.test(last) ||
        (section.isRollback &&
          (backWhen.test(last) ||
            calledWhen.test(last) ||
            opensConditions.test(last) ||
            /^[^\p{L}]*(?:if|when)\b/iu.test(last))));
    return opens ? next.items.filter(({ blocks }) => blocks.length === 0) : [];
  });
}

/** `If any of these, Ann decides, 3 minutes:` */
const howLong = /(?<=, )(?:(?:takes|within|in|about) )?\d+ (?:min(?:ute)?s?|hours?)(?=\W*$)/i;

function isBareCondition({ inline, blocks }: ListItem): boolean {
  return (
    blocks.length === 0 &&
    inline.text === inline.prose &&
    /^\W*(?:if|when|once|as soon as)\b(?:[^:→,]|,(?=\d|\s*(?:or\b|$)))*$/i.test(inline.text)
  );
}

const labelOfList =
  /^(?:(?:automatic |automated |manual )?rollback |abort )(?:triggers?|criteria|conditions?)$/;

/** `We go back, last name first, when one of these is true:`, `Abandon the cutover if:` */
const opensConditions =
  /\b(?:if|when|once|as soon as)\s*(?:(?:any|one|all|two|either|both|some|at least one|at least two)\b[^.!?:]{0,60}|the following[^.!?:]{0,40}|these[^.!?:]{0,40})?[:：…]?\s*$/i;

/** `When errors exceed 2%:` above the steps: the limit is in the line itself. */
function hasLimit({ text }: Inline): boolean {
  return /\d/.test(text);
}

function conditions(section: Section): Inline[] {
  if (!section.isRollback) return [];
  return section.blocks.flatMap((block) =>
    block.kind === 'paragraph' &&
    hasLimit(block.inline) &&
    /^[^\p{L}]*(?:if|when|once|as soon as)\b[^.!?]*:\s*$/iu.test(
      block.inline.text.replace(/(?<=\d)\.(?=\d)/g, ' '),
    ) &&
    !conditionOfPart.test(block.inline.text) &&
    !triggerWords.test(block.inline.text)
      ? [block.inline]
      : [],
  );
}

/** `Error rate above 3%: helm rollback shop`: the limit that opens a line of a rollback, without what is done then. */
function opened(section: Section): Inline[] {
  if (!section.isRollback) return [];
  return [...sentences(section.blocks)].flatMap(({ span, raw, text, prose }) => {
    const match = limitFirst.exec(text);
    const head = match?.[0] ?? '';
    if (
      !match ||
      /^\W*(?:verif|check|confirm|expect|ensure|until|make sure|watch)|\bis\b|\broll ?back/i.test(head)
    )
      return [];
    const cut = (all: string): string => all.slice(match.index, match.index + head.length);
    return [
      {
        span: span.part(match.index, match.index + head.length),
        raw: cut(raw),
        text: cut(text),
        prose: cut(prose),
        links: [],
        strong: [],
      },
    ];
  });
}

/** The items of numbered lists that tell what is done: few of them, if any, have a condition. */
function stepsAmong(blocks: readonly Block[]): Set<Inline> {
  const steps = new Set<Inline>();
  for (const block of walkBlocks(blocks)) {
    if (block.kind !== 'list' || !block.ordered) continue;
    const conditional = block.items.filter(({ inline }) => /\b(?:if|when|as soon as)\b/i.test(inline.text));
    if (conditional.length * 2 <= block.items.length) for (const { inline } of block.items) steps.add(inline);
  }
  return steps;
}

const limitFirst = new RegExp(
  [
    String.raw`(?<=^\W*|[.!] )(?:\p{L}[\p{L}\d ()/-]{1,40}\s(?:[>≥]=?|above|over|exceeds)|[\p{L} ]{0,20}(?:success|availability|uptime|throughput)[\p{L} ]{0,20}\s(?:[<≤]=?|below|under))\s*\d[^:→\n]{0,40}(?=[:→]|\s[-–—=]+>?\s)`,
    String.raw`^(?![^\n]*(?:success|availability|uptime|throughput))\p{L}[\p{L}\d ()/-]{1,40}\s(?:[>≥]=?|above|over|exceeds)\s*\d[^:→.\n]{0,40}$`,
  ].join('|'),
  'iu',
);

function* sentences(blocks: readonly Block[]): Generator<Inline> {
  for (const block of walkBlocks(blocks)) {
    if (block.kind === 'paragraph') yield block.inline;
    if (block.kind === 'list') for (const item of block.items) yield item.inline;
    if (block.kind === 'table') for (const row of block.rows) yield* row.cells;
  }
}

const rollbackLabel =
  /^(?:(?:\w+ ){0,2}(?:rollback|roll back|backout|back out|revert|undo|fallback)(?: (?:plan|procedure|command|commands|steps|step|strategy|path|method|mechanism|script|action))?(?: (?:of|for|from) (?:\w+ )?(?:step|stage|phase|part|block|wave) \w+)?|(?:the )?way (?:back|home))$/;

/** `**Rollback:** kubectl rollout undo …` lines of steps and stages. */
export function rollbackLinesIn(section: Section): Field[] {
  return section.facts(readRollbackLines);
}

function readRollbackLines(section: Section): Field[] {
  return section.fields.filter(
    ({ name, value, introduces }) =>
      rollbackLabel.test(name) && (value !== undefined || introduces.length > 0),
  );
}

/** Sentences and links that tell of a way back outside a rollback section; that one is gone says not how. */
export function mentionsRollback(section: Section): boolean {
  return section.facts(readMention);
}

const mention =
  /\broll(?:s|ed|ing)?[ -]?back\b|\brollback\b|\bback[ -]?out\b|\brevert(?:s|ed|ing)?\b|\bflip(?:ped)? back\b|\bfall(?:s|ing)? ?back\b|\brestore (?:from|the)\b|\bundo\b|\b(?:switch|route|shift|turn|point|move|send|go)(?:es|ed|ing|s)?\b(?: [\w-]+){0,3} back (?:to|on)\b|откат|visszaáll/i;

/** `Failure: rollback immediately`, `Begin the rollback if it fails twice`, `Rollback script ready`, `kept warm for rollback`. */
const order =
  /(?<=^|[:：]\s*|[,;]\s*(?:then\s+)?)(?:(?:please|immediately|always|you)\s+)?(?:(?:do|execute|start|begin|trigger|initiate|perform|call|run|consider)\s+)?(?:(?:the|a|an|immediate|full|automatic)\s+)*roll[ -]?back(?:\s+(?:immediately|at once|now|right away|the (?:release|deployment)))?\s*(?=[.!;]|$|\b(?:if|when|once|unless)\b)|\b(?:for|before|after|of|on|upon|during|about) (?:a |an |the |any |instant |fast |quick |immediate |possible )*roll[ -]?back\b|\b(?:the )?(?:\w+ )?roll[ -]?back (?:\w+ ){0,2}(?:is |are |was |were )?(?:ready|prepared|tested|verified|reviewed|documented|rehearsed|available|required|needed|validated|approved)\b|\bcan (?:be )?roll(?:ed)?[ -]?back (?:quickly|fast|easily|instantly|at any time|in time)\b|\b(?:immediate|quick|fast|instant) roll[ -]?back\b(?= (?:is )?(?:available|possible|ready))|\bno roll[ -]?back\b|\broll[ -]?back(?: plan| steps?)?\s*[:：]\W*(?:none|no|n\/a)\W*$|\btriggers? (?:of|in|from|for) the roll[ -]?back(?: plan)?|\b(?:roll[ -]?back|back[ -]?out|fall[ -]?back) (?:team|owner|decision|window|time|duration|criteri\w+)\b|\b(?:was|were|been|had to be) (?:rolled back|reverted)\b|\bwe (?:revert|roll back|go back) (?:at|above|below|if|when)\b[^.;)\n]*|\bdecides?\b[^.;\n]{0,60}\b(?:or|and)\W{1,3}(?:to )?roll[ -]?back\b/gi;

/** The text without what says only that people will go back, or that they can. */
export function withoutOrders(text: string): string {
  return text.trim().replace(order, ' ');
}

const speaksOfWayBack = remembered(
  (text) => mention.test(text) || languages.some(({ wayBack }) => wayBack.test(text)),
);

function readMention(section: Section): boolean {
  for (const inline of sentences(section.blocks)) {
    if (speaksOfWayBack(withoutOrders(inline.text)) || commandBack.test(inline.raw)) return true;
    if (inline.links.some(({ target }) => /roll-?back|back-?out|revert/i.test(target))) return true;
  }
  return section.content.keys.some(({ value }) => mention.test(withoutOrders(value?.text ?? '')));
}
