/** Which strategy the steps carry out, by what they speak of. */
import { boldSteps } from '../../plan/facts/steps/boldSteps.ts';
import { isForward } from '../../plan/facts/steps/forward.ts';
import { rampsIn } from '../../plan/facts/strategy/ramps.ts';
import { strategiesNamed } from '../../plan/facts/strategy/strategies.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Strategy } from '../../plan/vocabulary/index.ts';
import type { Range } from '../../text/span.ts';
import type { Finding } from '../rule.ts';
import { stoppedAndStarted } from './stoppedAndStarted.ts';
import { stopsAny } from './stopWords.ts';

/** `Phase 2: Replace the nodes`, whatever it lies in. */
export function isStage({ heading, level }: Section): boolean {
  return heading?.sequence !== undefined && level > 1;
}

/** What steps of a strategy speak of, and of no other. */
const traces: Readonly<Record<string, RegExp>> = {
  canary: /\bcanary\b/gi,
  'blue-green': new RegExp(
    [
      String.raw`\b\w+-(?:blue|green)\b`,
      String.raw`\b(?:blue|green)[- ](?:environment|slot|instances?|stack|cluster|side|deployment|pods?|pool|fleet|group|target group|servers|nodes|version|farm|ring|half)\b`,
      String.raw`\b(?:pool|slot|stack|side|colou?r|fleet|target|environment)[ =:]+(?:blue|green)\b`,
      String.raw`\b(?:start|against|from|to) (?:blue|green)\b`,
    ].join('|'),
    'gi',
  ),
  'feature-flag':
    /\bfeature[- _]?flags?\b|\bflagctl\b|\bflags? (?:set|to|on|enable|update)\b|\b(?:flagsmith|launchdarkly|unleash|flipt|growthbook)\b|\b(?:open|raise|switch|turn|set) the flag\b/gi,
};
/** What they would at least have to speak of. */
const marks: Readonly<Record<string, RegExp>> = {
  canary:
    /\bcanary\b|(?<![<>≤≥\d.]\s?)(?<!\b(?:within|by|than|below|above|under|over|least|most|exceeds?|rate|usage|disk|cpu|memory)\b[^.\n%]{0,20})\b(?!100\b|0\b)\d{1,3}\s*%|(?<!-)\bshare\b|\bweight\b/i,
  'blue-green': /\b(?:blue|(?<!\b(?:is|are) )green|(?<!`)inactive|idle|standby|slot|swap)\b/i,
  rolling:
    /\brolling\b|\bone (?:by|at|after)\b|\bmax ?surge|\bmax ?unavailable|\beach (?:instance|node|host|server|pod)/i,
  recreate: /\bstop|\bshut\b|\b(?:take|taken|go(?:es)?) down\b|\bmaintenance\b/i,
  'feature-flag':
    /flag|toggle|unleash|launchdarkly|\benabl|\bactivat|\bswitch(?:ed)? (?:it )?on\b|\bturn(?:ed)? (?:it )?on\b/i,
};

/** Steps that speak again and again of another strategy and never of the one that is stated. */
export function carriedOut(
  plan: Plan,
  stated: string,
): { strategy: string; span: Finding['span'] } | undefined {
  const steps = stepsOf(plan);
  if (speaksOf(plan, stated)) return undefined;
  for (const [strategy, trace] of Object.entries(traces)) {
    if (
      strategy === stated ||
      (!excludes(stated, strategy) && !(strategy === 'canary' && hasRamp(plan))) ||
      (strategy === 'feature-flag' && stated !== 'blue-green')
    )
      continue;
    const found = steps.flatMap(({ start, text }) =>
      [...text.matchAll(trace)].map(({ index, 0: word }) => ({
        start: start + index,
        end: start + index + word.length,
      })),
    );
    const [first] = found;
    if (first && found.length > 1) return { strategy, span: first };
  }
  if (stated === 'blue-green' && !steps.some(({ text }) => turns.test(text))) {
    for (const { start, text } of steps) {
      const match = inPlace.exec(text);
      if (match)
        return {
          strategy: 'rolling',
          span: { start: start + match.index, end: start + match.index + match[0].length },
        };
    }
  }
  const stopped =
    stated === 'recreate'
      ? undefined
      : (stoppedAndStarted(plan) ??
        (stated === 'blue-green' && steps.some(({ text }) => turns.test(text))
          ? undefined
          : stoppedInDowntime(plan, steps)));
  return stopped && { strategy: 'recreate', span: stopped };
}

/** The first stop of steps that the header has a downtime for. */
function stoppedInDowntime(plan: Plan, steps: readonly Step[]): Range | undefined {
  if (!/[1-9]\d*\s*(?:h|m|stunden)/i.test(plan.headerField('downtime')?.value?.text ?? '')) return undefined;
  for (const { start, text } of steps) {
    const match = stopsAny.exec(text);
    if (match) return { start: start + match.index, end: start + match.index + match[0].length };
  }
  return undefined;
}

/** What moves the users from one side to the other, and what it is done with. */
export const switchesTraffic = /\b(?:switch|swap|flip)/i;
const turns = new RegExp(
  String.raw`${switchesTraffic.source}|\b(?:selector|router?s?|load balancers?|listener|target[- ]group|dns|traffic|alias|promote)\b`,
  'i',
);
/** The pods of what serves are replaced one after the other. */
const inPlace =
  /\bkubectl\b[^\n]{0,60}\b(?:set image|rollout restart) (?:deploy(?:ment)?s?|sts|statefulset)[ /][\w.-]+/i;

interface Step {
  readonly start: number;
  readonly text: string;
}

function stepsOf(plan: Plan): Step[] {
  const told = plan.sections.filter(
    (section) =>
      isForward(section) &&
      (section.within('steps', 'traffic', 'featureFlags') ||
        isStage(section) ||
        boldSteps(section).length > 1) &&
      !section.within(
        'strategy',
        'staging',
        'timeline',
        'schedule',
        'prerequisites',
        'validation',
        'smokeTests',
      ),
  );
  // A plan that is one timeline has its steps there.
  const steps = told.length > 0 ? told : plan.sections.filter((section) => section.within('timeline'));
  return steps.map(({ span }) => ({ start: span.start, text: plan.text.slice(span.start, span.end) }));
}

/** A share of the traffic that grows is no rolling update. */
function hasRamp(plan: Plan): boolean {
  return plan
    .facts(rampsIn)
    .some(({ points }) => points.filter(({ value }) => value > 0 && value < 100).length > 1);
}

/** Whether the steps have anything of a strategy in them. */
export function speaksOf(plan: Plan, strategy: string): boolean {
  return stepsOf(plan).some(({ text }) => marks[strategy]?.test(text) ?? true);
}

/** A canary takes part in many rolling updates, and rolling restarts in everything. */
export function excludes(stated: string, done: string): boolean {
  if (done === 'rolling') return stated === 'recreate';
  if (done === 'canary') return stated !== 'rolling';
  return true;
}

/** `Option A: Feature Flag Deployment`, where no option is left that carries out what was chosen. */
export function otherOption(plan: Plan, stated: Strategy): Section | undefined {
  const options = plan
    .facts(optionsIn)
    .filter((section) => section.within('steps') && !section.isRollback && !section.within('staging'));
  const isChosen = ({ title }: Section): boolean => strategiesNamed(title).includes(stated);
  return stated === 'rolling' || options.some(isChosen) ? undefined : options[0];
}

function optionsIn(section: Section): Section[] {
  return /^(?:option|variant|alternative) [a-z\d]\b/i.test(section.title) &&
    strategiesNamed(section.title).length === 1
    ? [section]
    : [];
}
