import { window } from 'vscode';
import type { TreeView } from 'vscode';
import type { ChecklistNode } from '../checklist/treeModel.ts';
import type { ToggleTarget } from '../server/planServer.ts';
import type { ItemToggler } from './itemToggler.ts';

/** `deploymentPlan.toggleItem`: the item given, else the one at the cursor, else the one selected in the tree. */
export async function toggleItem(
  toggler: ItemToggler,
  view: TreeView<ChecklistNode>,
  given: ChecklistNode | ToggleTarget | undefined,
): Promise<void> {
  const target = given ? targetOf(given) : undefined;
  if (target) {
    await toggler.toggle(target);
    return;
  }
  const editor = window.activeTextEditor;
  if (editor) {
    const { line, character } = editor.selection.active;
    if (await toggler.toggle({ uri: editor.document.uri.toString(), position: { line, character } })) return;
  }
  const selected = view.selection[0] && targetOf(view.selection[0]);
  if (!editor && selected) {
    await toggler.toggle(selected);
    return;
  }
  window.setStatusBarMessage('There is no checklist item on this line.', 3000);
}

function targetOf(given: ChecklistNode | ToggleTarget): ToggleTarget | undefined {
  if (!('kind' in given)) return given;
  return given.kind === 'item' ? { uri: given.uri, key: given.value.key } : undefined;
}
