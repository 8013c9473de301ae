import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import type { BoundTemplate, SectionMatch, Template } from './template.ts';

export type { SectionMatch };

/** A document is bound when it has this much of the template's required sections … */
const neededRecall = 0.6;
/** … scores this much with what it has besides … */
const neededScore = 0.62;
/** … is explained by it to this extent: a template of three sections fits into most plans and says little of them … */
const neededPrecision = 0.3;
/** … and no other template comes this near. */
const neededLead = 0.05;

/** How a document's sections stand to one template's; it follows from the headings, and from the kinds of the sections. */
interface Fit {
  readonly recall: number;
  readonly precision: number;
  readonly score: number;
  /** For each named section of the template the index of its counterpart among the document's sections. */
  readonly counterparts: readonly (number | undefined)[];
}

/** How well a template fits, and why. */
export interface Candidate {
  readonly template: Template;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What matching found, to be kept for as long as the headings and their kinds stay as they are. */
export class Matching {
  readonly #plan: Plan;
  readonly #fits: Map<Template, Fit>;

  /** `previous` is the matching of the document's last version. */
  constructor(plan: Plan, previous?: Matching) {
    this.#plan = plan;
    this.#fits =
      previous && haveSameOutline(previous.#plan, plan) ? previous.#fits : new Map<Template, Fit>();
  }

  /** The template that explains the document best; none where none fits or two fit alike. */
  best(templates: readonly Template[]): BoundTemplate | undefined {
    const [best, second] = this.#ranked(templates);
    if (!best || !isEnough(best.fit)) return undefined;
    if (second && isTie(best.fit, second.fit)) return undefined;
    return this.bind(best.template, 'match');
  }

  /** The templates that the document could be bound to, best first, with what speaks for and against each. */
  candidates(templates: readonly Template[]): Candidate[] {
    const ranked = this.#ranked(templates).filter(({ fit }) => fit.score > 0);
    return ranked.map(({ template, fit }, index) => {
      const next = ranked[index === 0 ? 1 : 0];
      const rival = next && isEnough(fit) && isTie(fit, next.fit) ? next.template : undefined;
      return {
        template,
        score: rounded(fit.score),
        reasons: [...this.#reasons(template, fit), ...against(fit, rival)],
      };
    });
  }

  #ranked(templates: readonly Template[]): { template: Template; fit: Fit }[] {
    return templates
      .filter(({ format }) => format === this.#plan.format)
      .map((template) => ({ template, fit: this.#fit(template) }))
      .sort((a, b) => b.fit.score - a.fit.score);
  }

  #reasons(template: Template, { precision, counterparts }: Fit): string[] {
    const required = namedSections(template.outline).flatMap((wanted, index) =>
      wanted.isConditional ? [] : [{ wanted, found: counterparts[index] !== undefined }],
    );
    const missing = required
      .filter(({ wanted, found }) => !found && wanted.level <= 2)
      .map(({ wanted }) => wanted.title);
    const shown = missing.slice(0, 5).join(', ');
    const more = missing.length > 5 ? ` and ${missing.length - 5} more` : '';
    return [
      `${required.filter(({ found }) => found).length} of its ${required.length} required sections are here`,
      ...(missing.length > 0 ? [`missing: ${shown}${more}`] : []),
      `they make up ${Math.round(precision * 100)} % of the document`,
    ];
  }

  /** The document under a template that it or its configuration names, or that fits. */
  bind(template: Template, bound: BoundTemplate['bound']): BoundTemplate {
    const { score, counterparts } = this.#fit(template);
    const matches = namedSections(template.plan).map((wanted, index) => {
      const counterpart = counterparts[index];
      return { wanted, found: counterpart === undefined ? undefined : this.#plan.sections[counterpart] };
    });
    return { template, score: rounded(score), bound, matches };
  }

  #fit(template: Template): Fit {
    const known = this.#fits.get(template);
    if (known) return known;
    const matches = matchSections(this.#plan, template.outline);
    const places = new Map(this.#plan.sections.map((section, index) => [section, index]));
    const counterparts = matches.map(({ found }) => found && places.get(found));
    const fit = { ...scoreOf(this.#plan, matches), counterparts };
    this.#fits.set(template, fit);
    return fit;
  }
}

function haveSameOutline(some: Plan, others: Plan): boolean {
  const { sections } = others;
  return (
    some.sections.length === sections.length &&
    some.sections.every((section, index) => {
      const other = sections[index];
      // What a numbered heading stands for hangs on the commands below it as well.
      return (
        section === other ||
        (section.level === other?.level && section.title === other.title && section.kind === other.kind)
      );
    })
  );
}

function isEnough({ recall, precision, score }: Fit): boolean {
  return recall >= neededRecall && precision >= neededPrecision && score >= neededScore;
}

function isTie(best: Fit, second: Fit): boolean {
  return Math.abs(best.score - second.score) < neededLead;
}

function against(fit: Fit, rival: Template | undefined): string[] {
  if (rival) return [`too near to \`${rival.name}\` to tell them apart`];
  return isEnough(fit) ? [] : ['too little to be bound to it'];
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}

/** Recall: how much of the template the document has. The score takes in how much of the document the template explains. */
function scoreOf(
  plan: Plan,
  all: readonly SectionMatch[],
): { recall: number; precision: number; score: number } {
  const matches = all.filter(({ wanted }) => !wanted.isConditional);
  const needed = sum(matches.map(({ wanted }) => weight(wanted)));
  const have = sum(matches.map((match) => weight(match.wanted) * likeness(match)));
  const found = new Set(matches.map((match) => match.found));
  const sections = namedSections(plan);
  const explained = sum(sections.filter((section) => found.has(section)).map(weight));
  const recall = needed > 0 ? have / needed : 0;
  const precision = sections.length > 0 ? explained / sum(sections.map(weight)) : 0;
  return { recall, precision, score: (2 * recall + precision) / 3 };
}

function namedSections(plan: Plan): Section[] {
  return plan.sections.filter(isNamed);
}

/**
 * Each section of the template, in its order, with its counterpart: the same name, else the same kind, in the same place of
 * the tree. What lies in a section that the plan does not have comes last, lest it take what another one stands for.
 */
function matchSections(plan: Plan, template: Plan): SectionMatch[] {
  const taken = new Set<Section>();
  const counterpart = new Map<Section, Section>();
  const sections = namedSections(plan);
  const wantedSections = namedSections(template);
  const passes = [
    { alike: sameName, placed: true },
    { alike: sameKind, placed: true },
    { alike: sameName, placed: true },
    { alike: sameWords, placed: true },
    { alike: sameName, placed: false },
    { alike: sameKind, placed: false },
  ];
  for (const { alike, placed } of passes) {
    for (const wanted of wantedSections) {
      if (counterpart.has(wanted)) continue;
      const parent = wanted.parent && isNamed(wanted.parent) ? wanted.parent : undefined;
      const around = parent && counterpart.get(parent);
      if (placed && parent && !around) continue;
      const within = around ? [...around.descendants()] : sections;
      const free = (section: Section): boolean =>
        !taken.has(section) &&
        alike(wanted, section) &&
        (alike !== sameKind || parent !== undefined || answersByKind(plan, section));
      const found =
        within.find((section) => section.level === wanted.level && free(section)) ?? within.find(free);
      if (!found) continue;
      taken.add(found);
      counterpart.set(wanted, found);
    }
  }
  return wantedSections.map((wanted) => ({ wanted, found: counterpart.get(wanted) }));
}

/** In YAML an entry of a list is what it is called: `Back up the database` is a step, and no answer to `migrations`. */
export function answersByKind(plan: Plan, { heading, name, kind }: Section): boolean {
  return (
    plan.format !== 'yaml' ||
    heading === undefined ||
    plan.text.charAt(heading.span.end) === ':' ||
    plan.vocabulary.sections.exact(name) === kind
  );
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

/** `Procedure` for `Manual Rollback Procedure`, inside the same section: all words of the one are in the other. */
function sameWords(wanted: Section, section: Section): boolean {
  if (section.level < 3 || section.level !== wanted.level || section.heading?.sequence) return false;
  const [some, others] = [wanted.name.split(' '), section.name.split(' ')];
  const [few, many] = some.length < others.length ? [some, others] : [others, some];
  return few.every((word) => word.length > 3 && many.includes(word));
}

function likeness({ wanted, found }: SectionMatch): number {
  if (!found) return 0;
  return sameName(wanted, found) ? 1 : 0.9;
}

/** Main sections say more about a plan's shape than what is in them; steps differ from plan to plan. */
function weight(section: Section): number {
  if (section.heading?.sequence) return 0.25;
  return section.level <= 2 ? 2 : section.level === 3 ? 1 : 0.25;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
