/** Reads and checks documents: all of them, or the share of one thread. */
import { analyze, type Analysis, type Document } from '../../analyze.ts';
import { fixAll } from '../../editing/fixAll.ts';
import { dependenciesIn, referencesIn } from '../../plan/facts/references.ts';
import { generatedFrom, sourcePathOf } from '../../plan/generatedFrom.ts';
import { anchorsInText, hasAnchors } from '../../plan/anchors.ts';
import { mayBePlan } from '../../plan/mayBePlan.ts';
import { pathFrom } from '../../plan/paths.ts';
import { pointsInto, summarize, type Neighbours, type PlanSummary } from '../../plan/neighbours.ts';
import { Plan } from '../../plan/plan.ts';
import { windowOf } from '../../plan/window.ts';
import { formatOf } from '../../syntax/format.ts';
import { readDocument } from '../../syntax/read.ts';
import type { DocumentEnvironment, Environments } from '../../workspace/environments.ts';
import { neighbourhood } from '../../workspace/neighbourhood.ts';
import { joinUri, nameOf, relativeTo } from '../../workspace/uri.ts';
import { isDocument } from '../../workspace/walk.ts';
import { reportFile, type FileReport } from '../report.ts';
import { Asking, type Asked } from './asked.ts';
import { Surroundings, type RootContents } from './surroundings.ts';

/** A document to look at. */
export interface Job {
  readonly index: number;
  readonly uri: string;
  /** As it is reported. */
  readonly path: string;
  readonly text: string;
  /** Check it whatever it looks like. */
  readonly named: boolean;
}

/** What a first look at a document gives, before any rule has run. */
export interface Survey {
  readonly index: number;
  /** It is to be checked. */
  readonly wanted: boolean;
  readonly root: string;
  /** As the other plans of its root need to know it; undefined where it is no plan. */
  readonly summary: PlanSummary | undefined;
  /** Its rules ask for what lies around it; where it waits for others, for the ids of all. */
  readonly asks: 'nothing' | 'neighbours' | 'ids';
}

export interface Checked {
  readonly index: number;
  readonly report: FileReport;
  readonly asked: Asked | undefined;
}

/**
 * What a first look leaves is kept for the second, up to so many characters of text: to collect what is kept of a thousand
 * plans takes longer than to read them again.
 */
const mostKept = 1_500_000;

export class Shard {
  readonly #environments: Environments;
  readonly #now: number;
  readonly #looked = new Map<number, Analysis>();
  #kept = 0;
  readonly #roots = new Map<string, Surroundings>();

  constructor(environments: Environments, now: number) {
    this.#environments = environments;
    this.#now = now;
  }

  async survey(job: Job): Promise<Survey> {
    const { uri } = job;
    const known = await this.#environments.forDocument(uri);
    const looked = this.#look(job, known);
    const { detection, plan } = looked;
    const wanted = job.named || (detection.detected && !detection.off);
    const path = relativeTo(known.root, uri);
    const summary =
      detection.detected && !known.excluded && !known.isTemplate && isDocument(nameOf(uri))
        ? summarize(plan, path ?? uri)
        : undefined;
    if (wanted && this.#kept + job.text.length <= mostKept) {
      this.#kept += job.text.length;
      this.#looked.set(job.index, looked);
    }
    return {
      index: job.index,
      wanted,
      root: known.root,
      summary,
      asks: path === undefined ? 'nothing' : asksOf(plan),
    };
  }

  /** Whether a text must be read to know whether it is a plan. */
  async mayBePlan(uri: string, text: string): Promise<boolean> {
    const { environment } = await this.#environments.forDocument(uri);
    return mayBePlan(text, formatOf(uri), environment.vocabulary);
  }

  /** To be told of every root before the plans in it are checked. */
  surround(contents: RootContents): void {
    this.#roots.set(contents.root, new Surroundings(contents));
  }

  async check(job: Job): Promise<Checked> {
    const { analysis, asked } = await this.#analyze(job);
    return { index: job.index, report: reportFile(job.path, analysis), asked };
  }

  /** What is left once all that can be put right safely is; `text` is absent where that is nothing. */
  async fix(job: Job): Promise<{ report: FileReport; text?: string; settled: boolean }> {
    const { analysis } = await this.#analyze(job);
    const { document, environment } = analysis;
    const { text, settled } = fixAll(document, environment);
    if (text === document.text) return { report: reportFile(job.path, analysis), settled };
    return { report: reportFile(job.path, analyze({ ...document, text }, environment)), text, settled };
  }

  async #analyze(job: Job): Promise<{ analysis: Analysis; asked: Asked | undefined }> {
    const { uri } = job;
    const known = await this.#environments.forDocument(uri);
    const looked = this.#looked.get(job.index) ?? this.#look(job, known);
    this.#looked.delete(job.index);
    const path = relativeTo(known.root, uri);
    const around = this.#roots.get(known.root);
    const asking =
      path !== undefined && around && asksOf(looked.plan) !== 'nothing'
        ? new Asking(await this.#neighbours(around, path, known, looked.plan))
        : undefined;
    const document = { ...this.#documentOf(job, known), ...(asking && { neighbours: asking }) };
    return { analysis: analyze(document, known.environment, looked), asked: asking?.asked };
  }

  #look(job: Job, known: DocumentEnvironment): Analysis {
    return analyze(
      { ...this.#documentOf(job, known), forced: false },
      { ...known.environment, rules: [], templates: [] },
    );
  }

  /** The neighbours of the plan at a path; what it was generated from is read, and what it has links into and is no plan. */
  async #neighbours(
    around: Surroundings,
    path: string,
    { environment }: DocumentEnvironment,
    plan: Plan,
  ): Promise<Neighbours> {
    return neighbourhood({
      path,
      table: around.table,
      references: environment.settings.references,
      files: around.names,
      anchorsAt: await anchorsIn(around, path, plan),
      planAt: await this.#sourceIn(around, sourcePathOf(plan, path)),
    });
  }

  async #sourceIn(
    around: Surroundings,
    path: string | undefined,
  ): Promise<(wanted: string) => Plan | undefined> {
    const text = path === undefined || formatOf(path) !== 'yaml' ? undefined : await around.textAt(path);
    if (path === undefined || text === undefined) return () => undefined;
    const { environment } = await this.#environments.forDocument(joinUri(around.root, path));
    const plan = new Plan(readDocument(text, 'yaml'), environment.vocabulary);
    return (wanted) => (wanted === path ? plan : undefined);
  }

  #documentOf({ uri, text, named }: Job, known: DocumentEnvironment): Document {
    const fileName = nameOf(uri);
    return {
      text,
      format: formatOf(fileName),
      fileName,
      included: known.included,
      isTemplate: known.isTemplate,
      forced: named,
      now: this.#now,
      ...(known.configuredTemplate !== undefined && { configuredTemplate: known.configuredTemplate }),
    };
  }
}

/** The anchors of the documents that a plan has links into, and that are no plans. */
async function anchorsIn(
  around: Surroundings,
  path: string,
  plan: Plan,
): Promise<(wanted: string) => readonly string[] | undefined> {
  const known = new Map<string, readonly string[]>();
  for (const target of pointsInto(plan)) {
    const wanted = pathFrom(path, target);
    if (wanted === undefined || !hasAnchors(wanted) || around.table.anchorsAt(wanted)) continue;
    const text = await around.textAt(wanted);
    if (text !== undefined) known.set(wanted, [...anchorsInText(text)]);
  }
  return (wanted) => known.get(wanted);
}

/** Whether a plan says anything that only its workspace can answer. */
function asksOf(plan: Plan): Survey['asks'] {
  if (plan.facts(dependenciesIn).length > 0) return 'ids';
  const others = plan
    .facts(referencesIn)
    .some(({ form }) => form === 'wiki' || form === 'inline' || form === 'image');
  return others || plan.id !== undefined || generatedFrom(plan) || windowOf(plan) ? 'neighbours' : 'nothing';
}
