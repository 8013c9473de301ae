import { Range, workspace, WorkspaceEdit } from 'vscode';
import type { Uri } from 'vscode';
import type { PlanServer } from '../server/planServer.ts';

/** Applies a finding's fix to its document, as one undo step; false where the finding is gone or somebody is typing. */
export async function applyFix(server: PlanServer, uri: Uri, finding: string, fix: number): Promise<boolean> {
  const document = await workspace.openTextDocument(uri);
  const { version } = document;
  const answer = await server.fix(uri.toString(), finding, fix);
  if (!answer || document.version !== version || (answer.version ?? version) !== version) return false;
  const change = new WorkspaceEdit();
  for (const { range, newText } of answer.edits) {
    const { start, end } = range;
    change.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  return workspace.applyEdit(change);
}
