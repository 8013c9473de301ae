import { l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import type { PlanChecklist } from '../../server/src/lsp/protocol.ts';
import type { Disposing } from './disposing.ts';
import type { ActivePlan } from './plans/activePlan.ts';
import { escapeMarkdown, fraction, joined, progressTable, spoken } from './plans/progress.ts';

/** Shows the active plan's progress and status; a click opens the checklist. */
export function createStatusBar(active: ActivePlan): Disposing[] {
  const item = window.createStatusBarItem('deploymentPlan.progress', StatusBarAlignment.Right, 90);
  item.name = l10n.t('Deployment Plan Progress');
  item.command = 'deploymentPlan.checklist.focus';
  const show = (plan: PlanChecklist | undefined): void => {
    if (!plan) {
      item.hide();
      return;
    }
    item.text = `$(checklist) ${joined(fraction(plan.progress), plan.status) || l10n.t('Plan')}`;
    item.tooltip = tooltip(plan);
    item.accessibilityInformation = {
      label: joined(l10n.t('Deployment plan'), spoken(plan.progress), plan.status),
    };
    item.show();
  };
  show(active.current);
  return [item, active.onDidChange(show)];
}

function tooltip(plan: PlanChecklist): MarkdownString {
  const text = new MarkdownString(`**${escapeMarkdown(plan.title)}**\n\n`);
  return text.appendMarkdown(progressTable(plan.sections));
}
