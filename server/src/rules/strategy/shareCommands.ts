/** Steps that name one share and set another by their command: `Step 2: 40 %` with `route --v3 4`. */
import { walkItems, type Inline } from '../../plan/blocks.ts';
import { codesIn, inlineCommandsIn, scriptsIn, textsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import { findPercentages } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import { groupBy } from '../../text/groupBy.ts';
import type { Span } from '../../text/span.ts';
import type { Finding } from '../rule.ts';
import { notShare, option } from './rampSettings.ts';

interface Command {
  /** The line without its number, and the steps that it is one of. */
  readonly words: string;
  readonly set: { readonly value: number; readonly span: Span };
  readonly named: { readonly value: number; readonly span: Span };
}

/** The commands that set another share than their heading names, where those of at least two other steps agree. */
export function oddShares(plan: Plan): Command[] {
  return [...groupBy(plan.facts(commandsIn), ({ words }) => words).values()].flatMap((commands) => {
    const odd = commands.filter(({ set, named }) => set.value !== named.value);
    return odd.length === 1 && commands.length > 2 ? odd : [];
  });
}

function commandsIn(section: Section): Command[] {
  const { heading, parent } = section;
  if (!heading?.sequence || section.isRollback || notShare.test(heading.inline.text)) return [];
  const [share, more] = findPercentages(heading.inline.text);
  if (!share || more) return [];
  const named = { value: share.value, span: heading.inline.span.part(share.start, share.end) };
  const found = codesIn(section).flatMap((code) =>
    [...code.masked.matchAll(/^[ \t]*[a-z][^\n]*$/gim)].flatMap(({ 0: line, index }) => {
      const numbers = [...line.matchAll(/(?<![\w.:/-])\d{1,3}(?![\w.:/])/g)];
      const [number] = numbers;
      if (!number || numbers.length > 1) return [];
      const at = index + number.index;
      return [
        {
          words: `${String(parent?.heading?.inline.span.from)} ${line.slice(0, number.index)}#${line.slice(number.index + number[0].length)}`,
          set: { value: Number(number[0]), span: code.span.part(at, at + number[0].length) },
          named,
        },
      ];
    }),
  );
  return found.length === 1 ? found : [];
}

const all = [
  'all (?:of the |the )?(?:traffic|users|requests|customers|visits|calls|orders|sessions|stores|shops|sites|clients|members|devices|accounts|tenants)',
  'every(?:one|body|thing)|full (?:roll-?out|traffic)',
].join('|');
/** A step that is called so sets 100 %. */
const everybody = new RegExp(
  String.raw`(?<=^\W*(?:\d+[.)]\s*)?(?:(?:step|stage|phase) \d+\W+)?(?:(?:go to|move|shift|send|route|switch|(?:open|raise|widen|enable|expand|release|turn on|roll out|switch on|switch|turn)(?: (?:it|the [\w-]+))?(?: (?:up|on))? (?:to|for))\s+)?)(?:${all})(?=\s*(?:$|\(|[.:]\s*$|to the (?:(?:new|canary|green)|(?!old|previous|blue|stable)[\w-]+\s*$)))`,
  'i',
);

/** Steps that name one share and set another. */
export function mismatchesIn(section: Section): Finding[] {
  if (section.isRollback) return [];
  const steps: [Inline, readonly { masked: string; span: Span }[]][] = [...walkItems(section.blocks)].map(
    ({ item }) => [item.inline, item.blocks.filter((block) => block.kind === 'code')],
  );
  if (section.heading)
    steps.push([
      section.heading.inline,
      [...section.blocks.filter((block) => block.kind === 'code'), ...inlineCommandsIn(section)],
    ]);
  if (section.heading && section.content.keys.length > 0)
    steps.push([section.heading.inline, scriptsIn(section)]);
  return steps.flatMap(([inline, codes]) => {
    if (codes.length === 0 || notShare.test(inline.text)) return [];
    const shares = findPercentages(inline.text);
    const whole = shares.length === 0 ? everybody.exec(inline.text) : null;
    if (whole) shares.push({ value: 100, start: whole.index, end: whole.index + whole[0].length });
    const named = shares.find(({ start }) => /\bto\s+$/.test(inline.text.slice(0, start))) ?? shares[0];
    if (!named || (shares.length > 1 && named === shares[0]) || named.value === 0) return [];
    const set = codes.flatMap((code) =>
      [...code.masked.matchAll(option)].map((match) => {
        const [line, number = ''] = match;
        const at = match.index + line.lastIndexOf(number);
        return { value: Number(number), span: code.span.part(at, at + number.length) };
      }),
    );
    // `weight set --gateway 60 --ingress 40`
    if (set.length === 0) for (const code of codes) set.push(...pairsIn(code));
    const [first] = set;
    if (
      !first ||
      set.some(
        ({ value }) =>
          value === named.value ||
          value === 100 - named.value ||
          value > 100 ||
          // `rollout:0.05`
          (value < 1 && Math.round(value * 1e4) === named.value * 100),
      )
    )
      return [];
    const { value, start, end } = named;
    const said = { value, span: inline.span.part(start, end) };
    return [
      !whole && isOddName(section, inline, said, first)
        ? oddName(said, first)
        : mismatch({ named: said, set: first }),
    ];
  });
}

/** Whether what the step expects agrees with its command, so that its name is the odd one. */
function isOddName(section: Section, name: Inline, { value }: Share, set: Share): boolean {
  const said = section
    .facts(textsIn)
    .filter(
      ({ span }) => span.start > name.span.end && !(span.start <= set.span.start && set.span.end <= span.end),
    );
  const tells = (share: number): boolean =>
    said.some(({ text }) => new RegExp(`\\b${String(share)}\\b`).test(text));
  return tells(set.value) && !tells(value);
}

/** Commands with two numbers and no more, which make a whole. */
function pairsIn(code: { masked: string; span: Span }): Share[] {
  return numberPairs(code).flatMap(({ first, second }) =>
    first.value + second.value === 100 ? [first] : [],
  );
}

interface Pair {
  /** The line without its numbers. */
  readonly words: string;
  readonly first: Share;
  readonly second: Share;
}

function numberPairs({ masked, span }: { masked: string; span: Span }): Pair[] {
  return [
    ...masked.matchAll(
      /^([ \t]*[a-z][^\n]*?[ =:])(\d{1,3})(?![\w.:/-])([^\n\d]*[ =:])(\d{1,3})(["' \t]*)$/gim,
    ),
  ].map(({ index, 1: before = '', 2: number = '', 3: between = '', 4: other = '' }) => {
    const start = index + before.length;
    const next = start + number.length + between.length;
    return {
      words: before + between,
      first: { value: Number(number), span: span.part(start, start + number.length) },
      second: { value: Number(other), span: span.part(next, next + other.length) },
    };
  });
}

/** Commands that share the traffic out between two, where one makes no whole and at least two others do. */
export function oddPairs(plan: Plan): Finding[] {
  const pairs = groupBy(plan.facts(pairedCommandsIn), ({ words }) => words);
  return [...pairs.values()].flatMap((some) => {
    const odd = some.filter(({ first, second }) => first.value + second.value !== 100);
    const [pair] = odd;
    if (!pair || odd.length > 1 || some.length < 3) return [];
    const { first, second } = pair;
    return [
      {
        message: `${String(first.value)} % and ${String(second.value)} % do not make 100 %, as the shares of the other commands do. Correct the one that is wrong: the command is what will happen.`,
        span: (first.value > 100 ? first : second).span,
      },
    ];
  });
}

function pairedCommandsIn(section: Section): Pair[] {
  return section.mayHold(/\d/) ? codesIn(section).flatMap(numberPairs) : [];
}

interface Share {
  readonly value: number;
  readonly span: Span;
}

function oddName(named: Share, set: Share): Finding {
  return {
    message: `The step says ${String(named.value)} %, its command and what is expected of it say ${String(set.value)} %. Correct the one that is wrong: the command is what will happen.`,
    span: named.span,
    related: [{ message: 'The share that the command sets', span: set.span }],
  };
}

export function mismatch({ named, set }: { readonly named: Share; readonly set: Share }): Finding {
  return {
    message: `The step says ${String(named.value)} %, its command sets ${String(set.value)} %. Correct the one that is wrong: the command is what will happen.`,
    span: set.span,
    related: [{ message: 'The share that the step names', span: named.span }],
  };
}
