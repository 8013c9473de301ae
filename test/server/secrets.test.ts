import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { buildServer, LanguageServer } from './languageServer.ts';

/** Nothing beside it says what it is: only the rules for tokens can tell. */
const token = 'ghp_9fK2mXw4Qz7LrT1vB8nYc3HdJ6sPaE0uRiGo';
const plan = `<!-- deployment-plan: feature -->

# Deployment Plan

**Status:** Draft

## 1. Steps

- [ ] Clone with ${token}

## 2. Notes

Nothing.
`;
const pulling = { textDocument: { diagnostic: {} }, workspace: { diagnostics: {} } };

describe('language server: secrets', () => {
  let server: LanguageServer;
  before(buildServer);
  afterEach(async () => assert.equal(await server.stop(), 0));

  const secrets = async (uri: string): Promise<Diagnostic[]> =>
    ((await server.pull(uri)).items ?? []).filter(({ code }) => code === 'secret-plaintext');

  it('are errors with the first diagnostics, in a draft too, and are not repeated in the message', async () => {
    server = await LanguageServer.start({ capabilities: pulling });
    const [found, ...others] = await secrets(await server.open('a.md', plan));
    assert.deepEqual(found?.range, { start: { line: 8, character: 17 }, end: { line: 8, character: 57 } });
    assert.equal(found.severity, 1);
    assert(!JSON.stringify(found.message).includes(token));
    assert.deepEqual(others, []);
  });

  it('are found as they are typed, kept while other sections change, and gone when they are replaced', async () => {
    server = await LanguageServer.start({ capabilities: pulling });
    const uri = await server.open('a.md', plan.replace(token, 'x'));
    assert.deepEqual(await secrets(uri), []);
    const line = { start: { line: 8, character: 17 }, end: { line: 8, character: 18 } };
    await server.change(uri, { range: line, text: token });
    assert.equal((await secrets(uri)).length, 1);
    const above = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } };
    await server.change(uri, { range: above, text: '\n\n' });
    const [moved] = await secrets(uri);
    assert.deepEqual(moved?.range, { start: { line: 10, character: 17 }, end: { line: 10, character: 57 } });
    await server.change(uri, { range: moved.range, text: '$GITHUB_TOKEN' });
    assert.deepEqual(await secrets(uri), []);
  });
});
