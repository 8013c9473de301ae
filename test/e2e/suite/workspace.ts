import * as vscode from 'vscode';

/** A file of the workspace, a fresh copy of test/fixtures/workspace. */
export function fileOf(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no workspace is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens it as a person does, in the active editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileOf(name)), {
    preview: false,
  });
}
