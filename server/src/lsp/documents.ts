import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { Analysis, Environment } from '../analyze.ts';
import type { DocumentEnvironment } from '../workspace/environments.ts';
import { OpenDocument } from './openDocument.ts';
import { uriKey } from './uris.ts';
import type { Vicinity } from './vicinity.ts';

/** A document with the analysis of its text as it is; to be used at once, for the next change takes it back. */
export interface Current {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  readonly environment: Environment;
}

export interface DocumentsOptions {
  readonly environmentOf: (uri: string) => Promise<DocumentEnvironment>;
  readonly vicinity: Vicinity;
  readonly now: () => number;
  /** Told of documents that cannot be analysed. */
  readonly report: (uri: string, error: unknown) => void;
}

/** The documents that the editor has open. */
export class Documents {
  readonly #options: DocumentsOptions;
  readonly #open = new Map<string, OpenDocument>();
  readonly #environments = new Map<string, Promise<DocumentEnvironment>>();

  constructor(options: DocumentsOptions) {
    this.#options = options;
  }

  get all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uriKey(uri));
  }

  open(item: TextDocumentItem): void {
    this.#open.set(uriKey(item.uri), new OpenDocument(item));
  }

  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.get(uri)?.update(changes, version);
  }

  close(uri: string): void {
    this.#open.delete(uriKey(uri));
    this.#environments.delete(uriKey(uri));
  }

  /** Configurations changed: every document is analysed again when it is next asked for. */
  forgetEnvironments(): void {
    this.#environments.clear();
  }

  /** The document as it is; undefined where it is not open, excluded, or cannot be analysed. */
  async current(uri: string): Promise<Current | undefined> {
    const key = uriKey(uri);
    if (!this.#open.has(key)) return undefined;
    const environment = await this.#environmentOf(uri);
    const document = this.#open.get(key);
    const { vicinity, now, report } = this.#options;
    if (!document) return undefined;
    if (document.isSettings || environment.excluded) {
      vicinity.set(uri, undefined);
      return undefined;
    }
    const analysis = document.analyse(
      environment,
      () => vicinity.outlook(uri, environment),
      now(),
      (error) => report(document.uri, error),
    );
    vicinity.set(uri, environment.isTemplate ? undefined : document.summary, document.text);
    return analysis && { document, analysis, environment: environment.environment };
  }

  /** As `current`, but only for plans. */
  async plan(uri: string): Promise<Current | undefined> {
    const current = await this.current(uri);
    return current?.analysis.detection.detected ? current : undefined;
  }

  #environmentOf(uri: string): Promise<DocumentEnvironment> {
    const key = uriKey(uri);
    const known = this.#environments.get(key);
    if (known) return known;
    const environment = this.#options.environmentOf(uri);
    this.#environments.set(key, environment);
    environment.catch(() => this.#environments.delete(key));
    return environment;
  }
}
