/** What lies around plans in one workspace root, gathered once for a run. */
import { readFile } from 'node:fs/promises';
import { fileOf } from '../../host/node.ts';
import type { PlanSummary } from '../../plan/neighbours.ts';
import { stripBom } from '../../text/bom.ts';
import { FileNames } from '../../workspace/fileNames.ts';
import { PlanTable } from '../../workspace/planTable.ts';
import { joinUri } from '../../workspace/uri.ts';

/** A root as it is told to another thread. */
export interface RootContents {
  readonly root: string;
  /** Paths from the root of all files; undefined where there are too many. */
  readonly files: readonly string[] | undefined;
  readonly plans: readonly PlanSummary[];
}

export class Surroundings {
  readonly root: string;
  readonly names: FileNames | undefined;
  readonly table: PlanTable;

  constructor({ root, files, plans }: RootContents) {
    this.root = root;
    this.names = files && new FileNames(files);
    this.table = new PlanTable(plans);
  }

  /** What the document at a path says. */
  async textAt(path: string): Promise<string | undefined> {
    try {
      return stripBom(await readFile(fileOf(joinUri(this.root, path)), 'utf8')).text;
    } catch {
      return undefined;
    }
  }
}
