import type { Analysis } from '../analyze.ts';
import type { Progress } from '../editing/checklist.ts';
import { choicesIn } from '../plan/facts/placeholders/choices.ts';
import { placeholdersIn } from '../plan/facts/placeholders/placeholders.ts';
import type { Section } from '../plan/section.ts';
import type { Status } from '../plan/vocabulary/index.ts';
import type { RiskMatrix } from '../plan/vocabulary/riskLevels.ts';
import type { Edit } from '../text/edit.ts';
import { Lines } from '../text/lines.ts';
import { Charts } from './charts.ts';
import { costOf, mostForDocument, mostForSection, mostOutput } from './cost.ts';
import { Definitions } from './definitions.ts';
import { findingsOf, fixOf, type RenderedFinding } from './findings.ts';
import { hashOf } from './hash.ts';
import { shiftLines } from './lines.ts';
import { MarkdownRenderer, type MarkdownPart } from './markdown.ts';
import { marksIn } from './marks.ts';
import { overviewOf } from './overview.ts';
import { plainText } from './plain.ts';
import { withCharts } from './sectionCharts.ts';
import { SectionKeys } from './sectionKeys.ts';
import { idPrefix, Slugs } from './slug.ts';
import { previewStyle, type RenderStyle } from './style.ts';
import { Items } from './tasks.ts';
import { wordingIn, type Wording } from './wording.ts';
import { yamlSection, type YamlContext } from './yaml.ts';

/** A rendered section; the same object as long as nothing about it changes. */
export interface RenderedSection {
  readonly key: string;
  /** Another one when the HTML is another; lines count for nothing in it. */
  readonly hash: string;
  /** First and last source line, zero-based. */
  readonly startLine: number;
  readonly endLine: number;
  /** Sanitised; blocks carry their line as `data-line`. */
  readonly html: string;
}

export interface RenderedSections {
  readonly title: string;
  /** As the plan words it. */
  readonly status?: string;
  /** What that comes to. */
  readonly statusKind?: Status;
  readonly progress: Progress;
  /** What is drawn from the whole plan, in order; sections like the others, but for their place before the first line. */
  readonly overview: readonly RenderedSection[];
  readonly sections: readonly RenderedSection[];
  readonly findings: readonly RenderedFinding[];
}

/** What the team's configuration and the reader say that rendering needs. */
export interface RenderOptions {
  readonly riskMatrix?: RiskMatrix;
  /** The language of our own texts, such as `de`; English where it is left out or not known. */
  readonly locale?: string | undefined;
}

/** What was made of a section, and what from. */
interface Made {
  readonly inputs: readonly unknown[];
  /** With lines counted from the section's start. */
  readonly html: string;
  readonly hash: string;
  rendered?: RenderedSection;
}

/** What the sections of one page have in common. */
interface PageContext {
  readonly lines: Lines;
  readonly items: Items;
  readonly charts: Charts;
  readonly wording: Wording;
  /** What each section is called in links; filled as the sections are gone through. */
  readonly ids: Map<Section, string>;
}

const noMatrix: RiskMatrix = {};

/** Renders plans section by section and keeps what it made as long as their sections are kept. */
export class Renderer {
  readonly #style: RenderStyle;
  readonly #markdown: MarkdownRenderer;
  readonly #made = new WeakMap<Section, Made>();
  readonly #definitions = new WeakMap<Section, ReadonlyMap<string, string>>();
  readonly #costs = new WeakMap<Section, number>();

  constructor(style: RenderStyle = previewStyle, markdown = new MarkdownRenderer()) {
    this.#style = style;
    this.#markdown = markdown;
  }

  /** The plan as HTML; of a plan rendered before, only what changed is rendered again. */
  render(analysis: Analysis, { riskMatrix = noMatrix, locale }: RenderOptions = {}): RenderedSections {
    const { plan, document } = analysis;
    const wording = wordingIn(locale);
    const page: PageContext = {
      lines: new Lines(plan.text),
      items: new Items(plan),
      charts: new Charts(analysis, riskMatrix, wording),
      wording,
      ids: new Map(),
    };
    const sections =
      plan.format === 'yaml' ? this.#yamlSections(analysis, page) : this.#markdownSections(analysis, page);
    const overview = overviewOf(analysis, page.items.checklist, (section) => page.ids.get(section), wording);
    return {
      title: plan.titleText || document.fileName,
      ...(plan.statusText !== undefined && { status: plan.statusText }),
      ...(plan.status && { statusKind: plan.status }),
      progress: page.items.checklist.progress,
      overview: overview.map(({ key, html }) => ({
        key,
        html,
        hash: hashOf(html),
        startLine: 0,
        endLine: 0,
      })),
      sections: sections.filter(({ html }) => html !== ''),
      findings: findingsOf(analysis, page.lines),
    };
  }

  /** The edits of a finding's fix; undefined where the finding is gone. */
  fixOf(analysis: Analysis, finding: string, fix: number): Edit[] | undefined {
    return fixOf(analysis, finding, fix);
  }

  #markdownSections(
    { plan, reading }: Analysis,
    { lines, items, charts, wording, ids }: PageContext,
  ): RenderedSection[] {
    const keys = new SectionKeys();
    const slugs = new Slugs();
    const bodyStart = reading.format === 'markdown' ? reading.bodyStart : 0;
    const startOf = (section: Section): number => Math.max(section.span.start, bodyStart);
    const sourceOf = (section: Section): string => plan.text.slice(startOf(section), section.span.end);
    const definitions = new Definitions(plan.sections, sourceOf, this.#definitions);
    let spent = 0;
    return plan.sections.map((section) => {
      const source = sourceOf(section);
      const start = startOf(section);
      const needed = definitions.neededBy(section, source);
      const id = slugs.next(section.heading ? section.title : 'start');
      ids.set(section, `${idPrefix}${id}`);
      const cost = this.#costOf(section, source) + needed.length;
      const plain = cost > mostForSection || spent + cost > mostForDocument;
      if (!plain) spent += cost;
      const itemKeys = items.keysBetween(start, section.span.end);
      const inputs = [
        wording,
        source,
        needed,
        id,
        plain,
        itemKeys,
        placeholdersIn(section),
        choicesIn(section),
        ...(plain ? [] : charts.inputsOf(section)),
      ];
      const made = this.#make(section, inputs, () => {
        if (plain) return this.#markdown.write(plainText(source, wording));
        const itemAt: MarkdownPart['itemAt'] = (offset) => items.at(start + offset);
        const part = { source, definitions: needed, marks: marksIn(section, start), id, itemAt };
        const html = this.#markdown.render(part, this.#style);
        if (html === undefined) return this.#markdown.write(plainText(source, wording));
        const first = lines.lineAt(start);
        return withCharts(html, charts.of(section), (offset) => lines.lineAt(offset) - first);
      });
      const key = keys.of(section);
      return place(made, key, lines.lineAt(start), lines.lineAt(Math.max(start, section.span.end - 1)));
    });
  }

  /** A reader of YAML reads all of it again, so that there are no sections to keep anything by; this takes little time. */
  #yamlSections({ plan }: Analysis, { lines, items, charts, wording, ids }: PageContext): RenderedSection[] {
    const keys = new SectionKeys();
    const slugs = new Slugs();
    let written = 0;
    return plan.sections.map((section, index) => {
      const { start } = section.span;
      const startLine = lines.lineAt(start);
      const next = plan.sections[index + 1]?.span.start;
      const endLine = Math.max(
        startLine,
        next === undefined ? lines.lineAt(plan.text.length - 1) : lines.lineAt(next) - 1,
      );
      const id = slugs.next(section.heading ? section.title : 'start');
      ids.set(section, `${idPrefix}${id}`);
      const lineOf = (offset: number): number => lines.lineAt(offset) - startLine;
      const laidOut = written < mostOutput ? this.#yaml(section, { plan, items, id, lineOf }) : undefined;
      const html =
        laidOut === undefined
          ? this.#markdown.write(plainText(plan.text.slice(start, next), wording))
          : withCharts(laidOut, charts.of(section), lineOf);
      written += html.length;
      return place({ inputs: [], html, hash: hashOf(html) }, keys.of(section), startLine, endLine);
    });
  }

  #yaml(section: Section, context: YamlContext): string | undefined {
    try {
      return this.#markdown.write(yamlSection(section, context, this.#style)).trim();
    } catch (error) {
      // Nested more deeply than the stack is.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  /** What was made of the section before, if it was made from the same. */
  #make(section: Section, inputs: readonly unknown[], render: () => string): Made {
    const known = this.#made.get(section);
    if (known?.inputs.length === inputs.length && known.inputs.every((input, at) => input === inputs[at]))
      return known;
    const html = render();
    const made = { inputs, html, hash: hashOf(html) };
    this.#made.set(section, made);
    return made;
  }

  #costOf(section: Section, source: string): number {
    let cost = this.#costs.get(section);
    if (cost === undefined) this.#costs.set(section, (cost = costOf(section, source)));
    return cost;
  }
}

/** The section where it stands now; the same object as before if that is where it stood. */
function place(made: Made, key: string, startLine: number, endLine: number): RenderedSection {
  const { rendered, html, hash } = made;
  if (rendered?.key === key && rendered.startLine === startLine && rendered.endLine === endLine)
    return rendered;
  made.rendered = { key, hash, startLine, endLine, html: shiftLines(html, startLine) };
  return made.rendered;
}
