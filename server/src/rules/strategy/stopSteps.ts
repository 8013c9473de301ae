/** Where the steps of a plan take the service from its users. */
import { walkItems } from '../../plan/blocks.ts';
import { isElsewhere, isForward } from '../../plan/facts/steps/forward.ts';
import { sentenceAround } from '../../plan/facts/strategy/saidStrategies.ts';
import { scriptsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { cellsBackIn } from '../../plan/wayBack.ts';
import type { Range } from '../../text/span.ts';
import {
  forSomeTime,
  isInTurn,
  maintenance,
  named,
  oldBeforeNew,
  shutToAll,
  spared,
  stops,
  told,
} from './stopWords.ts';

/** What a sentence says as plainly as a step. */
const inParagraphs = [told, forSomeTime, shutToAll, maintenance];
const unnoticed = new RegExp(
  [
    String.raw`\b(?:${spared}|v\d+|replica|workers?|queue|consumers?|scheduler|jobs?|agent|exporter|timer|not|never|without|don[’']t|each|drained?|if)\b`,
    String.raw`\b(?<!\b(?:during|for|before|until|after) (?:the |a )?)backup\b`,
    String.raw`\b(one|node|host|server|instance|pod) by \1\b`,
  ].join('|'),
  'i',
);

/** One after the other, or only where something else holds. */
const inPart =
  /\b(?:each|every|per|one (?:by|at|after)|first|next|node|host|instance|server|broker|blue|green|canary|idle|not|never|if|after|once|until|unless)\b/i;

/** Keys of a step in YAML that hold a sentence. */
const tells = /^(?:expected|description|details?|action|notes?|effect|impact)$/;

/** With two sides only commands count, in steps that speak of neither. */
export function stopOf(
  plan: Plan,
  patterns: readonly RegExp[],
  twoSides = false,
  titled?: RegExp,
): Range | undefined {
  const switches = twoSides ? firstSwitch(plan) : 0;
  for (const section of plan.sections) {
    if (titled?.test(section.title) === false) continue;
    // What is prepared is done as well.
    const prepares = section.within('prerequisites') && !section.isRollback && !section.isConditional;
    if (
      !(isForward(section) || prepares) ||
      !(
        prepares ||
        section.within('steps', 'database', 'traffic', 'timeline') ||
        section.heading?.sequence ||
        section.name.startsWith('how ')
      ) ||
      section.within('validation', 'postDeployment', 'smokeTests')
    )
      continue;
    // What follows a command tells what comes of it, not where it runs.
    const live = section.span.start < switches;
    const isOfSide = ({ start, end }: Range): boolean =>
      sides.test(
        plan.text
          .slice(live && titled ? start : section.span.start, end)
          .replace(live ? /\bblue\b/g : '', ''),
      );
    // What is stopped on one instance after the other is not stopped for its users.
    const own = isInTurn(section)
      ? patterns.filter((each) => ![named, stops, oldBeforeNew].includes(each))
      : patterns;
    const found = stopIn(section, own, twoSides ? isOfSide : undefined, live);
    if (found) return found;
  }
  return undefined;
}

/** Where the traffic leaves blue: until then it is what serves the users. */
function firstSwitch(plan: Plan): number {
  const step = plan.sections.find(
    (section) =>
      isForward(section) &&
      section.within('steps', 'traffic') &&
      /\b(?:switch|swap|shift|cut ?over)\b/.test(section.name),
  );
  const [green = -1, blue = -1] = [/\bgreen\b/i, /\bto (?:the )?blue\b/i].map((side) =>
    step ? plan.text.slice(step.span.start, step.end).search(side) : -1,
  );
  return step && green !== -1 && (blue === -1 || blue > green) ? step.span.start : 0;
}

/** Steps in which no instance has its turn, so that what stops stops for all. */
export const ofData =
  /^(?!.*\b(?:upgrade|update|deploy|replace|restart|roll)).*\b(?:back(?:ed)? ?up|dump|snapshot|schema|scripts?|migrat\w*)\b/i;

const sides =
  /\b(?:blue|green|(?:old|new)(?! (?:nullable |empty )?(?:tables?|columns?|index))|idle|inactive|standby|previous|slot|side|node|host|instance|broker|(?:each|first|one|every) (?:\w+ )?(?:node|host|instance|broker|pod|server|member|machine|half|one)s?|drain\w*|rotation|canary[- ](?!deployment|release|rollout|step|phase|stage|traffic|ramp|analysis)\w+|ssh)\b/i;

/** What a sentence does elsewhere says nothing of the part that stops something: `…, then send the users to green`. */
function clauseOf(text: string, index: number): string {
  const start = Math.max(
    0,
    ...[...text.slice(0, index).matchAll(/[,;] (?:then|and then) /g)].map((match) => match.index),
  );
  const rest = text.slice(index);
  // `… and run the tests against green`, of another thing than what is stopped.
  return (
    text.slice(start, index) +
    rest.slice(
      0,
      rest.search(
        /[,;] (?:and )?then\b| and (?:run|test|check|install|apply|start|switch|open|send|wait|drain|drop|delete|swap|move|migrate|copy|replace|update|upgrade|deploy|restart)\b|$/,
      ),
    )
  );
}

function stopIn(
  section: Section,
  patterns: readonly RegExp[],
  isOfSide?: (code: Range) => boolean,
  live = false,
): Range | undefined {
  const search = (text: string): { start: number; end: number } | undefined => {
    if (isElsewhere(section, text)) return undefined;
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (
        match &&
        (pattern === oldBeforeNew
          ? !inPart.test(text)
          : !unnoticed.test(
              clauseOf(text, match.index).replace(live ? /\bnomad job\b|\bblue\b/g : /\bnomad job\b/, ' '),
            ))
      ) {
        const lead = /^\W*/.exec(match[0])?.[0].length ?? 0;
        return { start: match.index + lead, end: match.index + match[0].trimEnd().length };
      }
    }
    return undefined;
  };
  const back = cellsBackIn(section);
  const words = [
    ...(section.heading ? [section.heading.inline] : []),
    ...[...walkItems(section.blocks)].map(({ item }) => item.inline),
    ...section.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap(({ cells }) => cells.filter((cell) => !back.includes(cell)))
        : [],
    ),
    // `Stop all brokers, then on each:` above what is run, and steps in bold.
    ...section.blocks.flatMap((block, index) =>
      block.kind === 'paragraph' &&
      (section.blocks[index + 1]?.kind === 'code' || block.inline.raw.startsWith('**'))
        ? [block.inline]
        : [],
    ),
  ];
  for (const inline of words) {
    if (isOfSide?.(inline.span) === true) continue;
    const found = search(inline.text);
    if (found) return inline.span.part(found.start, found.end);
  }
  const spoken = [
    ...section.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.inline] : [])),
    ...section.content.keys.flatMap(({ name, value }) => (value && tells.test(name) ? [value] : [])),
  ];
  for (const { text, span } of spoken) {
    const pattern = inParagraphs.find((each) => patterns.includes(each) && each.test(text));
    const match = pattern?.exec(text);
    if (!match) continue;
    const sentence = sentenceAround(text, match.index);
    // What is shut stands before it; what follows tells until when.
    const about =
      pattern === shutToAll ? sentence.slice(0, sentence.indexOf(match[0]) + match[0].length) : sentence;
    if (!unnoticed.test(about) && !isElsewhere(section, sentence) && isOfSide?.(span) !== true)
      return span.part(match.index, match.index + match[0].length);
  }
  // A command in a sentence is run as well.
  const sentences = section.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.inline] : []));
  const items = [...walkItems(section.blocks)].map(({ item }) => item.inline);
  const safe = items.filter(({ text }) => !unnoticed.test(text));
  for (const { raw, span } of [...sentences, ...safe]) {
    if (!raw.includes('`') || isOfSide?.(span) === true) continue;
    for (const { 1: code = '', index } of raw.matchAll(/`([^`\n]+ [^`\n]+)`/g)) {
      const found = search(code);
      if (found) return span.part(index + 1 + found.start, index + 1 + found.end);
    }
  }
  for (const code of scriptsIn(section)) {
    let at = 0;
    for (const line of code.masked.split('\n')) {
      const found = /^\s*(?:--|\/\/|echo\b)/.test(line) ? undefined : search(line);
      // What comes after a line comes too late for it.
      if (found && isOfSide?.(code.span.part(0, at + line.length)) !== true)
        return code.span.part(at + found.start, at + found.end);
      at += line.length + 1;
    }
  }
  return undefined;
}
