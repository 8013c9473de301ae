import assert from 'node:assert/strict';
import type {
  CompletionItem,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { applyTextEdits, buildServer, LanguageServer } from './languageServer.ts';
import { noPlan, plan } from './plan.ts';

const choiceRange: Range = { start: { line: 5, character: 14 }, end: { line: 5, character: 43 } };

describe('language server: editing', () => {
  let server: LanguageServer;
  let uri: string;
  before(buildServer);
  beforeEach(async () => {
    server = await LanguageServer.start();
    uri = await server.open('a.md', plan);
  });
  afterEach(async () => assert.equal(await server.stop(), 0));

  const here = (line: number, character: number): object => ({
    textDocument: { uri },
    position: { line, character },
  });

  it('completes a choice', async () => {
    const items = await server.request<CompletionItem[]>('textDocument/completion', here(5, 20));
    assert.deepEqual(
      items.map(({ label }) => label),
      ['Blue-Green', 'Canary', 'Rolling'],
    );
    const { range, newText } = items[1]!.textEdit as TextEdit;
    assert.deepEqual({ range, newText }, { range: choiceRange, newText: 'Canary' });
  });

  it('explains a choice', async () => {
    const hover = await server.request<Hover>('textDocument/hover', here(5, 20));
    assert.deepEqual(hover.range, choiceRange);
  });

  it('outlines and folds', async () => {
    const [title] = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      title?.children?.map(({ name, detail }) => [name, detail]),
      [
        ['1. Pre-Deployment Checklist', '1/2'],
        ['2. Steps', undefined],
      ],
    );
    const folds = await server.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    assert(folds.some(({ startLine, endLine }) => startLine === 7 && endLine === 10));
  });

  it('goes from blank to blank', async () => {
    const first = await server.request('deploymentPlan/nextPlaceholder', {
      uri,
      position: { line: 0, character: 0 },
    });
    assert.deepEqual(first, { range: choiceRange, choices: ['Blue-Green', 'Canary', 'Rolling'] });
    const second = await server.request<{ range: Range }>('deploymentPlan/nextPlaceholder', {
      uri,
      position: choiceRange.end,
    });
    assert.equal(second.range.start.line, 10);
  });

  it('fills in a placeholder everywhere', async () => {
    const at = { line: 10, character: 36 };
    const { placeholder } = await server.request<{ placeholder: string }>('textDocument/prepareRename', {
      textDocument: { uri },
      position: at,
    });
    assert.equal(placeholder, 'CHANGE');
    const edit = await server.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position: at,
      newName: 'CR-7',
    });
    assert.equal(applyTextEdits(plan, edit.changes?.[uri] ?? []), plan.replaceAll('{{CHANGE}}', 'CR-7'));
    assert.equal(await server.request('textDocument/prepareRename', here(0, 0)), null);
  });

  it('leaves documents alone that are no plans', async () => {
    uri = await server.open('shopping.md', noPlan);
    assert.deepEqual(await server.request('textDocument/completion', here(2, 5)), []);
    assert.equal(await server.request('textDocument/hover', here(2, 18)), null);
    assert.deepEqual(await server.request('textDocument/documentSymbol', { textDocument: { uri } }), []);
    assert.deepEqual(await server.request('textDocument/foldingRange', { textDocument: { uri } }), []);
    assert.deepEqual(
      await server.request('textDocument/codeAction', {
        textDocument: { uri },
        range: choiceRange,
        context: { diagnostics: [] },
      }),
      [],
    );
    assert.equal(await server.request('textDocument/prepareRename', here(2, 18)), null);
  });
});
