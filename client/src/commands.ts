import { commands, l10n, Uri, ViewColumn, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { ChecklistView } from './checklist/checklistView.ts';
import type { ChecklistNode } from './checklist/treeModel.ts';
import type { ItemToggler } from './edit/itemToggler.ts';
import { nextPlaceholder } from './edit/nextPlaceholderCommand.ts';
import { tickAll, toggleItem } from './edit/toggleItemCommand.ts';
import { openRuleDocumentation } from './openRuleDocumentation.ts';
import type { ActivePlan } from './plans/activePlan.ts';
import type { PlanStore } from './plans/planStore.ts';
import type { Previews } from './preview/previews.ts';
import { bindTemplate } from './scaffold/bindTemplateCommand.ts';
import { copyPlan } from './scaffold/copyPlanCommand.ts';
import { newPlan } from './scaffold/newPlanCommand.ts';
import { saveAsTemplate } from './scaffold/saveAsTemplateCommand.ts';
import type { PlanServer, ToggleTarget } from './server/planServer.ts';

/** What the commands work with. */
export interface CommandTools {
  server: PlanServer;
  store: PlanStore;
  active: ActivePlan;
  toggler: ItemToggler;
  checklist: ChecklistView;
  previews: Previews;
  extensionUri: Uri;
  report: (error: unknown) => void;
}

/** Registers every command; what one throws is shown in a message. */
export function registerCommands(tools: CommandTools): Disposable[] {
  const { server, store, toggler, checklist, previews, extensionUri } = tools;
  const register = (
    name: string,
    run: (argument: unknown, selected?: unknown) => Promise<void> | void,
  ): Disposable =>
    commands.registerCommand(`deploymentPlan.${name}`, async (argument: unknown, selected: unknown) => {
      try {
        await run(argument, selected);
      } catch (error) {
        tools.report(error);
      }
    });
  const preview = (argument: unknown, column: ViewColumn): void => {
    const uri = uriOf(argument) ?? (tools.active.current && Uri.parse(tools.active.current.uri));
    if (uri) previews.show(uri, column);
    else void window.showInformationMessage(l10n.t('Deployment Plan: open a plan first, then its preview.'));
  };
  return [
    register('new', (clicked) => newPlan(server, store, clicked instanceof Uri ? { folder: clicked } : {})),
    register('newFromSelection', () => {
      const editor = window.activeTextEditor;
      const selection = editor?.document.getText(editor.selection) ?? '';
      return newPlan(server, store, selection === '' ? {} : { selection });
    }),
    register('newFromPlan', (given) => copyPlan(server, uriOf(given))),
    register('bindTemplate', () => bindTemplate(server)),
    register('saveAsTemplate', () => saveAsTemplate(server)),
    register('openPreview', (argument) => preview(argument, ViewColumn.Active)),
    register('openPreviewToSide', (argument) => preview(argument, ViewColumn.Beside)),
    register('toggleItem', (given, selected) =>
      toggleItem(
        toggler,
        checklist.view,
        given as ChecklistNode | ToggleTarget | undefined,
        Array.isArray(selected) ? (selected as ChecklistNode[]) : undefined,
      ),
    ),
    register('tickAll', async (given) => {
      const node = (given as ChecklistNode | undefined) ?? checklist.view.selection[0];
      if (node) await tickAll(toggler, node);
    }),
    register('filterChecklist', () => checklist.filter()),
    register('clearChecklistFilter', () => checklist.clearFilter()),
    register('sortChecklist', () => checklist.sort()),
    register('searchChecklist', () => checklist.search()),
    register('nextPlaceholder', () => nextPlaceholder(server)),
    register('openRuleDocumentation', (rule) => openRuleDocumentation(extensionUri, rule)),
    register('restartServer', () => server.restart()),
  ];
}

/** The document that a menu or a link passes: an address, or a node of the checklist. */
function uriOf(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  if (typeof argument === 'string') return Uri.parse(argument);
  if (
    typeof argument === 'object' &&
    argument !== null &&
    'uri' in argument &&
    typeof argument.uri === 'string'
  ) {
    return Uri.parse(argument.uri);
  }
  return undefined;
}
