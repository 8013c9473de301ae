/** Ramps that steps set one after the other, each by a command or its heading. */
import { rampsIn } from '../../plan/facts/strategy/ramps.ts';
import { isForward } from '../../plan/facts/steps/forward.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { tranche } from '../../plan/vocabulary/stages.ts';
import { groupBy } from '../../text/groupBy.ts';
import type { Finding } from '../rule.ts';
import { isCalledAll, notAll } from './rampEnds.ts';
import { names, settings, type Setting } from './rampSettings.ts';

/** One command with another share in each step. A share of 0 takes the change back; after 100 % another ramp begins. */
export function* acrossSteps(plan: Plan): Generator<Finding> {
  const highest = new Map<string, number>();
  const fallen = new Set<string>();
  const byWords = groupBy(settings(plan), ({ words }) => words);
  const all = settings(plan).filter(({ lone, words }) => !lone || areShares(plan, byWords.get(words) ?? []));
  for (const { value, span, words } of all) {
    const last = highest.get(words) ?? 0;
    if (value > 100 && (words.startsWith('headings of') || isPercent(words, value, all))) {
      yield {
        message: `${String(value)} % is more than there is. Correct the share: whoever turns the dial will follow it to the letter.`,
        span,
      };
      continue;
    }
    if (value === 0 || last >= 100) highest.delete(words);
    else if (value < last) {
      // The step names it, its command sets it: told once.
      const step = `${String(plan.sectionAt(span.start)?.span.start)} ${String(value)}`;
      if (fallen.has(step) && plan.format === 'yaml') continue;
      fallen.add(step);
      yield {
        message: `The ramp does not rise here: ${String(value)} % comes after ${String(last)} %. Put the shares in rising order, or traffic will swing back mid-release.`,
        span,
      };
      continue;
    }
    if (value > 0) highest.set(words, value);
  }
  const stopped = new Set<Section | undefined>();
  for (const [words, shares] of groupBy(all, ({ words }) => words)) {
    const last = shares.at(-1);
    const rises = shares.every(({ value }, index) => value > (shares[index - 1]?.value ?? 0));
    if (
      !last ||
      shares.length < (words.startsWith('headings of') && isOfTraffic(plan, last) ? 2 : 3) ||
      !rises ||
      last.value >= 100 ||
      !(
        /percent|pct|canary|traffic|roll-?out/i.test(words) ||
        (words.startsWith('headings of') && isOfTraffic(plan, last))
      )
    )
      continue;
    const calledAll = isCalledAll(plan, last.span);
    if (!calledAll && plan.sections.some((section) => isForward(section) && finishes(plan, section, last)))
      continue;
    const step = plan.sectionAt(last.span.start);
    if (stopped.has(step)) continue;
    stopped.add(step);
    yield {
      message: calledAll
        ? notAll(last.value)
        : `The ramp stops at ${String(last.value)} %, so the release is never finished. Add the last step to 100 %, or say that it stays there.`,
      span: last.span,
    };
  }
}

/** Whether single numbers make a ramp: three or more that reach 100, or agree with one that is told elsewhere but for one. */
function areShares(plan: Plan, shares: readonly Setting[]): boolean {
  if (shares.length < 3) return false;
  return (
    (shares.at(-1)?.value === 100 && names.test(shares[0]?.words ?? '')) ||
    plan
      .facts(rampsIn)
      .some(
        ({ points }) =>
          points.length === shares.length &&
          points.filter(({ value }, index) => value !== shares[index]?.value).length === 1,
      )
  );
}

/** Whether a command's number is one of percent: `--percent 120`, or the one of its kind that passes 100. Weights may have another whole. */
function isPercent(words: string, value: number, all: readonly Setting[]): boolean {
  if (/percent|pct/i.test(words)) return true;
  if (value === 255 || value === 256 || value % 1000 === 0) return false;
  const others = all.filter((each) => each.words === words && each.value !== value);
  return others.length > 1 && others.every((each) => each.value <= 100);
}

/** `Stage 3: 90% of users` below `Rollout`; a phase of the work may be at 90 % too. */
function isOfTraffic(plan: Plan, { span }: Setting): boolean {
  const section = plan.sectionAt(span.start);
  return ofTraffic.test(section?.title ?? '');
}

const ofTraffic = new RegExp(
  String.raw`\b(?:users|traffic|canary|requests|customers|tenants|(?:${tranche}) \d+)\b`,
  'i',
);

/** In YAML what is on the first level has a key, as the sections of Markdown have a heading. */
function headOf({ format }: Plan): number {
  return format === 'yaml' ? 0 : 1;
}

/** A step, or a word about the whole, that brings the change to everybody after all. */
function finishes(plan: Plan, section: Section, last: Setting): boolean {
  const sets =
    section.within('steps', 'traffic', 'featureFlags', 'strategy') || section.level <= headOf(plan);
  if (!sets && (section.span.start > last.span.start || section.span.end < last.span.end)) return false;
  return /100\s*%|\bpromot|\b(?:full|complete) (?:rollout|traffic|release)|\b(?:all|remaining|rest of) (?:the )?\w+\b|\bevery (?!\d|minute|hour|quarter|day|half|few|five|ten)\w+|\bevery(?:one|body)\b|\b(?:to|for|send|route|shift|move|switch) all\b|\bstays? (?:at|below)\b(?! 0\b)|\b(?:remove|delete|retire) the (?:flag|canary)|\bnext (?:week|month|release|plan)\b|\bpilot\b/i.test(
    plan.text.slice(section.span.start, section.span.end),
  );
}
