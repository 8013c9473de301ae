/** Which charts a plan's sections get, and what they are drawn from. */
import type { Analysis } from '../analyze.ts';
import { risksIn, type Risk } from '../plan/facts/people/risks.ts';
import type { Ramp } from '../plan/facts/strategy/ramps.ts';
import { rampsIn } from '../plan/facts/strategy/ramps.ts';
import { timelinesIn } from '../plan/facts/timeline/timelines.ts';
import { isOpen } from '../plan/isOpen.ts';
import type { Section } from '../plan/section.ts';
import type { RiskMatrix } from '../plan/vocabulary/riskLevels.ts';
import { chartsOf, gathersRisks, rampOf, type PlacedChart } from './sectionCharts.ts';
import type { Wording } from './wording.ts';
import { dayOf, zoneOf, type Zone } from './zone.ts';

/** The charts of one version of a plan. */
export class Charts {
  readonly #analysis: Analysis;
  readonly #matrix: RiskMatrix;
  readonly #wording: Wording;
  readonly #day: number | undefined;
  readonly #zone: Zone;
  readonly #overlaps = new Map<number, number>();
  readonly #ramps = new Map<Section, Ramp>();

  constructor(analysis: Analysis, matrix: RiskMatrix, wording: Wording) {
    const { plan, problems } = analysis;
    this.#analysis = analysis;
    this.#matrix = matrix;
    this.#wording = wording;
    this.#day = dayOf(plan);
    this.#zone = zoneOf(plan);
    for (const { rule, span, related } of problems)
      if (rule === 'timeline-overlap' && related[0]) this.#overlaps.set(span.start, related[0].span.start);
    // A ramp that is told twice is drawn once.
    const seen = new Set<string>();
    for (const section of plan.sections) {
      const ramp = rampOf(section);
      const series = ramp?.points.map(({ value }) => value).join(' ') ?? '';
      if (ramp && !seen.has(series)) this.#ramps.set(section, ramp);
      seen.add(series);
    }
  }

  /** What the charts of a section hang on, to compare by; none where it has none. */
  inputsOf(section: Section): readonly unknown[] {
    const timelines = section.facts(timelinesIn);
    const risks = risksFrom(section);
    const ramp = this.#ramps.get(section);
    return [
      timelines,
      ...(timelines.length > 0 ? [this.#day, this.#zone, this.#overlapsIn(section)] : []),
      section.facts(rampsIn),
      ramp,
      ...risks.map((each) => each.facts(risksIn)),
      ...(risks.length > 0 ? [this.#matrix] : []),
    ];
  }

  of(section: Section): PlacedChart[] {
    const { plan } = this.#analysis;
    const risks = risksFrom(section)
      .flatMap((each): readonly Risk[] => each.facts(risksIn))
      .filter(({ risk }) => !isOpen(plan, risk.span));
    return chartsOf(section, {
      text: plan.text,
      day: this.#day,
      zone: this.#zone,
      matrix: this.#matrix,
      overlaps: this.#overlaps,
      risks,
      ramp: this.#ramps.get(section),
      wording: this.#wording,
    });
  }

  #overlapsIn({ span }: Section): string {
    return [...this.#overlaps]
      .filter(([start]) => span.start <= start && start < span.end)
      .map(([start, prior]) => `${start - span.start}:${prior - span.start}`)
      .join(' ');
  }
}

/** The sections whose risks a section draws. */
function risksFrom(section: Section): Section[] {
  const sections = gathersRisks(section)
    ? [section, ...section.descendants()]
    : section.within('risks')
      ? []
      : [section];
  return sections.filter((each) => each.facts(risksIn).length > 0);
}
