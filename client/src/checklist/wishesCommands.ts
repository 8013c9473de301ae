import { commands, l10n, window } from 'vscode';
import type { Memento, QuickPickItem } from 'vscode';
import { whoAmI } from '../people/me.ts';
import type { ActivePlan } from '../plans/activePlan.ts';
import { everything, isFiltered } from './arrangement.ts';
import type { Order, Wishes } from './arrangement.ts';

const KEY = 'checklist.wishes';

/** What the person wanted to see the last time in this workspace; "this plan" is forgotten with the window. */
export function rememberedWishes(memory: Memento): Wishes {
  return { ...everything, ...memory.get<Partial<Wishes>>(KEY), plan: undefined };
}

/** Keeps the wishes for the next time, and tells the menus. */
export function rememberWishes(memory: Memento, wishes: Wishes): void {
  void memory.update(KEY, wishes);
  void commands.executeCommand('setContext', 'deploymentPlan.isFiltered', isFiltered(wishes));
}

/** The wishes in words, for the line above the tree. */
export function wishesInWords({ open, mine, plan, order }: Wishes): string | undefined {
  const parts = [
    open ? l10n.t('open') : '',
    mine === undefined ? '' : l10n.t('of {0}', mine),
    plan === undefined ? '' : l10n.t('this plan'),
    order === 'time' ? l10n.t('by time') : order === 'owner' ? l10n.t('by owner') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** `deploymentPlan.filterChecklist`: which items are shown. */
export async function askFilter(wishes: Wishes, active: ActivePlan): Promise<Wishes | undefined> {
  const here = wishes.plan ?? active.current?.uri;
  const me = wishes.mine ?? (await whoAmI(false));
  const items: (QuickPickItem & { what: 'open' | 'mine' | 'plan' })[] = [
    { what: 'open', label: l10n.t('Open items only'), picked: wishes.open },
    {
      what: 'mine',
      label: l10n.t('My items only'),
      picked: wishes.mine !== undefined,
      ...(me !== undefined && { description: me }),
    },
    ...(here === undefined
      ? []
      : [{ what: 'plan' as const, label: l10n.t('This plan only'), picked: wishes.plan !== undefined }]),
  ];
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Filter the Checklist'),
    placeHolder: l10n.t('Nothing chosen shows everything'),
  });
  if (!picked) return undefined;
  const wants = (what: string): boolean => picked.some((item) => item.what === what);
  const mine = wants('mine') ? (me ?? (await whoAmI(true))) : undefined;
  return { ...wishes, open: wants('open'), mine, plan: wants('plan') ? here : undefined };
}

/** `deploymentPlan.sortChecklist`: in which order they are shown. */
export async function askOrder(wishes: Wishes): Promise<Wishes | undefined> {
  const orders: (QuickPickItem & { order: Order })[] = [
    { order: 'document', label: l10n.t('As in the plan') },
    { order: 'time', label: l10n.t('By time'), description: l10n.t('items without a time come last') },
    { order: 'owner', label: l10n.t('By owner'), description: l10n.t('items without an owner come last') },
  ];
  const items = orders.map((item) =>
    item.order === wishes.order ? { ...item, detail: l10n.t('chosen now') } : item,
  );
  const picked = await window.showQuickPick(items, { title: l10n.t('Sort the Checklist') });
  return picked && { ...wishes, order: picked.order };
}
