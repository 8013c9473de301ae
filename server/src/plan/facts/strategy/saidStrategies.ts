/** Strategies that sentences and titles tell: `We ship it as a blue-green deployment.` */
import type { Span } from '../../../text/span.ts';
import type { Inline } from '../../blocks.ts';
import { partOf } from '../../fieldsOf.ts';
import type { Plan } from '../../plan.ts';
import type { Section } from '../../section.ts';
import type { Strategy } from '../../vocabulary/index.ts';
import { isForward } from '../steps/forward.ts';
import { textsIn } from '../texts.ts';
import { strategiesNamed, strategyWords } from './strategies.ts';

interface Said {
  readonly strategy: Strategy;
  readonly span: Span;
  /** Its name alone. */
  readonly value: Inline;
}

/** The words that may be one. */
const name = '\\s{0,3}([\\p{L}][\\p{L}\\s/-]{2,30}?)';
const article = '(?:an? |the )?';
/** The beginning of a sentence. */
const first = '(?<=^\\s*|[.!?]\\s+)';
/** What ends the name: a mark, the end of the text, or one of these words. */
const ends = (words: string): string => `(?=\\s*(?:[.,:;)]|$|\\b(?:${words})\\b))`;

const sentence = new RegExp(
  [
    // `Our strategy for this release is blue-green`
    `\\bstrategy(?: (?:for|of) (?:this|the) \\w+)? (?:is|will be)\\s+${article}${name}${ends('because|since|with|behind|so|and|which|that|deployment|release|rollout|update')}`,
    // `We release it as a canary`
    `\\b(?:we|this (?:release|deployment|plan|runbook|change|version)|it|the (?:release|deployment|rollout|new version|change))\\s+(?:will )?(?:be |is |are )?(?:deploy(?:s|ed)?|release[sd]?|roll(?:s|ed)? (?:(?:it|this|them) )?out|go(?:es)? (?:out|live|to production)|ship(?:s|ped)?|brought out|uses?)(?: it| this| (?:this|the) \\w+)?\\s+(?:(?:as |with |using |by |in |behind )?(?:an? |the )|(?:as|with|using|by) ${article})${name}${ends('because|since|called|named|with|so|deployment|release|rollout|update|strategy|approach')}`,
    // `Strategy: rolling update. Nodes are replaced one after the other.`
    `${first}(?:(?:deployment|release|rollout) )?strategy\\s*[:–—]\\s*${article}${name}${ends('because|since|with|behind|so|and|which|that')}`,
    // `We have settled on a rolling update`
    `\\b(?:we|this (?:release|deployment|plan|change))\\s+(?:will )?(?:go|goes|take|takes|choose|chooses|chose|picked|do|have chosen|opt(?:ed)? for|decided on|settled on|release|deploy|roll (?:it|this|them) out)\\s+(?:(?:it|(?:this|the|our) \\w+|this) )?(?:for |with |behind )?${article}${name}(?=\\s{2}|[\\s]*(?:[.,:;)]|$|\\b(?:because|since|called|named|with|so|which|and|deployment|release|rollout|update|strategy|approach)\\b))`,
    // `This is a recreate deployment`
    `\\b(?:this|it|(?:the|this) (?:release|deployment|roll-?out|change|upgrade)) (?:is|will be) an? ${name} (?=(?:deployment|release|rollout|roll-out|update|upgrade|cut-?over|change)\\b)`,
    // `It is installed beside the old one, which then takes over: a blue/green change.`
    `(?:[:–—]|,\\sas) an? ${name}\\s(?=(?:deployment|release|rollout|roll-out|update|upgrade|cut-?over|change)[.,;]?(?:\\s|$))`,
    // `The blue-green switch happens at 22:00`
    `\\bthe ${name} (?:switch|switchover|cut-?over|roll-?out|deployment|update)\\b(?=\\s+(?:happens|starts|begins|runs|takes place|is (?:at|on|planned|scheduled))\\b)`,
    // `The release is rolled out blue-green.`
    `\\b(?:is|are|will be|gets) (?:rolled out|deployed|released|shipped|replaced|updated|upgraded|installed) (?:together |all )?(?:as |with |using |by |in )?${article}${name}${ends('because|since|called|named|with|so|deployment|release|rollout|update|upgrade')}`,
    // `The new interface starts as a canary that gets a tenth`
    `\\b(?:starts?|begins?|runs?|comes (?:up|in)|is (?:introduced|brought in|started|installed)) as an? ${name}${ends('that|which|with|and|first|on|for|in|beside|before')}`,
    // `One instance takes a tenth of the calls as a canary`
    `\\b(?:takes?|gets?|serves?|receives?)\\s[^.!?\\n]{2,40}?\\sas an? ${name}${ends('for|first|on|at|until|before|and')}`,
    // `Replace the model in a rolling update`
    `(?<!\\bthan )\\b(?:in|through|via|by means of|as|with|by|using|uses?|is|be) an? ${name} (?=(?:deployment|release|roll-?out|update|upgrade|cut-?over)\\b)`,
    // `The change follows a rolling update`
    `\\b(?:the|this) (?:change|release|deployment|roll-?out|upgrade|update) (?:follows|uses|is (?:done|made|performed|executed|carried out) (?:as|in|with)|happens as|takes the form of|will be) ${article}${name}${ends('deployment|release|roll-?out|update|upgrade|strategy|approach|pattern')}`,
    // `In a canary release the billing leaves the cellar.`
    `${first}(?:in|with|by|as) an? ${name} (?=(?:deployment|release|rollout|roll-out|update|upgrade|cut-?over)\\b)`,
    // `Blue-green was chosen because both versions can read the new column`
    `${first}${article}${name}\\s+(?:deployment |release |update )?(?:was|is|has been) (?:chosen|selected|picked|used|preferred)\\b`,
    // `Why blue-green?`
    `${first}why (?:an? )?${name}(?=\\s*[?:])`,
    // `The portal goes live behind a canary`
    `\\bgo(?:es)? (?:live|out|to production) (?:as|with|behind|using) (?:an? )?${name}${ends('deployment|release|rollout|update')}`,
    // `Ship version 7 to production as a blue-green deployment`
    `(?<![\\p{L}\\p{N}])(?:ship|deploy|release|roll out|brings?|takes?|moves?|puts?)\\s(?:[^.!?\\n]|\\.(?=\\d)){2,60}?\\s(?:as|with|using|behind) an? ${name}${ends('deployment|release|rollout|update')}`,
  ].join('|'),
  'giu',
);

/** Sentences of the head, the summary and the section about the strategy that say which one it is. */
export function saidIn(section: Section): Said[] {
  return section.facts(readSaid);
}

/** Whether a section tells what the plan is about. */
export function isHead(section: Section): boolean {
  return (
    section.level <= 1 ||
    !section.heading ||
    section.within('strategy', 'summary', 'scope') ||
    section.fields.some(({ name }) => name === 'status') ||
    /^(?:change |the |our )?(?:description|approach|impact|background|introduction|context|justification|reasons?|why|how (?:it|we|this|the)\b|what (?:and why|is (?:this|it|released|deployed)|we (?:do|deploy|release|change)|changes))\b/.test(
      section.name,
    )
  );
}

/** Sentences of the steps that say it of the whole: `This is a canary deployment.` */
export function saidBelowIn(section: Section): (Said & { readonly whole: string })[] {
  if (!isForward(section) || section.level < 2 || section.within('staging', 'postDeployment', 'lessons'))
    return [];
  return section
    .facts(saidOf)
    .filter(({ whole }) => /^(?:we|this (?:release|deployment|plan|change|is)) /i.test(whole));
}

function readSaid(section: Section): Said[] {
  if (!isHead(section) || section.isRollback || section.within('steps', 'risks', 'staging')) return [];
  return [...section.facts(saidOf), ...section.facts(stopsAll)];
}

/** `The whole cluster is shut down, upgraded and started again`: recreate, without its name. */
function stopsAll(section: Section): Said[] {
  return section.facts(textsIn).flatMap((inline) => {
    const match = wholeStopped.exec(inline.text);
    if (!match || past.test(sentenceAround(inline.text, match.index))) return [];
    const value = partOf(inline, match.index, match.index + match[0].length);
    return [{ strategy: 'recreate' as const, span: value.span, value }];
  });
}

const wholeStopped =
  /\b(?:(?:the )?(?:whole|entire) [\w-]+ (?:is|gets)|all (?:the |\d+ )?[\w-]+s (?:are|get)) (?:then )?(?:shut down|stopped|taken (?:down|offline)|switched off)\b[^.!?\n]{0,60}\b(?:started|brought up|switched on|brought back)\b/i;

function saidOf(section: Section): (Said & { readonly whole: string })[] {
  return section.facts(textsIn).flatMap((inline) => {
    const { text } = inline;
    // Most sentences name no strategy.
    if (strategiesNamed(text).length === 0) return [];
    return [...text.matchAll(sentence)].flatMap((match) => {
      const phrase = match.slice(1).find((part?: string) => part !== undefined) ?? '';
      // `We ship the change as a blue-green deployment`
      const name = phrase.replace(/^.*\s(?:as|with|using) an? /su, '');
      if (past.test(choiceAround(text, match.index, match.index + match[0].length))) return [];
      const [strategy, ...more] = strategiesNamed(name);
      if (strategy === undefined || more.length > 0) return [];
      // `Uses the blue-green router` speaks of something else.
      const rest = name
        .replace(strategyWords[strategy], ' ')
        .replace(/\b(?:deployment|release|rollout|update|upgrade)\b/giu, ' ');
      if (rest.trim() !== '') return [];
      const start = match.index + match[0].lastIndexOf(name);
      const value = partOf(inline, start, start + name.trimEnd().length);
      return [{ strategy, span: value.span, value, whole: match[0] }];
    });
  });
}

/** The sentence of a choice without the reason behind it, which may tell what another one would have meant. */
function choiceAround(text: string, start: number, end: number): string {
  const sentence = sentenceAround(text, start);
  const reason = text.slice(end).search(/\b(?:because|since|so that|for it|as it)\b/);
  const from = text.indexOf(sentence);
  return reason < 0 ? sentence : sentence.slice(0, Math.max(0, end + reason - from));
}

export function sentenceAround(text: string, index: number): string {
  const start = Math.max(...[...text.slice(0, index).matchAll(/[.!?]\s/g)].map((end) => end.index + 1), 0);
  const rest = text.slice(index).search(/[.!?](?:\s|$)/);
  return text.slice(start, rest < 0 ? text.length : index + rest);
}

/** Of another release, or of what was weighed and not taken. */
export const past =
  /\b(?:last|previous|earlier|next|used to|went|had|would|could|might|rejected|considered|instead of|rather than|(?:chose|chosen|picked|preferred|selected|favoured) (?:this|it|that|\w+) (?:over|to)|not|never|separately|(?:separate|another|other|(?:its|their) own) (?:plan|release|change|runbook)s?|(?:plan|release|change|runbook)s? of (?:its|their) own)\b/i;

/** `Ticketing 12: blue/green switch`, in the title of the plan. */
export function inTitle(plan: Plan): Said[] {
  const title = plan.headerField('title')?.value ?? plan.title;
  const match =
    title &&
    /\b(blue[ /-]?green|canary|rolling|recreate|big[ -]bang)\s+(?:deployment|release|rollout|roll-out|update|upgrade|switch|switch-?over|cut-?over)\b/i.exec(
      title.text,
    );
  const [strategy] = strategiesNamed(match?.[1] ?? '');
  if (!title || !match || !strategy) return [];
  const value = partOf(title, match.index, match.index + (match[1] ?? '').length);
  return [{ strategy, span: value.span, value }];
}
