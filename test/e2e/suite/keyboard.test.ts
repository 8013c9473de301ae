// Everything that is done all day, with keys alone: no click, and no command that is not reached by them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { everything } from '../../../client/src/checklist/arrangement.ts';
import { extension, plan, problems, rulesIn } from './plans.ts';
import { until } from './until.ts';
import { evaluate, hasWindow, press, type, waitFor, webview } from './window.ts';
import { closeAll, fileOf, rangeOf, stored } from './workspace.ts';

const input = { selector: '.quick-input-widget:visible input' };
const row = (words: string): { selector: string } => ({
  selector: `.quick-input-widget:visible .monaco-list-row.focused:has-text("${words}")`,
});

/** Takes what is focused. The box goes first and the editor has the keys a moment later: both are waited for. */
async function accept(): Promise<void> {
  await press('Enter');
  await waitFor({ selector: '.quick-input-widget:visible' }, { state: 'hidden' });
  await waitFor({ selector: '.editor-group-container.active .monaco-editor.focused' });
}

async function run(command: string): Promise<void> {
  await press('F1');
  await waitFor(input);
  await type(`Deployment Plan: ${command}`);
  await waitFor(row(command));
  await press('Enter');
}

async function openFile(name: string): Promise<vscode.TextEditor> {
  await press('Control+P');
  await waitFor(input);
  await type(name);
  await waitFor(row(name));
  await accept();
  const shown = (): boolean =>
    vscode.window.activeTextEditor?.document.uri.path.endsWith(`/${name}`) === true;
  await until(vscode.window.onDidChangeActiveTextEditor, shown);
  return vscode.window.activeTextEditor!;
}

async function goTo(editor: vscode.TextEditor, words: string): Promise<void> {
  const { line } = rangeOf(editor.document, words).start;
  await press('Control+G');
  await waitFor(input);
  await type(String(line + 1));
  await accept();
  await until(vscode.window.onDidChangeTextEditorSelection, () => editor.selection.active.line === line);
}

/** Where there is no window to press keys in, the other tests go by commands. */
function withKeys(what: string, test: () => Promise<void>): void {
  it(what, async () => {
    assert.ok((await extension()).isActive);
    if (await hasWindow()) await test();
  });
}

describe('with the keyboard alone', () => {
  withKeys('an item is ticked', async () => {
    const editor = await openFile('invoices.md');
    await plan(editor.document, ({ progress }) => progress.done === 3);
    await goTo(editor, 'The print queue is empty');
    // The window hears after the extension that this is a plan; the key and this button wait for it.
    await waitFor({ selector: '.editor-actions .codicon-checklist' });
    await press('Control+K', 'x');
    await plan(editor.document, ({ progress }) => progress.done === 4);
    assert.match(editor.document.getText(), /- \[x\] The print queue is empty/);
  });

  withKeys('the checklist is filtered', async () => {
    const { exports: api } = await extension();
    try {
      await openFile('invoices.md');
      await plan({ uri: fileOf('plans/invoices.md') });
      await run('Filter');
      await waitFor({ selector: '.quick-input-widget:visible .monaco-list-row >> text=Open items only' });
      await press('ArrowDown', 'Space', 'Enter');
      await until(api.checklist.onDidChangeTreeData, () => api.checklist.wishes.open);
      assert.equal(api.checklist.wishes.mine, undefined);
    } finally {
      api.checklist.wishes = everything;
    }
  });

  withKeys('a finding is fixed', async () => {
    const editor = await openFile('gift-cards.md');
    await problems(editor.document, (rules) => rules.includes('choice-unresolved'));
    await goTo(editor, 'Blue-Green / Canary');
    await press('F8', 'Escape');
    await until(vscode.window.onDidChangeTextEditorSelection, () => editor.selection.active.character > 0);
    await press('Control+.');
    await waitFor({ selector: '.action-widget >> text=Use Canary' });
    await press('ArrowDown', 'Enter');
    await problems(editor.document, (rules) => !rules.includes('choice-unresolved'));
    assert.match(editor.document.getText(), /\*\*Strategy:\*\* Canary /);
    assert.ok(!rulesIn(editor.document).includes('choice-unresolved'));
  });

  withKeys('the preview is opened and ticked', async () => {
    const editor = await openFile('invoices.md');
    await plan(editor.document, ({ progress }) => progress.done === 3);
    await run('Open Preview to the Side');
    await waitFor({ selector: '#plan >> text=The print queue is empty', frame: webview });
    await press('Control+2');
    const focused = { selector: 'input[data-item]:focus', frame: webview };
    for (let tabs = 0; tabs < 40; tabs++) {
      await press('Tab');
      const at = await evaluate({ selector: 'body', frame: webview }, () =>
        document.activeElement?.matches('li input[data-item]:not(:checked)'),
      );
      if (at === true) break;
    }
    await waitFor(focused);
    await press('Space');
    await plan(editor.document, ({ progress }) => progress.done === 4);
    assert.equal(editor.document.isDirty, true);
  });

  withKeys('a plan is made', async () => {
    const name = 'plans/keys.md';
    await openFile('invoices.md');
    await run('New');
    for (const [index, answer] of [
      'one feature',
      'Keys',
      '2031-05-06',
      'Ada Byron',
      'production',
      '',
      name,
    ].entries()) {
      await waitFor({
        selector: `.quick-input-widget .quick-input-title >> text=/\\(${index + 1}\\b/`,
      });
      await press('Control+A');
      await type(answer);
      await press('Enter');
    }
    await waitFor({ selector: '.quick-input-widget .quick-input-title >> text=Fill in the Blank' });
    try {
      assert.match(await stored(name), /^## Feature: Keys$/m);
      await press('Escape');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(fileOf(name));
    }
  });
});
