/** A client of the bundled server over standard input and output; it waits for messages, never for time. */
import { spawn, execFile, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';

const root = path.join(import.meta.dirname, '../..');
const bundle = path.join(root, 'dist/server.js');

/** Builds the server unless it is newer than its sources. */
export async function buildServer(): Promise<void> {
  const built = await modified(path.join(root, 'dist/server.mjs'));
  const sources = await readdir(path.join(root, 'server/src'), { recursive: true, withFileTypes: true });
  const times = await Promise.all(
    sources
      .filter((entry) => entry.isFile())
      .map((entry) => modified(path.join(entry.parentPath, entry.name))),
  );
  if (built < Math.max(...times))
    await promisify(execFile)(process.execPath, [path.join(root, 'scripts/build.mjs')]);
}

async function modified(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Files of the workspace by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** What `workspace/configuration` is answered with. */
  readonly configuration?: unknown;
  /** The language that the editor is used in. */
  readonly locale?: string;
}

interface Waiting {
  readonly wants: (said: PublishDiagnosticsParams) => boolean;
  readonly found: (said: PublishDiagnosticsParams) => void;
}

export class LanguageServer {
  readonly folder: string;
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: MessageConnection;
  /** All diagnostics that were pushed, in order. */
  readonly pushed: PublishDiagnosticsParams[] = [];
  /** What the server logged. */
  readonly log: string[] = [];
  readonly exited: Promise<number | null>;
  initialized!: InitializeResult;
  readonly #waiting = new Set<Waiting>();
  readonly #versions = new Map<string, number>();

  private constructor(folder: string) {
    this.folder = folder;
    this.process = spawn(process.execPath, [bundle, '--stdio']);
    this.exited = new Promise((resolve) => this.process.on('exit', resolve));
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onError(() => undefined);
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (said: PublishDiagnosticsParams) => {
      this.pushed.push(said);
      for (const waiting of this.#waiting) {
        if (!waiting.wants(said)) continue;
        this.#waiting.delete(waiting);
        waiting.found(said);
      }
    });
    this.connection.onRequest('client/registerCapability', () => null);
  }

  static async start({
    capabilities = {},
    initializationOptions,
    files = {},
    configuration,
    locale,
  }: StartOptions = {}): Promise<LanguageServer> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'language-server-'));
    // The root: nothing above it is looked at.
    await mkdir(path.join(folder, '.git'));
    const server = new LanguageServer(folder);
    for (const [name, text] of Object.entries(files)) await server.write(name, text);
    server.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => configuration ?? null),
    );
    server.connection.listen();
    server.initialized = await server.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'workspace' }],
      ...(initializationOptions !== undefined && { initializationOptions }),
      ...(locale !== undefined && { locale }),
    });
    await server.connection.sendNotification('initialized', {});
    return server;
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).href;
  }

  async write(name: string, text: string): Promise<void> {
    const file = path.join(this.folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  async open(
    name: string,
    text: string,
    languageId = /\.ya?ml$/.test(name) ? 'yaml' : 'markdown',
  ): Promise<string> {
    const uri = this.uri(name);
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  async request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** The next diagnostics pushed for a document that meet a condition. */
  nextDiagnostics(
    uri: string,
    wants: (diagnostics: Diagnostic[], version?: number) => boolean = () => true,
  ): Promise<Diagnostic[]> {
    return new Promise((resolve) => {
      this.#waiting.add({
        wants: (said) => said.uri === uri && wants(said.diagnostics, said.version),
        found: ({ diagnostics }) => resolve(diagnostics),
      });
    });
  }

  /** Diagnostics as they are when the client asks. */
  async pull(
    uri: string,
    previousResultId?: string,
  ): Promise<{ kind: string; resultId?: string; items?: Diagnostic[] }> {
    const previous = previousResultId === undefined ? {} : { previousResultId };
    return this.request('textDocument/diagnostic', { textDocument: { uri }, ...previous });
  }

  /** Resolves with the next notification of that name. */
  next<Params>(method: string, wants: (params: Params) => boolean = () => true): Promise<Params> {
    return new Promise((resolve) => {
      const listening = this.connection.onNotification(method, (params: Params) => {
        if (!wants(params)) return;
        listening.dispose();
        resolve(params);
      });
    });
  }

  /** Shuts the server down as an editor does; the exit status. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const status = await this.exited;
    this.connection.dispose();
    await rm(this.folder, { recursive: true, force: true });
    return status;
  }
}

/** Applies text edits as an editor would. */
export function applyTextEdits(
  text: string,
  edits: readonly { range: Diagnostic['range']; newText: string }[],
): string {
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: { line: number; character: number }): number =>
    (lines[line] ?? text.length) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    );
}
