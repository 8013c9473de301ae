import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, itemOf, nodeOf, plan } from './plans.ts';
import { until } from './until.ts';
import { click, count, hasWindow, text, waitFor } from './window.ts';
import { changesIn, fileOf, open, rangeOf, replace, store, stored } from './workspace.ts';

const invoices = 'plans/invoices.md';
const item = 'The print queue is empty';
const row = (label: string): string => `.pane-body .monaco-list-row:has-text("${label}")`;
const box = (label: string): { selector: string } => ({
  selector: `${row(label)} .monaco-custom-toggle`,
});
const statusBar = { selector: '.statusbar-item[id$="deploymentPlan.progress"]' };
const badge = { selector: '.activitybar .action-item:has([aria-label^="Deployment Plan"]) .badge-content' };

/** As the view does, which hands over the node that was clicked. */
async function tick(document: { uri: vscode.Uri }, label: string): Promise<void> {
  await vscode.commands.executeCommand('deploymentPlan.toggleItem', await itemOf(document, label));
}

describe('the checklist', () => {
  let original: string;

  before(async () => {
    original = await stored(invoices);
  });

  it('changes exactly one character where an item is ticked, and one undo takes it back', async () => {
    const { document } = await open(invoices);
    await plan(document, ({ progress }) => progress.done === 3);
    const changes = await changesIn(document, () => tick(document, item));
    assert.deepEqual(
      changes.map(({ text: written, rangeLength }) => [written, rangeLength]),
      [['x', 1]],
    );
    assert.equal(document.getText(), original.replace(`[ ] ${item}`, `[x] ${item}`));
    await plan(document, ({ progress }) => progress.done === 4);

    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), original);
    await plan(document, ({ progress }) => progress.done === 3);
  });

  it('takes a click on a box', async () => {
    const { document } = await open(invoices);
    await plan(document, ({ progress }) => progress.done === 3);
    await vscode.commands.executeCommand('deploymentPlan.checklist.focus');
    const changes = await changesIn(document, async () => {
      if (await hasWindow()) await click(box(item));
      else await tick(document, item);
      await until(vscode.workspace.onDidChangeTextDocument, () => document.isDirty);
    });
    assert.deepEqual(
      changes.map(({ text: written, rangeLength }) => [written, rangeLength]),
      [['x', 1]],
    );
    assert.equal(document.getText(), original.replace(`[ ] ${item}`, `[x] ${item}`));
    await waitFor({ selector: `${row(item)} [role=checkbox][aria-checked=true]` });
  });

  it('keeps what was typed and not saved', async () => {
    const { document } = await open(invoices);
    await plan(document, ({ progress }) => progress.done === 3);
    await replace(document, rangeOf(document, 'Ilse Maro'), 'Ilse Maro-Peeters');
    // At once: the server has hardly heard of the change.
    await tick(document, item);
    assert.equal(
      document.getText(),
      original.replace('Ilse Maro', 'Ilse Maro-Peeters').replace(`[ ] ${item}`, `[x] ${item}`),
    );
    assert.equal(document.isDirty, true);
    assert.equal(await stored(invoices), original);
  });

  it('writes the file of a plan that is not open', async () => {
    const name = 'plans/letters.md';
    const uri = fileOf(name);
    const letters = original.replace('Invoices by post', 'Letters').replace('In Progress', 'Planned');
    await store(name, letters);
    await plan({ uri });
    await tick({ uri }, item);
    assert.equal(await stored(name), letters.replace(`[ ] ${item}`, `[x] ${item}`));
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
    await plan({ uri }, ({ progress }) => progress.done === 4);
  });

  it('ticks the item at the cursor', async () => {
    const editor = await open(invoices);
    const { start } = rangeOf(editor.document, item);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('deploymentPlan.toggleItem');
    assert.equal(editor.document.getText(), original.replace(`[ ] ${item}`, `[x] ${item}`));
  });

  it('ticks an item of a YAML plan', async () => {
    const { document } = await open('plans/warehouse.deployment-plan.yaml');
    const before = document.getText();
    await tick(document, 'The night shift has been told');
    assert.equal(document.getText(), before.replace('[ ] The night', '[x] The night'));
  });

  it('shows progress in the tree', async () => {
    const { document } = await open(invoices);
    await plan(document, ({ progress }) => progress.done === 3);
    const { exports: api } = await extension();
    const shown = async (label: string): Promise<vscode.TreeItem> =>
      api.checklist.getTreeItem(await nodeOf(document, label));
    assert.equal((await shown('Invoices by post')).description, '3/10 · In Progress');
    assert.equal((await shown('Pre-Deployment Checklist')).description, '3/7');
    assert.equal((await shown('People')).description, '2/3');
    const { checkboxState } = await shown('The post room knows the day and the hour');
    assert.equal(
      (checkboxState as { state: vscode.TreeItemCheckboxState }).state,
      vscode.TreeItemCheckboxState.Checked,
    );

    await vscode.commands.executeCommand('deploymentPlan.checklist.focus');
    await waitFor({ selector: `${row('Invoices by post')} >> text=3/10` });
    await tick(document, item);
    await plan(document, ({ progress }) => progress.done === 4);
    assert.equal((await shown('Invoices by post')).description, '4/10 · In Progress');
    await waitFor({ selector: `${row('Invoices by post')} >> text=4/10` });
  });

  it('shows progress in the status bar and the open items in the badge', async () => {
    const { document } = await open(invoices);
    const { progress } = await plan(document, (known) => known.progress.done === 3);
    assert.deepEqual(progress, { done: 3, total: 10 });
    await waitFor({ selector: `${statusBar.selector} >> text=3/10` });
    await waitFor({ selector: `${badge.selector} >> text=7` });
    await tick(document, item);
    await plan(document, (known) => known.progress.done === 4);
    await waitFor({ selector: `${statusBar.selector} >> text=4/10` });
    await waitFor({ selector: `${badge.selector} >> text=6` });
    if (await hasWindow()) assert.match((await text(statusBar)) ?? '', /4\/10 · In Progress/);

    await open('docs/publishing.md');
    await waitFor(statusBar, { state: 'hidden' });
  });

  it('welcomes who has no plan yet', async () => {
    const { exports: api } = await extension();
    await plan({ uri: fileOf(invoices) });
    const settings = vscode.workspace.getConfiguration('deploymentPlan');
    const { Workspace } = vscode.ConfigurationTarget;
    try {
      await settings.update('exclude', ['**/*'], Workspace);
      await until(api.checklist.onDidChangeTreeData, () => api.plans().length === 0);
      assert.deepEqual(await api.checklist.getChildren(), []);
      await vscode.commands.executeCommand('deploymentPlan.checklist.focus');
      await waitFor({ selector: '.welcome-view-content >> text=There is no deployment plan here yet' });
      await waitFor({ selector: '.welcome-view-content .monaco-button >> text=New Plan' });
    } finally {
      await settings.update('exclude', undefined, Workspace);
    }
    await plan({ uri: fileOf(invoices) });
    if (await hasWindow()) {
      await waitFor({ selector: row('Invoices by post') });
      assert.equal(await count({ selector: '.welcome-view-content:visible' }), 0);
    }
  });
});
