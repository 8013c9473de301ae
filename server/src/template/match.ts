import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import type { BoundTemplate, Template } from './template.ts';

/** A section of the template with the one in the document that stands for it. */
export interface SectionMatch {
  readonly wanted: Section;
  readonly found: Section | undefined;
}

/** A document is bound when it has this much of the template's required sections … */
const neededRecall = 0.6;
/** … scores this much with what it has besides … */
const neededScore = 0.62;
/** … and no other template comes this near. */
const neededLead = 0.05;

/** The template that explains the document best; none where none fits or two fit alike. */
export function matchTemplate(plan: Plan, templates: readonly Template[]): BoundTemplate | undefined {
  const scored = templates
    .filter((template) => template.plan.format === plan.format)
    .map((template) => ({ template, ...scoreOf(plan, template) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.recall < neededRecall || best.score < neededScore) return undefined;
  if (second && best.score - second.score < neededLead) return undefined;
  return { template: best.template, score: round(best.score), bound: 'match' };
}

/** How well a template that the document names, or its configuration, fits it. */
export function bindTemplate(plan: Plan, template: Template, bound: 'named' | 'configured'): BoundTemplate {
  return { template, score: round(scoreOf(plan, template).score), bound };
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}

/** Recall: how much of the template the document has. The score takes in how much of the document the template explains. */
function scoreOf(plan: Plan, template: Template): { recall: number; score: number } {
  const matches = matchSections(plan, template.plan).filter(({ wanted }) => !isOptional(wanted));
  const all = sum(matches.map(({ wanted }) => weight(wanted)));
  const have = sum(matches.map((match) => weight(match.wanted) * likeness(match)));
  const found = new Set(matches.map((match) => match.found));
  const sections = plan.sections.filter(isNamed);
  const explained = sum(sections.filter((section) => found.has(section)).map(weight));
  const recall = all > 0 ? have / all : 0;
  const precision = sections.length > 0 ? explained / sum(sections.map(weight)) : 0;
  return { recall, score: (2 * recall + precision) / 3 };
}

/** Each section of the template, in its order, with its counterpart: the same name, else the same kind, in the same place of the tree. */
export function matchSections(plan: Plan, template: Plan): SectionMatch[] {
  const taken = new Set<Section>();
  const counterpart = new Map<Section, Section>();
  const matches: SectionMatch[] = [];
  const wantedSections = template.sections.filter(isNamed);
  for (const alike of [sameName, sameKind]) {
    for (const wanted of wantedSections) {
      if (counterpart.has(wanted)) continue;
      const around = wanted.parent && isNamed(wanted.parent) ? counterpart.get(wanted.parent) : undefined;
      const within = around ? [...around.descendants()] : plan.sections.filter(isNamed);
      const free = (section: Section): boolean => !taken.has(section) && alike(wanted, section);
      const found =
        within.find((section) => free(section) && section.level === wanted.level) ?? within.find(free);
      if (!found) continue;
      taken.add(found);
      counterpart.set(wanted, found);
    }
  }
  for (const wanted of wantedSections) matches.push({ wanted, found: counterpart.get(wanted) });
  return matches;
}

/** Sections with a heading that is not the title. */
function isNamed(section: Section): boolean {
  return (
    section.heading !== undefined &&
    !(section.level === 1 && section.parent === undefined && section.kind === undefined)
  );
}

/** A blank in the template's heading stands for any words: `Feature: {{FEATURE_NAME}}`. */
function sameName(wanted: Section, section: Section): boolean {
  if (section.name === wanted.name) return true;
  const pattern = wanted.facts(headingPattern);
  return pattern !== undefined && section.heading !== undefined && pattern.test(section.heading.title);
}

const blank = /\{\{[^}\n]+\}\}|\[[^\]\n]+\]/g;

function headingPattern(section: Section): RegExp | undefined {
  const title = section.heading?.title ?? '';
  const words = title.split(blank);
  if (words.length < 2 || !words.some((word) => /\p{L}{2}/u.test(word))) return undefined;
  return new RegExp(`^${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`, 'iu');
}

function sameKind(wanted: Section, section: Section): boolean {
  return wanted.kind !== undefined && section.kind === wanted.kind && !wanted.heading?.sequence;
}

function likeness({ wanted, found }: SectionMatch): number {
  if (!found) return 0;
  return sameName(wanted, found) ? 1 : 0.9;
}

/** Whether a plan may leave the section out: it says so, or stands in one that does. */
export function isOptional(section: Section): boolean {
  return section.heading?.optional === true || (section.parent !== undefined && isOptional(section.parent));
}

/** Main sections say more about a plan's shape than what is in them; steps differ from plan to plan. */
function weight(section: Section): number {
  if (section.heading?.sequence) return 0.25;
  return section.level <= 2 ? 2 : section.level === 3 ? 1 : 0.25;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
