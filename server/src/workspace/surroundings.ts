import { analyze } from '../analyze.ts';
import { dependenciesIn, referencesIn } from '../plan/facts/references.ts';
import { summarize, type Neighbours, type PlanSummary } from '../plan/neighbours.ts';
import { generatedFrom, sourcePathOf } from '../plan/generatedFrom.ts';
import { Plan } from '../plan/plan.ts';
import { windowOf } from '../plan/window.ts';
import { formatOf, readDocument } from '../syntax/read.ts';
import type { DocumentEnvironment, Environments } from './environments.ts';
import { FileNames } from './fileNames.ts';
import type { Host } from './host.ts';
import { byPath } from './planTable.ts';
import { neighbourhood } from './neighbourhood.ts';
import { joinUri, nameOf, relativeTo } from './uri.ts';
import { findFiles, isDocument, mostFiles } from './walk.ts';

/** Whether a plan says anything that only its workspace can answer. */
export function needsNeighbours(plan: Plan): boolean {
  if (plan.id !== undefined || generatedFrom(plan) || plan.facts(dependenciesIn).length > 0 || windowOf(plan))
    return true;
  return plan
    .facts(referencesIn)
    .some(({ form }) => form === 'wiki' || form === 'inline' || form === 'image');
}

/** What lies around documents, gathered once for each root: for one run, not for a workspace that changes. */
export class Surroundings {
  readonly #host: Host;
  readonly #environments: Environments;
  readonly #files = new Map<string, Promise<string[] | undefined>>();
  readonly #names = new Map<string, Promise<FileNames | undefined>>();
  readonly #plans = new Map<string, Promise<PlanSummary[]>>();

  constructor(host: Host, environments: Environments) {
    this.#host = host;
    this.#environments = environments;
  }

  /** The neighbours of a plan; what it was generated from is read if there is such a thing. */
  async of(
    uri: string,
    { root, environment }: DocumentEnvironment,
    plan: Plan,
  ): Promise<Neighbours | undefined> {
    const path = relativeTo(root, uri);
    if (path === undefined) return undefined;
    const files = this.#files.get(root) ?? this.#list(root);
    this.#files.set(root, files);
    const plans = this.#plans.get(root) ?? this.#read(root, files);
    this.#plans.set(root, plans);
    const names = this.#names.get(root) ?? this.#name(root, files);
    this.#names.set(root, names);
    return neighbourhood({
      path,
      plans: await plans,
      references: environment.settings.references,
      files: await names,
      planAt: await this.#source(root, sourcePathOf(plan, path)),
    });
  }

  async #source(root: string, path: string | undefined): Promise<(wanted: string) => Plan | undefined> {
    const uri = path !== undefined && formatOf(path) === 'yaml' ? joinUri(root, path) : undefined;
    const text = uri === undefined ? undefined : await this.#host.readFile(uri);
    if (uri === undefined || text === undefined) return () => undefined;
    const { environment } = await this.#environments.forDocument(uri);
    const plan = new Plan(readDocument(text, 'yaml'), environment.vocabulary);
    return (wanted) => (wanted === path ? plan : undefined);
  }

  async #name(root: string, files: Promise<string[] | undefined>): Promise<FileNames | undefined> {
    const found = await files;
    return found && new FileNames(found.flatMap((file) => relativeTo(root, file) ?? []));
  }

  async #list(root: string): Promise<string[] | undefined> {
    const files: string[] = [];
    for await (const file of findFiles([root], this.#host)) {
      files.push(file);
      if (files.length > mostFiles) return undefined;
    }
    return files;
  }

  async #read(root: string, files: Promise<string[] | undefined>): Promise<PlanSummary[]> {
    const summaries: PlanSummary[] = [];
    for (const file of (await files) ?? []) {
      if (!isDocument(nameOf(file))) continue;
      const { environment, excluded, isTemplate, included } = await this.#environments.forDocument(file);
      const text = excluded || isTemplate ? undefined : await this.#host.readFile(file);
      if (text === undefined) continue;
      const fileName = nameOf(file);
      const rulesLeftOut = { ...environment, rules: [] };
      const { detection, plan } = analyze(
        { text, format: formatOf(fileName), fileName, included },
        rulesLeftOut,
      );
      if (detection.detected) summaries.push(summarize(plan, relativeTo(root, file) ?? file));
    }
    return summaries.sort(byPath);
  }
}
