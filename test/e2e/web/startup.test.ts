import * as vscode from 'vscode';
import { screenshot, waitFor } from '../suite/window.ts';

describe('in a browser', () => {
  it('opens a plan of the workspace', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('no workspace is open');
    const plan = vscode.Uri.joinPath(folder.uri, 'story.deployment-plan.md');
    await vscode.window.showTextDocument(plan);
    await waitFor({ selector: '.editor-instance .view-lines >> text=Rollback' });
    await screenshot('web');
  });
});
