import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeAction, CompletionItem, Diagnostic, Hover, TextEdit } from 'vscode-languageserver-protocol';
import type { TemplateBinding, TemplateInfo } from '../../server/src/lsp/protocol.ts';
import { applyTextEdits, buildServer, LanguageServer } from './languageServer.ts';

const house = readFileSync(new URL('../fixtures/templates/database-change.md', import.meta.url), 'utf8');
const houseFile = '.deployment-plan/templates/database-change.md';

/** Lacks its section on the way back. */
const plan =
  '---\ndeployment-plan: database-change\n---\n\n# Database Change Plan: CR-7\n\n**Status:** Planned\n**Date:** 2031-05-14\n**Database:** orders\n**DBA:** Ann Lee\n**Kind of change:** Expand\n\n## Before\n\n- [ ] Ready\n\n## Change\n\n1. Run it\n\n## Ro\n';

interface Bindings {
  version: number;
  bound?: string;
  templates: TemplateBinding[];
}

describe('language server: templates', () => {
  let server: LanguageServer;
  before(buildServer);
  beforeEach(async () => {
    server = await LanguageServer.start();
  });
  afterEach(async () => assert.equal(await server.stop(), 0));

  const dropped = (type: 1 | 2 | 3): Promise<void> =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: server.uri(houseFile), type }],
    });

  it('that somebody drops into the workspace count within a second, without a restart', async () => {
    const has = (name: string, all: readonly Diagnostic[]): boolean =>
      all.some(({ code, message }) => code === 'section-required' && JSON.stringify(message).includes(name));
    const first = server.nextDiagnostics(server.uri('a.md'));
    const uri = await server.open('a.md', plan);
    assert(!has('Rollback', await first));

    const started = performance.now();
    const judged = server.nextDiagnostics(uri, (all) => has('Rollback', all));
    await server.write(houseFile, house);
    await dropped(1);
    await judged;
    const at = { textDocument: { uri }, position: { line: 20, character: 5 } };
    const items = await server.request<CompletionItem[]>('textDocument/completion', at);
    const rollback = items.find(({ label }) => label === 'Rollback')!;
    const completed = applyTextEdits(plan, [rollback.textEdit as TextEdit]);
    assert.match(completed, /\n## Rollback\n\n\*\*Decided by:\*\* \[Name of the DBA\]\n/);
    const templates = await server.request<TemplateInfo[]>('deploymentPlan/templates', { uri });
    const info = templates.find(({ name }) => name === 'database-change')!;
    const { text } = await server.request<{ text: string }>('deploymentPlan/instantiate', {
      template: info.name,
      values: { TICKET: 'CR-8', 'Expand / Contract': 'Contract' },
      uri,
    });
    const milliseconds = performance.now() - started;

    assert.match(text, /^---\ndeployment-plan: database-change\n---\n\n# Database Change Plan: CR-8\n/);
    assert.match(text, /^\*\*Kind of change:\*\* Contract$/m);
    assert.equal(info.source, houseFile);
    assert.deepEqual(
      info.ask.map(({ name, hint, choices }) => [name, hint ?? choices]),
      [
        ['TICKET', undefined],
        ['DATE', 'a date, such as 2030-05-14'],
        ['DATABASE', undefined],
        ['Name of the DBA', undefined],
        ['Expand / Contract', ['Expand', 'Contract']],
      ],
    );
    assert(milliseconds < 1000, `${Math.round(milliseconds)} ms`);

    const gone = server.nextDiagnostics(uri, (all) => !has('Rollback', all));
    await server.write(houseFile, house.replace('## Rollback', '## Rollback (if needed)'));
    await dropped(2);
    await gone;
  });

  it('can be bound to by an edit, in the order in which they fit', async () => {
    const text = '# Deployment Plan\n\n## 1. Pre-Deployment Checklist\n\n- [ ] a\n\n## Rollback\n\nx\n';
    const uri = await server.open('b.deployment-plan.md', text);
    const { version, bound, templates } = await server.request<Bindings>('deploymentPlan/bindings', { uri });
    assert.deepEqual([version, bound], [1, undefined]);
    assert.equal(templates.length, 5);
    const scores = templates.map(({ score }) => score);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
    const [best] = templates;
    assert.match(best!.reasons.join(), /required sections are here/);
    const after = `---\ndeployment-plan: ${best!.name}\n---\n\n${text}`;
    assert.equal(applyTextEdits(text, [best!.edit]), after);

    const hover = await server.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 4 },
    });
    assert.match(JSON.stringify(hover.contents), new RegExp(`\`${best!.name}\``));

    const actions = await server.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } },
      context: { diagnostics: [], only: ['refactor'] },
    });
    assert.match(actions[0]!.title, new RegExp(`^Bind to the template “${best!.name}”`));
    assert.equal(actions[0]!.kind, 'refactor.rewrite');
    const [change] = actions[0]!.edit!.documentChanges as { edits: TextEdit[] }[];
    assert.equal(applyTextEdits(text, change!.edits), after);

    await server.change(uri, { text: after });
    const now = await server.request<Bindings>('deploymentPlan/bindings', { uri });
    assert.equal(now.bound, best!.name);
    assert.equal(await server.request('deploymentPlan/bindings', { uri: server.uri('none.md') }), null);
  });

  it('can be made of a plan', async () => {
    const uri = await server.open('c.md', plan);
    const made = await server.request<{ text: string; ending: string }>('deploymentPlan/extractTemplate', {
      uri,
      name: 'ours',
    });
    assert.equal(made.ending, '.md');
    assert.match(made.text, /^---\nname: "ours"\n/);
    assert.match(made.text, /^\*\*Date:\*\* \{\{DATE\}\}$/m);
    assert.match(made.text, /^\*\*Status:\*\* Draft$/m);
    const notes = await server.open('notes.md', '# Shopping\n\n- Milk\n');
    assert.equal(await server.request('deploymentPlan/extractTemplate', { uri: notes, name: 'x' }), null);
  });
});
