import { Range, TabInputText, TabInputTextDiff, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { PlanServer, ToggleTarget } from '../server/planServer.ts';

/** How often a toggle is tried again when somebody types at the same moment. */
const ATTEMPTS = 5;

/**
 * The one way in which a box is ticked, whoever asks: the tree, the preview, a command. The server says what to change
 * and against which version of the text; the change is one undo step of the document.
 */
export class ItemToggler {
  readonly #server: PlanServer;

  constructor(server: PlanServer) {
    this.#server = server;
  }

  /** Sets or turns an item's box; false where there is no such item or it is so already. */
  async toggle(target: ToggleTarget): Promise<boolean> {
    const uri = Uri.parse(target.uri);
    const document = await workspace.openTextDocument(uri);
    const unseen = !document.isDirty && !document.isUntitled && !hasTab(uri);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const version = document.version;
      const answer = await this.#server.toggleItem({ ...target, uri: uri.toString() });
      if (!answer) return false;
      // A server that has not seen this document open answers for the file, which is the same text until it is edited.
      if (document.version !== version || (answer.version ?? version) !== version) continue;
      const { start, end } = answer.edit.range;
      const change = new WorkspaceEdit();
      change.replace(
        uri,
        new Range(start.line, start.character, end.line, end.character),
        answer.edit.newText,
      );
      if (!(await workspace.applyEdit(change))) continue;
      // Nobody sees this document: left unsaved, it would pop up as an editor of its own.
      if (unseen) await document.save();
      return true;
    }
    throw new Error(`${workspace.asRelativePath(uri)} kept changing, so the item was left as it is.`);
  }
}

/** Whether an editor shows the document, be it beside its old version. */
function hasTab(uri: Uri): boolean {
  const shown = window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.map(({ input }) =>
      input instanceof TabInputText
        ? input.uri
        : input instanceof TabInputTextDiff
          ? input.modified
          : undefined,
    ),
  );
  return shown.some((other) => other?.toString() === uri.toString());
}
