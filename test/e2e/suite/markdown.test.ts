// VS Code's own preview of Markdown: it says how far a plan is, and nothing of other documents.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { plan } from './plans.ts';
import { count, screenshot, text, waitFor, webview } from './window.ts';
import { fileOf, open, rangeOf, replace, store } from './workspace.ts';

const inPage = (selector: string): { selector: string; frame: typeof webview } => ({
  selector,
  frame: webview,
});

describe("VS Code's own preview", () => {
  it('of a plan shows its status and progress, as they change', async () => {
    const { document } = await open('plans/invoices.md');
    await plan(document, ({ progress }) => progress.done === 3);
    await vscode.commands.executeCommand('markdown.showPreviewToSide');
    await waitFor(inPage('.deployment-plan-summary >> text=3 of 10 done'));
    await screenshot('markdown');
    await replace(document, rangeOf(document, '[ ] The print queue'), '[x] The print queue');
    await waitFor(inPage('.deployment-plan-summary >> text=4 of 10 done'));
    await replace(document, rangeOf(document, 'In Progress'), 'Complete');
    await waitFor(inPage('.deployment-plan-status >> text=Complete'));
    assert.match(document.getText(), /Complete/);
  });

  it('of another document stays as it is', async () => {
    const name = 'docs/shopping.md';
    await store(name, '# Shopping\n\n- [x] Milk\n- [ ] Bread\n');
    await open(name);
    await vscode.commands.executeCommand('markdown.showPreviewToSide');
    await waitFor(inPage('h1 >> text=Shopping'));
    assert.equal((await count(inPage('[class^=deployment-plan]'))) ?? 0, 0);
    assert.equal((await text(inPage('h1'))) ?? 'Shopping', 'Shopping');
    await vscode.workspace.fs.delete(fileOf(name));
  });
});
