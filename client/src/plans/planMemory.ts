import { FileType, Uri, workspace } from 'vscode';
import type { PlanChecklist } from '../../../server/src/lsp/protocol.ts';

/** A plan's checklist, and the file that it was read from. */
interface Remembered {
  checklist: PlanChecklist;
  modified: number;
  size: number;
}

interface Stored {
  version: string;
  plans: Remembered[];
}

type File = Pick<Remembered, 'modified' | 'size'>;

/**
 * The checklists of a workspace from one window to the next, in VS Code's own storage for that workspace: hundreds of plans
 * are shown at once while the server reads them again. A plan whose file has changed since is not recalled.
 */
export class PlanMemory {
  readonly #place: Uri;
  readonly #version: string;

  /** What another version of the extension has written is not read. */
  constructor(storage: Uri, version: string) {
    this.#place = Uri.joinPath(storage, 'plans.json');
    this.#version = version;
  }

  async recall(): Promise<PlanChecklist[]> {
    const plans = await this.#read();
    const files = await Promise.all(plans.map(({ checklist }) => fileAt(checklist.uri)));
    return plans
      .filter(({ modified, size }, index) => {
        const file = files[index];
        return file?.modified === modified && file.size === size;
      })
      .map(({ checklist }) => checklist);
  }

  /** Remembers these plans and no others; those that are not as their file has them are left out. */
  async keep(plans: readonly PlanChecklist[]): Promise<void> {
    const unsaved = new Set(
      workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
    );
    const saved = plans.filter(({ uri }) => !unsaved.has(uri));
    const files = await Promise.all(saved.map(({ uri }) => fileAt(uri)));
    const stored: Stored = {
      version: this.#version,
      plans: saved.flatMap((checklist, index) => {
        const file = files[index];
        return file ? [{ checklist, ...file }] : [];
      }),
    };
    await workspace.fs.writeFile(this.#place, new TextEncoder().encode(JSON.stringify(stored)));
  }

  async #read(): Promise<Remembered[]> {
    try {
      const bytes = await workspace.fs.readFile(this.#place);
      const { version, plans } = JSON.parse(new TextDecoder().decode(bytes)) as Stored;
      return version === this.#version && Array.isArray(plans) ? plans : [];
    } catch {
      // Nothing is remembered yet, or what was written broke off: the server will tell.
      return [];
    }
  }
}

/** Undefined where there is no such file. */
async function fileAt(uri: string): Promise<File | undefined> {
  try {
    const { type, mtime, size } = await workspace.fs.stat(Uri.parse(uri));
    return (type & FileType.File) === 0 ? undefined : { modified: mtime, size };
  } catch {
    return undefined;
  }
}
