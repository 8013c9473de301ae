import { l10n } from 'vscode';
import type { PlanChecklist } from '../../../server/src/lsp/protocol.ts';
import { shortTitle } from '../plans/progress.ts';

/** What the view's badge counts. */
export interface OpenItems {
  count: number;
  /** What the number means, for the badge's tooltip. */
  meaning: string;
}

/** The open items of the plans in progress; where none is, of the active plan; nothing where there is none either. */
export function openItems(
  plans: readonly PlanChecklist[],
  active: PlanChecklist | undefined,
): OpenItems | undefined {
  const running = plans.filter((plan) => plan.inProgress === true);
  const counted = running.length > 0 ? running : active ? [active] : [];
  const count = counted.reduce((sum, { progress }) => sum + progress.total - progress.done, 0);
  if (count === 0) return undefined;
  const items = count === 1 ? l10n.t('1 open item') : l10n.t('{0} open items', count);
  if (running.length > 1)
    return { count, meaning: l10n.t('{0} in {1} plans in progress', items, running.length) };
  return { count, meaning: l10n.t('{0} in {1}', items, shortTitle(counted[0]?.title ?? l10n.t('the plan'))) };
}
