import { RAL, type CancellationToken, type Diagnostic } from 'vscode-languageserver';
import { analyze, type Analysis } from '../analyze.ts';
import { formatOf } from '../syntax/read.ts';
import { settingsFileName } from '../settings.ts';
import { Lines } from '../text/lines.ts';
import type { DocumentEnvironment } from '../workspace/environments.ts';
import type { Host } from '../workspace/host.ts';
import { planChecklist } from './checklists.ts';
import type { Positions } from './convert.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { PlanChecklist } from './protocol.ts';
import { fileNameOf, uriKey } from './uris.ts';
import { findDocuments, isFound } from '../workspace/walk.ts';

/** What is kept of a plan that is not open. */
interface Entry {
  readonly uri: string;
  readonly checklist: PlanChecklist;
  readonly diagnostics: readonly Diagnostic[];
}

/** A plan read from its file, for one answer. */
export interface FilePlan {
  readonly analysis: Analysis;
  readonly document: Positions & { readonly version: null };
}

export interface IndexOptions {
  readonly files: Host;
  readonly environmentOf: (uri: string) => Promise<DocumentEnvironment>;
  readonly isOpen: (uri: string) => boolean;
  readonly now: () => number;
  readonly report: (uri: string, error: unknown) => void;
  /** Told of plans that came, went or changed. */
  readonly changed: (uris: string[]) => void;
}

/** Larger files are no plans. */
const maximalLength = 2 * 1024 * 1024;
/** While the workspace is read, so many changes are told at once. */
const batch = 50;

/** The plans of the workspace that are not open: read in the background, kept as little as answers need. */
export class WorkspaceIndex {
  readonly #options: IndexOptions;
  readonly #plans = new Map<string, Entry>();
  readonly #waiting = new Set<() => void>();
  #work: Promise<void> = Promise.resolve();
  #walk = 0;
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
    await this.#work;
    return [...(this.#plans.get(uriKey(uri))?.diagnostics ?? [])];
  }

  async checklistOf(uri: string): Promise<PlanChecklist | undefined> {
    const plan = await this.read(uri);
    return plan && planChecklist(uri, plan.analysis, plan.document);
  }

  /** The plan in a file as it is now; undefined where there is none. */
  async read(uri: string): Promise<FilePlan | undefined> {
    const { files, environmentOf, now, report } = this.#options;
    const fileName = fileNameOf(uri);
    if (fileName === settingsFileName) return undefined;
    try {
      const environment = await environmentOf(uri);
      if (environment.excluded || environment.isTemplate) return undefined;
      const text = await files.readFile(uri);
      if (text === undefined || text.length > maximalLength) return undefined;
      const { included, configuredTemplate } = environment;
      const template = configuredTemplate === undefined ? {} : { configuredTemplate };
      const analysis = analyze(
        { text, format: formatOf(fileName), fileName, included, now: now(), ...template },
        environment.environment,
      );
      const lines = new Lines(text);
      const positions: Positions = {
        positionAt: (offset) => lines.positionAt(offset),
        offsetAt: (position) => lines.offsetAt(position),
      };
      return analysis.detection.detected
        ? { analysis, document: { ...positions, version: null } }
        : undefined;
    } catch (error) {
      report(uri, error);
      return undefined;
    }
  }

  /** Reads all folders anew; a reading that is under way stops. */
  rebuild(folders: readonly string[]): void {
    const walk = ++this.#walk;
    this.#folders = folders;
    this.#then(() => this.#readAll(folders, walk));
  }

  /** Reads these files again: they changed, came, went or were closed. */
  update(uris: readonly string[]): void {
    this.#then(async () => {
      const changed: string[] = [];
      for (const uri of uris) {
        if (isFound(uri, this.#folders) && (await this.#refresh(uri))) changed.push(uri);
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
      .catch((error: unknown) => this.#options.report('the workspace', error));
  }

  async #readAll(folders: readonly string[], walk: number): Promise<void> {
    const gone = new Map([...this.#plans].map(([key, { uri }]) => [key, uri]));
    let changed: string[] = [];
    for await (const uri of findDocuments(folders, this.#options.files)) {
      if (walk !== this.#walk) break;
      gone.delete(uriKey(uri));
      if (await this.#refresh(uri)) changed.push(uri);
      if (changed.length >= batch) {
        this.#tell(changed);
        changed = [];
      }
      await nextTurn();
    }
    if (walk === this.#walk) {
      for (const key of gone.keys()) this.#plans.delete(key);
      changed.push(...gone.values());
    }
    this.#tell(changed);
  }

  /** Whether anything about the plan changed. */
  async #refresh(uri: string): Promise<boolean> {
    const key = uriKey(uri);
    if (this.#options.isOpen(uri)) return this.#plans.delete(key) && false;
    const plan = await this.read(uri);
    const known = this.#plans.get(key);
    if (!plan) return this.#plans.delete(key);
    const { analysis, document } = plan;
    const entry = {
      uri,
      checklist: planChecklist(uri, analysis, document),
      diagnostics: diagnosticsOf(uri, analysis, document),
    };
    this.#plans.set(key, entry);
    return known === undefined || JSON.stringify(known) !== JSON.stringify(entry);
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

/** Lets messages that have come in meanwhile be answered first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => void RAL().timer.setImmediate(resolve));
}
