// How long a person waits in a workspace of two hundred plans: test/e2e/run.ts --bench. Measured in the window itself.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at as atShare, median, rowText } from '../../../scripts/bench/statistics.ts';
import { extension, extensionId, plan } from '../suite/plans.ts';
import { print } from '../suite/report.ts';
import { until } from '../suite/until.ts';
import { evaluate, hasWindow, waitFor, webview } from '../suite/window.ts';
import type { Target } from '../suite/window.ts';
import { closeAll, open, rangeOf } from '../suite/workspace.ts';

const plans = 200;
const tries = 60;
const name = 'team-3/plan-3.md';

const parts = {
  editor: { selector: '.editor-instance .view-lines' },
  tree: { selector: '.pane-body .monaco-list-rows' },
  preview: { selector: '#count', frame: webview },
  page: { selector: '#plan', frame: webview },
} satisfies Record<string, Target>;

/** People take longer than this from one tick to the next; VS Code gathers what changes in a tree within 200 ms. */
const breath = 400;

/** Longer than the extension waits until it remembers the plans. */
const rest = 10_000;

/** What a part shows is noted, and when it first shows something else. */
interface Watched extends HTMLElement {
  shown?: string | null;
  changedAt?: number;
}

async function watch(part: Target): Promise<void> {
  await evaluate(part, (element: Watched) => {
    const isNew = element.shown === undefined;
    element.shown = element.innerHTML;
    delete element.changedAt;
    if (!isNew) return;
    new MutationObserver(() => {
      if (element.changedAt === undefined && element.innerHTML !== element.shown)
        element.changedAt = Date.now();
    }).observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** When it first showed something else, as soon as it does; of an observer all that has happened is told at once. */
async function changed(part: Target): Promise<number> {
  const when = await evaluate(part, async (element: Watched): Promise<number> => {
    while (element.changedAt === undefined) await new Promise((next) => requestAnimationFrame(next));
    return element.changedAt;
  });
  assert(when);
  return when;
}

function report(what: string, times: readonly number[], bar: number): void {
  print(rowText({ what: `${what}, median`, ours: median(times), unit: 'ms', bar }));
  print(rowText({ what: `${what}, of twenty the slowest`, ours: atShare(times, 0.95), unit: 'ms' }));
}

describe('the window', function () {
  this.timeout(120_000);

  before(async function () {
    if (!(await hasWindow())) this.skip();
  });

  // What is not saved is not remembered for the next window, nor what has only just changed.
  after(async () => {
    if (process.env['E2E_AGAIN']) return;
    await closeAll();
    await new Promise((next) => setTimeout(next, rest));
  });

  it('has the tree complete', async () => {
    const found = vscode.extensions.getExtension(extensionId);
    // Plans by their own endings are what would activate it; the workspace has none, so that this is the first wish.
    assert.equal(found?.isActive, false);
    const before = Date.now();
    const { exports: api } = await extension();
    print(
      rowText({ what: 'activation in the extension host', ours: Date.now() - before, unit: 'ms', bar: 60 }),
    );
    await api.checklist.getChildren();
    await until(api.checklist.onDidChangeTreeData, () => api.plans().length === plans);
    const took = Date.now() - before;
    assert.equal((await api.checklist.getChildren()).length, plans);
    const which = process.env['E2E_AGAIN'] ? ', in a second window' : '';
    print(
      rowText({
        what: `activation to the tree of ${plans} plans${which}`,
        ours: took,
        unit: 'ms',
        bar: 1000,
      }),
    );
  });

  it('shows a tick', async () => {
    const editor = await open(name);
    const { document } = editor;
    const { sections } = await plan(document);
    await vscode.commands.executeCommand('deploymentPlan.checklist.focus');
    const { start } = rangeOf(document, 'Backup taken');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('deploymentPlan.openPreviewToSide');
    await waitFor({ selector: '#plan >> text=Backup taken', frame: webview });
    await waitFor({ selector: '.pane-body .monaco-list-row >> text=Backup taken' });
    const item = sections[0]?.items[0];
    assert(item);
    const times = { editor: [] as number[], tree: [] as number[], preview: [] as number[] };
    for (let turn = 0; turn < tries; turn++) {
      await new Promise((next) => setTimeout(next, breath));
      for (const part of Object.keys(times) as (keyof typeof times)[]) await watch(parts[part]);
      const begun = Date.now();
      await vscode.commands.executeCommand('deploymentPlan.toggleItem', {
        uri: document.uri.toString(),
        keys: [item.key],
      });
      for (const part of Object.keys(times) as (keyof typeof times)[])
        times[part].push((await changed(parts[part])) - begun);
    }
    for (const [part, took] of Object.entries(times)) report(`a tick in the ${part}`, took, 100);
  });

  it('shows a keystroke', async () => {
    const editor = await open(name);
    const { document } = editor;
    await plan(document);
    await vscode.commands.executeCommand('deploymentPlan.openPreviewToSide');
    await waitFor({ selector: '#plan >> text=Backup taken', frame: webview });
    const lines = document.getText().split('\n');
    const at = lines.findIndex((line, index) => index > lines.length / 2 && line.startsWith('**Verify:**'));
    editor.selection = new vscode.Selection(at, 12, at, 12);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
    await evaluate(parts.page, async (page) => {
      while (window.scrollY === 0) await new Promise((next) => requestAnimationFrame(next));
      for (let frame = 0; frame < 30; frame++) await new Promise((next) => requestAnimationFrame(next));
      return page.childElementCount;
    });
    /** Where what is read stands: the first thing below the top of the page. */
    const place = async (): Promise<number> =>
      (await evaluate(parts.page, (page) => {
        const read =
          page.querySelector('[data-read]') ??
          [...page.querySelectorAll('h2, h3, p, li')].find(
            (element) => element.getBoundingClientRect().top > 60,
          );
        read?.setAttribute('data-read', '');
        return read?.getBoundingClientRect().top ?? Number.NaN;
      })) ?? Number.NaN;
    const times = { editor: [] as number[], page: [] as number[] };
    const moved: number[] = [];
    for (let turn = 0; turn < tries; turn++) {
      const stood = await place();
      await watch(parts.page);
      await watch(parts.editor);
      const begun = Date.now();
      await vscode.commands.executeCommand('type', { text: turn % 7 === 6 ? ' ' : 'x' });
      times.editor.push((await changed(parts.editor)) - begun);
      times.page.push((await changed(parts.page)) - begun);
      moved.push(Math.abs((await place()) - stood));
    }
    print(rowText({ what: 'a keystroke in the editor, median', ours: median(times.editor), unit: 'ms' }));
    report('a keystroke in the preview', times.page, 50);
    print(rowText({ what: 'what is read moves', ours: Math.max(...moved), unit: 'px', bar: 1 }));
  });

  // Less than this takes no preview: nobody reads the text, and the page is told a number.
  it('tells a page of a keystroke', async () => {
    await closeAll();
    const document = await vscode.workspace.openTextDocument({ content: 'Text\n'.repeat(600) });
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    const panel = vscode.window.createWebviewPanel(
      'bench',
      'Bench',
      { viewColumn: vscode.ViewColumn.Two, preserveFocus: true },
      { enableScripts: true },
    );
    panel.webview.html = `<p id="told"></p>
      <script>addEventListener('message', ({ data }) => (document.getElementById('told').textContent = data))</script>`;
    const told: Target = { selector: '#told', frame: webview };
    await waitFor(told, { state: 'attached' });
    const listening = vscode.workspace.onDidChangeTextDocument(
      ({ document: { version } }) => void panel.webview.postMessage(version),
    );
    const times: number[] = [];
    for (let turn = 0; turn < tries; turn++) {
      await watch(told);
      const begun = Date.now();
      await vscode.commands.executeCommand('type', { text: 'x' });
      times.push((await changed(told)) - begun);
    }
    listening.dispose();
    panel.dispose();
    report('floor: a keystroke in a page that is told a number', times, 50);
  });
});
