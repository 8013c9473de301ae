import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis, type Document } from '../analyze.ts';
import { summarize, type PlanSummary } from '../plan/neighbours.ts';
import { settingsFileName } from '../settings.ts';
import { formatOf } from '../syntax/format.ts';
import type { Format } from '../syntax/read.ts';
import type { Change } from '../text/edit.ts';
import type { Position } from '../text/lines.ts';
import type { DocumentEnvironment } from '../workspace/environments.ts';
import type { Positions } from './convert.ts';
import type { Outlook } from './outlook.ts';
import { fileNameOf, uriKey } from './uris.ts';

const byteOrderMark = 0xfeff;

/**
 * A document as its editor shows it, with the analysis of its last version. A byte-order mark is kept out of every
 * offset; positions count it.
 */
export class OpenDocument implements Positions {
  readonly uri: string;
  readonly fileName: string;
  readonly format: Format;
  #source: TextDocument;
  #changes: Change[] = [];
  #shift: number;
  #analysis: Analysis | undefined;
  #analysedWith: DocumentEnvironment | undefined;
  #outlook: Outlook | undefined;
  #summary: PlanSummary | undefined;
  #judgedAnew = false;

  constructor({ uri, languageId, version, text }: TextDocumentItem) {
    this.uri = uri;
    this.fileName = fileNameOf(uri);
    this.format =
      languageId === 'yaml' ? 'yaml' : languageId === 'markdown' ? 'markdown' : formatOf(this.fileName);
    this.#source = TextDocument.create(uri, languageId, version, text);
    this.#shift = shiftOf(text);
  }

  /** Whether this is a configuration file, which is no plan. */
  get isSettings(): boolean {
    return this.fileName === settingsFileName;
  }

  get version(): number {
    return this.#source.version;
  }

  /** Without a byte-order mark. */
  get text(): string {
    const text = this.#source.getText();
    return this.#shift === 0 ? text : text.slice(this.#shift);
  }

  /** Whether the last analysis would come out otherwise in what is around the document now. */
  get isStale(): boolean {
    return this.#outlook?.isStale ?? false;
  }

  /** Whether it was analysed among other neighbours, be it for any request, since this was last asked. */
  takeJudgedAnew(): boolean {
    const taken = this.#judgedAnew;
    this.#judgedAnew = false;
    return taken;
  }

  /** What other plans may know of it, as last analysed; undefined where it is no plan. */
  get summary(): PlanSummary | undefined {
    return this.#summary;
  }

  positionAt(offset: number): Position {
    return this.#source.positionAt(offset + this.#shift);
  }

  offsetAt(position: Position): number {
    return Math.max(0, this.#source.offsetAt(position) - this.#shift);
  }

  /** Takes in changes as the editor reports them: each counts from the text that the one before it left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const from = 'range' in change ? this.#source.offsetAt(change.range.start) : 0;
      const to = 'range' in change ? this.#source.offsetAt(change.range.end) : this.#source.getText().length;
      const start = Math.min(from, to) - this.#shift;
      this.#source = TextDocument.update(this.#source, [change], version);
      const shift = shiftOf(this.#source.getText());
      if (!('range' in change) || start < 0 || shift !== this.#shift) this.#forget();
      else this.#changes.push({ start, end: Math.max(from, to) - this.#shift, newText: change.text });
      this.#shift = shift;
    }
    if (changes.length === 0) this.#source = TextDocument.update(this.#source, [], version);
  }

  /**
   * The analysis of the text as it is now, among its neighbours as they are now; what changed since the last one is all
   * that is read again. A text that cannot be analysed is reported once and gives none.
   */
  analyse(
    environment: DocumentEnvironment,
    lookOut: () => Outlook | undefined,
    now: number,
    report: (error: unknown) => void,
  ): Analysis | undefined {
    const { isStale } = this;
    if (this.#analysedWith === environment && this.#changes.length === 0 && !isStale) return this.#analysis;
    if (isStale) this.#judgedAnew = true;
    const last = this.#analysis;
    const changes = this.#changes;
    this.#forget();
    this.#analysedWith = environment;
    const outlook = lookOut();
    this.#outlook = outlook;
    const document: Document = {
      text: this.text,
      format: this.format,
      fileName: this.fileName,
      included: environment.included,
      isTemplate: environment.isTemplate,
      now,
      ...(environment.configuredTemplate !== undefined && {
        configuredTemplate: environment.configuredTemplate,
      }),
      ...(outlook && { neighbours: outlook }),
    };
    try {
      this.#analysis = analyze(document, environment.environment, last, changes);
    } catch (error) {
      report(error);
      // What was kept of the last version may be at fault.
      if (last) this.#analysis = analyzeAfresh(document, environment, report);
    }
    this.#summary = this.#analysis?.detection.detected
      ? summarize(this.#analysis.plan, uriKey(this.uri))
      : undefined;
    outlook?.settle(this.#summary);
    return this.#analysis;
  }

  #forget(): void {
    this.#analysis = undefined;
    this.#analysedWith = undefined;
    this.#changes = [];
  }
}

function analyzeAfresh(
  document: Document,
  { environment }: DocumentEnvironment,
  report: (error: unknown) => void,
): Analysis | undefined {
  try {
    return analyze(document, environment);
  } catch (error) {
    report(error);
    return undefined;
  }
}

function shiftOf(text: string): number {
  return text.charCodeAt(0) === byteOrderMark ? 1 : 0;
}
