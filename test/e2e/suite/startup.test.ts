import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasWindow, screenshot, text, waitFor } from './window.ts';
import { open } from './workspace.ts';

const lines = { selector: '.editor-instance .view-lines' };

describe('start-up', () => {
  it('opens a plan of the workspace', async () => {
    const { document } = await open('story.deployment-plan.md');
    assert.equal(document.languageId, 'markdown');

    await waitFor({ selector: `${lines.selector} >> text=Rollback` });
    if (await hasWindow()) assert.match((await text(lines)) ?? '', /Deployment/);
    await screenshot('startup');
  });

  it('registers every command that the manifest contributes', async () => {
    const extension = vscode.extensions.getExtension('deployment-plan.deployment-plan');
    assert.ok(extension);
    await extension.activate();
    const { contributes } = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = new Set(await vscode.commands.getCommands());
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });
});
