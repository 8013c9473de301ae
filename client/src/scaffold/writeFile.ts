import { l10n, Position, Selection, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextEditor, Uri } from 'vscode';

/** What to write where. */
export interface Target {
  uri: Uri;
  overwrite: boolean;
  text: string;
}

/** Writes a file and shows it, from its beginning. */
export async function writeFile({ uri, overwrite, text }: Target): Promise<TextEditor> {
  const change = new WorkspaceEdit();
  change.createFile(uri, { overwrite, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(change)))
    throw new Error(l10n.t('{0} could not be written.', workspace.asRelativePath(uri)));
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
  editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
  return editor;
}
