import { l10n, window } from 'vscode';
import type { TreeView } from 'vscode';
import { itemsBelow } from '../checklist/arrangement.ts';
import type { ChecklistNode } from '../checklist/treeModel.ts';
import type { ToggleTarget } from '../server/planServer.ts';
import type { ItemToggler } from './itemToggler.ts';

/** `deploymentPlan.toggleItem`: the items given, else the one at the cursor, else those selected in the tree. */
export async function toggleItem(
  toggler: ItemToggler,
  view: TreeView<ChecklistNode>,
  given: ChecklistNode | ToggleTarget | undefined,
  selected: readonly ChecklistNode[] | undefined,
): Promise<void> {
  if (given && !('kind' in given)) {
    await toggler.toggle(given);
    return;
  }
  if (given) {
    await toggleNodes(toggler, selected ?? [given]);
    return;
  }
  const editor = window.activeTextEditor;
  const position = editor?.selection.active;
  if (editor && position) {
    const { line, character } = position;
    if (await toggler.toggle({ uri: editor.document.uri.toString(), position: { line, character } })) return;
  } else if (await toggleNodes(toggler, view.selection)) return;
  window.setStatusBarMessage(l10n.t('There is no checklist item on this line.'), 3000);
}

/** Ticks the items among the nodes; where all of them are ticked, clears them. One undo step a plan. */
export async function toggleNodes(toggler: ItemToggler, nodes: readonly ChecklistNode[]): Promise<boolean> {
  const items = nodes.filter((node) => node.kind === 'item');
  const done = items.some(({ value }) => !value.done);
  let changed = false;
  for (const [uri, keys] of keysByPlan(items))
    changed = (await toggler.toggle({ uri, keys, done })) || changed;
  return changed;
}

/** `deploymentPlan.tickAll`: everything open below a plan, section or item, once the person has confirmed it. */
export async function tickAll(toggler: ItemToggler, node: ChecklistNode): Promise<void> {
  const items = [...(node.kind === 'item' ? [node] : []), ...itemsBelow(node)];
  const open = items.filter(({ value }) => !value.done);
  if (open.length === 0) return;
  const name = node.kind === 'item' ? node.value.text : node.value.title;
  const locked = open.filter(({ value }) => value.gate !== undefined).length;
  const tick = l10n.t('Tick');
  const question =
    open.length === 1
      ? l10n.t('Tick the open item in “{0}”?', name)
      : l10n.t('Tick all {0} open items in “{1}”?', open.length, name);
  const detail =
    locked === 0 ? {} : { detail: l10n.t('{0} of them wait for a gate that is not passed yet.', locked) };
  const choice = await window.showWarningMessage(question, { modal: true, ...detail }, tick);
  if (choice !== tick) return;
  for (const [uri, keys] of keysByPlan(open)) await toggler.toggle({ uri, keys, done: true });
}

export function keysByPlan(items: readonly ChecklistNode[]): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const node of items) {
    if (node.kind !== 'item') continue;
    const known = keys.get(node.uri);
    if (known) known.push(node.value.key);
    else keys.set(node.uri, [node.value.key]);
  }
  return keys;
}
