// The harness itself: what the other suites do with the window works.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { useTheme } from './theme.ts';
import { click, evaluate, hasWindow, press, screenshot, text, type, waitFor, webview } from './window.ts';

const palette = { selector: '.quick-input-widget' };
const classes = { dark: / vs-dark /, highContrast: / hc-black /, light: / vs / };
const page = `<!doctype html><button onclick="this.textContent = 'pressed'">press me</button>`;

describe('the window', () => {
  it('takes keys', async () => {
    await press('F1');
    await waitFor(palette);
    await type('colour');
    await press('Escape');
    await waitFor(palette, { state: 'hidden' });
  });

  it('takes clicks inside a webview', async () => {
    const panel = vscode.window.createWebviewPanel('test', 'Test', vscode.ViewColumn.One, {
      enableScripts: true,
    });
    panel.webview.html = page;
    const button = { selector: 'button', frame: webview };
    await click(button);
    if (await hasWindow()) assert.equal(await text(button), 'pressed');
    panel.dispose();
  });

  for (const theme of ['dark', 'highContrast', 'light'] as const) {
    it(`takes the ${theme} theme`, async () => {
      await useTheme(theme);
      const workbench = { selector: '.monaco-workbench' };
      await screenshot(`theme-${theme}`);
      const kind = await evaluate(workbench, (element) => element.className);
      if (await hasWindow()) assert.match(kind ?? '', classes[theme]);
    });
  }
});
