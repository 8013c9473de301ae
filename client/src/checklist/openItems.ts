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
  const items = count === 1 ? '1 open item' : `${count} open items`;
  if (running.length > 1) return { count, meaning: `${items} in ${running.length} plans in progress` };
  return { count, meaning: `${items} in ${shortTitle(counted[0]?.title ?? 'the plan')}` };
}
