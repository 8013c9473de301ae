import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './plans.ts';
import { waitFor } from './window.ts';
import { open, rangeOf } from './workspace.ts';

interface Walkthrough {
  id: string;
  steps: { id: string; media: { markdown: string } }[];
}

describe('contributions', () => {
  for (const [language, name] of [
    ['markdown', 'plans/gift-cards.md'],
    ['yaml', 'plans/warehouse.deployment-plan.yaml'],
  ] as const) {
    it(`offers snippets in ${language}`, async () => {
      const editor = await open(name);
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      await editor.edit((edit) => edit.insert(end, '\ndp-st'));
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.document.lineAt(editor.document.lineCount - 1).range.end,
      );
      const step = items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'dp-step');
      assert.equal(step?.kind, vscode.CompletionItemKind.Snippet);
      assert.match((step.insertText as vscode.SnippetString).value, /\$\{1/);
    });
  }

  it('colours blanks and leaves the colours of Markdown as they are', async () => {
    const editor = await open('plans/gift-cards.md');
    assert.equal(editor.document.languageId, 'markdown');
    const inspect = async (words: string, scope: string): Promise<void> => {
      const { start } = rangeOf(editor.document, words);
      editor.selection = new vscode.Selection(start.translate(0, 3), start.translate(0, 3));
      await vscode.commands.executeCommand('editor.action.inspectTMScopes');
      await waitFor({ selector: `.token-inspect-widget >> text=${scope}` });
      await vscode.commands.executeCommand('editor.action.inspectTMScopes');
    };
    await inspect('{{VERSION}}', 'variable.parameter.placeholder.deployment-plan');
    await inspect('## Deployment Strategy', 'entity.name.section.markdown');
  });

  it('has every command that it offers', async () => {
    const { packageJSON: manifest } = (await extension()) as {
      packageJSON: { contributes: { commands: { command: string; title: string }[] } };
    };
    const offered = manifest.contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      offered.filter(({ command, title }) => !registered.has(command) || title.startsWith('%')),
      [],
    );
  });

  it('has a walkthrough with a page for every step', async () => {
    const { extensionUri, packageJSON: manifest } = (await extension()) as {
      extensionUri: vscode.Uri;
      packageJSON: { contributes: { walkthroughs: Walkthrough[] } };
    };
    const { walkthroughs } = manifest.contributes;
    assert.equal(walkthroughs.length, 1);
    const [{ id, steps }] = walkthroughs as [Walkthrough];
    for (const { media } of steps) {
      const { size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, media.markdown));
      assert.ok(size > 0, media.markdown);
    }
    await vscode.commands.executeCommand(
      'workbench.action.openWalkthrough',
      `deployment-plan.deployment-plan#${id}`,
    );
    await waitFor({ selector: '.gettingStartedContainer >> text=Create a plan' });
  });
});
