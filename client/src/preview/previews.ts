import { EventEmitter, Uri, ViewColumn, window } from 'vscode';
import type { Disposable, WebviewPanel } from 'vscode';
import { PlanPreview } from './planPreview.ts';
import type { PreviewTools } from './planPreview.ts';

const VIEW_TYPE = 'deploymentPlan.preview';

/** Every open preview, one a plan; brings them back after the window was reloaded. */
export class Previews implements Disposable {
  readonly #tools: PreviewTools;
  readonly #open = new Map<string, PlanPreview>();
  readonly #didActivate = new EventEmitter<Uri | undefined>();
  readonly #serializer: Disposable;

  /** Which plan's preview has the focus now, if any. */
  readonly onDidActivate = this.#didActivate.event;

  constructor(tools: PreviewTools) {
    this.#tools = tools;
    this.#serializer = window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel: WebviewPanel, state: unknown) => {
        const uri = uriOf(state);
        if (uri === undefined || this.#open.has(uri)) panel.dispose();
        else this.#adopt(panel, Uri.parse(uri));
        return Promise.resolve();
      },
    });
  }

  /** Shows the preview of a plan. */
  show(uri: Uri, column: ViewColumn): void {
    const open = this.#open.get(uri.toString());
    if (open) {
      open.reveal(column === ViewColumn.Beside);
      return;
    }
    const panel = window.createWebviewPanel(
      VIEW_TYPE,
      'Plan',
      { viewColumn: column, preserveFocus: column === ViewColumn.Beside },
      { enableFindWidget: true },
    );
    this.#adopt(panel, uri);
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const preview of [...this.#open.values()]) preview.dispose();
    this.#didActivate.dispose();
  }

  #adopt(panel: WebviewPanel, uri: Uri): void {
    const preview = new PlanPreview(this.#tools, panel, uri);
    this.#open.set(uri.toString(), preview);
    const activity = panel.onDidChangeViewState(() => this.#tellActive());
    preview.onDidClose(() => {
      activity.dispose();
      this.#open.delete(uri.toString());
      this.#tellActive();
    });
    this.#tellActive();
  }

  #tellActive(): void {
    this.#didActivate.fire([...this.#open.values()].find(({ active }) => active)?.uri);
  }
}

function uriOf(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' ? state.uri : undefined;
}
