/** Steps that carry out another strategy than the one that is stated. */
import { isForward } from '../../plan/facts/steps/forward.ts';
import { rampsIn } from '../../plan/facts/strategy/ramps.ts';
import { past, isHead, sentenceAround } from '../../plan/facts/strategy/saidStrategies.ts';
import { strategiesNamed } from '../../plan/facts/strategy/strategies.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Span } from '../../text/span.ts';
import type { Finding } from '../rule.ts';
import { carriedOut, excludes, isStage, otherOption, speaksOf, switchesTraffic } from './carriedStrategy.ts';
import type { ChosenStrategy } from './chosenStrategy.ts';
import { settings } from './rampSettings.ts';
import { inService, loopsIn, told } from './toldStrategies.ts';

interface Stated extends Pick<ChosenStrategy, 'strategy' | 'span'> {
  /** The steps have something of it in them. */
  readonly speaks: boolean;
}

type Sign = (plan: Plan, stated: Stated) => Finding | undefined;

/** The first sign of another strategy; words in passing are none. */
export function otherSteps(plan: Plan, { strategy, span }: ChosenStrategy): Finding | undefined {
  const stated = { strategy, span, speaks: speaksOf(plan, strategy) };
  if (strategy === 'feature-flag' && stated.speaks) return undefined;
  for (const sign of signs) {
    const finding = sign(plan, stated);
    if (finding) return finding;
  }
  return undefined;
}

/** Two names for how one release goes out. */
export function twice(
  first: Pick<ChosenStrategy, 'strategy' | 'span'>,
  other: Pick<ChosenStrategy, 'strategy' | 'span'>,
): Finding {
  return {
    message: `Here the strategy is ${other.strategy}, elsewhere it is ${first.strategy}. People will prepare for different ways to roll out and back; correct the one that is wrong.`,
    span: other.span,
    related: [{ message: `The strategy is stated as ${first.strategy}`, span: first.span }],
  };
}

function step({ strategy, span }: Stated, does: string, at: Finding['span']): Finding {
  return {
    message: `The strategy is ${strategy}, but this step ${does}. The rollback that people have in mind will not fit what was done; correct the strategy or the step.`,
    span: at,
    related: [{ message: `The strategy is stated as ${strategy}`, span }],
    // Between the marks of a merge both may stand.
    unless: ['text-conflict-marker'],
  };
}

/** Part of a canary is often rolled, but not where nothing else of it is told. */
function isUntold({ strategy, speaks }: Stated): boolean {
  return !speaks && (strategy === 'canary' || strategy === 'feature-flag');
}

/** Where there are two sides, the idle one may be updated in any way. */
function hasTwoSides({ strategy, speaks }: Stated): boolean {
  return strategy === 'blue-green' && speaks;
}

const inWords: Sign = (plan, stated) => {
  const { strategy, speaks } = stated;
  for (const section of plan.sections) {
    const carries =
      section.within('steps', 'traffic', 'strategy', 'timeline', 'schedule') ||
      isStage(section) ||
      section.name.startsWith('how ');
    if (!isForward(section) || !(carries || isHead(section)) || section.within('staging', 'risks')) continue;
    for (const { text, span } of section.facts(textsIn)) {
      const other = told.find(
        ([pattern, tells, others]) =>
          (others.includes(strategy) || (isUntold(stated) && tells !== strategy)) && pattern.test(text),
      );
      const match = other?.[0].exec(text);
      if (!other || !match || /\b(?:not|never|instead|don[’']t)\b/i.test(match[0])) continue;
      const [, tells] = other;
      if (strategy === 'canary' && tells === 'blue-green' && speaks) continue;
      const isService = inService(text) && inService(section.title, true);
      // The reasons for the strategy speak of no idle side, unless they set it beside others.
      const reasons = section.within('strategy') && !beside.test(text);
      if (hasTwoSides(stated) && !(tells === 'rolling' && (isService || reasons))) continue;
      if (!carries && past.test(sentenceAround(text, match.index))) continue;
      return twice(stated, {
        strategy: tells,
        span: span.part(match.index, match.index + match[0].length),
      });
    }
  }
  return undefined;
};

const beside =
  /\b(?:would|could|cannot|not|no|never|instead|rather|than|reject\w*|considered|unlike|against|risk\w*|old|idle|inactive|green|blue|if)\b/i;

const inLoop: Sign = (plan, stated) => {
  if (stated.strategy === 'rolling' || hasTwoSides(stated)) return undefined;
  if (stated.strategy === 'canary' && stated.speaks) return undefined;
  const [loop] = plan.facts(loopsIn);
  return loop && twice(stated, { strategy: 'rolling', span: loop });
};

const bitByBit = 'shifts the traffic bit by bit';
const isPart = ({ value }: { value: number }): boolean => value > 0 && value < 100;

const rampOfRecreate: Sign = (plan, stated) => {
  if (stated.strategy !== 'recreate') return undefined;
  for (const section of plan.sections) {
    if (!section.heading || !isForward(section) || section.within('staging')) continue;
    const ramp = section.facts(rampsIn).find(({ points }) => points.length > 1 && points.some(isPart));
    if (ramp)
      return step(stated, bitByBit, ramp.form === 'line' ? ramp.span : (ramp.points[0]?.span ?? ramp.span));
  }
  return undefined;
};

const inHeading: Sign = (plan, stated) => {
  for (const section of plan.sections) {
    const { heading } = section;
    if (!heading || section.level <= 1 || !isForward(section) || section.within('staging', 'strategy'))
      continue;
    if (!section.within('steps', 'traffic', 'featureFlags')) continue;
    const [other, more] = strategiesNamed(heading.inline.text).filter((name) => name !== 'feature-flag');
    if (
      other !== undefined &&
      more === undefined &&
      other !== stated.strategy &&
      excludes(stated.strategy, other)
    )
      return step(stated, `is ${other}`, heading.inline.span);
  }
  return undefined;
};

/** Shares that are set one after the other, or told, where nothing turns all of the traffic or takes each instance in its turn. */
const rampOfOther: Sign = (plan, stated) => {
  const { strategy, speaks } = stated;
  if (speaks || strategy === 'canary' || strategy === 'feature-flag') return undefined;
  const [share, more] = (sharesSet(plan) ?? sharesTold(plan)).filter(
    // A rolling update may go through the instances by shares.
    ({ span }) => strategy !== 'rolling' || ofTraffic.test(lineAround(plan, span)),
  );
  return share && more && step(stated, bitByBit, share.span);
};

/** What is given to some of the users, and not to some of the instances. */
const ofTraffic =
  /^(?!.*\b(?:nodes?|hosts?|servers?|instances?|pods?|brokers?|machines?)\b).*(?:\b(?:users|traffic|requests|customers)\b|weight|canary|flag|unleash)/i;

function lineAround({ text }: Plan, { start, end }: Span): string {
  return text.slice(text.lastIndexOf('\n', start) + 1, (text.indexOf('\n', end) + 1 || text.length + 1) - 1);
}

function sharesSet(plan: Plan): { readonly span: Span }[] | undefined {
  const set = settings(plan).filter((setting) => setting.lone !== true && isPart(setting));
  return new Set(set.map(({ value }) => value)).size > 1 ? set : undefined;
}

function sharesTold(plan: Plan): { readonly span: Span }[] {
  const turns = plan.sections.some((section) => isForward(section) && switchesTraffic.test(section.title));
  return turns ? [] : plan.facts(rampsIn).flatMap(({ points }) => points.filter(isPart));
}

const inOption: Sign = (plan, stated) => {
  const heading = otherOption(plan, stated.strategy)?.heading;
  return heading && step(stated, 'is an option of another strategy', heading.inline.span);
};

const carried: Sign = (plan, stated) => {
  const other = carriedOut(plan, stated.strategy);
  return other && step(stated, `is part of ${other.strategy}`, other.span);
};

const signs: readonly Sign[] = [inWords, inLoop, rampOfRecreate, inHeading, inOption, carried, rampOfOther];
