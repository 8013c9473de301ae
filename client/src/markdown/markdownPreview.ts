import { commands, Uri } from 'vscode';
import type { Disposable } from 'vscode';
import type { MarkdownIt } from 'markdown-it';
import type { PlanStore } from '../plans/planStore.ts';
import { showProgress } from './progressMarks.ts';

/** VS Code's own Markdown preview, as far as it shows plans. */
export class MarkdownPreview implements Disposable {
  readonly #store: PlanStore;
  readonly #changes: Disposable;
  /** The state that each document was last shown with; of a document that is no plan, none. */
  readonly #shown = new Map<string, string>();

  constructor(store: PlanStore) {
    this.#store = store;
    // The text is drawn anew by VS Code as it changes; what the server makes of it may come later.
    this.#changes = store.onDidChange(({ changed, gone }) => {
      const uris = [...changed.map(({ uri }) => uri), ...gone];
      if (!uris.some((uri) => this.#shown.has(uri) && this.#shown.get(uri) !== this.#state(uri))) return;
      this.#shown.clear();
      void commands.executeCommand('markdown.preview.refresh');
    });
  }

  /** What VS Code's Markdown calls for each renderer that it makes. */
  extend(md: MarkdownIt): MarkdownIt {
    showProgress(md, (env) => {
      const document = env?.['currentDocument'];
      if (!(document instanceof Uri)) return undefined;
      this.#shown.set(document.toString(), this.#state(document.toString()));
      return this.#store.get(document);
    });
    return md;
  }

  dispose(): void {
    this.#changes.dispose();
  }

  #state(uri: string): string {
    const plan = this.#store.get(Uri.parse(uri));
    return plan ? JSON.stringify([plan.status, plan.inProgress]) : '';
  }
}
