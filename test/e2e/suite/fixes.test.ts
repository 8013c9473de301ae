import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { problems } from './plans.ts';
import { open, rangeOf } from './workspace.ts';

async function actions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
  );
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'the action is offered and has an edit');
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe('fixes', () => {
  it('choose a strategy', async () => {
    const { document } = await open('plans/gift-cards.md');
    await problems(document, (rules) => rules.includes('choice-unresolved'));
    const offered = await actions(
      document,
      rangeOf(document, 'Blue-Green / Canary / Rolling'),
      vscode.CodeActionKind.QuickFix,
    );
    for (const title of ['Use Blue-Green', 'Use Canary', 'Use Rolling']) {
      assert.ok(
        offered.some((action) => action.title === title),
        title,
      );
    }

    const before = document.getText();
    await apply(offered.find(({ title }) => title === 'Use Canary'));
    assert.equal(document.getText(), before.replace('Blue-Green / Canary / Rolling', 'Canary'));
    await problems(document, (rules) => !rules.includes('choice-unresolved'));
  });

  it('repair damaged characters and boxes all at once', async () => {
    const { document } = await open('plans/gift-cards.md');
    await problems(document, (rules) => rules.includes('text-mojibake'));
    const before = document.getText();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const [fixAll] = await actions(
      document,
      all,
      vscode.CodeActionKind.SourceFixAll.append('deploymentPlan'),
    );
    await apply(fixAll);
    assert.equal(
      document.getText(),
      before
        .replace('- [] The tills', '- [ ] The tills')
        .replace('-[ ] Support', '- [ ] Support')
        .replace('â‰¥', '≥'),
    );
    const left = await problems(
      document,
      (rules) => !rules.some((rule) => rule === 'text-mojibake' || rule === 'checkbox-malformed'),
    );
    assert.ok(left.length > 0, 'what only a person can decide is left');
  });

  it('run when a document is saved, where the settings ask for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const { Workspace } = vscode.ConfigurationTarget;
    const { document } = await open('plans/gift-cards.md');
    const before = document.getText();
    await problems(document, (rules) => rules.includes('text-mojibake'));
    try {
      await settings.update('codeActionsOnSave', { 'source.fixAll': 'explicit' }, Workspace);
      await vscode.commands.executeCommand('workbench.action.files.save');
      await problems(document, (rules) => !rules.includes('text-mojibake'));
      assert.match(document.getText(), /- \[ \] The tills[^]*Error rate ≥ 1%/);
      assert.equal(document.isDirty, false);
    } finally {
      await settings.update('codeActionsOnSave', undefined, Workspace);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), before);
      await vscode.workspace.applyEdit(edit);
      await document.save();
    }
  });
});
