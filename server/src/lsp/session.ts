import type { InitializeParams } from 'vscode-languageserver';
import { createEngine } from '../engine.ts';
import type { TokenFinder } from '../plan/facts/secrets/tokens.ts';
import type { TemplateFile } from '../template/read.ts';
import { Environments, type DocumentEnvironment } from '../workspace/environments.ts';
import type { Host } from '../workspace/host.ts';
import { knownPlans, readClientSettings, withClientGlobs, type ClientSettings } from './clientSettings.ts';
import { Documents } from './documents.ts';
import type { PlanRenderer } from './render.ts';
import { ResultIds } from './resultIds.ts';
import { Vicinity } from './vicinity.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';

/** What differs between a process and a web worker. */
export interface ServerHost {
  /** The files of the workspace that are not open. */
  readonly files: Host;
  readonly builtInTemplates: () => Promise<readonly TemplateFile[]>;
  /** Loaded while the client is asked for its settings. */
  readonly tokenFinder: () => Promise<TokenFinder>;
  /** Loaded when a preview is first asked for. */
  readonly renderer: () => Promise<PlanRenderer>;
  readonly now: () => number;
}

export interface SessionEvents {
  readonly report: (what: string, error: unknown) => void;
  readonly plansChanged: (uris: string[]) => void;
  /** Files were read, and plans may be otherwise among them. */
  readonly filesRead: () => void;
}

/** All that the server knows while it serves one client. */
export class Session {
  readonly host: ServerHost;
  readonly documents: Documents;
  readonly index: WorkspaceIndex;
  readonly vicinity = new Vicinity();
  readonly resultIds: ResultIds;
  readonly #settled: Promise<void>;
  #tokenFinder: Promise<TokenFinder> | undefined;
  #settle: () => void = () => undefined;
  #settings: ClientSettings = readClientSettings(undefined);
  #folders: readonly string[] = [];
  #environments: Promise<Environments> | undefined;
  #capabilities: InitializeParams['capabilities'] = {};
  #locale: string | undefined;

  constructor(host: ServerHost, { report, plansChanged, filesRead }: SessionEvents) {
    this.host = host;
    this.resultIds = new ResultIds(host.now().toString(36));
    this.#settled = new Promise((resolve) => (this.#settle = resolve));
    const environmentOf = (uri: string): Promise<DocumentEnvironment> => this.environmentOf(uri);
    const now = (): number => host.now();
    const { vicinity } = this;
    this.documents = new Documents({ environmentOf, vicinity, now, report });
    const isOpen = (uri: string): boolean => this.documents.get(uri) !== undefined;
    this.index = new WorkspaceIndex({
      files: host.files,
      environmentOf,
      vicinity,
      isOpen,
      now,
      report,
      changed: plansChanged,
      filesRead,
    });
  }

  get capabilities(): InitializeParams['capabilities'] {
    return this.#capabilities;
  }

  /** The language that the client is used in. */
  get locale(): string | undefined {
    return this.#locale;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  get settings(): ClientSettings {
    return this.#settings;
  }

  /** Whether the client asks for diagnostics itself. */
  get pulls(): boolean {
    return this.#capabilities.textDocument?.diagnostic !== undefined;
  }

  initialize({ capabilities, workspaceFolders, initializationOptions, locale }: InitializeParams): void {
    this.#capabilities = capabilities;
    this.#locale = locale;
    this.setFolders(workspaceFolders?.map(({ uri }) => uri) ?? []);
    this.#settings = readClientSettings(initializationOptions);
    this.index.expect(knownPlans(initializationOptions));
    this.#tokenFinder = this.host.tokenFinder();
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders.map((folder) => folder.replace(/\/$/, ''));
  }

  /** What the client's settings are now: from here on documents can be analysed. */
  settle(settings: ClientSettings = this.#settings): void {
    this.#settings = settings;
    this.#environments = undefined;
    this.documents.forgetEnvironments();
    this.#settle();
  }

  async environmentOf(uri: string): Promise<DocumentEnvironment> {
    await this.#settled;
    const environments = await this.#loadEnvironments();
    return withClientGlobs(await environments.forDocument(uri), uri, this.#settings, this.#folders);
  }

  /** To be told of files that changed, came or went; says whether documents may be analysed otherwise now. */
  async invalidate(uris: readonly string[]): Promise<boolean> {
    const environments = await this.#loadEnvironments();
    const dropped = uris.filter((uri) => environments.invalidate(uri));
    if (dropped.length > 0) this.documents.forgetEnvironments();
    return dropped.length > 0;
  }

  #loadEnvironments(): Promise<Environments> {
    return (this.#environments ??= this.#openEnvironments());
  }

  async #openEnvironments(): Promise<Environments> {
    const { level, rules } = this.#settings;
    const [templates, findTokens] = await Promise.all([
      this.host.builtInTemplates(),
      (this.#tokenFinder ??= this.host.tokenFinder()),
    ]);
    const engine = createEngine(findTokens);
    return new Environments(this.host.files, () => Promise.resolve(engine), templates, { level, rules });
  }
}
