// The pictures of the documentation: out/screenshots/pictures/*.png, from which `npm run screenshots` takes them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { plan, problems, rulesIn } from './plans.ts';
import { useTheme } from './theme.ts';
import { count, hasWindow, hover, press, resize, screenshot, waitFor, webview } from './window.ts';
import { open, rangeOf } from './workspace.ts';

const themes = ['light', 'dark'] as const;

async function show(command: string, ...rest: unknown[]): Promise<void> {
  await vscode.commands.executeCommand(command, ...rest);
}

/** The draft with its mistakes underlined. */
async function draft(): Promise<vscode.TextEditor> {
  const editor = await open('plans/gift-cards.md');
  await problems(editor.document, (rules) => rules.includes('choice-unresolved'));
  await waitFor({ selector: '.squiggly-warning >> visible=true' });
  return editor;
}

async function preview(name: string, words: string): Promise<vscode.TextEditor> {
  const editor = await open(name);
  await plan(editor.document);
  await show('deploymentPlan.openPreviewToSide');
  await waitFor({ selector: `#plan >> text=${words}`, frame: webview });
  return editor;
}

/** Puts the pointer where nothing explains itself. */
async function restPointer(): Promise<void> {
  await hover({ selector: '.part.statusbar' });
  await waitFor({ selector: '.monaco-hover:visible' }, { state: 'hidden' });
}

describe('pictures', () => {
  before(async () => {
    await resize(1200, 760);
  });

  beforeEach(restPointer);

  after(async () => {
    await resize(1400, 900);
    await useTheme('light');
    await show('workbench.view.explorer');
  });

  for (const theme of themes) {
    describe(`in the ${theme} theme`, () => {
      before(() => useTheme(theme));

      it('of the fixes', async () => {
        await show('workbench.view.explorer');
        const editor = await draft();
        const { start } = rangeOf(editor.document, 'Blue-Green / Canary');
        editor.selection = new vscode.Selection(start, start);
        await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
        await vscode.commands.executeCommand('editor.action.quickFix');
        await waitFor({ selector: '.action-widget >> text=Use Canary' });
        await screenshot(`pictures/fixes-${theme}`);
        if (await hasWindow()) assert.equal(await count({ selector: '.action-widget:visible' }), 1);
        assert.ok(rulesIn(editor.document).includes('choice-unresolved'));
        await press('Escape');
      });

      it('of the checklist', async () => {
        const { document } = await open('plans/invoices.md');
        const { progress } = await plan(document);
        assert.deepEqual(progress, { done: 3, total: 10 });
        await show('deploymentPlan.checklist.focus');
        await waitFor({ selector: '.pane-body .monaco-list-row >> text=3/10' });
        await waitFor({ selector: '.activitybar .badge-content:text-is("7")' });
        await screenshot(`pictures/checklist-${theme}`);
      });

      it('of the preview', async () => {
        await show('workbench.action.closeSidebar');
        const editor = await preview('plans/invoices.md', 'The print queue is empty');
        assert.equal(vscode.window.activeTextEditor, editor);
        await screenshot(`pictures/preview-${theme}`);
        await show('workbench.view.explorer');
      });

      it('of a new plan', async () => {
        await draft();
        const done = show('deploymentPlan.new');
        await waitFor({ selector: '.quick-input-widget .quick-input-list >> text=Work item' });
        await screenshot(`pictures/new-${theme}`);
        await show('workbench.action.closeQuickOpen');
        await done;
        assert.equal(vscode.window.visibleTextEditors.length, 1);
      });
    });
  }

  describe('of the whole', () => {
    it('is light and wide', async () => {
      await useTheme('light');
      await resize(1400, 900);
      await show('deploymentPlan.checklist.focus');
      const editor = await preview('plans/gift-cards.md', 'The card ledger was reconciled');
      const { document } = editor;
      // Where an earlier picture was taken, the editor has kept the cursor.
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await waitFor({ selector: '.squiggly-warning >> visible=true' });
      await waitFor({ selector: '.pane-body .monaco-list-row >> text=3/10' });
      await waitFor({ selector: '.activitybar .badge-content:text-is("7")' });
      await screenshot('pictures/overview');
      assert.ok(rulesIn(document).includes('text-mojibake'));
    });
  });
});
