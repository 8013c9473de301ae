import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { applyTextEdits, buildServer, LanguageServer } from './languageServer.ts';
import { noPlan, plan } from './plan.ts';

const rulesOf = (diagnostics: readonly Diagnostic[] = []): string[] =>
  diagnostics.map(({ code }) => String(code));
const pulling = { textDocument: { diagnostic: {} }, workspace: { diagnostics: {} } };

describe('language server: diagnostics', () => {
  let server: LanguageServer;
  before(buildServer);
  afterEach(async () => assert.equal(await server.stop(), 0));

  it('are pushed when a plan is opened, with the rule as their code', async () => {
    server = await LanguageServer.start();
    const uri = server.uri('a.md');
    const pushed = server.nextDiagnostics(uri);
    await server.open('a.md', plan);
    const diagnostics = await pushed;
    const choice = diagnostics.find(({ code }) => code === 'choice-unresolved');
    assert.deepEqual(choice?.range, { start: { line: 5, character: 14 }, end: { line: 5, character: 43 } });
    assert.equal(choice.source, 'deployment-plan');
    assert(rulesOf(diagnostics).includes('checkbox-malformed'));
  });

  it('follow an incremental change', async () => {
    server = await LanguageServer.start();
    const uri = server.uri('a.md');
    const first = server.nextDiagnostics(uri);
    await server.open('a.md', plan);
    assert(rulesOf(await first).includes('choice-unresolved'));
    const second = server.nextDiagnostics(uri, (_, version) => version === 2);
    await server.change(uri, {
      range: { start: { line: 5, character: 14 }, end: { line: 5, character: 43 } },
      text: 'Canary',
    });
    assert(!rulesOf(await second).includes('choice-unresolved'));
  });

  it('move with a line inserted above, and end where the text is replaced', async () => {
    server = await LanguageServer.start({ capabilities: pulling });
    const uri = await server.open('a.md', plan);
    const before = (await server.pull(uri)).items ?? [];
    await server.change(uri, {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
      text: '\n\n',
    });
    const after = (await server.pull(uri)).items ?? [];
    const moved = before.map(({ range: { start, end }, code }) => [code, start.line + 2, end.line + 2]);
    assert.deepEqual(
      after.map(({ range: { start, end }, code }) => [code, start.line, end.line]),
      moved,
    );
    await server.change(uri, { text: noPlan });
    assert.deepEqual((await server.pull(uri)).items, []);
  });

  it('take several changes in one message one after the other', async () => {
    server = await LanguageServer.start({ capabilities: pulling });
    const uri = await server.open('a.md', 'x');
    await server.change(
      uri,
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, text: '' },
      ...plan.split('').map((text, index) => {
        const before = plan.slice(0, index).split('\n');
        const at = { line: before.length - 1, character: before.at(-1)!.length };
        return { range: { start: at, end: at }, text };
      }),
    );
    const typed = (await server.pull(uri)).items ?? [];
    const pasted = (await server.pull(await server.open('b.md', plan))).items ?? [];
    assert(pasted.length > 0);
    assert.deepEqual(typed, pasted);
  });

  it('are pulled, and not sent again while they are the same', async () => {
    server = await LanguageServer.start({ capabilities: pulling });
    const uri = await server.open('a.md', plan);
    const first = await server.pull(uri);
    assert.equal(first.kind, 'full');
    const again = await server.pull(uri, first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    assert.deepEqual(server.pushed, []);
  });

  it('are not pushed again when nothing about them changed', async () => {
    server = await LanguageServer.start();
    const uri = server.uri('a.md');
    const first = server.nextDiagnostics(uri);
    await server.open('a.md', plan);
    await first;
    const end = { line: 99, character: 0 };
    const changed = server.next('deploymentPlan/plansChanged');
    await server.change(uri, { range: { start: end, end }, text: 'Words.\n' });
    await changed;
    assert.equal(server.pushed.length, 1);
  });

  it('are none for a document that is no plan, and go when a plan becomes one', async () => {
    server = await LanguageServer.start();
    await server.open('shopping.md', noPlan);
    const uri = server.uri('a.md');
    const first = server.nextDiagnostics(uri);
    await server.open('a.md', plan);
    await first;
    const gone = server.nextDiagnostics(uri);
    await server.change(uri, { text: noPlan });
    assert.deepEqual(await gone, []);
    assert(server.pushed.every((said) => said.uri === uri));
  });

  it('are none where the document is switched off', async () => {
    server = await LanguageServer.start({ capabilities: pulling });
    const uri = await server.open('a.md', plan.replace('deployment-plan: feature', 'deployment-plan: off'));
    assert.deepEqual((await server.pull(uri)).items, []);
  });

  it('count a byte-order mark in positions, not in words', async () => {
    server = await LanguageServer.start({ capabilities: pulling });
    const marked = (await server.pull(await server.open('a.md', `\uFEFF${plan}`))).items;
    const plain = (await server.pull(await server.open('b.md', plan))).items;
    assert.deepEqual(marked, plain);
  });

  describe('quick fixes', () => {
    const fixed = async (
      uri: string,
      text: string,
      wanted: (action: CodeAction) => boolean,
      only?: string[],
    ): Promise<string> => {
      const end = { line: text.split('\n').length, character: 0 };
      const range = { start: { line: 0, character: 0 }, end };
      const context = { diagnostics: [], ...(only && { only }) };
      const actions = await server.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context,
      });
      const action = actions.find(wanted);
      assert(action, `none of ${actions.map(({ title }) => title).join(', ')}`);
      const [change] = action.edit?.documentChanges as TextDocumentEdit[];
      assert.equal(change?.textDocument.version, 1);
      return applyTextEdits(text, change.edits as Parameters<typeof applyTextEdits>[1]);
    };

    it('apply to the version they were made for', async () => {
      server = await LanguageServer.start();
      const uri = await server.open('a.md', plan);
      const text = await fixed(
        uri,
        plan,
        ({ diagnostics, title }) =>
          diagnostics?.[0]?.code === 'choice-unresolved' && title.includes('Canary'),
      );
      assert.equal(text, plan.replace('Blue-Green / Canary / Rolling', 'Canary'));
    });

    it('are preferred where they are safe', async () => {
      server = await LanguageServer.start();
      const uri = await server.open('a.md', plan);
      const text = await fixed(
        uri,
        plan,
        ({ diagnostics, isPreferred }) =>
          diagnostics?.[0]?.code === 'checkbox-malformed' && isPreferred === true,
      );
      assert.equal(text, plan.replace('- [] Deploy', '- [ ] Deploy'));
    });

    it('are applied all at once, the safe ones alone', async () => {
      server = await LanguageServer.start();
      const uri = await server.open('a.md', plan);
      const text = await fixed(uri, plan, ({ kind }) => kind === 'source.fixAll.deploymentPlan', [
        'source.fixAll',
      ]);
      assert(text.includes('- [ ] Deploy'));
      assert(text.includes('Blue-Green / Canary / Rolling'));
    });

    it('can silence the rule at its place', async () => {
      server = await LanguageServer.start({ capabilities: pulling });
      const uri = await server.open('a.md', plan);
      const before = rulesOf((await server.pull(uri)).items);
      const text = await fixed(uri, plan, ({ title }) => title === 'Silence choice-unresolved here');
      await server.change(uri, { text });
      const after = rulesOf((await server.pull(uri)).items);
      assert.deepEqual(
        after,
        before.filter((rule) => rule !== 'choice-unresolved'),
      );
    });
  });

  describe('settings', () => {
    const level = (severities: Diagnostic[] | undefined, rule: string): number | undefined =>
      severities?.find(({ code }) => code === rule)?.severity;

    it('come with the start', async () => {
      server = await LanguageServer.start({
        capabilities: pulling,
        initializationOptions: { rules: { 'choice-unresolved': 'error', 'no such': 1 } },
      });
      assert.equal(level((await server.pull(await server.open('a.md', plan))).items, 'choice-unresolved'), 1);
    });

    it('are asked for, and asked for again when they change', async () => {
      server = await LanguageServer.start({
        capabilities: { ...pulling, workspace: { configuration: true } },
        configuration: { rules: { 'choice-unresolved': 'off' } },
      });
      const uri = await server.open('a.md', plan);
      assert.equal(level((await server.pull(uri)).items, 'choice-unresolved'), undefined);
      server.connection.onRequest('workspace/configuration', () => [
        { rules: { 'choice-unresolved': 'hint' } },
      ]);
      const changed = server.next<{ uris: string[] }>('deploymentPlan/plansChanged', ({ uris }) =>
        uris.includes(uri),
      );
      await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await changed;
      assert.equal(level((await server.pull(uri)).items, 'choice-unresolved'), 4);
    });

    it('yield to the configuration file, whose changes are seen', async () => {
      server = await LanguageServer.start({
        capabilities: pulling,
        initializationOptions: { rules: { 'choice-unresolved': 'error' } },
        files: { '.deployment-plan.yaml': 'rules: { choice-unresolved: hint }\n' },
      });
      const uri = await server.open('a.md', plan);
      assert.equal(level((await server.pull(uri)).items, 'choice-unresolved'), 4);
      await server.write('.deployment-plan.yaml', 'rules: { choice-unresolved: off }\n');
      const changed = server.next<{ uris: string[] }>('deploymentPlan/plansChanged', ({ uris }) =>
        uris.includes(uri),
      );
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: server.uri('.deployment-plan.yaml'), type: 2 }],
      });
      await changed;
      assert.equal(level((await server.pull(uri)).items, 'choice-unresolved'), undefined);
    });

    it('exclude documents by glob', async () => {
      server = await LanguageServer.start({
        capabilities: pulling,
        initializationOptions: { exclude: ['archive/**'] },
      });
      assert.deepEqual((await server.pull(await server.open('archive/a.md', plan))).items, []);
      assert.notDeepEqual((await server.pull(await server.open('a.md', plan))).items, []);
    });

    it('are checked themselves in the configuration file', async () => {
      server = await LanguageServer.start({ capabilities: pulling });
      const { items } = await server.pull(await server.open('.deployment-plan.yaml', 'levle: strict\n'));
      assert.equal(items?.length, 1);
      assert.match(JSON.stringify(items[0]!.message), /level/);
      assert.equal(items[0]!.severity, 1);
    });

    it('are checked with the templates that they name', async () => {
      const text = 'templates: { "a/**": nosuch }\n';
      server = await LanguageServer.start({
        capabilities: pulling,
        files: { '.deployment-plan.yaml': text },
      });
      const { items } = await server.pull(await server.open('.deployment-plan.yaml', text));
      assert.deepEqual(
        items?.map(({ message }) => message),
        ['There is no template `nosuch`.'],
      );
    });
  });
});
