import {
  FileChangeType,
  RAL,
  type CancellationToken,
  type Diagnostic,
  type FileEvent,
} from 'vscode-languageserver';
import { findFiles, isDocument, isFound, isSearched, mostFiles } from '../workspace/walk.ts';
import { planChecklist } from './checklists.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { readFilePlan, type FilePlan, type FileReading } from './filePlan.ts';
import type { Outlook } from './outlook.ts';
import type { PlanChecklist } from './protocol.ts';
import { fileNameOf, uriKey } from './uris.ts';
import { isUnder } from './workspaceFiles.ts';

/** What is kept of a plan that is not open. */
interface Entry {
  readonly uri: string;
  readonly checklist: PlanChecklist;
  readonly diagnostics: readonly Diagnostic[];
  readonly outlook: Outlook | undefined;
}

export interface IndexOptions extends FileReading {
  readonly isOpen: (uri: string) => boolean;
  /** Told of plans that came, went or changed. */
  readonly changed: (uris: string[]) => void;
  /** Told when a piece of work is done, be it that nothing changed. */
  readonly filesRead: () => void;
}

/** While the workspace is read, changes are told as soon as there are so many, and then a half more each time. */
const firstBatch = 20;

/** The plans of the workspace that are not open: read in the background, kept as little as answers need. */
export class WorkspaceIndex {
  readonly #options: IndexOptions;
  readonly #plans = new Map<string, Entry>();
  readonly #waiting = new Set<() => void>();
  /** Addresses that the client has for plans' and that were not looked for yet. */
  readonly #expected = new Map<string, string>();
  #work: Promise<void> = Promise.resolve();
  #walk = 0;
  #judging = false;
  #folders: readonly string[] = [];

  constructor(options: IndexOptions) {
    this.#options = options;
  }

  checklists(): PlanChecklist[] {
    return [...this.#plans.values()].map(({ checklist }) => checklist);
  }

  diagnostics(): readonly { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[] {
    return [...this.#plans.values()];
  }

  async diagnosticsOf(uri: string): Promise<Diagnostic[]> {
    // A piece of work may bring on the next one.
    for (let work; work !== this.#work;) await (work = this.#work);
    return [...(this.#plans.get(uriKey(uri))?.diagnostics ?? [])];
  }

  async checklistOf(uri: string): Promise<PlanChecklist | undefined> {
    const plan = await this.read(uri);
    return plan && planChecklist(uri, plan.analysis, plan.document);
  }

  /** The plan in a file as it is now; undefined where there is none. */
  read(uri: string): Promise<FilePlan | undefined> {
    return readFilePlan(uri, this.#options);
  }

  /** The client knows these plans from before: once the folders are read, it is told of those that are none any more. */
  expect(uris: readonly string[]): void {
    for (const uri of uris) this.#expected.set(uriKey(uri), uri);
  }

  /** Reads all folders anew; a reading that is under way stops. */
  rebuild(folders: readonly string[]): void {
    const walk = ++this.#walk;
    this.#folders = folders;
    this.#then(() => this.#readAll(folders, walk));
  }

  /** Reads these files again: they changed or were closed. */
  update(uris: readonly string[]): void {
    this.#then(() => this.#readAgain(uris));
  }

  /** Takes in what happened to files; what happens to a folder is told of the folder alone. */
  take(events: readonly FileEvent[]): void {
    this.#then(async () => {
      const last = new Map(events.map((event) => [uriKey(event.uri), event]));
      const gone: string[] = [];
      const toRead: string[] = [];
      for (const { uri, type } of last.values()) {
        if (type === FileChangeType.Deleted) gone.push(uri);
        else if (await this.#isFirst(uri)) {
          this.rebuild(this.#folders);
          return;
        }
        toRead.push(uri);
        if (type !== FileChangeType.Deleted) toRead.push(...(await this.#add(uri, type)));
      }
      this.#options.vicinity.files.delete(gone);
      const places = new Set(gone.map(uriKey));
      for (const [key, { uri }] of gone.length > 0 ? this.#plans : [])
        if (isUnder(key, places)) toRead.push(uri);
      await this.#readAgain(new Set(toRead));
    });
  }

  /** Reads those plans again whose problems may be others among the plans and files as they are now. */
  judgeAgain(): void {
    if (this.#judging) return;
    this.#judging = true;
    const walk = this.#walk;
    this.#then(async () => {
      this.#judging = false;
      const changed: string[] = [];
      for (const { uri, outlook } of [...this.#plans.values()]) {
        if (walk !== this.#walk) break;
        if (!outlook?.isStale) continue;
        if (await this.#refresh(uri)) changed.push(uri);
        await nextTurn();
      }
      this.#tell(changed);
    });
  }

  /** Settles with the next change, or when nobody waits any more. */
  onceChanged(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const settle = (): void => {
        this.#waiting.delete(settle);
        cancelled.dispose();
        resolve();
      };
      const cancelled = token.onCancellationRequested(settle);
      this.#waiting.add(settle);
    });
  }

  /** Lets everyone go who waits for a change; a reading that is under way stops. */
  dispose(): void {
    this.#walk++;
    this.#tellWaiting();
  }

  /** One thing after the other, so that an older reading never overwrites a newer one. */
  #then(task: () => Promise<void>): void {
    this.#work = this.#work
      .then(task)
      .catch((error: unknown) => this.#options.report('the workspace', error))
      .then(() => this.#options.filesRead());
  }

  /**
   * First what plans there are and what is open in them: a person waits for that. Then, with all of them known, their
   * problems. They are read twice, for what is kept in between makes the first reading slower than the second one takes.
   */
  async #readAll(folders: readonly string[], walk: number): Promise<void> {
    const known = [...this.#plans].map(([key, { uri }]) => [key, uri] as const);
    const gone = new Map([...this.#expected, ...known]);
    const files: string[] = [];
    const plans: string[] = [];
    let [changed, batch]: [string[], number] = [[], firstBatch];
    for await (const uri of findFiles(folders, this.#options.files)) {
      if (walk !== this.#walk) break;
      if (files.length <= mostFiles) files.push(uri);
      if (!isDocument(fileNameOf(uri))) continue;
      const key = uriKey(uri);
      gone.delete(key);
      const before = this.#plans.get(key)?.checklist;
      const isPlan = await this.#look(uri);
      if (isPlan) plans.push(uri);
      const isGone = this.#expected.delete(key) && !isPlan;
      if (isGone || !isSame(this.#plans.get(key)?.checklist, before)) changed.push(uri);
      if (changed.length >= batch) {
        this.#tell(changed);
        changed = [];
        batch *= 1.5;
      }
      await nextTurn();
    }
    if (walk === this.#walk) {
      for (const uri of gone.values()) this.#forget(uri);
      this.#expected.clear();
      changed.push(...gone.values());
      this.#options.vicinity.files.replace(folders, files);
    }
    this.#tell(changed);
    changed = [];
    await nextTurn();
    for (const uri of plans) {
      if (walk !== this.#walk) break;
      if (await this.#refresh(uri)) changed.push(uri);
      if (changed.length >= batch) {
        this.#tell(changed);
        changed = [];
      }
      await nextTurn();
    }
    this.#tell(changed);
  }

  /** Takes in what a plan says of itself; its problems stay what they were. Whether there is one to judge. */
  async #look(uri: string): Promise<boolean> {
    const { isOpen, vicinity } = this.#options;
    const key = uriKey(uri);
    const { plan, text } = await this.#readFile(uri, true);
    // What the editor has is told of by the editor, also when it was opened just now.
    if (isOpen(uri)) return this.#plans.delete(key) && false;
    vicinity.set(uri, plan?.summary, text);
    if (!plan) return this.#plans.delete(key) && false;
    const known = this.#plans.get(key);
    const checklist = planChecklist(uri, plan.analysis, plan.document);
    this.#plans.set(key, { uri, checklist, diagnostics: known?.diagnostics ?? [], outlook: known?.outlook });
    return true;
  }

  /** The plan in a file that is not open, and what stands there be it one or not. */
  async #readFile(uri: string, first: boolean): Promise<{ plan?: FilePlan; text?: string }> {
    if (this.#options.isOpen(uri)) return {};
    let text: string | undefined;
    const other = (read: string): void => void (text = read);
    const plan = await readFilePlan(uri, this.#options, { first, other });
    return plan ? { plan, text: plan.analysis.document.text } : { ...(text !== undefined && { text }) };
  }

  async #readAgain(uris: Iterable<string>): Promise<void> {
    const changed: string[] = [];
    for (const uri of uris) {
      if (!isFound(uri, this.#folders)) this.#forget(uri);
      else if (await this.#refresh(uri)) changed.push(uri);
    }
    this.#tell(changed);
  }

  /** Whether this is the first file in a folder that has seemed to be empty or out of reach. */
  async #isFirst(uri: string): Promise<boolean> {
    const { files, vicinity } = this.#options;
    const folder = vicinity.files.unknownFolderOf(uri);
    return folder !== undefined && (await files.readDirectory(folder)).length > 0;
  }

  /** Adds a file to those that are known, or all that lie in a folder; the documents in it. */
  async #add(uri: string, type: FileChangeType): Promise<string[]> {
    const { files, vicinity } = this.#options;
    const name = fileNameOf(uri);
    const documents: string[] = [];
    let isFolder = false;
    if (type === FileChangeType.Created && !isDocument(name) && isSearched(name)) {
      for await (const file of findFiles([uri], files)) {
        isFolder = true;
        vicinity.files.add(file);
        if (isDocument(fileNameOf(file))) documents.push(file);
      }
    }
    if (!isFolder) vicinity.files.add(uri);
    return documents;
  }

  /** Whether anything about the plan changed. */
  async #refresh(uri: string): Promise<boolean> {
    const { isOpen, vicinity } = this.#options;
    const key = uriKey(uri);
    const { plan, text } = await this.#readFile(uri, false);
    // What the editor has is told of by the editor, also when it was opened just now.
    if (isOpen(uri)) return this.#plans.delete(key) && false;
    const known = this.#plans.get(key);
    vicinity.set(uri, plan?.summary, text);
    if (!plan) return this.#plans.delete(key);
    const { analysis, document, outlook } = plan;
    const checklist = planChecklist(uri, analysis, document);
    const diagnostics = diagnosticsOf(uri, analysis, document);
    this.#plans.set(key, { uri, checklist, diagnostics, outlook });
    return !isSame(checklist, known?.checklist) || !isSame(diagnostics, known?.diagnostics);
  }

  #forget(uri: string): void {
    const { isOpen, vicinity } = this.#options;
    this.#plans.delete(uriKey(uri));
    if (!isOpen(uri)) vicinity.set(uri, undefined);
  }

  #tell(uris: string[]): void {
    if (uris.length === 0) return;
    this.#options.changed(uris);
    this.#tellWaiting();
  }

  #tellWaiting(): void {
    for (const settle of [...this.#waiting]) settle();
  }
}

/** Whether two answers say the same; writing one out to compare it with none would take its time. */
function isSame(some: unknown, others: unknown): boolean {
  return (
    some === others ||
    (some !== undefined && others !== undefined && JSON.stringify(some) === JSON.stringify(others))
  );
}

/** Lets messages that have come in meanwhile be answered first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => void RAL().timer.setImmediate(resolve));
}
