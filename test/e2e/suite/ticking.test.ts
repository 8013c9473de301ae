// Ticking by every means there is: the text holds exactly what was wished, and one undo takes it back.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { everything } from '../../../client/src/checklist/arrangement.ts';
import type { ChecklistNode } from '../../../client/src/checklist/treeModel.ts';
import { extension, itemOf, nodeOf, plan } from './plans.ts';
import { until } from './until.ts';
import { click, hasWindow, press, type, waitFor } from './window.ts';
import { closeAll, fileOf, open, rangeOf, store } from './workspace.ts';

const name = 'plans/night.deployment-plan.md';
const night = `# Deployment Plan: Night shift

**Status:** In Progress

## Stage 1: Canary (22:00)

- [x] Deployed
- [ ] Watched (Ada Byron)

**Gate:**

- [ ] Errors are level

## Stage 2: Everyone (23:00)

- [ ] Deployed to all
- [ ] Announced to all
`;
const row = (words: string): string => `.pane-body .monaco-list-row:has-text("${words}")`;
const toggle = (...argument: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand('deploymentPlan.toggleItem', ...argument);

describe('ticking', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    await store(name, night);
    ({ document } = await open(name));
    await plan(document, ({ progress }) => progress.done === 1);
  });

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileOf(name));
  });

  const setting = async (key: string, value: unknown): Promise<void> => {
    const settings = vscode.workspace.getConfiguration('deploymentPlan', document.uri);
    await settings.update(key, value, vscode.ConfigurationTarget.Workspace);
  };

  it('behind an open gate asks for a reason, writes it down with the tick, and is undone as one', async () => {
    const item = await itemOf(document, 'Deployed to all');
    const ticked = night.replace('[ ] Deployed to all', '[x] Deployed to all — unlocked: Ann looked by hand');
    if (await hasWindow()) {
      const done = toggle(item);
      await waitFor({ selector: '.quick-input-widget >> text=Errors are level' });
      await press('Enter');
      await waitFor({ selector: '.quick-input-widget >> text=Give a reason' });
      await type('Ann looked by hand');
      await press('Enter');
      await done;
    } else await toggle({ uri: item.uri, keys: [item.value.key], reason: 'Ann looked by hand' });
    assert.equal(document.getText(), ticked);
    await plan(document, ({ progress }) => progress.done === 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), night);
  });

  it('behind an open gate does nothing where nobody gives a reason', async () => {
    const done = toggle(await itemOf(document, 'Deployed to all'));
    await waitFor({ selector: '.quick-input-widget >> text=Errors are level' });
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
    assert.equal(document.getText(), night);
  });

  it('ticks all that is selected as one step, and clears it again', async () => {
    const nodes = await Promise.all(
      ['Watched (Ada Byron)', 'Errors are level'].map((words) => itemOf(document, words)),
    );
    await toggle(nodes[0], nodes);
    assert.equal(
      document.getText(),
      night.replace('[ ] Watched', '[x] Watched').replace('[ ] Errors', '[x] Errors'),
    );
    await plan(document, ({ progress }) => progress.done === 3);
    await toggle(nodes[0], nodes);
    assert.equal(document.getText(), night);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), night);
  });

  it('of all open items is asked for first', async () => {
    // A test run answers every such question with no.
    await vscode.commands.executeCommand(
      'deploymentPlan.tickAll',
      await nodeOf(document, 'Stage 1: Canary (22:00)'),
    );
    assert.equal(document.getText(), night);
  });

  it('leaves a stamp where the settings want one', async () => {
    await setting('checklist.stamp', true);
    await setting('me', 'Ada Byron');
    try {
      await toggle(await itemOf(document, 'Watched (Ada Byron)'));
      assert.match(document.getText(), /^- \[x\] Watched \(Ada Byron\) ✓ \d\d:\d\d UTC @ada-byron$/m);
      await plan(document, ({ progress }) => progress.done === 2);
      await toggle(await itemOf(document, 'Watched (Ada Byron)'));
      assert.equal(document.getText(), night);
    } finally {
      await setting('checklist.stamp', undefined);
      await setting('me', undefined);
    }
  });

  it('works from the lens above a checklist', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const ours = lenses.filter(({ command }) => command?.command === 'deploymentPlan.toggleItem');
    assert.deepEqual(
      ours.map(({ range, command }) => [document.lineAt(range.start.line).text, command?.title]),
      [
        ['## Stage 1: Canary (22:00)', '$(check)\u00a0Tick “Watched (Ada Byron)”'],
        ['## Stage 2: Everyone (23:00)', '$(lock)\u00a0Tick “Deployed to all”'],
      ],
    );
    await toggle(...(ours[0]?.command?.arguments as unknown[]));
    assert.equal(document.getText(), night.replace('[ ] Watched', '[x] Watched'));
  });

  it('works with its key, in the editor and in the tree', async () => {
    const { start } = rangeOf(document, 'Watched');
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    if (!(await hasWindow())) await toggle();
    await press('Control+K', 'x');
    await plan(document, ({ progress }) => progress.done === 2);
    assert.equal(document.getText(), night.replace('[ ] Watched', '[x] Watched'));
  });

  it('loses nothing while somebody types', async () => {
    const { uri } = document;
    const labels = ['Watched (Ada Byron)', 'Errors are level', 'Deployed'];
    const keys = await Promise.all(labels.map(async (words) => (await itemOf(document, words)).value.key));
    const state = new Map([
      [keys[0], false],
      [keys[1], false],
      [keys[2], true],
    ]);
    let typed = 0;
    const type = async (): Promise<void> => {
      for (; typed < 60; typed++) {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, new vscode.Position(document.lineCount - 1, 0), `line ${typed}\n`);
        assert(await vscode.workspace.applyEdit(edit));
      }
    };
    const tick = async (): Promise<void> => {
      for (let turn = 0; turn < 100; turn++) {
        const key = keys[(turn * 7) % keys.length];
        const done = !state.get(key);
        await toggle({ uri: uri.toString(), keys: [key], done });
        state.set(key, done);
      }
    };
    await Promise.all([type(), tick()]);
    const text = document.getText();
    assert.equal(text.match(/^line \d+$/gm)?.length, 60);
    assert.equal(
      text.replace(/^line \d+\n/gm, '').replace(/\[[ x]\]/g, '[ ]'),
      night.replace(/\[[ x]\]/g, '[ ]'),
    );
    const box = (words: string): boolean => text.includes(`[x] ${words}\n`);
    assert.deepEqual(
      labels.map(box),
      keys.map((key) => state.get(key)),
    );
  });
});

describe('the checklist view', () => {
  beforeEach(async () => {
    await store(name, night);
    await plan({ uri: fileOf(name) });
  });

  afterEach(async () => {
    const { exports: api } = await extension();
    api.checklist.wishes = everything;
    await closeAll();
    await vscode.workspace.fs.delete(fileOf(name));
  });

  it('shows the lock, the owner, the time and the findings of what it lists', async () => {
    const uri = fileOf(name);
    const { exports: api } = await extension();
    const item = async (words: string): Promise<vscode.TreeItem> =>
      api.checklist.getTreeItem(await nodeOf({ uri }, words));
    const icon = ({ iconPath }: vscode.TreeItem): string =>
      iconPath instanceof vscode.ThemeIcon ? iconPath.id : 'picture';
    assert.equal(icon(await item('Deployed to all')), 'lock');
    assert.equal(icon(await item('Watched (Ada Byron)')), 'arrow-right');
    assert.equal(icon(await item('Stage 1: Canary (22:00)')), 'picture');
    assert.equal((await item('Stage 2: Everyone (23:00)')).description, '0/2 · 23:00');
    await open(name);
    await vscode.commands.executeCommand('deploymentPlan.checklist.focus');
    await waitFor({
      selector: `${row('Stage 1: Canary')} .custom-view-tree-node-item-icon[style*="data:image/svg"]`,
    });
    await waitFor({ selector: `${row('Deployed to all')} .codicon-lock` });
  });

  it('leaves out what a filter leaves out', async () => {
    const { exports: api } = await extension();
    const labels = async (nodes: ChecklistNode[]): Promise<unknown[]> => {
      const deep = await Promise.all(
        nodes.map(async (node) => [
          api.checklist.getTreeItem(node).label,
          ...(await labels(await api.checklist.getChildren(node))),
        ]),
      );
      return deep.flat();
    };
    const changed = until(api.checklist.onDidChangeTreeData, () => api.checklist.wishes.open);
    api.checklist.wishes = { ...everything, open: true, mine: 'Ada', plan: fileOf(name).toString() };
    await changed;
    assert.deepEqual(await labels(await api.checklist.getChildren()), [
      'Night shift',
      'Stage 1: Canary (22:00)',
      'Watched (Ada Byron)',
    ]);
    await open(name);
    await vscode.commands.executeCommand('deploymentPlan.checklist.focus');
    await waitFor({ selector: row('Watched (Ada Byron)') });
    await waitFor({ selector: row('Invoices by post') }, { state: 'hidden' });
  });

  it('finds an item by its words', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const done = vscode.commands.executeCommand('deploymentPlan.searchChecklist');
    await waitFor({ selector: '.quick-input-widget >> text=Announced to all' });
    await type('announced');
    if (!(await hasWindow())) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await done;
      return;
    }
    await click({ selector: '.quick-input-list .monaco-list-row >> text=Announced to all' });
    await done;
    await until(
      vscode.window.onDidChangeActiveTextEditor,
      () => vscode.window.activeTextEditor !== undefined,
    );
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.path, fileOf(name).path);
    assert.match(document.lineAt(selection.active.line).text, /Announced to all/);
  });
});
