/** Servers that do nearly nothing: less than they take costs no server on the same libraries. */
import path from 'node:path';
import { build } from 'esbuild';
import type { Bench } from './bench.ts';

/** `parse`: it parses the document with the library that we read Markdown with, and does nothing with it. */
export async function bareServer(
  { root, folder }: Bench,
  { parse = false }: { readonly parse?: boolean } = {},
): Promise<[string, ...string[]]> {
  const outfile = path.join(folder, parse ? 'parsing.cjs' : 'empty.cjs');
  const contents = `
    import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
    import { TextDocument } from 'vscode-languageserver-textdocument';
    ${parse ? "import { GFM, parser } from '@lezer/markdown'; const markdown = parser.configure(GFM);" : ''}
    const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
    const documents = new TextDocuments(TextDocument);
    connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
    documents.onDidChangeContent(({ document }) => {
      ${parse ? 'markdown.parse(document.getText());' : ''}
      connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [] });
    });
    documents.listen(connection);
    connection.listen();
  `;
  await bundle(root, contents, outfile);
  return [process.execPath, outfile, '--stdio'];
}

/** A program that parses the Markdown files of its folder, in so many threads, and tells nothing. */
export async function bareCommand({ root, folder }: Bench, threads: number): Promise<[string, ...string[]]> {
  const outfile = path.join(folder, 'parse.cjs');
  const contents = `
    import { readdirSync, readFileSync } from 'node:fs';
    import { isMainThread, Worker, workerData } from 'node:worker_threads';
    import { GFM, parser } from '@lezer/markdown';
    const threads = Number(process.argv[2]);
    if (isMainThread)
      for (let part = 1; part < threads; part++) new Worker(__filename, { argv: [threads], workerData: part });
    const markdown = parser.configure(GFM);
    const names = readdirSync('.', { recursive: true }).filter((name) => name.endsWith('.md'));
    names.forEach((name, index) => {
      if (index % threads === (isMainThread ? 0 : workerData)) markdown.parse(readFileSync(name, 'utf8'));
    });
  `;
  await bundle(root, contents, outfile);
  return [process.execPath, outfile, String(threads)];
}

async function bundle(root: string, contents: string, outfile: string): Promise<void> {
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
}
