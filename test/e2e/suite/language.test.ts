import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { plan, problems } from './plans.ts';
import { open, rangeOf } from './workspace.ts';

const choice = 'Blue-Green / Canary / Rolling';

/** A plan in the editor, analysed. */
async function draft(): Promise<vscode.TextEditor> {
  const editor = await open('plans/gift-cards.md');
  await problems(editor.document, (rules) => rules.includes('choice-unresolved'));
  return editor;
}

function names(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...names(children)]);
}

const words = (part: unknown): string => (part as vscode.MarkdownString).value;

describe('help with writing', () => {
  it('completes a choice', async () => {
    const { document } = await draft();
    const range = rangeOf(document, choice);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      range.start,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const option of ['Blue-Green', 'Canary', 'Rolling']) assert.ok(labels.includes(option), option);
  });

  it('explains a choice', async () => {
    const { document } = await draft();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, choice).start.translate(0, 3),
    );
    const said = hovers.flatMap(({ contents }) => contents.map(words)).join('\n');
    assert.match(said, /\*\*Canary\*\*: \w/);
    const hover = hovers.find(({ contents }) => contents.some((part) => words(part).includes('Canary')));
    assert.deepEqual(hover?.range, rangeOf(document, choice));
  });

  it('outlines sections, steps and items', async () => {
    const { document } = await open('plans/warehouse.deployment-plan.yaml');
    await plan(document);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const outline = names(symbols);
    assert.ok(outline.includes('The night shift has been told'), outline.join('\n'));
    assert.ok(
      outline.some((name) => name.includes('Point the scanners back')),
      outline.join('\n'),
    );
  });

  it('folds sections', async () => {
    const { document } = await open('plans/warehouse.deployment-plan.yaml');
    await plan(document);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const { line } = rangeOf(document, 'phases:').start;
    const phases = ranges.find(({ start }) => start === line);
    assert.ok(phases, 'the phases fold');
    assert.ok(phases.end > rangeOf(document, 'name: Switch').start.line);
  });

  it('fills a blank in all its places with one rename', async () => {
    const { document } = await draft();
    const before = document.getText();
    assert.equal(before.split('{{VERSION}}').length, 4);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      rangeOf(document, '{{VERSION}}').start.translate(0, 3),
      '2.9.0',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), before.replaceAll('{{VERSION}}', '2.9.0'));
  });

  it('goes from blank to blank, and round', async () => {
    const editor = await draft();
    const { document } = editor;
    const selected: string[] = [];
    const next = async (): Promise<void> => {
      await vscode.commands.executeCommand('deploymentPlan.nextPlaceholder');
      selected.push(`${editor.selection.start.line}: ${document.getText(editor.selection)}`);
    };
    const at = rangeOf(document, '## Rollback Plan').start;
    editor.selection = new vscode.Selection(at, at);
    for (let turn = 0; turn < 4; turn++) await next();
    assert.deepEqual(selected, ['52: [Name]', '62: {{VERSION}}', '63: {{VERSION}}', '5: {{VERSION}}']);
  });
});
