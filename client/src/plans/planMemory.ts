import { FileType, Uri, workspace } from 'vscode';
import type { PlanChecklist } from '../../../server/src/lsp/protocol.ts';

/** A plan's checklist, and the file that it was read from. */
interface Remembered {
  checklist: PlanChecklist;
  modified: number;
  size: number;
}

type File = Pick<Remembered, 'modified' | 'size'>;

/** The extension host is shared with every other extension: nothing is done there for longer at a stretch. */
const STRETCH_MS = 8;

/**
 * The checklists of a workspace from one window to the next, in VS Code's own storage for that workspace: hundreds of plans
 * are shown at once while the server reads them again. A plan whose file has changed since is not recalled.
 *
 * The file has the extension's version in its first line and a plan, as JSON, in each line after it: megabytes that are not
 * parsed in one go.
 */
export class PlanMemory {
  readonly #place: Uri;
  readonly #version: string;

  /** What another version of the extension has written is not read. */
  constructor(storage: Uri, version: string) {
    this.#place = Uri.joinPath(storage, 'plans.jsonl');
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
    const lines = [this.#version];
    await inTurns(saved, (checklist, index) => {
      const file = files[index];
      if (file) lines.push(JSON.stringify({ checklist, ...file } satisfies Remembered));
    });
    await workspace.fs.writeFile(this.#place, new TextEncoder().encode(lines.join('\n')));
  }

  async #read(): Promise<Remembered[]> {
    try {
      const bytes = await workspace.fs.readFile(this.#place);
      const [version, ...lines] = new TextDecoder().decode(bytes).split('\n');
      if (version !== this.#version) return [];
      const plans: Remembered[] = [];
      await inTurns(lines, (line) => plans.push(JSON.parse(line) as Remembered));
      return plans;
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

/** Does something for each of these, and lets others have their turn in between. */
async function inTurns<T>(these: readonly T[], work: (one: T, index: number) => void): Promise<void> {
  let since = Date.now();
  for (const [index, one] of these.entries()) {
    work(one, index);
    if (Date.now() - since < STRETCH_MS) continue;
    await new Promise((next) => setTimeout(next));
    since = Date.now();
  }
}
