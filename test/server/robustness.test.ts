import assert from 'node:assert/strict';
import { buildServer, LanguageServer } from './languageServer.ts';
import { plan } from './plan.ts';

const pulling = { textDocument: { diagnostic: {} } };

describe('language server: robustness', () => {
  let server: LanguageServer;
  before(buildServer);
  beforeEach(async () => (server = await LanguageServer.start({ capabilities: pulling })));
  afterEach(async () => assert.equal(await server.stop(), 0));

  const answers = async (): Promise<void> => {
    assert.notDeepEqual((await server.pull(await server.open('after.md', plan))).items, []);
  };
  const raw = (body: string): void =>
    void server.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);

  it('stops with status 0 after a shutdown', answers);

  it('survives messages that are no JSON, no requests, or have no sense', async () => {
    raw('{');
    raw('[]');
    raw('{"jsonrpc":"2.0","method":"textDocument/didOpen"}');
    raw('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":7}}}');
    raw(
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///no.md"},"contentChanges":[{}]}}',
    );
    raw('{"jsonrpc":"2.0","method":"no/such/notification","params":1}');
    await answers();
  });

  it('answers requests for documents that it does not know', async () => {
    const textDocument = { uri: 'file:///no/such/file.md' };
    const position = { line: 1, character: 1 };
    assert.equal(await server.request('textDocument/hover', { textDocument, position }), null);
    assert.deepEqual(await server.request('textDocument/completion', { textDocument, position }), []);
    assert.deepEqual(await server.request('deploymentPlan/checklists', { uri: textDocument.uri }), []);
    assert.equal(
      await server.request('deploymentPlan/toggleItem', { uri: textDocument.uri, position }),
      null,
    );
    assert.deepEqual((await server.pull('not a uri')).items, []);
    await answers();
  });

  it('takes changes with ranges outside the text back to it', async () => {
    const uri = await server.open('a.md', plan);
    const far = { line: 1e6, character: 1e6 };
    await server.change(
      uri,
      { range: { start: far, end: far }, text: 'x' },
      { range: { start: far, end: { line: 0, character: 0 } }, text: '' },
    );
    assert.deepEqual((await server.pull(uri)).items, []);
    await answers();
  });

  const header = '<!-- deployment-plan: feature -->\n\n# Deployment Plan\n\n';
  const documents: Record<string, string> = {
    'an empty document': '',
    'a line of 5 MB': `${header}${'word '.repeat(1_000_000)}`,
    'a line of 5 MB without a space': `${header}${'x'.repeat(5_000_000)}`,
    '10,000 opening brackets': `${header}${'['.repeat(10_000)}`,
    'quotes in one another': `${header}${'> '.repeat(500)}- [ ] deep`,
    'lists in lists in lists': `${header}${Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- [ ] item ${depth}`).join('\n')}`,
    'NUL characters': `${header}\0\0**Status:** \0Draft\0\n- [ ] \0`,
    'lone surrogates': `${header}**Status:** \ud83d\n\n- [ ] \udfff {{\ud800}}\n`,
    '10,000 headings': `${header}${'## a\n'.repeat(10_000)}`,
  };
  for (const [name, text] of Object.entries(documents)) {
    it(`reads ${name}`, async () => {
      const uri = await server.open('a.md', text);
      const { kind } = await server.pull(uri);
      assert.equal(kind, 'full');
      await server.request('textDocument/documentSymbol', { textDocument: { uri } });
      await server.request('textDocument/foldingRange', { textDocument: { uri } });
      await server.change(uri, {
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
        text: 'x',
      });
      await server.pull(uri);
      assert.deepEqual(server.log, []);
      await answers();
    }).timeout(60_000);
  }

  it('goes on after a document that is nested too deeply to be read', async () => {
    const uri = await server.open('a.md', `${header}${'> '.repeat(10_000)}- [ ] deep`);
    assert.equal((await server.pull(uri)).kind, 'full');
    await answers();
  }).timeout(60_000);

  for (const [name, text] of Object.entries({
    'brackets in YAML': '['.repeat(10_000),
    'mappings in YAML': Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'a bomb of aliases': `a: &a [x, x]\n${Array.from({ length: 30 }, (_, n) => `${'b'.repeat(n + 1)}: &${'b'.repeat(n + 1)} [*${'b'.repeat(n) || 'a'}, *${'b'.repeat(n) || 'a'}]`).join('\n')}`,
  })) {
    it(`reads ${name}`, async () => {
      const uri = await server.open('a.deployment-plan.yaml', text);
      assert.equal((await server.pull(uri)).kind, 'full');
      await server.request('textDocument/documentSymbol', { textDocument: { uri } });
      assert.deepEqual(server.log, []);
      await answers();
    }).timeout(60_000);
  }
});
