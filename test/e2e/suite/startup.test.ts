import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasWindow, screenshot, text, waitFor } from './window.ts';

const editor = { selector: '.editor-instance .view-lines' };

describe('start-up', () => {
  it('opens a plan of the workspace', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const plan = vscode.Uri.joinPath(folder.uri, 'story.deployment-plan.md');
    const document = await vscode.workspace.openTextDocument(plan);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'markdown');

    await waitFor({ selector: `${editor.selector} >> text=Rollback` });
    if (await hasWindow()) assert.match((await text(editor)) ?? '', /Deployment/);
    await screenshot('startup');
  });
});
