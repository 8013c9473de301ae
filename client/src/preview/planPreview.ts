import {
  env,
  EventEmitter,
  l10n,
  languages,
  Range,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Disposable, TextEditor, WebviewPanel } from 'vscode';
import { disposeAll } from '../disposing.ts';
import type { Disposing } from '../disposing.ts';
import { applyFix } from '../edit/applyFix.ts';
import { Coalesced } from '../coalesce.ts';
import type { ItemToggler } from '../edit/itemToggler.ts';
import { shortTitle } from '../plans/progress.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { PlanServer } from '../server/planServer.ts';
import type { FromPage, ToPage } from './messages.ts';
import { openLink } from './openLink.ts';
import { previewPage } from './page.ts';
import { sectionUpdates } from './sectionDiff.ts';
import type { Shown } from './sectionDiff.ts';
import { pageWords } from './words.ts';

/** What every preview works with. */
export interface PreviewTools {
  server: PlanServer;
  store: PlanStore;
  toggler: ItemToggler;
  extensionUri: Uri;
  report: (error: unknown) => void;
}

/** Scrolling one side makes the other scroll; what comes back within this time is an echo, not a wish. */
const ECHO_MS = 150;

/** What is found after a change comes with that change; what another plan's change brings up may wait until nobody types. */
const REST_MS = 300;

/** The preview of one plan: what the page shows, and what is done in it. */
export class PlanPreview implements Disposable {
  readonly #tools: PreviewTools;
  readonly #panel: WebviewPanel;
  readonly #subscriptions: Disposing[];
  readonly #rendering = new Coalesced(() => this.#render());
  readonly #didClose = new EventEmitter<void>();
  #shown: Shown = new Map();
  #loaded = false;
  #disposed = false;
  #echoUntil = 0;
  #editorLine = -1;
  #judged: ReturnType<typeof setTimeout> | undefined;

  readonly uri: Uri;
  readonly onDidClose = this.#didClose.event;

  constructor(tools: PreviewTools, panel: WebviewPanel, uri: Uri) {
    this.#tools = tools;
    this.#panel = panel;
    this.uri = uri;
    const { webview } = panel;
    const dist = Uri.joinPath(tools.extensionUri, 'dist');
    const media = Uri.joinPath(tools.extensionUri, 'client', 'media');
    webview.options = { enableScripts: true, localResourceRoots: [dist, media] };
    panel.title = l10n.t('Plan: {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
    panel.iconPath = {
      light: Uri.joinPath(media, 'preview-light.svg'),
      dark: Uri.joinPath(media, 'preview-dark.svg'),
    };
    this.#subscriptions = [
      webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      panel.onDidDispose(() => this.dispose()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#isMine(document.uri)) this.#update();
      }),
      tools.store.onDidChange(({ changed, gone }) => {
        const mine = this.uri.toString();
        if (gone.includes(mine) || changed.some((plan) => plan.uri === mine)) this.#update();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (!uris.some((uri) => this.#isMine(uri))) return;
        clearTimeout(this.#judged);
        this.#judged = setTimeout(() => this.#update(), REST_MS);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrollTo(textEditor)),
    ];
    webview.html = previewPage({
      nonce: nonce(),
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(Uri.joinPath(dist, 'preview.js')).toString(),
      styles: ['overview.css', 'preview.css'].map((name) =>
        webview.asWebviewUri(Uri.joinPath(media, name)).toString(),
      ),
      uri: uri.toString(),
      words: pageWords(),
    });
  }

  /** Whether the preview has the focus. */
  get active(): boolean {
    return this.#panel.active;
  }

  /** Brings the preview to the front where it is, with the focus or without. */
  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(undefined, preserveFocus);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    clearTimeout(this.#judged);
    disposeAll(this.#subscriptions);
    this.#panel.dispose();
    this.#didClose.fire();
    this.#didClose.dispose();
  }

  #isMine(uri: Uri): boolean {
    return uri.toString() === this.uri.toString();
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => this.#isMine(document.uri));
  }

  #post(message: ToPage): void {
    if (!this.#disposed) void this.#panel.webview.postMessage(message);
  }

  #update(): void {
    clearTimeout(this.#judged);
    // A hidden page is gone, not paused: it says "ready" when it is back, and gets everything.
    if (!this.#loaded || !this.#panel.visible) return;
    this.#rendering.run().catch(this.#tools.report);
  }

  async #render(): Promise<void> {
    // Known to the server only while it is open somewhere: a restored preview may come up without its editor.
    if (!workspace.textDocuments.some(({ uri }) => this.#isMine(uri)))
      await workspace.openTextDocument(this.uri);
    const before = this.#shown;
    const plan = await this.#tools.server.render(this.uri.toString(), before);
    // Whoever said meanwhile that the page has nothing left asked for another rendering, which sends everything.
    if (this.#disposed || this.#shown !== before) return;
    if (!plan) {
      this.#shown = new Map();
      this.#post({ type: 'none', message: l10n.t('This document is not a deployment plan.') });
      return;
    }
    const { updates, shown } = sectionUpdates(this.#shown, [...plan.overview, ...plan.sections]);
    this.#shown = shown;
    const { title, status = '', statusKind = '', progress, findings } = plan;
    this.#post({
      type: 'plan',
      title: shortTitle(title),
      status,
      statusKind,
      progress,
      sections: updates,
      findings,
    });
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        void this.#begin();
        break;
      case 'toggle':
        void this.#toggle(message.key, message.done);
        break;
      case 'fix':
        void this.#fix(message.finding, message.fix);
        break;
      case 'copy':
        void env.clipboard.writeText(message.text);
        break;
      case 'scrolled':
        this.#follow(message.line);
        break;
      case 'reveal':
        void this.#reveal(message.line);
        break;
      case 'link':
        openLink(this.uri, message.href).catch(this.#tools.report);
        break;
    }
  }

  async #begin(): Promise<void> {
    this.#loaded = true;
    this.#shown = new Map();
    try {
      await this.#rendering.run();
    } catch (error) {
      this.#post({ type: 'none', message: l10n.t('The plan could not be shown: {0}', words(error)) });
      return;
    }
    const editor = this.#editor();
    this.#editorLine = -1;
    if (editor) this.#scrollTo(editor);
  }

  async #toggle(key: string, done: boolean): Promise<void> {
    try {
      if (await this.#tools.toggler.toggle({ uri: this.uri.toString(), keys: [key], done })) return;
    } catch (error) {
      this.#tools.report(error);
    }
    // The box in the page shows what was wished; draw what is.
    this.#shown = new Map();
    this.#update();
  }

  async #fix(finding: string, fix: number): Promise<void> {
    try {
      if (await applyFix(this.#tools.server, this.uri, finding, fix)) return;
      window.setStatusBarMessage(l10n.t('The plan has changed since; look at the finding again.'), 3000);
    } catch (error) {
      this.#tools.report(error);
    }
    this.#update();
  }

  #scrollTo(editor: TextEditor): void {
    if (!this.#isMine(editor.document.uri) || !this.#panel.visible) return;
    const line = editor.visibleRanges[0]?.start.line;
    // Typing changes the visible range too; as long as the top stays, the preview's place is nobody's business.
    if (line === undefined || line === this.#editorLine) return;
    this.#editorLine = line;
    if (Date.now() >= this.#echoUntil) this.#post({ type: 'scroll', line });
  }

  #follow(line: number): void {
    const editor = this.#editor();
    if (!editor) return;
    this.#echoUntil = Date.now() + ECHO_MS;
    const at = Math.max(0, Math.min(Math.floor(line), editor.document.lineCount - 1));
    editor.revealRange(new Range(at, 0, at, 0), TextEditorRevealType.AtTop);
  }

  async #reveal(line: number): Promise<void> {
    const range = new Range(line, 0, line, 0);
    const viewColumn = this.#editor()?.viewColumn ?? ViewColumn.One;
    try {
      await window.showTextDocument(this.uri, { viewColumn, selection: range });
    } catch (error) {
      this.#tools.report(error);
    }
  }
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes)).replace(/[^A-Za-z0-9]/g, 'x');
}
