import { l10n, window } from 'vscode';
import type { Event, QuickPickItem } from 'vscode';
import { shortTitle } from '../plans/progress.ts';
import { itemsBelow } from './arrangement.ts';
import type { ChecklistTree, ItemNode } from './treeModel.ts';

interface Entry extends QuickPickItem {
  node: ItemNode;
}

/**
 * `deploymentPlan.searchChecklist`: an item of any plan, by its words, its section or its plan. The list follows the tree:
 * right after the start not all plans are known.
 */
export async function askItem(
  tree: ChecklistTree,
  onDidChange: Event<unknown>,
): Promise<ItemNode | undefined> {
  const pick = window.createQuickPick<Entry>();
  pick.title = l10n.t('Find a Checklist Item');
  pick.placeholder = l10n.t('Words of the item, its section or its plan');
  pick.matchOnDescription = true;
  pick.keepScrollPosition = true;
  pick.items = entriesOf(tree);
  const following = onDidChange(() => {
    const entries = entriesOf(tree);
    // Setting the list draws it anew and forgets where the person is in it; a finding changes the tree but not the list.
    if (areAlike(entries, pick.items)) return;
    const [active] = pick.activeItems;
    pick.items = entries;
    pick.activeItems = entries.filter(({ node }) => node === active?.node);
  });
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => resolve(pick.selectedItems[0]?.node));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    following.dispose();
    pick.dispose();
  }
}

function areAlike(some: readonly Entry[], others: readonly Entry[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return one.node === other?.node && one.label === other.label && one.description === other.description;
    })
  );
}

function entriesOf(tree: ChecklistTree): Entry[] {
  return tree.roots().flatMap((plan) => {
    const title = shortTitle(plan.value.title);
    return [...itemsBelow(plan)].map((node) => {
      const section = node.parent?.kind === 'section' ? `${node.parent.value.title}, ` : '';
      return {
        node,
        label: `$(${node.value.done ? 'pass-filled' : 'circle-large-outline'}) ${node.value.text}`,
        description: section + title,
      };
    });
  });
}
