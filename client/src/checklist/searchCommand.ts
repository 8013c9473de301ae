import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { shortTitle } from '../plans/progress.ts';
import { itemsBelow } from './arrangement.ts';
import type { ChecklistTree, ItemNode } from './treeModel.ts';

/** `deploymentPlan.searchChecklist`: an item of any plan, by its words, its section or its plan. */
export async function askItem(tree: ChecklistTree): Promise<ItemNode | undefined> {
  const items: (QuickPickItem & { node: ItemNode })[] = [];
  for (const plan of tree.roots()) {
    const title = shortTitle(plan.value.title);
    for (const node of itemsBelow(plan)) {
      const section = node.parent?.kind === 'section' ? `${node.parent.value.title}, ` : '';
      items.push({
        node,
        label: `$(${node.value.done ? 'pass-filled' : 'circle-large-outline'}) ${node.value.text}`,
        description: section + title,
      });
    }
  }
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Find a Checklist Item'),
    placeHolder: l10n.t('Words of the item, its section or its plan'),
    matchOnDescription: true,
  });
  return picked?.node;
}
