import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, plan } from './plans.ts';
import { until } from './until.ts';
import { click, evaluate, hasWindow, text, waitFor, webview } from './window.ts';
import { changesIn, open, rangeOf, replace } from './workspace.ts';

const invoices = 'plans/invoices.md';
const inPage = (selector: string): { selector: string; frame: typeof webview } => ({
  selector,
  frame: webview,
});

/** The plan in the first column and its preview, loaded, in the second. */
async function openBeside(): Promise<vscode.TextEditor> {
  const editor = await open(invoices);
  await plan(editor.document, ({ progress }) => progress.done === 3);
  await vscode.commands.executeCommand('deploymentPlan.openPreviewToSide');
  await waitFor(inPage('#plan >> text=The print queue is empty'));
  return editor;
}

describe('the preview', () => {
  it('opens beside the editor and shows the plan', async () => {
    const editor = await openBeside();
    assert.equal(vscode.window.activeTextEditor, editor, 'the focus stays in the editor');
    await until(vscode.window.tabGroups.onDidChangeTabs, () => vscode.window.tabGroups.all.length === 2);
    const [tab] = vscode.window.tabGroups.all[1]?.tabs ?? [];
    assert.ok(tab?.input instanceof vscode.TabInputWebview);
    assert.match(tab.input.viewType, /deploymentPlan\.preview$/);

    if (!(await hasWindow())) return;
    assert.equal(await text(inPage('#count')), '3 of 10 done');
    assert.equal(await text(inPage('#status')), 'In Progress');
    assert.equal(await text(inPage('#title')), 'Invoices by post');
    assert.match((await text(inPage('table'))) ?? '', /Ghent, Lille/);
  });

  it('ticks an item of the document where its box is clicked', async () => {
    const { document } = await openBeside();
    const before = document.getText();
    const changes = await changesIn(document, async () => {
      if (await hasWindow()) await click(inPage('li:has-text("The print queue is empty") >> input'));
      else {
        const { start } = rangeOf(document, 'The print queue is empty');
        const { exports: api } = await extension();
        assert.ok(api.plans().length > 0);
        await vscode.commands.executeCommand('deploymentPlan.toggleItem', {
          uri: document.uri.toString(),
          position: { line: start.line, character: start.character },
        });
      }
      await until(vscode.workspace.onDidChangeTextDocument, () => document.isDirty);
    });
    assert.deepEqual(
      changes.map(({ text: written, rangeLength }) => [written, rangeLength]),
      [['x', 1]],
    );
    assert.equal(
      document.getText(),
      before.replace('[ ] The print queue is empty', '[x] The print queue is empty'),
    );
    await waitFor(inPage('#count >> text=4 of 10 done'));
  });

  it('follows the document', async () => {
    const { document } = await openBeside();
    await replace(document, rangeOf(document, 'One warehouse prints first.'), 'Ghent prints first.');
    await waitFor(inPage('#plan >> text=Ghent prints first.'));
    await replace(document, rangeOf(document, '[ ] The print queue'), '[x] The print queue');
    await waitFor(inPage('li:has-text("The print queue is empty") >> input:checked'));
    await vscode.commands.executeCommand('undo');
    await waitFor(inPage('li:has-text("The print queue is empty") >> input:not(:checked)'));
    assert.match(document.getText(), /- \[ \] The print queue/);
  });

  it('scrolls with the editor, and the editor with it', async () => {
    const editor = await openBeside();
    const { document } = editor;
    const line = rangeOf(document, '## Rollback Plan').start.line;
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    await until(
      vscode.window.onDidChangeTextEditorVisibleRanges,
      () => (editor.visibleRanges[0]?.start.line ?? 0) >= line - 5,
    );
    // The heading comes to the top of the page, below the bar with the summary.
    const reached = await evaluate(
      inPage('h2:has-text("Rollback Plan")'),
      (heading) =>
        new Promise<boolean>((resolve) => {
          const look = (): void => {
            const { top } = heading.getBoundingClientRect();
            if (window.scrollY > 0 && Math.abs(top) < 200) resolve(true);
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    if (!(await hasWindow())) return;
    assert.equal(reached, true);

    await evaluate(inPage('body'), () => {
      window.scrollTo({ top: 0 });
    });
    await until(
      vscode.window.onDidChangeTextEditorVisibleRanges,
      () => editor.visibleRanges[0]?.start.line === 0,
    );
    assert.equal(editor.visibleRanges[0]?.start.line, 0);
  });
});
