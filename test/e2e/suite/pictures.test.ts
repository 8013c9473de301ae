// Every view in every theme, with room and without: out/screenshots/pictures/*.png. `npm run screenshots` takes those of
// the documentation from there.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, extensionId, plan, problems, rulesIn } from './plans.ts';
import { useTheme } from './theme.ts';
import { count, evaluate, hover, press, resize, screenshot, waitFor, webview } from './window.ts';
import { fileOf, open, rangeOf, store } from './workspace.ts';

const themes = ['light', 'dark', 'highContrast'] as const;
const sizes = [
  [1400, 900],
  [800, 600],
] as const;

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
  await hover({ selector: '.part.titlebar .titlebar-drag-region' }, { x: 100, y: 10 });
  await waitFor({ selector: '.monaco-hover:visible' }, { state: 'hidden' });
}

describe('pictures', () => {
  const charts = 'plans/payments-cutover.md';

  before(async () => {
    const { extensionUri } = await extension();
    const from = vscode.Uri.joinPath(extensionUri, 'examples', charts);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(from));
    // The browser that the pictures are taken with may have no such characters.
    await store(charts, text.replace(/\p{Extended_Pictographic}\ufe0f? /gu, ''));
  });

  beforeEach(restPointer);

  after(async () => {
    await resize(1400, 900);
    await useTheme('light');
    await show('workbench.view.explorer');
    await vscode.workspace.fs.delete(fileOf(charts));
  });

  const views = themes.flatMap((theme) => sizes.map(([width, height]) => ({ theme, width, height })));
  for (const { theme, width, height } of views) {
    const suffix = `${theme}-${width}`;
    describe(`in the ${theme} theme, ${width} pixels wide`, () => {
      before(async () => {
        await useTheme(theme);
        await resize(width, height);
      });

      it('of the fixes', async () => {
        await show('workbench.view.explorer');
        const editor = await draft();
        const { start } = rangeOf(editor.document, 'Blue-Green / Canary');
        editor.selection = new vscode.Selection(start, start);
        await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
        // A window that is still taking its size or its theme closes the menu again, even while its picture is taken.
        for (let isShown = false; !isShown;) {
          await vscode.commands.executeCommand('editor.action.quickFix');
          isShown = await waitFor({ selector: '.action-widget >> text=Use Canary' }, { timeout: 2000 }).then(
            async () => {
              await screenshot(`pictures/fixes-${suffix}`);
              return (await count({ selector: '.action-widget:visible' })) !== 0;
            },
            () => false,
          );
        }
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
        await screenshot(`pictures/checklist-${suffix}`);
      });

      it('of the preview', async () => {
        await show('workbench.action.closeSidebar');
        const editor = await preview('plans/invoices.md', 'The print queue is empty');
        assert.equal(vscode.window.activeTextEditor, editor);
        await screenshot(`pictures/preview-${suffix}`);
        await show('workbench.view.explorer');
      });

      it('of the charts', async () => {
        await show('workbench.action.closeSidebar');
        await open(charts);
        await plan({ uri: fileOf(charts) });
        await show('deploymentPlan.openPreview');
        await waitFor({ selector: '#plan svg >> visible=true', frame: webview });
        assert.equal(vscode.window.tabGroups.all.length, 1);
        await screenshot(`pictures/charts-${suffix}`);
        for (const kind of ['timeline', 'risks']) {
          const chart = { selector: `.chart.${kind}`, frame: webview };
          await evaluate(chart, (element) => element.scrollIntoView({ block: 'center' }));
          await screenshot(`pictures/${kind}-${suffix}`);
        }
        await show('workbench.view.explorer');
      });

      it('of the walkthrough', async () => {
        await show('workbench.action.closeSidebar');
        await show('workbench.action.openWalkthrough', `${extensionId}#start`, false);
        await waitFor({ selector: '.getting-started-step.expanded >> visible=true' });
        // Its page stands beside it only where there is room.
        if (width > 1000) await waitFor({ selector: 'h1, h2, p, li', frame: webview });
        assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, 1);
        await screenshot(`pictures/walkthrough-${suffix}`);
        await show('workbench.view.explorer');
      });

      it('of a new plan', async () => {
        await draft();
        const done = show('deploymentPlan.new');
        await waitFor({ selector: '.quick-input-widget .quick-input-list >> text=Work item' });
        await screenshot(`pictures/new-${suffix}`);
        await show('workbench.action.closeQuickOpen');
        await done;
        assert.equal(vscode.window.visibleTextEditors.length, 1);
      });
    });
  }

  describe('of the whole', () => {
    it('is light and wide', async () => {
      await useTheme('light');
      await resize(1280, 760);
      await show('deploymentPlan.checklist.focus');
      const editor = await preview('plans/gift-cards.md', 'The card ledger was reconciled');
      const { document } = editor;
      // Where an earlier picture was taken, the editor has kept the cursor.
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      editor.revealRange(new vscode.Range(0, 0, 0, 0));
      await waitFor({ selector: '.squiggly-warning >> visible=true' });
      await waitFor({ selector: '.pane-body .monaco-list-row >> text=3/10' });
      await waitFor({ selector: '.activitybar .badge-content:text-is("7")' });
      await screenshot('pictures/overview');
      assert.ok(rulesIn(document).includes('text-mojibake'));
    });
  });
});
