import { Disposable, Range, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { disposeAll } from './disposing.ts';
import type { Disposing } from './disposing.ts';
import { LOOKED_AT, looksLikePlan } from './looksLikePlan.ts';
import { isSelected } from './server/documentSelector.ts';

const NAMED_PLANS = ['**/*.deployment-plan.{md,yaml,yml}', '**/.deployment-plan.yaml'];

/**
 * Calls `found` once, as soon as there is something that looks like a plan: an open document, now or later, or a file
 * of the workspace that is named as one. Until then nothing is started, however much Markdown is read.
 */
export function watchForPlans(found: () => void): Disposable {
  const subscriptions: Disposing[] = [];
  const state = { over: false };
  const stop = (): void => {
    state.over = true;
    disposeAll(subscriptions);
  };
  const tell = (): void => {
    if (state.over) return;
    stop();
    found();
  };
  const look = (document: TextDocument): void => {
    if (!state.over && mayBePlan(document)) tell();
  };
  subscriptions.push(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    window.onDidChangeActiveTextEditor((editor) => editor && look(editor.document)),
  );
  workspace.textDocuments.forEach(look);
  for (const pattern of state.over ? [] : NAMED_PLANS) {
    workspace.findFiles(pattern, '**/node_modules/**', 1).then(
      (files) => files.length > 0 && tell(),
      // Not every file system can be searched; open documents are watched all the same.
      () => undefined,
    );
  }
  return new Disposable(stop);
}

function mayBePlan(document: TextDocument): boolean {
  if (!isSelected(document)) return false;
  const beginning = document.getText(new Range(0, 0, 120, 0)).slice(0, LOOKED_AT);
  return looksLikePlan(document.uri.path, beginning);
}
