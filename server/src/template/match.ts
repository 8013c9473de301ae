import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import type { BoundTemplate, SectionMatch, Template } from './template.ts';

export type { SectionMatch };

/** A document is bound when it has this much of the template's required sections … */
const neededRecall = 0.6;
/** … scores this much with what it has besides … */
const neededScore = 0.62;
/** … and no other template comes this near. */
const neededLead = 0.05;

/** How a document's sections stand to one template's; it follows from the headings alone. */
interface Fit {
  readonly recall: number;
  readonly score: number;
  /** For each named section of the template the index of its counterpart among the document's sections. */
  readonly counterparts: readonly (number | undefined)[];
}

/** What matching found, to be kept for as long as the headings stay as they are. */
export class Matching {
  readonly #plan: Plan;
  readonly #outline: string;
  readonly #fits: Map<Template, Fit>;

  /** `previous` is the matching of the document's last version. */
  constructor(plan: Plan, previous?: Matching) {
    this.#plan = plan;
    this.#outline = plan.sections
      .map(({ level, kind, title }) => `${level} ${kind ?? ''} ${title}`)
      .join('\n');
    this.#fits = previous && previous.#outline === this.#outline ? previous.#fits : new Map<Template, Fit>();
  }

  /** The template that explains the document best; none where none fits or two fit alike. */
  best(templates: readonly Template[]): BoundTemplate | undefined {
    const scored = templates
      .filter((template) => template.plan.format === this.#plan.format)
      .map((template) => ({ template, fit: this.#fit(template) }))
      .sort((a, b) => b.fit.score - a.fit.score);
    const [best, second] = scored;
    if (!best || best.fit.recall < neededRecall || best.fit.score < neededScore) return undefined;
    if (second && best.fit.score - second.fit.score < neededLead) return undefined;
    return this.bind(best.template, 'match');
  }

  /** The document under a template that it or its configuration names, or that fits. */
  bind(template: Template, bound: BoundTemplate['bound']): BoundTemplate {
    const { score, counterparts } = this.#fit(template);
    const matches = namedSections(template.plan).map((wanted, index) => {
      const counterpart = counterparts[index];
      return { wanted, found: counterpart === undefined ? undefined : this.#plan.sections[counterpart] };
    });
    return { template, score: Math.round(score * 100) / 100, bound, matches };
  }

  #fit(template: Template): Fit {
    const known = this.#fits.get(template);
    if (known) return known;
    const matches = matchSections(this.#plan, template.plan);
    const places = new Map(this.#plan.sections.map((section, index) => [section, index]));
    const counterparts = matches.map(({ found }) => found && places.get(found));
    const fit = { ...scoreOf(this.#plan, matches), counterparts };
    this.#fits.set(template, fit);
    return fit;
  }
}

/** Recall: how much of the template the document has. The score takes in how much of the document the template explains. */
function scoreOf(plan: Plan, all: readonly SectionMatch[]): { recall: number; score: number } {
  const matches = all.filter(({ wanted }) => !isOptional(wanted));
  const needed = sum(matches.map(({ wanted }) => weight(wanted)));
  const have = sum(matches.map((match) => weight(match.wanted) * likeness(match)));
  const found = new Set(matches.map((match) => match.found));
  const sections = namedSections(plan);
  const explained = sum(sections.filter((section) => found.has(section)).map(weight));
  const recall = needed > 0 ? have / needed : 0;
  const precision = sections.length > 0 ? explained / sum(sections.map(weight)) : 0;
  return { recall, score: (2 * recall + precision) / 3 };
}

function namedSections(plan: Plan): Section[] {
  return plan.sections.filter(isNamed);
}

/** Each section of the template, in its order, with its counterpart: the same name, else the same kind, in the same place of the tree. */
export function matchSections(plan: Plan, template: Plan): SectionMatch[] {
  const taken = new Set<Section>();
  const counterpart = new Map<Section, Section>();
  const sections = namedSections(plan);
  const wantedSections = namedSections(template);
  for (const alike of [sameName, sameKind]) {
    for (const wanted of wantedSections) {
      if (counterpart.has(wanted)) continue;
      const around = wanted.parent && isNamed(wanted.parent) ? counterpart.get(wanted.parent) : undefined;
      const within = around ? [...around.descendants()] : sections;
      const free = (section: Section): boolean => !taken.has(section) && alike(wanted, section);
      const found =
        within.find((section) => section.level === wanted.level && free(section)) ?? within.find(free);
      if (!found) continue;
      taken.add(found);
      counterpart.set(wanted, found);
    }
  }
  return wantedSections.map((wanted) => ({ wanted, found: counterpart.get(wanted) }));
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
