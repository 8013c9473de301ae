/** What lies around plans in one workspace root, gathered once for a run. */
import { readFile } from 'node:fs/promises';
import { fileOf } from '../../host/node.ts';
import type { Neighbours, PlanSummary } from '../../plan/neighbours.ts';
import { sourcePathOf } from '../../plan/generatedFrom.ts';
import { Plan } from '../../plan/plan.ts';
import { stripBom } from '../../text/bom.ts';
import { formatOf, readDocument } from '../../syntax/read.ts';
import type { DocumentEnvironment, Environments } from '../../workspace/environments.ts';
import { FileNames } from '../../workspace/fileNames.ts';
import { PlanTable } from '../../workspace/planTable.ts';
import { neighbourhood } from '../../workspace/neighbourhood.ts';
import { joinUri } from '../../workspace/uri.ts';

/** A root as it is told to another thread. */
export interface RootContents {
  readonly root: string;
  /** Paths from the root of all files; undefined where there are too many. */
  readonly files: readonly string[] | undefined;
  readonly plans: readonly PlanSummary[];
}

export class Surroundings {
  readonly contents: RootContents;
  readonly names: FileNames | undefined;
  readonly table: PlanTable;
  readonly #environments: Environments;

  constructor(contents: RootContents, environments: Environments) {
    this.contents = contents;
    this.names = contents.files && new FileNames(contents.files);
    this.table = new PlanTable(contents.plans);
    this.#environments = environments;
  }

  /** The neighbours of the plan at a path; what it was generated from is read if there is such a thing. */
  async of(path: string, { environment }: DocumentEnvironment, plan: Plan): Promise<Neighbours> {
    return neighbourhood({
      path,
      table: this.table,
      references: environment.settings.references,
      files: this.names,
      planAt: await this.#source(sourcePathOf(plan, path)),
    });
  }

  async #source(path: string | undefined): Promise<(wanted: string) => Plan | undefined> {
    const text = path === undefined ? undefined : await this.textAt(path);
    if (path === undefined || text === undefined) return () => undefined;
    const { environment } = await this.#environments.forDocument(joinUri(this.contents.root, path));
    const plan = new Plan(readDocument(text, 'yaml'), environment.vocabulary);
    return (wanted) => (wanted === path ? plan : undefined);
  }

  /** The YAML at a path. */
  async textAt(path: string): Promise<string | undefined> {
    if (formatOf(path) !== 'yaml') return undefined;
    try {
      return stripBom(await readFile(fileOf(joinUri(this.contents.root, path)), 'utf8')).text;
    } catch {
      return undefined;
    }
  }
}
