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

/** What the file holds, whatever an editor makes of it. */
export async function stored(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileOf(name)));
}

export async function store(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));
}

/** Closes every editor and preview, and forgets what was typed into them. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('workbench.action.editorLayoutSingle');
}

/** The first place where a document holds these words. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const offset = document.getText().indexOf(words);
  if (offset < 0) throw new Error(`${document.uri.path} holds no "${words}"`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + words.length));
}

/** Changes a document as an editor does; leaves it unsaved. */
export async function replace(
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** Every change of the document while `act` runs. */
export async function changesIn(
  document: vscode.TextDocument,
  act: () => Promise<unknown>,
): Promise<vscode.TextDocumentContentChangeEvent[]> {
  const changes: vscode.TextDocumentContentChangeEvent[] = [];
  const listener = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document) changes.push(...event.contentChanges);
  });
  try {
    await act();
  } finally {
    listener.dispose();
  }
  return changes;
}
