import * as vscode from 'vscode';
import { plan, problems, rulesIn } from '../suite/plans.ts';
import { until } from '../suite/until.ts';
import { screenshot, waitFor, webview } from '../suite/window.ts';
import { open, rangeOf, replace } from '../suite/workspace.ts';
import { equal } from './expect.ts';

/** Whether the fix was offered and applied: while the window settles, VS Code may refuse either. */
async function useCanary(document: vscode.TextDocument): Promise<boolean> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, 'Blue-Green / Canary / Rolling'),
  );
  const edit = actions.find(({ title }) => title === 'Use Canary')?.edit;
  if (!edit) console.warn(`offered: ${actions.map(({ title }) => title).join(', ')}`);
  return edit !== undefined && (await vscode.workspace.applyEdit(edit));
}

describe('in a browser', () => {
  it('opens a plan of the workspace', async () => {
    const { document } = await open('story.deployment-plan.md');
    equal(document.languageId, 'markdown');
    await waitFor({ selector: '.editor-instance .view-lines >> text=Rollback' });
    await screenshot('web');
  });

  it('gets diagnostics from the worker, and fixes', async () => {
    const { document } = await open('plans/gift-cards.md');
    await problems(document, (rules) => rules.includes('choice-unresolved'));
    const rules = ['checkbox-malformed', 'choice-unresolved', 'placeholder-unfilled', 'text-mojibake'];
    equal(
      rules.filter((rule) => !rulesIn(document).includes(rule)),
      [],
    );

    while (!(await useCanary(document))) console.warn('the fix was not to be had at once: asked again');
    await problems(document, (rules) => !rules.includes('choice-unresolved'));
  });

  it('shows the checklist and ticks an item', async () => {
    const { document } = await open('plans/invoices.md');
    await plan(document, ({ progress }) => progress.done === 3);
    const { line } = rangeOf(document, 'The print queue is empty').start;
    await vscode.commands.executeCommand('deploymentPlan.toggleItem', {
      uri: document.uri.toString(),
      position: { line, character: 3 },
    });
    equal(document.getText().includes('- [x] The print queue is empty'), true);
    await plan(document, ({ progress }) => progress.done === 4);
  });

  it('has a worker that can be started again', async () => {
    const { document } = await open('plans/invoices.md');
    await plan(document);
    await vscode.commands.executeCommand('deploymentPlan.restartServer');
    await replace(document, rangeOf(document, 'Canary'), 'Canery');
    const found = await problems(document, (rules) => rules.includes('strategy-unknown'));
    equal(found.find(({ code }) => code === 'strategy-unknown')?.range, rangeOf(document, 'Canery'));
  });

  it('renders the preview', async () => {
    const { document } = await open('plans/invoices.md');
    await plan(document);
    await vscode.commands.executeCommand('deploymentPlan.openPreviewToSide');
    await waitFor({
      selector: '#plan >> text=The print queue is empty',
      frame: webview,
    });
    await until(vscode.window.tabGroups.onDidChangeTabs, () => vscode.window.tabGroups.all.length === 2);
    equal(vscode.window.tabGroups.all[1]?.tabs.length, 1);
  });
});
