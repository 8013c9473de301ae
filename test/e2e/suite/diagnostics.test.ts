import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { problems, problemsIn, rulesIn } from './plans.ts';
import { open, rangeOf, replace } from './workspace.ts';

describe('diagnostics', () => {
  it('name their rule, in a Markdown plan that only its content gives away', async () => {
    const { document } = await open('plans/gift-cards.md');
    const mistakes = [
      'placeholder-unfilled',
      'checkbox-malformed',
      'checkbox-malformed',
      'choice-unresolved',
      'text-mojibake',
      'placeholder-unfilled',
      'placeholder-unfilled',
      'placeholder-unfilled',
    ];
    const isMistake = (rule: string): boolean => mistakes.includes(rule);
    const found = await problems(document, (rules) => rules.filter(isMistake).length === mistakes.length);
    assert.deepEqual(rulesIn(document).filter(isMistake), mistakes);
    assert.equal(document.languageId, 'markdown');

    const choice = found.find(({ code }) => code === 'choice-unresolved');
    assert.ok(choice);
    assert.equal(document.getText(choice.range), 'Blue-Green / Canary / Rolling');
    assert.deepEqual(choice.range, rangeOf(document, 'Blue-Green / Canary / Rolling'));
    assert.equal(choice.severity, vscode.DiagnosticSeverity.Warning);
  });

  it('stand in a YAML plan too', async () => {
    const { document } = await open('plans/warehouse.deployment-plan.yaml');
    const [choice] = await problems(document, (rules) => rules.includes('choice-unresolved'));
    assert.deepEqual(choice?.range, rangeOf(document, 'Blue-Green / Rolling'));
    assert.equal(document.languageId, 'yaml');
  });

  it('follow what is typed', async () => {
    const { document } = await open('plans/invoices.md');
    await replace(document, rangeOf(document, 'Canary'), 'Canery');
    const found = await problems(document, (rules) => rules.includes('strategy-unknown'));
    const slip = found.find(({ code }) => code === 'strategy-unknown');
    assert.equal(document.getText(slip?.range), 'Canery');

    await vscode.commands.executeCommand('undo');
    await problems(document, (rules) => !rules.includes('strategy-unknown'));
    assert.equal(document.isDirty, false);
  });

  it('leave a document alone that is no plan', async () => {
    const { document } = await open('docs/publishing.md');
    await replace(document, new vscode.Range(0, 0, 0, 0), '<!-- deployment-plan: story -->\n\n');
    // The same text as a plan has problems, so the server has looked at it.
    await problems(document, (rules) => rules.includes('placeholder-unfilled'));

    await vscode.commands.executeCommand('undo');
    await problems(document, (rules) => rules.length === 0);
    assert.match(document.getText(), /^# How to publish[^]*\[Name\]/);
    assert.deepEqual(problemsIn(document), []);
  });
});
