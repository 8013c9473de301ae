import { saidIn } from '../../plan/facts/strategy/saidStrategies.ts';
import { ofRelease, type StatedStrategy, strategiesIn } from '../../plan/facts/strategy/strategies.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Strategy } from '../../plan/vocabulary/index.ts';

export interface ChosenStrategy extends StatedStrategy {
  readonly strategy: Strategy;
  readonly section: Section;
  /** A sentence says it, and no field or heading does. */
  readonly said?: true;
}

/** Where the plan states one strategy for all of it and leaves nothing open: the header, the summary, the section about it. */
export function chosenStrategies(plan: Plan): ChosenStrategy[] {
  const stated = plan.facts(statedIn).filter(({ span }) => !isOpen(plan, span));
  if (stated.length > 0 || plan.facts(strategiesIn).length > 0) return stated;
  return plan.facts(toldIn).filter(({ span }) => !isOpen(plan, span));
}

function toldIn(section: Section): ChosenStrategy[] {
  return section.facts(saidIn).map(({ strategy, span, value }) => ({
    strategy,
    span,
    value,
    strategies: [strategy],
    section,
    said: true,
  }));
}

function statedIn(section: Section): ChosenStrategy[] {
  const head =
    section.level <= 1 ||
    !section.heading ||
    section.within('strategy', 'summary', 'scope', 'status') ||
    section.parent?.level === 1;
  const about = section.level <= 1 && ofRelease.test(section.name);
  if (
    !head ||
    section.within('rollback', 'staging', 'risks', 'timeline') ||
    (section.within('steps') && !about) ||
    section.isConditional
  )
    return [];
  return section.facts(strategiesIn).flatMap((stated) => {
    const [strategy] = stated.strategies;
    const more =
      stated.strategies.length !== 1 ||
      /\b(?:then|followed|per|hybrid|combined|plus|either|not|no|instead|except)\b|[&+;]/i.test(
        // Behind the name stands how, where and why.
        stated.value.text.replace(/(?:[:.;]\s(?!then\b|after)|\s[–—-]\s|,?\s(?:because|since)\s).*$/su, ''),
      ) ||
      // `Strategy (API)`: of a part.
      stated.field?.raw.includes('(') === true;
    return strategy === undefined || more ? [] : [{ ...stated, strategy, section }];
  });
}
