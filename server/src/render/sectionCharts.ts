/** The charts of one section, and where in it they go: above the table or list that they are drawn from. */
import { risksIn, type Risk } from '../plan/facts/people/risks.ts';
import { rampsIn, type Ramp } from '../plan/facts/strategy/ramps.ts';
import { timelinesIn, type Timeline, type TimelineRow } from '../plan/facts/timeline/timelines.ts';
import type { Section } from '../plan/section.ts';
import type { RiskMatrix } from '../plan/vocabulary/riskLevels.ts';
import type { Range } from '../text/span.ts';
import { rampChart } from './charts/ramp.ts';
import { riskMatrix } from './charts/riskMatrix.ts';
import { timelineChart } from './charts/timeline.ts';
import { holdsOf } from './holds.ts';
import type { Markup } from './markup.ts';
import type { Wording } from './wording.ts';
import { zoneIn, type Zone } from './zone.ts';

/** What charts need to know of the plan around their section. */
export interface ChartContext {
  readonly text: string;
  readonly day: number | undefined;
  /** What the header names; a timeline may name its own. */
  readonly zone: Zone;
  readonly matrix: RiskMatrix;
  /** By where the time of a row begins: where the time of the row begins that is not over by then. */
  readonly overlaps: ReadonlyMap<number, number>;
  /** The risks that are drawn in this section: its own, and those of the sections in it. */
  readonly risks: readonly Risk[];
  /** The ramp that is drawn in this section. */
  readonly ramp: Ramp | undefined;
  readonly wording: Wording;
}

export interface PlacedChart {
  /** An offset into the document, on the line of the element that the chart stands above. */
  readonly at: number;
  readonly markup: Markup;
}

export function chartsOf(section: Section, context: ChartContext): PlacedChart[] {
  const charts: PlacedChart[] = [];
  const add = (at: number, markup: Markup | undefined): void => {
    if (markup) charts.push({ at, markup });
  };
  const { text, day, matrix, risks, ramp, wording } = context;
  for (const timeline of section.facts(timelinesIn)) {
    const byStart = new Map(timeline.rows.map((row) => [row.time?.inline.span.start, row]));
    const overlaps = new Map<TimelineRow, TimelineRow>();
    for (const row of timeline.rows) {
      const prior = row.time && byStart.get(context.overlaps.get(row.time.inline.span.start));
      if (prior) overlaps.set(row, prior);
    }
    add(
      timeline.table.table.span.start,
      timelineChart(timeline, { day, zone: zoneOf(timeline) ?? context.zone, overlaps, wording }),
    );
  }
  if (ramp) add(blockAt(section, ramp.span), rampChart(ramp, holdsOf(ramp, section, text), wording));
  const [risk] = risks;
  if (risk) {
    const own = section.facts(risksIn).length > 0;
    add(own ? blockAt(section, risk.span) : section.span.start, riskMatrix(risks, matrix, wording));
  }
  return charts;
}

function zoneOf({ table, rows }: Timeline): Zone {
  const times = rows.map(({ time }) => time?.inline.text ?? '');
  return zoneIn([...table.table.header.cells.map(({ text }) => text), ...times].join(' '));
}

/** Whether a section draws the risks of those in it: it is the outermost that is about risks. */
export function gathersRisks(section: Section): boolean {
  return section.within('risks') && !(section.parent?.within('risks') ?? false);
}

/** The best ramp of a section: the one with the most shares, the first of several. */
export function rampOf(section: Section): Ramp | undefined {
  const ramps = section.facts(rampsIn).filter(({ points }) => points.length > 1);
  return ramps.reduce<Ramp | undefined>(
    (best, ramp) => (best && best.points.length >= ramp.points.length ? best : ramp),
    undefined,
  );
}

/** Where the block begins that something lies in. */
function blockAt(section: Section, { start, end }: Range): number {
  const block = section.blocks.find(({ span }) => span.start <= start && end <= span.end);
  return block?.span.start ?? start;
}

/** Puts charts into the HTML of a section, above the element of their line; `lineOf` counts from the section's start. */
export function withCharts(
  html: string,
  charts: readonly PlacedChart[],
  lineOf: (offset: number) => number,
): string {
  let result = html;
  for (const { at, markup } of charts) {
    const found = aboveElement(result, lineOf(at));
    const place = found >= 0 ? found : belowHeading(result);
    result = `${result.slice(0, place)}${markup.markup}\n${result.slice(place)}`;
  }
  return result;
}

/** Before the outermost element of the line that is no heading, row or item. */
function aboveElement(html: string, line: number): number {
  return html.search(new RegExp(`<(?:table|ul|ol|p|pre|blockquote) data-line="${line}"`));
}

function belowHeading(html: string): number {
  const heading = /<\/h[1-6]>\n?/.exec(html);
  return heading ? heading.index + heading[0].length : 0;
}
