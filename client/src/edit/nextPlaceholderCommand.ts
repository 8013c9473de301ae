import { l10n, Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { PlanServer } from '../server/planServer.ts';

/** `deploymentPlan.nextPlaceholder`: selects the next blank, and offers its choices where it has some. */
export async function nextPlaceholder(server: PlanServer): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  if (!(await selectNextPlaceholder(server, editor))) {
    window.setStatusBarMessage(`$(pass) ${l10n.t('No blanks are left in this plan.')}`, 3000);
  }
}

/** Selects the blank after the selection; false where there is none. */
export async function selectNextPlaceholder(server: PlanServer, editor: TextEditor): Promise<boolean> {
  const { document } = editor;
  const { line, character } = editor.selection.end;
  const version = document.version;
  const blank = await server.nextPlaceholder(document.uri.toString(), { line, character });
  if (!blank || document.version !== version) return blank !== null;
  const { start, end } = blank.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  if (blank.choices && blank.choices.length > 0) await choose(editor, range, blank.choices);
  return true;
}

async function choose(editor: TextEditor, range: Range, choices: string[]): Promise<void> {
  const { document } = editor;
  const written = document.getText(range);
  const choice = await window.showQuickPick(choices, {
    title: l10n.t('Fill in the Blank'),
    placeHolder: l10n.t('{0} (Escape leaves it as it is)', written.slice(0, 80)),
  });
  if (choice === undefined || document.getText(range) !== written) return;
  await editor.edit((edit) => edit.replace(range, choice));
}
