/** From spawning a server to the first diagnostics of a document. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Bench } from './bench.ts';
import { Client } from './client.ts';
import { prepare } from './edits.ts';
import { plan, yaml } from './plans.ts';
import { median, type Row } from './statistics.ts';

const tries = 15;

/** A server that publishes nothing at once: less than this costs no server on the same library. */
const empty = `
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document: { uri, version } }) => connection.sendDiagnostics({ uri, version, diagnostics: [] }));
documents.listen(connection);
connection.listen();
`;

export async function start({ root, peers, folder }: Bench): Promise<Row[]> {
  const emptyServer = path.join(folder, 'empty.cjs');
  await build({
    stdin: { contents: empty, resolveDir: root },
    bundle: true,
    minify: true,
    platform: 'node',
    outfile: emptyServer,
    logLevel: 'error',
  });
  const file = path.join(folder, 'start.deployment-plan.md');
  // With something to find: an empty list need not be published.
  const { text } = prepare(plan(0, 18_000));
  await writeFile(file, text);
  const yamlFile = path.join(folder, 'start.yaml');
  const yamlText = yaml(0, 18_000);
  await writeFile(yamlFile, yamlText);
  const yamlServer = peers.command('yaml-language-server/bin/yaml-language-server', '--stdio');
  const servers: { command: [string, ...string[]]; open: (client: Client) => Promise<unknown> }[] = [
    {
      command: [process.execPath, path.join(root, 'dist/server.js'), '--stdio'],
      open: (client) => client.open(file, text),
    },
    { command: [process.execPath, emptyServer, '--stdio'], open: (client) => client.open(file, text) },
    ...(yamlServer
      ? [{ command: yamlServer, open: (client: Client) => client.open(yamlFile, yamlText, 'yaml') }]
      : []),
  ];
  const times = servers.map((): number[] => []);
  for (let n = 0; n < tries; n++) {
    for (const [which, { command, open }] of servers.entries()) {
      const client = new Client('start', command);
      try {
        await client.initialize(folder);
        await open(client);
        times[which]?.push(client.age);
      } finally {
        client.kill();
      }
    }
  }
  const [ours = NaN, bare = NaN, theirs = NaN] = times.map(median);
  const what = 'start: spawning to first diagnostics, 18 KB';
  return [
    { what, ours, unit: 'ms', peer: 'an empty server', theirs: bare, bar: 1.3 },
    ...(yamlServer ? [{ what, ours, unit: 'ms', peer: 'yaml-language-server', theirs, bar: 0.25 }] : []),
  ];
}
