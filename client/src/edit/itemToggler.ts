import {
  commands,
  l10n,
  Range,
  TabInputText,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { Tab, TextDocument } from 'vscode';
import { handleOf } from '../people/names.ts';
import { whoAmI } from '../people/me.ts';
import type { PlanServer, ToggleTarget } from '../server/planServer.ts';
import { catchUp } from './catchUp.ts';
import { stampAt } from './stamp.ts';

/** How often a toggle is tried again when somebody types at the same moment. */
const ATTEMPTS = 20;

/**
 * The one way in which boxes are ticked, whoever asks: the tree, the preview, a command. The server says what to change
 * and against which version of the text; the change is one undo step of the document.
 */
export class ItemToggler {
  readonly #server: PlanServer;
  readonly #askReason: (gate: string) => Promise<string | undefined>;

  constructor(server: PlanServer, askReason = askForReason) {
    this.#server = server;
    this.#askReason = askReason;
  }

  /** Sets or turns boxes; false where there is none to change or nobody says why a gate is passed by. */
  async toggle(target: ToggleTarget): Promise<boolean> {
    const uri = Uri.parse(target.uri);
    let document = await workspace.openTextDocument(uri);
    const unseen = !document.isDirty && !document.isUntitled && tabsOf(uri).length === 0;
    const stamp = await stampFor(uri);
    let { reason } = target;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      await catchUp(document);
      const version = document.version;
      const answer = await this.#server.toggleItem({
        ...target,
        uri: uri.toString(),
        ...(reason !== undefined && { reason }),
        ...(stamp !== undefined && { stamp }),
      });
      if (!answer) return false;
      if (answer.gate !== undefined) {
        reason = await this.#askReason(answer.gate);
        if (reason === undefined) return false;
        // The person took their time; that is no failed attempt.
        attempt--;
        continue;
      }
      // A server that has not seen this document open answers for the file, which is the same text until it is edited.
      if (document.version !== version || (answer.version ?? version) !== version) continue;
      const change = new WorkspaceEdit();
      for (const { range, newText } of answer.edits) {
        const { start, end } = range;
        change.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
      }
      if (!(await workspace.applyEdit(change))) continue;
      // Nobody sees this document: left unsaved, it would pop up as an editor of its own.
      if (!unseen || (await document.save())) return true;
      // The file was written by somebody else since it was read. Where this tick is all that would be lost, begin anew.
      if (document.version > version + 1) return true;
      await forgetChanges(document);
      document = await workspace.openTextDocument(uri);
    }
    throw new Error(
      l10n.t('{0} kept changing, so the item was left as it is.', workspace.asRelativePath(uri)),
    );
  }
}

/** Asks why a gate is passed by; the answer is written into the plan. */
async function askForReason(gate: string): Promise<string | undefined> {
  const reason = await window.showInputBox({
    title: l10n.t('The Gate Is Not Passed Yet'),
    prompt: l10n.t('“{0}” is not ticked yet. Why go on? The reason is written behind the item.', gate),
    placeHolder: l10n.t('Who decided it, and on what grounds'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' ? l10n.t('Give a reason, or press Escape to leave the item open.') : undefined,
  });
  return reason?.trim();
}

/** What is written behind a ticked item, where the settings want it. */
async function stampFor(uri: Uri): Promise<string | undefined> {
  if (!workspace.getConfiguration('deploymentPlan', uri).get<boolean>('checklist.stamp', false))
    return undefined;
  const name = await whoAmI(true);
  return stampAt(new Date(), name === undefined ? undefined : handleOf(name));
}

/** Takes a document back to what its file holds. Only an editor can do so; it is closed again at once. */
async function forgetChanges(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.files.revert');
  await window.tabGroups.close(tabsOf(document.uri));
}

/** The tabs that show a document, be it beside its old version. */
function tabsOf(uri: Uri): Tab[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => {
      const shown =
        input instanceof TabInputText
          ? input.uri
          : input instanceof TabInputTextDiff
            ? input.modified
            : undefined;
      return shown?.toString() === uri.toString();
    });
}
